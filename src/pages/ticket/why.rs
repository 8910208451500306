//! Why a ticket is with whom it is, in words (SPEC X5).

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::ApiError;
use crate::domain::{
    Asked, Office, Outcome, Queue, RoutedBy, RuleId, RuleSays, TeamId, TicketNumber, Trace,
    Unavailable, UserId, WaitsFor,
};
use crate::pages::place::use_desk;
use crate::pages::{filter_words, wording};
use crate::platform::clock;
use crate::platform::intl::{Form, format, format_in};
use crate::store::Desk;
use crate::ui::{Dialog, ErrorBox, Skeleton, open_while, t};

/// What is explained, as far as it is here.
#[derive(Clone)]
enum Explained {
    /// It is on its way.
    Asked,
    Failed(TicketNumber, ApiError),
    /// What was decided; none where nothing was.
    Known(Option<Box<Trace>>),
}

/// Explains a decision to whoever asks. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Why {
    told: RwSignal<Option<Explained>>,
    /// Whether the ticket is with somebody; the question is another one where it is not.
    is_somebodys: RwSignal<bool>,
}

impl Why {
    /// Lets pages explain; to be called once.
    pub fn provide() -> Self {
        let why = Self {
            told: RwSignal::new(None),
            is_somebodys: RwSignal::new(true),
        };
        provide_context(why);
        why
    }

    /// Explains what is known already.
    pub fn tell(self, trace: Box<Trace>) {
        self.is_somebodys.set(trace.assignee().is_some());
        self.told.set(Some(Explained::Known(Some(trace))));
    }

    /// Asks why a ticket is where it is now, and with somebody or not.
    pub fn ask(self, desk: Desk, number: TicketNumber, is_somebodys: bool) {
        self.is_somebodys.set(is_somebodys);
        self.told.set(Some(Explained::Asked));
        spawn_local(async move {
            let answer = desk.assignment(number).await;
            // Closed meanwhile: nobody wants to know any more.
            if self
                .told
                .with_untracked(|it| matches!(it, Some(Explained::Asked)))
            {
                match answer.map(|answer| answer.trace) {
                    Ok(Some(trace)) => self.tell(Box::new(trace)),
                    Ok(None) => self.told.set(Some(Explained::Known(None))),
                    Err(error) => self.told.set(Some(Explained::Failed(number, error))),
                }
            }
        });
    }
}

/// Where it is explained.
#[component]
pub fn WhyDialog(
    /// What opens it.
    why: Why,
) -> impl IntoView {
    let desk = use_desk();
    let open = open_while(why.told);
    let title = Signal::derive(move || question(why.is_somebodys.get()).to_owned());
    view! {
        <Dialog open title>
            {move || why.told.get().map(|explained| match explained {
                Explained::Asked => view! { <Skeleton bars=5/> }.into_any(),
                Explained::Failed(number, error) => {
                    let again = Callback::new(move |()| {
                        why.ask(desk, number, why.is_somebodys.get_untracked());
                    });
                    view! { <ErrorBox title=t().why_failed() text=wording::error(&error) retry=again/> }
                        .into_any()
                }
                Explained::Known(None) => view! {
                    <p>
                        {match why.is_somebodys.get_untracked() {
                            true => t().why_unknown(),
                            false => t().why_older(),
                        }}
                    </p>
                }
                .into_any(),
                Explained::Known(Some(trace)) => told(desk, &trace).into_any(),
            })}
        </Dialog>
    }
}

/// What is asked of a ticket that is with somebody, or with nobody.
pub fn question(is_somebodys: bool) -> &'static str {
    match is_somebodys {
        true => t().why_assignee(),
        false => t().why_nobody(),
    }
}

