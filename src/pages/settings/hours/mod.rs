//! The tab Office hours: when somebody is there, for which channels, and what the web chat says by
//! itself (SPEC A10, I26).

mod answer;
mod channels;
mod day;
mod holidays;
mod notes;
mod preview;
mod status;
mod times;
mod week;
mod welcome;
mod zone_field;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::{Card, Form, FormFrame, FormPart, Wrong};
use super::lock::{locked, steering_locked};
use super::part::{PartOfSettings, SettingsLoaded, form_of};
use super::wrong::{span, wrong_with};
use crate::domain::{Channel, Holiday, Interval, OfficeHours, Settings, Week, Weekday, Welcome};
use crate::pages::place::use_desk;
use crate::store::Desk;
use crate::ui::{channel_word, t};

use channels::Channels;
use holidays::{Holidays, undated};
use status::Status;
use week::WeekCard;
use welcome::WelcomeCard;
use zone_field::ZoneField;

/// What this tab has of the settings, flat: so two people who change different days come together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Hours {
    time_zone: String,
    #[serde(flatten)]
    week: Week,
    holidays: Vec<Holiday>,
    channels: Vec<Channel>,
    #[serde(flatten)]
    welcome: Welcome,
}

impl PartOfSettings for Hours {
    fn of(settings: &Settings) -> Self {
        let hours = settings.office_hours.clone();
        Self {
            time_zone: hours.time_zone,
            week: hours.week,
            holidays: hours.holidays,
            channels: hours.channels,
            welcome: settings.welcome.clone(),
        }
    }

    fn put_into(self, settings: &mut Settings) {
        settings.office_hours = self.office();
        // They are kept in the order of the calendar, but complained of where they were typed.
        (settings.office_hours.holidays).sort_by_key(|holiday| holiday.date);
        settings.welcome = self.welcome;
    }
}

impl Hours {
    /// The office hours of it.
    fn office(&self) -> OfficeHours {
        OfficeHours {
            time_zone: self.time_zone.clone(),
            week: self.week.clone(),
            holidays: self.holidays.clone(),
            channels: self.channels.clone(),
        }
    }

    fn check(&self) -> Vec<Wrong> {
        let settings = Settings {
            office_hours: self.office(),
            welcome: self.welcome.clone(),
            ..Settings::default()
        };
        let mut wrong = wrong_with(&settings, &["office_hours", "welcome"]);
        let all = self.holidays.iter().enumerate();
        for (index, _) in all.filter(|(_, holiday)| holiday.date == undated()) {
            let field = format!("office_hours.holidays[{index}].date");
            wrong.retain(|wrong| wrong.field != field);
            wrong.push(Wrong::new(field, t().holiday_needs_date()));
        }
        wrong
    }

    /// A field's name and value, for conflicts.
    fn described(&self, key: &str) -> Option<(String, String)> {
        let t = t();
        let day = Weekday::KNOWN.iter().position(|day| day.as_str() == key);
        if let Some(day) = day {
            let intervals = self.week.days().get(day).copied().unwrap_or_default();
            return Some((t.weekday_name(day).to_owned(), hours_in_words(intervals)));
        }
        let texts = |texts: Vec<String>| match texts.is_empty() {
            true => t.value_empty().to_owned(),
            false => texts.join(", "),
        };
        let (name, value) = match key {
            "time_zone" => (t.time_zone(), self.time_zone.clone()),
            "holidays" => {
                let one = |holiday: &Holiday| {
                    let date = match holiday.date == undated() {
                        true => String::new(),
                        false => notes::date_words(holiday.date),
                    };
                    format!("{date} {}", holiday.name).trim().to_owned()
                };
                (t.holidays(), texts(self.holidays.iter().map(one).collect()))
            }
            "channels" => (
                t.channels_with_hours(),
                texts(self.channels.iter().map(channel_word).collect()),
            ),
            "message" => (t.welcome_message(), self.welcome.message.clone()),
            "closed_message" => (t.closed_message(), self.welcome.closed_message.clone()),
            "answers" => {
                let answers = self.welcome.answers.iter();
                let said = answers.map(|answer| answer.text.clone());
                (t.answers_by_time(), texts(said.collect()))
            }
            _ => return None,
        };
        Some((name.to_owned(), value))
    }
}

/// The hours of a day as they are read.
fn hours_in_words(intervals: &[Interval]) -> String {
    match intervals {
        [] => t().closed_that_day().to_owned(),
        [Interval::WHOLE_DAY] => t().open_24_hours().to_owned(),
        several => {
            let spans: Vec<String> = several.iter().map(|it| span(*it)).collect();
            spans.join(", ")
        }
    }
}

/// The tab's panel.
#[component]
pub(super) fn HoursTab() -> impl IntoView {
    view! { <SettingsLoaded content=|settings| view! { <Fields settings=settings.clone()/> }/> }
}

/// Makes the form: whoever may steer assignment may save it, and what else they may not change is
/// locked in it.
fn make_form(desk: Desk, settings: &Settings) -> Form<Hours> {
    let form = form_of::<Hours>(desk, settings);
    form.set_check(Hours::check);
    form.set_locked(Signal::derive(move || steering_locked(desk)));
    form.set_describe(|key, draft| draft.described(key));
    form
}

#[component]
fn Fields(settings: Settings) -> impl IntoView {
    let desk = use_desk();
    let form = make_form(desk, &settings);
    let office = form.bind(Hours::office, |_, _| ()).value;
    let zone = form.bind(
        |draft| draft.time_zone.clone(),
        |draft, zone| draft.time_zone = zone,
    );
    let week = form.bind(|draft| draft.week.clone(), |draft, week| draft.week = week);
    let holidays = form.bind(
        |draft| draft.holidays.clone(),
        |draft, holidays| draft.holidays = holidays,
    );
    let channels = form.bind(
        |draft| draft.channels.clone(),
        |draft, channels| draft.channels = channels,
    );
    let welcome = form.bind(
        |draft| draft.welcome.clone(),
        |draft, welcome| draft.welcome = welcome,
    );
    view! {
        <FormFrame form=form.face()>
            <Status office/>
            <Card title=t().time_zone()>
                <ZoneField value=zone/>
            </Card>
            <WeekCard week office/>
            <Holidays value=holidays zone=zone.value/>
            <Card title=t().channels_with_hours()>
                <Channels value=channels/>
            </Card>
            // What a web chat says (SPEC I17); hours are kept by every channel (SPEC A10).
            <Show when=move || desk.has_channel(&Channel::WebChat)>
                <FormPart locked=Signal::derive(move || locked(desk))>
                    <WelcomeCard value=welcome office/>
                </FormPart>
            </Show>
        </FormFrame>
    }
}
