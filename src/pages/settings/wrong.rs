//! What is wrong with settings, in words: the rules that the server decides by, asked beforehand.

use super::form::Wrong;
use crate::domain::{Interval, Settings};
use crate::platform::zone::NamedZone;
use crate::rules::hours::{
    LONGEST_HOLIDAY_NAME, MOST_HOLIDAYS, MOST_INTERVALS, WrongHours, WrongInterval, write_time,
};
use crate::rules::keyword::Keyword;
use crate::rules::settings::{
    ATTRIBUTION_HOURS, LONGEST_KEYWORD, LONGEST_LINK_NAME, LONGEST_PREFIX, MOST_LINKS,
    WrongKeyword, WrongLink, WrongRecipient, WrongSetting, check,
};
use crate::rules::template::{AUTO_RESPONSE, TemplateError};
use crate::rules::welcome::{LONGEST_WELCOME, MOST_ANSWERS, WrongAnswer, WrongWelcome};
use crate::ui::t;

/// Everything that is wrong with those of the settings whose outermost fields are named.
pub(super) fn wrong_with(settings: &Settings, fields: &[&str]) -> Vec<Wrong> {
    let zone_is_known = NamedZone::new(&settings.office_hours.time_zone).is_some();
    let all = check(settings, zone_is_known);
    let told = all.iter().map(|wrong| (wrong.path(), wrong));
    let mine = told.filter(|(path, _)| {
        let outermost = path.split(['.', '[']).next().unwrap_or_default();
        fields.contains(&outermost)
    });
    mine.map(|(path, wrong)| Wrong::new(path, words_of(settings, wrong)))
        .collect()
}

fn number(n: usize) -> String {
    t().number(u32::try_from(n).unwrap_or(u32::MAX))
}

fn words_of(settings: &Settings, wrong: &WrongSetting) -> String {
    let t = t();
    match wrong {
        WrongSetting::LongPrefix(characters) => {
            t.prefix_too_long(&number(*characters), &number(LONGEST_PREFIX))
        }
        WrongSetting::Address | WrongSetting::ReplyTo => t.no_address().to_owned(),
        WrongSetting::AttributionHours => t.whole_number(
            &t.number(*ATTRIBUTION_HOURS.start()),
            &t.number(*ATTRIBUTION_HOURS.end()),
        ),
        WrongSetting::AutoResponse(_) | WrongSetting::Routing(_) => t.not_known_here().to_owned(),
        WrongSetting::Template(error) => template(error, AUTO_RESPONSE),
        WrongSetting::Text(reason) => unsendable(reason),
        WrongSetting::Keyword { list, index, wrong } => keyword(settings, *list, *index, *wrong),
        WrongSetting::NoRecipient => t.no_recipient().to_owned(),
        WrongSetting::Recipient(index, wrong) => {
            let all = &settings.email_notifications.recipients;
            let address = all.get(*index).map_or("", String::as_str);
            match wrong {
                WrongRecipient::Address => t.wrong_recipient(address),
                WrongRecipient::Twice => t.recipient_twice(address),
            }
        }
        WrongSetting::Logo | WrongSetting::Link(_, WrongLink::Address) => t.no_https().to_owned(),
        WrongSetting::TooManyLinks(_) => {
            t.at_most_items(u32::try_from(MOST_LINKS).unwrap_or(u32::MAX))
        }
        WrongSetting::Link(_, WrongLink::NoName) => t.link_without_name().to_owned(),
        WrongSetting::Link(_, WrongLink::LongName) => t.name_too_long(&number(LONGEST_LINK_NAME)),
        WrongSetting::OfficeHours(wrong) => hours(settings, wrong),
        WrongSetting::Welcome(wrong) => welcome(wrong),
    }
}

/// What is wrong with a variable of a text that may have those that are known.
pub(super) fn template(error: &TemplateError, known: &[&str]) -> String {
    let t = t();
    // People count from one.
    let at = |character: usize| number(character + 1);
    match error {
        TemplateError::Unclosed(position) => t.unclosed_variable(&at(position.character)),
        TemplateError::Nameless(position) => t.nameless_variable(&at(position.character)),
        TemplateError::Unknown { name, .. } => {
            let known = known.iter().map(|name| braced(name));
            let known: Vec<String> = known.collect();
            t.unknown_variable(&braced(name), &known.join(", "))
        }
    }
}