fn told(desk: Desk, trace: &Trace) -> impl IntoView + use<> {
    let words = In(desk);
    let turn = match &trace.outcome {
        Outcome::InTurn { turn, .. } => {
            let last = turn.last.as_ref();
            let last = last.map(|user| format!(" {}", t().why_last(&words.user(user))));
            Some(format!(
                "{}{}",
                t().why_place(turn.place, turn.of),
                last.unwrap_or_default()
            ))
        }
        _ => None,
    };
    let asked = trace.routed.asked.iter().map(|asked| words.asked(asked));
    let asked: Vec<(String, String, bool)> = asked.collect();
    let skipped = trace.skipped.iter();
    let skipped = skipped.map(|it| (words.user(&it.user), reason(&it.because)));
    let skipped: Vec<(String, String)> = skipped.collect();
    let moment = |at| format(t().0, Form::DayAndClock, at);
    let waited = trace.waited_since.filter(|since| *since != trace.at);
    let (when, decided) = match (trace.assignee(), waited) {
        (None, since) => (t().why_since(), moment(since.unwrap_or(trace.at))),
        (Some(_), None) => (t().why_decided(), moment(trace.at)),
        (Some(_), Some(since)) => {
            let decided = t().why_waited_since(&moment(trace.at), &moment(since));
            (t().why_decided(), decided)
        }
    };
    let zone = untrack(|| desk.settings()).office_hours.time_zone.clone();
    view! {
        <div class="why">
            <p class="outcome">{words.outcome(&trace.outcome, &trace.routed.queue)}</p>
            <dl>
                <dt>{t().why_belongs()}</dt>
                <dd>{words.belongs(trace)}</dd>
                {turn.map(|turn| view! { <dt>{t().why_turns()}</dt> <dd>{turn}</dd> })}
                <dt>{t().why_hours()}</dt>
                <dd>{hours(&trace.hours, &zone)}</dd>
                {(!skipped.is_empty()).then(|| view! {
                    <dt>{t().why_passed_over()}</dt>
                    <dd>
                        <ul>{skipped.into_iter().map(|(name, reason)| view! {
                            <li><b dir="auto">{name}</b> ", " {reason}</li>
                        }).collect_view()}</ul>
                    </dd>
                })}
                {(!asked.is_empty()).then(|| view! {
                    <dt>{t().why_rules()}</dt>
                    <dd>
                        <ol>{asked.into_iter().map(|(name, said, fits)| view! {
                            <li class:fits=fits><b dir="auto">{name}</b> ", " {said}</li>
                        }).collect_view()}</ol>
                    </dd>
                })}
                <dt>{when}</dt>
                <dd class="num">{decided}</dd>
            </dl>
        </div>
    }
}

/// A trace names things by their ids: their names are the desk's.
struct In(Desk);

impl In {
    fn user(&self, id: &UserId) -> String {
        untrack(|| self.0.user_name(id)).unwrap_or_else(|| t().unknown_value(id.as_str()))
    }

    fn team(&self, id: &TeamId) -> String {
        let team = untrack(|| self.0.team(id));
        team.map_or_else(|| t().unknown_value(id.as_str()), |team| team.name)
    }

    fn queue(&self, queue: &Queue) -> String {
        match queue {
            Queue::General => t().queue_general().to_owned(),
            Queue::Team { team } => t().queue_of(&self.team(team)),
            Queue::Unknown => t().queue_unknown().to_owned(),
        }
    }

    fn rule(&self, id: &RuleId) -> String {
        let settings = untrack(|| self.0.settings());
        let mut rules = settings.routing.rules.iter().enumerate();
        match rules.find(|(_, rule)| rule.id == *id) {
            None => t().rule_deleted().to_owned(),
            Some((at, rule)) if rule.name.trim().is_empty() => t().rule_without_name(at + 1),
            Some((_, rule)) => rule.name.clone(),
        }
    }

    /// A rule, what it said, and whether it fits.
    fn asked(&self, asked: &Asked) -> (String, String, bool) {
        let said = match &asked.said {
            RuleSays::Fits => t().why_rule_fits().to_owned(),
            RuleSays::FitsNot { unmet } => {
                let what = filter_words::short(self.0, unmet);
                t().why_rule_fits_not(what.as_deref().unwrap_or(t().something_missing()))
            }
            RuleSays::LeadsNowhere => t().why_rule_nowhere().to_owned(),
            RuleSays::Off => t().why_rule_off().to_owned(),
            RuleSays::Unreadable => t().why_rule_unreadable().to_owned(),
            RuleSays::Unknown => t().why_rule_newer().to_owned(),
        };
        let fits = asked.said == RuleSays::Fits;
        (self.rule(&asked.rule), said, fits)
    }

