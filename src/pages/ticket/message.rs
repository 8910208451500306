//! One entry of the thread, recognisable at a glance (SPEC I2).

use std::sync::Arc;

use leptos::prelude::*;

use super::attachment::attachment;
use super::why::Why;
use crate::domain::{Message, MessageKind, SentimentLabel, Time, Timeline, TimelineAction};
use crate::pages::wording;
use crate::platform::clock;
use crate::platform::intl::{Form, format};
use crate::ui::{Icon, icon, link_text, sentiment_word, t};

/// An entry: a bubble, or a line in the middle for what happened to the ticket.
#[component]
pub fn MessageView(
    /// The entry.
    message: Arc<Message>,
) -> impl IntoView {
    match &message.timeline {
        Some(timeline) if message.kind == MessageKind::Timeline => {
            event(&message, timeline).into_any()
        }
        _ => bubble(message).into_any(),
    }
}

fn bubble(message: Arc<Message>) -> impl IntoView {
    let class = match message.kind {
        MessageKind::Customer | MessageKind::Keyword | MessageKind::Unknown(_) => "message",
        MessageKind::Agent => "message out",
        MessageKind::Note => "message out note",
        MessageKind::Campaign
        | MessageKind::Flow
        | MessageKind::AutoResponse
        | MessageKind::FollowUp => "message out auto",
        MessageKind::Timeline => "message auto",
    };
    // A customer's or an agent's own words need no word before the name; all others say it.
    let said = !matches!(message.kind, MessageKind::Customer | MessageKind::Agent);
    let (kind, at) = (message.kind.clone(), message.at);
    let author = message.author.clone().unwrap_or_default();
    let name = t().article_name(&wording::kind(&kind), &author, &spoken_time(at));
    let has_text = !message.text.is_empty();
    view! {
        <article class=class aria-label=name>
            <header>
                {said.then(|| view! { <span>{wording::kind(&kind)}</span> })}
                <b dir="auto">{author}</b>
                <time datetime=at.to_rfc3339()>{format(t().0, Form::Clock, at)}</time>
                {message.attribution.as_ref().map(|source| view! {
                    <small class="attribution">{t().attributed_to(&source.name)}</small>
                })}
            </header>
            {has_text.then(|| view! {
                <div class="body" dir="auto">
                    {link_text(&message.text)}
                </div>
            })}
            {(!message.attachments.is_empty()).then(|| view! {
                <div class="files">
                    {message.attachments.iter().map(|file| attachment(file, &kind)).collect_view()}
                </div>
            })}
        </article>
    }
}

fn event(message: &Message, timeline: &Timeline) -> impl IntoView + use<> {
    let at = message.at;
    let picture = match timeline.action {
        TimelineAction::Created => Icon::Ticket,
        TimelineAction::Closed => Icon::Check,
        TimelineAction::Snoozed => Icon::Clock,
        TimelineAction::Scored => Icon::Smile,
        _ => Icon::Swap,
    };
    let text = told(timeline);
    let name = t().article_name(t().kind_timeline(), &text, &spoken_time(at));
    view! {
        <article class="event" aria-label=name>
            {icon(picture)}
            <span>{text}</span>
            <time datetime=at.to_rfc3339()>{format(t().0, Form::Clock, at)}</time>
            {timeline.trace.clone().map(|trace| {
                let why = expect_context::<Why>();
                view! {
                    <button type="button" class="link" aria-haspopup="dialog" on:click=move |_| why.tell(trace.clone())>
                        {t().why()}
                    </button>
                }
            })}
        </article>
    }
}

/// The hour, with its day where that is not today. The log is built anew when the day ends.
fn spoken_time(at: Time) -> String {
    wording::moment(t(), clock::now(), at)
}

/// Tags come one a line.
fn listed(tags: &str) -> String {
    tags.replace('\n', ", ")
}

/// A timeline entry in a sentence.
fn told(timeline: &Timeline) -> String {
    let words = t();
    let subject = timeline.subject.as_deref().unwrap_or_default();
    match (&timeline.action, timeline.actor.as_deref()) {
        (TimelineAction::Created, _) => words.timeline_created().to_owned(),
        (TimelineAction::Assigned, Some(actor)) if actor == subject => words.timeline_took(subject),
        (TimelineAction::Assigned, Some(actor)) => words.timeline_assigned_by(subject, actor),
        (TimelineAction::Assigned, None) => words.timeline_assigned(subject),
        (TimelineAction::Unassigned, Some(actor)) => words.timeline_unassigned_by(actor),
        (TimelineAction::Unassigned, None) => words.timeline_unassigned().to_owned(),
        (TimelineAction::Team, _) => words.timeline_team(subject),
        (TimelineAction::Tagged, Some(actor)) => words.timeline_tagged_by(&listed(subject), actor),
        (TimelineAction::Tagged, None) => words.timeline_tagged(&listed(subject)),
        (TimelineAction::Untagged, Some(actor)) => {
            words.timeline_untagged_by(&listed(subject), actor)
        }
        (TimelineAction::Untagged, None) => words.timeline_untagged(&listed(subject)),
        (TimelineAction::Closed, Some(actor)) => words.timeline_closed_by(actor),
        (TimelineAction::Closed, None) => words.timeline_closed().to_owned(),
        (TimelineAction::Reopened, Some(actor)) => words.timeline_reopened_by(actor),
        (TimelineAction::Reopened, None) => words.timeline_reopened().to_owned(),
        (TimelineAction::Snoozed, _) => {
            let until = chrono::DateTime::parse_from_rfc3339(subject).map(|at| at.to_utc());
            let until = until.map(|at| format(words.0, Form::DayAndClock, at));
            words.timeline_snoozed(until.as_deref().unwrap_or(subject))
        }
        (TimelineAction::Scored, _) => {
            words.timeline_scored(&sentiment_word(&SentimentLabel::parse(subject)))
        }
        (TimelineAction::Left, _) => words.timeline_left().to_owned(),
        (TimelineAction::Returned, _) => words.timeline_returned().to_owned(),
        (TimelineAction::NotSent, _) => words.timeline_not_sent(subject),
        (TimelineAction::Unknown(text), _) => words.unknown_value(text),
    }
}
