//! Web chats whose customer is gone.

use super::people::{NIAMH, ROSALIND};
use super::script::{Special, agent, assigned, customer, follow_up, happened};
use crate::domain::{Channel, Status, TimelineAction};

/// One left before anybody answered, one after, and was written to.
pub(super) const SPECIALS: &[Special] = &[
    Special {
        number: 10_429,
        customer: ROSALIND,
        channel: Channel::WebChat,
        status: Status::Open,
        subject: "",
        tags: &["pre-sale"],
        score: Some(6),
        assignee: Some("tess"),
        team: None,
        unread: false,
        lines: &[
            happened(402, TimelineAction::Created),
            customer(
                402,
                "Do the curtain rods come in 3.20 m, or would I have to join two?",
            ),
            assigned(399, "tess"),
            happened(394, TimelineAction::Left),
            agent(
                391,
                "tess",
                "They do, in brass and in black. Tell me which one you like and I will put it aside for you.",
            ),
            follow_up(
                388,
                "You have a new message from Lumen & Loom.\n\nThey do, in brass and in black. Tell me which one you like and I will put it aside for you.",
            ),
        ],
    },
    Special {
        number: 10_430,
        customer: NIAMH,
        channel: Channel::WebChat,
        status: Status::Open,
        subject: "",
        tags: &["orders"],
        score: Some(4),
        assignee: None,
        team: None,
        unread: true,
        lines: &[
            happened(352, TimelineAction::Created),
            customer(352, "Can I still add a cushion to order 77431?"),
            happened(349, TimelineAction::Left),
        ],
    },
];
