//! Tags, as they are chosen: those that tickets have, and new ones that are typed.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{Field, Ticket, TicketNumber, TicketPatch};
use crate::platform::dom::HtmlElement;
use crate::store::{Desk, Selection};
use crate::ui::{Icon, PickerOption, PickerRequest, t};

/// What there is to choose from, with what is chosen ticked. Those that come `first` stay there,
/// also when they are let go, so that nothing moves under one's hands.
pub fn options(desk: Desk, chosen: &[String], first: &[String]) -> Vec<PickerOption> {
    let known = desk.field_values(&Field::Tag);
    let others = chosen.iter().filter(|tag| !known.contains(tag));
    let mut tags: Vec<&String> = known.iter().chain(others).collect();
    tags.sort_by_key(|tag| (!first.contains(tag), tag.to_lowercase()));
    let option = |tag: &String| PickerOption {
        id: tag.clone(),
        label: tag.clone(),
        selected: chosen.contains(tag),
        ..PickerOption::default()
    };
    tags.into_iter().map(option).collect()
}

/// A tag that is not there yet, where it could be one.
pub fn new_tag(typed: &str) -> Option<PickerOption> {
    (typed.chars().count() <= Ticket::LONGEST_TAG).then(|| PickerOption {
        id: typed.to_owned(),
        label: t().new_tag(typed),
        icon: Some(Icon::Plus),
        ..PickerOption::default()
    })
}

/// What is said where nothing fits and nothing can be made of it.
pub fn no_tag(typed: &str) -> String {
    match typed.chars().count() > Ticket::LONGEST_TAG {
        true => t().tag_too_long(Ticket::LONGEST_TAG as u32),
        false => t().no_tags_yet().to_owned(),
    }
}

/// Lets one give a ticket tags, and take them: each at once (SPEC I27).
pub fn picker(desk: Desk, anchor: HtmlElement, number: TicketNumber) -> PickerRequest {
    desk.refresh_field_values(&Field::Tag);
    let now = move || {
        let ticket = desk.ticket(number).map(|ticket| ticket.get());
        ticket.map(|ticket| ticket.tags.clone()).unwrap_or_default()
    };
    let toggle = move |tag: String| {
        let tags = BTreeSet::from([tag]);
        let has = untrack(now).iter().any(|one| tags.contains(one));
        let patch = match has {
            true => TicketPatch::tags(BTreeSet::new(), tags),
            false => TicketPatch::tags(tags, BTreeSet::new()),
        };
        desk.apply(Selection::one(number), patch);
    };
    let first = untrack(now);
    let options = move || options(desk, &now(), &first);
    PickerRequest::new(anchor, t().tags(), t().find_tag(), options, toggle)
        .many()
        .create(new_tag)
        .none(no_tag)
}
