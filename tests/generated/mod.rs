//! Tickets as they may be, for tests of what holds for any of them.

// Each test is a program of its own and uses a part of this.
#![allow(dead_code)]

pub mod filters;

use std::collections::BTreeSet;

use bandeja::domain::{
    Channel, CustomerRef, LastMessage, MessageKind, Sentiment, Status, Ticket, TicketNumber, Time,
};
use proptest::prelude::*;

/// Users; nobody is called `me`, which in a filter means whoever asks.
pub const USERS: [&str; 2] = ["kris", "ana"];
pub const TEAMS: [&str; 2] = ["returns", "billing"];
pub const TAGS: [&str; 3] = ["vip", "delivery", "gift"];
pub const SEGMENTS: [&str; 3] = ["VIP", "At risk", "Wholesale, large"];
pub const CAMPAIGNS: [&str; 2] = ["Autumn edit", "Order shipped"];
pub const COUNTRIES: [&str; 3] = ["ES", "DE", "JP"];
pub const CUSTOMERS: [&str; 3] = ["c0", "c1", "c2"];
pub const NAMES: [&str; 4] = ["Marta Quintero", "Inés Fontán", "Jonas Weiß", "東京 Aiko"];
pub const WORDS: [&str; 5] = [
    "",
    "Where is my parcel?",
    "¿Dónde está?",
    "LAMP #10432",
    "weiss",
];

/// An instant, so many seconds after all of them begin.
pub fn time(seconds: i64) -> Time {
    Time::from_timestamp(1_700_000_000 + seconds, 0).unwrap_or_default()
}

pub fn one_of(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(words).prop_map(str::to_owned)
}

/// Tags that a change gives, and those that it takes; none is among both.
pub fn tag_changes() -> impl Strategy<Value = (BTreeSet<String>, BTreeSet<String>)> {
    const CHANGED: [&str; 4] = ["vip", "VIP", "delivery", "new one"];
    let some = || prop::collection::btree_set(one_of(&CHANGED), 0..4);
    (some(), some()).prop_map(|(add, mut remove)| {
        remove.retain(|tag| !add.contains(tag));
        (add, remove)
    })
}

/// An instant, one of few, so that ties are common: an hour apart.
fn times() -> impl Strategy<Value = Time> {
    (0_i64..5).prop_map(|hours| time(3_600 * hours))
}

fn customers() -> impl Strategy<Value = CustomerRef> {
    let about = (
        prop::collection::btree_set(one_of(&SEGMENTS), 0..3),
        any::<bool>(),
        prop::option::of(one_of(&COUNTRIES)),
        prop::option::of(-200_i64..400),
    );
    (one_of(&CUSTOMERS), one_of(&NAMES), about).prop_map(|(id, name, about)| {
        let (segments, subscriber, country, recent_order_cents) = about;
        CustomerRef {
            id: id.into(),
            name,
            segments: segments.into_iter().map(Into::into).collect(),
            subscriber,
            country: country.map(Into::into),
            recent_order_cents,
        }
    })
}

prop_compose! {
    /// A ticket, of few different ones in each of its properties.
    pub fn tickets()(
        number in prop_oneof![1_u32..40, 10_400_u32..10_440],
        status in prop::sample::select(Status::KNOWN),
        channel in prop::sample::select(Channel::KNOWN),
        customer in customers(),
        assignee in prop::option::of(one_of(&USERS)),
        team in prop::option::of(one_of(&TEAMS)),
        tags in prop::collection::btree_set(one_of(&TAGS), 0..4),
        score in prop::option::of(0_u8..=10),
        unread in any::<bool>(),
        said in (one_of(&WORDS), one_of(&WORDS), 0_u32..4, prop::option::of(one_of(&CAMPAIGNS))),
        times in (times(), times(), prop::option::of(times()), prop::option::of(times()), times()),
    ) -> Ticket {
        let (created, updated, waiting, customer_spoke, until) = times;
        let (subject, newest, messages, campaign) = said;
        Ticket {
            number: TicketNumber(number),
            version: 1,
            subject,
            snoozed_until: (status == Status::Snoozed).then_some(until),
            status,
            channel,
            customer,
            assignee: assignee.map(Into::into),
            team: team.map(Into::into),
            tags: tags.into_iter().collect(),
            sentiment: score.map(|score| Sentiment::scored(score, created)),
            unread,
            created_at: created,
            updated_at: updated,
            waiting_since: waiting,
            last_message: Some(LastMessage {
                kind: MessageKind::Customer,
                text: newest,
                at: updated,
            }),
            campaign: campaign.map(Into::into),
            messages,
            last_customer_message_at: customer_spoke,
            away: None,
            scheduled: Vec::new(),
        }
    }
}