    fn outcome(&self, outcome: &Outcome, queue: &Queue) -> String {
        match outcome {
            Outcome::Named { user, rule } => t().why_named(&self.rule(rule), &self.user(user)),
            Outcome::InTurn { user, turn } => {
                t().why_in_turn(&self.user(user), &self.queue(&turn.queue))
            }
            Outcome::Waits { for_what } => match for_what {
                WaitsFor::OfficeHours => t().why_waits_hours().to_owned(),
                WaitsFor::Somebody => t().why_waits_somebody(&self.queue(queue)),
                WaitsFor::ByHand => t().why_waits_by_hand(&self.queue(queue)),
                WaitsFor::Unknown(_) => t().why_waits().to_owned(),
            },
            Outcome::Unknown => t().why_newer().to_owned(),
        }
    }

    /// Where it belongs: by the persons whom rules name, then by what holds where none of them has it.
    fn belongs(&self, trace: &Trace) -> String {
        let routed = &trace.routed;
        let mut said = Vec::new();
        for named in &routed.named {
            let (rule, user) = (self.rule(&named.rule), self.user(&named.user));
            if trace.skipped.iter().any(|it| it.user == named.user) {
                said.push(t().why_named_in_vain(&rule, &user));
                continue;
            }
            said.push(t().why_names(&rule, &user));
            if matches!(trace.outcome, Outcome::Named { .. }) {
                return format!("{}.", said.join(". "));
            }
        }
        let named = said.join(". ");
        match &routed.by {
            RoutedBy::Nothing if !said.is_empty() => t().why_named_only(&named),
            by if said.is_empty() => self.routed(by, &routed.queue),
            by => format!("{named}. {}", self.routed(by, &routed.queue)),
        }
    }

    fn routed(&self, by: &RoutedBy, queue: &Queue) -> String {
        let team = || match queue.team() {
            Some(team) => self.team(team),
            None => self.queue(queue),
        };
        let with = |text: String, also: &[TeamId]| {
            if also.is_empty() {
                return text;
            }
            let also: Vec<String> = also.iter().map(|team| self.team(team)).collect();
            format!("{text} {}", t().why_also(&also.join(", ")))
        };
        match by {
            RoutedBy::Rule { rule } => t().why_by_rule(&self.rule(rule), &self.queue(queue)),
            RoutedBy::Tag { tag, also } => with(t().why_by_tag(tag, &team()), also),
            RoutedBy::Segment { segment, also } => with(t().why_by_segment(segment, &team()), also),
            RoutedBy::Before => t().why_before(&self.queue(queue)),
            RoutedBy::Nothing => t().why_nothing().to_owned(),
            RoutedBy::Unknown => t().why_newer().to_owned(),
        }
    }
}

fn reason(because: &Unavailable) -> String {
    match because {
        Unavailable::Gone => t().why_gone().to_owned(),
        Unavailable::Deactivated => t().why_deactivated().to_owned(),
        Unavailable::NotAllowed => t().why_not_allowed().to_owned(),
        Unavailable::Offline => t().why_offline().to_owned(),
        Unavailable::Full { open, capacity } => t().why_full(*open, *capacity),
        Unavailable::Unknown => t().why_other_reason().to_owned(),
    }
}

/// The office hours, told in the account's zone as the settings have them; the zone is named where
/// the reader's clock shows another time.
fn hours(office: &Office, zone: &str) -> String {
    let moment = |at| {
        let form = Form::DayAndClock;
        match format_in(t().0, form, Some(zone), at) {
            Some(there) if there != format(t().0, form, at) => t().why_in_zone(&there, zone),
            _ => wording::moment(t(), clock::now(), at),
        }
    };
    match office {
        Office::NotKept => t().why_hours_not_kept().to_owned(),
        Office::Open { until: None } => t().why_hours_open().to_owned(),
        Office::Open { until: Some(until) } => t().why_hours_open_until(&moment(*until)),
        Office::Closed { until: None } => t().why_hours_closed().to_owned(),
        Office::Closed { until: Some(until) } => t().why_hours_closed_until(&moment(*until)),
        Office::Unknown => t().why_newer().to_owned(),
    }
}
