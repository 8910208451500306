//! Replies that the server keeps until their time has come (SPEC I30).

use leptos::task::spawn_local;

use super::Desk;
use super::notice::Notice;
use crate::api::{CancelScheduled, Writing};
use crate::domain::{Scheduled, TicketNumber};
use crate::store::draft::{Attached, Written};

impl Desk {
    /// Takes back a reply that was to go out later: it is a draft again, or where it is wanted now
    /// goes out at once.
    pub fn recall(self, number: TicketNumber, scheduled: Scheduled, send: bool) {
        spawn_local(async move {
            let id = scheduled.id.clone();
            match self.call(&CancelScheduled { number, id }).await {
                Ok(ticket) => {
                    self.receive(ticket);
                    let written = written(scheduled);
                    if send {
                        self.send(number, Writing::Reply, written, None);
                    } else {
                        self.draft_again(number, &Writing::Reply, written);
                    }
                }
                Err(error) => self.notify(Notice::NotRecalled {
                    number,
                    scheduled,
                    send,
                    error,
                }),
            }
        });
    }
}

fn written(scheduled: Scheduled) -> Written {
    let files = scheduled.attachments.into_iter().filter_map(|file| {
        Some(Attached {
            id: file.id?,
            name: file.name,
            media_type: file.media_type,
            bytes: file.bytes,
            alt: file.alt,
        })
    });
    Written {
        // What the server kept does not tell them.
        quick_replies: Vec::new(),
        text: scheduled.text,
        files: files.collect(),
    }
}