/// A variable as it stands in a text.
pub(super) fn braced(name: &str) -> String {
    format!("{{{{{name}}}}}")
}

fn unsendable(reason: &crate::rules::message::CannotSend) -> String {
    use crate::rules::message::CannotSend;
    let t = t();
    match reason {
        CannotSend::Blank => t.auto_response_blank().to_owned(),
        CannotSend::TooLong {
            characters,
            longest,
        } => t.too_many_characters(&number(characters - longest), &number(*longest)),
        CannotSend::TooManySegments { most, over, .. } => {
            t.too_many_segments(&number(*over), &number(*most))
        }
        _ => t.auto_response_unsendable().to_owned(),
    }
}

fn keyword(settings: &Settings, list: Keyword, index: usize, wrong: WrongKeyword) -> String {
    let t = t();
    let words = match list {
        Keyword::Subscribe => &settings.keywords.subscribe,
        Keyword::Compliance => &settings.keywords.compliance,
        Keyword::Automation | Keyword::Help | Keyword::Info => &settings.keywords.automation,
    };
    let word = words.get(index).map_or("", String::as_str);
    match wrong {
        WrongKeyword::Blank => t.keyword_blank().to_owned(),
        WrongKeyword::Words => t.keyword_words(word),
        WrongKeyword::Long => t.keyword_long(word, &number(LONGEST_KEYWORD)),
        WrongKeyword::Always => t.keyword_always(word),
        WrongKeyword::Stop => t.keyword_stop(word),
        WrongKeyword::Twice => t.keyword_twice(word),
    }
}

fn hours(settings: &Settings, wrong: &WrongHours) -> String {
    let t = t();
    match wrong {
        WrongHours::Zone => t.zone_not_known().to_owned(),
        WrongHours::TooManyIntervals { .. } => t.too_many_hours(&number(MOST_INTERVALS)),
        WrongHours::Interval { day, wrong, .. } => {
            let at = crate::domain::Weekday::KNOWN
                .iter()
                .position(|it| it == day);
            let days = settings.office_hours.week.days();
            let others = at.and_then(|at| days.get(at).copied()).unwrap_or_default();
            interval(*wrong, others)
        }
        WrongHours::TooManyHolidays(_) => t.too_many_holidays(&number(MOST_HOLIDAYS)),
        WrongHours::HolidayTwice(_) => t.holiday_is_there().to_owned(),
        WrongHours::LongHolidayName(_) => t.name_too_long(&number(LONGEST_HOLIDAY_NAME)),
        WrongHours::Channel(_) | WrongHours::ChannelTwice(_) => t.hours_channel_wrong().to_owned(),
    }
}

fn interval(wrong: WrongInterval, others: &[Interval]) -> String {
    let t = t();
    match wrong {
        WrongInterval::OutOfDay => t.hours_out_of_day().to_owned(),
        WrongInterval::Empty => t.hours_empty().to_owned(),
        WrongInterval::Reversed => t.hours_reversed().to_owned(),
        WrongInterval::Overlaps(other) => {
            let other = others.get(other).map(|it| span(*it));
            t.hours_overlap(&other.unwrap_or_default())
        }
    }
}

/// Hours as they are read: `09:00–18:00`.
pub(super) fn span(interval: Interval) -> String {
    format!("{}–{}", write_time(interval.from), write_time(interval.to))
}

fn welcome(wrong: &WrongWelcome) -> String {
    let t = t();
    match wrong {
        WrongWelcome::LongMessage | WrongWelcome::LongClosedMessage => {
            t.welcome_too_long(&number(LONGEST_WELCOME))
        }
        WrongWelcome::TooManyAnswers(_) => t.too_many_answers(&number(MOST_ANSWERS)),
        WrongWelcome::Answer { wrong, .. } => match wrong {
            WrongAnswer::NoDay | WrongAnswer::Day(_) | WrongAnswer::DayTwice(_) => {
                t.answer_no_day().to_owned()
            }
            WrongAnswer::During(wrong) => interval(*wrong, &[]),
            WrongAnswer::Blank => t.answer_blank().to_owned(),
            WrongAnswer::Long => t.welcome_too_long(&number(LONGEST_WELCOME)),
        },
    }
}
