//! Tickets that are in every world of the usual size, under the same numbers: those of the pictures
//! in the documentation, and those that try a desk's patience.
//!
//! They keep their times in worlds of any size, so in a large one these few are younger than their
//! numbers say.

mod chats;
mod odd;
mod people;
mod script;
mod showcase;

pub(super) use people::KNOWN;
use script::Special;

use super::{Origin, Seedling, Story, World};
use crate::domain::{Channel, Sentiment, Status, Ticket, TicketNumber, TimelineAction};
use crate::mock::desk::{
    campaign_of, chat_session, customer_spoke_at, newest_words, spoken, unanswered_since,
};
use crate::mock::entry::{Entry, Saying};
use crate::mock::staff::Staff;
use crate::rules::attribution::DEFAULT_WINDOW;
use chrono::TimeDelta;

/// All of them, in parts that are files.
const PARTS: [&[Special]; 3] = [showcase::SPECIALS, odd::SPECIALS, chats::SPECIALS];

/// Ordinary tickets that belong to a well-known customer.
const OWNED: &[(u32, u32)] = &[
    (10_262, people::MARTA),
    (10_331, people::MARTA),
    (10_389, people::MARTA),
];

fn at(index: u8) -> &'static Special {
    let mut all = PARTS.iter().copied().flatten();
    all.nth(index.into()).unwrap_or(&showcase::SPECIALS[0])
}

/// The origin of the ticket with this number, if it is one of these.
pub(super) fn find(number: TicketNumber) -> Option<Origin> {
    let mut all = PARTS.iter().copied().flatten();
    let index = all.position(|special| special.number == number.0)?;
    let index = index as u8;
    Some(Origin {
        customer: at(index).customer,
        story: Story::Special(index),
    })
}

/// The well-known customer an ordinary ticket belongs to.
pub(super) fn owner(number: TicketNumber) -> Option<u32> {
    OWNED
        .iter()
        .find(|(owned, _)| *owned == number.0)
        .map(|(_, customer)| *customer)
}

/// The thread of a special ticket.
pub(super) fn thread(world: &World, origin: &Origin, index: u8, staff: &Staff) -> Vec<Entry> {
    let special = at(index);
    special.entries(world.options.epoch, &world.customer(origin.customer), staff)
}

/// A special ticket.
pub(super) fn seedling(
    world: &World,
    number: TicketNumber,
    origin: Origin,
    index: u8,
    staff: &Staff,
) -> Seedling {
    let special = at(index);
    let entries = thread(world, &origin, index, staff);
    let created_at = entries.iter().find_map(|entry| match entry {
        Entry::Happened(happening) if happening.action == TimelineAction::Created => {
            Some(happening.at)
        }
        _ => None,
    });
    let created_at = created_at.unwrap_or(world.options.epoch);
    let unanswered_since = unanswered_since(&entries);
    let scored_at = created_at + TimeDelta::seconds(4);
    let mut tags: Vec<String> = special.tags.iter().map(|tag| (*tag).to_owned()).collect();
    tags.sort();
    let ticket = Ticket {
        number,
        version: 0,
        subject: special.subject.to_owned(),
        status: special.status.clone(),
        snoozed_until: None,
        channel: special.channel.clone(),
        customer: world.reference(origin.customer),
        assignee: special.assignee.map(Into::into),
        team: special.team.map(Into::into),
        tags,
        sentiment: special
            .score
            .map(|score| Sentiment::scored(score, scored_at)),
        unread: special.unread,
        created_at,
        updated_at: entries.last().map_or(created_at, Entry::at),
        waiting_since: if special.status == Status::Closed {
            None
        } else {
            unanswered_since
        },
        last_message: newest_words(&entries).map(Saying::preview),
        campaign: (special.channel == Channel::Sms)
            .then(|| campaign_of(&entries, DEFAULT_WINDOW))
            .flatten(),
        messages: spoken(&entries),
        last_customer_message_at: customer_spoke_at(&entries),
        away: chat_session(&entries).away(),
        scheduled: Vec::new(),
    };
    Seedling {
        ticket,
        unanswered_since,
        origin,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn special_tickets_name_only_what_there_is() {
        let staff = crate::mock::world::account::staff();
        let numbers: BTreeSet<u32> = PARTS
            .iter()
            .copied()
            .flatten()
            .map(|special| special.number)
            .collect();
        assert_eq!(
            numbers.len(),
            PARTS.iter().map(|part| part.len()).sum::<usize>()
        );
        assert!(OWNED.iter().all(|(number, _)| !numbers.contains(number)));
        for special in PARTS.iter().copied().flatten() {
            let assignee = special.assignee.map(Into::into);
            assert!(
                assignee.is_none_or(|user| staff.user(&user).is_some()),
                "{}",
                special.number
            );
            let team = special.team.map(Into::into);
            assert!(
                team.is_none_or(|team| staff.team(&team).is_some()),
                "{}",
                special.number
            );
            assert!(
                (special.customer as usize) < KNOWN.len(),
                "{}",
                special.number
            );
            assert!(
                (10_240..10_440).contains(&special.number),
                "{}",
                special.number
            );
        }
    }
}
