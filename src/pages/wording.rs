//! What several pages say in the same way.

use chrono::TimeDelta;

use crate::api::ApiError;
use crate::domain::{Channel, MessageKind, Role, Status, Ticket, Time, UserId};
use crate::i18n::{Words, sentence};
use crate::platform::intl::{Form, format};
use crate::rules::sms;
use crate::store::Desk;
use crate::ui::t;

/// From when on an SMS has waited too long (SPEC I31).
const LATE: TimeDelta = TimeDelta::hours(1);

/// A status in a word.
pub fn status(status: &Status) -> String {
    let t = t();
    match status {
        Status::Open => t.status_open().to_owned(),
        Status::Snoozed => t.status_snoozed().to_owned(),
        Status::Closed => t.status_closed().to_owned(),
        Status::Unknown(text) => t.unknown_value(text),
    }
}

/// Somebody's name.
pub fn person(desk: Desk, id: &UserId) -> String {
    desk.user_name(id)
        .unwrap_or_else(|| t().somebody().to_owned())
}

/// A role in a word.
pub fn role(role: &Role) -> String {
    let t = t();
    match role {
        Role::Owner => t.role_owner().to_owned(),
        Role::Admin => t.role_admin().to_owned(),
        Role::Manager => t.role_manager().to_owned(),
        Role::Agent => t.role_agent().to_owned(),
        Role::Analyst => t.role_analyst().to_owned(),
        Role::Unknown(text) => t.unknown_value(text),
    }
}

/// Where a message comes from, in a word.
pub fn kind(kind: &MessageKind) -> String {
    let t = t();
    match kind {
        MessageKind::Customer => t.kind_customer().to_owned(),
        MessageKind::Agent => t.kind_agent().to_owned(),
        MessageKind::Note => t.kind_note().to_owned(),
        MessageKind::Campaign => t.kind_campaign().to_owned(),
        MessageKind::Flow => t.kind_flow().to_owned(),
        MessageKind::Keyword => t.kind_keyword().to_owned(),
        MessageKind::AutoResponse => t.kind_auto_response().to_owned(),
        MessageKind::FollowUp => t.kind_follow_up().to_owned(),
        MessageKind::Timeline => t.kind_timeline().to_owned(),
        MessageKind::Unknown(text) => t.unknown_value(text),
    }
}

/// What went wrong and what to do.
pub fn error(error: &ApiError) -> String {
    let t = t();
    match error {
        ApiError::Offline => t.error_offline().to_owned(),
        ApiError::Timeout => t.error_timeout().to_owned(),
        ApiError::Unauthorized => t.error_unauthorized().to_owned(),
        ApiError::Forbidden => t.error_forbidden().to_owned(),
        ApiError::NotFound => t.error_not_found().to_owned(),
        ApiError::Conflict(_) | ApiError::ViewConflict(_) => t.error_conflict().to_owned(),
        ApiError::Validation(fields) => match fields.first() {
            // The rules about a ticket are ours as well: the composer tells them.
            Some(first) if first.field == "ticket" => t.error_no_reply().to_owned(),
            // The server's own words say more than ours can, though in English only.
            Some(first) => format!("{} {}", t.error_invalid(), sentence(&first.message)),
            None => t.error_invalid().to_owned(),
        },
        ApiError::RateLimited(Some(seconds)) => t.error_rate_limited(*seconds),
        ApiError::RateLimited(None) => t.error_rate_limited_soon().to_owned(),
        ApiError::Server(status) => t.error_server(*status),
        ApiError::Decode(_) => t.error_decode().to_owned(),
    }
}

/// How long the customer has waited, short: `now`, `48m`, `3h`, `2d`; none where they wait for no
/// answer. Office hours make no days: a day of them has as many as the office is open.
pub fn waited(desk: Desk, ticket: &Ticket, now: Time) -> Option<String> {
    let passed = desk.waited(ticket, now)?.max(TimeDelta::zero());
    let hours = desk.waiting_hours(now);
    let has_days = !hours.is_some_and(|hours| hours.are_kept_by(&ticket.channel));
    let days = passed.num_days() * i64::from(has_days);
    Some(match (days, passed.num_hours(), passed.num_minutes()) {
        (0, 0, 0) => t().now().to_owned(),
        (0, 0, minutes) => t().minutes(minutes),
        (0, hours, _) => t().hours(hours),
        (days, _, _) => t().days(days),
    })
}

/// Whether the customer has waited too long for what they wrote (SPEC I31).
pub fn is_late(desk: Desk, ticket: &Ticket, now: Time) -> bool {
    let is_too_long = |waited| waited >= LATE;
    ticket.channel == Channel::Sms && desk.waited(ticket, now).is_some_and(is_too_long)
}

/// The hour today, the day and the hour before that.
pub fn moment(words: Words, now: Time, at: Time) -> String {
    let form = if is_same_day(now, at) {
        Form::Clock
    } else {
        Form::DayAndClock
    };
    format(words.0, form, at)
}

/// The hour today, the day before that: for narrow places.
pub fn short_moment(words: Words, now: Time, at: Time) -> String {
    let form = if is_same_day(now, at) {
        Form::Clock
    } else {
        Form::ShortDay
    };
    format(words.0, form, at)
}

/// The hour today, the day this year, the day and the year before that: for what may be old.
pub fn dated(words: Words, now: Time, at: Time) -> String {
    let (today, day) = (date(now), date(at));
    let form = if today == day {
        Form::Clock
    } else if today.get(..4) == day.get(..4) {
        Form::ShortDay
    } else {
        Form::DayAndYear
    };
    format(words.0, form, at)
}

/// As [`dated`], with the hour on every day: for what is told apart by when in a day it was.
pub fn dated_to_the_minute(words: Words, now: Time, at: Time) -> String {
    let (today, day) = (date(now), date(at));
    if today == day {
        format(words.0, Form::Clock, at)
    } else if today.get(..4) == day.get(..4) {
        format(words.0, Form::DayAndClock, at)
    } else {
        let clock = format(words.0, Form::Clock, at);
        format!("{}, {clock}", format(words.0, Form::DayAndYear, at))
    }
}

/// A day as a separator says it.
pub fn day(words: Words, now: Time, at: Time) -> String {
    if is_same_day(now, at) {
        words.today().to_owned()
    } else if is_same_day(now - TimeDelta::days(1), at) {
        words.yesterday().to_owned()
    } else {
        format(words.0, Form::Day, at)
    }
}

/// The date where the person is, for telling days apart.
pub fn date(at: Time) -> String {
    format(t().0, Form::Key, at)
}

fn is_same_day(one: Time, other: Time) -> bool {
    date(one) == date(other)
}

/// How long a text message is: `12 / 160 · 1 segment` (SPEC I21).
pub fn sms_length(text: &str, shorten_links: bool) -> String {
    let length = sms::length(text, shorten_links);
    let segments = length.segments.max(1);
    let room = if segments == 1 {
        length.alphabet.single()
    } else {
        length.alphabet.segment() * segments
    };
    let words = t();
    let number = |n: usize| words.number(u32::try_from(n).unwrap_or(u32::MAX));
    let units = words.sms_length(&number(length.units), &number(room));
    let segments = u32::try_from(segments).unwrap_or(u32::MAX);
    format!("{units} · {}", words.segments(segments))
}
