//! Tickets found on the server while one types.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, Feature};
use crate::domain::find::begins_a_word;
use crate::domain::{Ticket, TicketNumber};
use crate::store::{Desk, Finding};

/// How long one has typed nothing before the server is asked.
const PAUSE: Duration = Duration::from_millis(120);
/// How many tickets are shown.
const MOST: u32 = 8;

/// How far the search is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Stage {
    /// Nothing was typed that tickets are searched by.
    #[default]
    Idle,
    /// Asked, or about to be.
    Searching,
    /// Answered.
    Done,
    /// It failed.
    Failed(ApiError),
}

/// The search. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct TicketSearch {
    desk: Desk,
    /// What was found last, as far as it still fits.
    pub found: RwSignal<Vec<Finding>>,
    /// How far it is.
    pub stage: RwSignal<Stage>,
    /// Only the answer to the last question counts.
    asked: StoredValue<u32>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl TicketSearch {
    /// Belongs to whichever component makes it.
    pub fn new(desk: Desk) -> Self {
        let search = Self {
            desk,
            found: RwSignal::default(),
            stage: RwSignal::default(),
            asked: StoredValue::new(0),
            timer: StoredValue::new(None),
        };
        on_cleanup(move || search.stop());
        search
    }

    /// Searches for what is typed now, in a moment.
    pub fn type_in(self, typed: &str) {
        self.stop();
        let words = typed.trim().to_owned();
        if !untrack(|| self.desk.has(Feature::Search)) || !is_worth_asking(&words) {
            self.found.set(Vec::new());
            self.stage.set(Stage::Idle);
            return;
        }
        // What was found before stays until the answer, where it fits what is typed now as well.
        self.found.update(|found| {
            found.retain(|finding| begins_a_word(&said(&finding.ticket), &words));
        });
        self.stage.set(Stage::Searching);
        let timer = set_timeout_with_handle(move || self.ask(words), PAUSE);
        self.timer.set_value(timer.ok());
    }

    /// Asks at once: again after a failure.
    pub fn ask(self, words: String) {
        self.stop();
        let Some(question) = self.asked.try_get_value() else {
            return;
        };
        self.stage.set(Stage::Searching);
        spawn_local(async move {
            let answer = self.desk.find_tickets(&words, MOST).await;
            if self.asked.try_get_value() != Some(question) {
                return;
            }
            match answer {
                Ok(found) => {
                    self.found.set(found);
                    self.stage.set(Stage::Done);
                }
                Err(error) => self.stage.set(Stage::Failed(error)),
            }
        });
    }

    fn stop(self) {
        self.asked.try_update_value(|asked| *asked += 1);
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }
}

/// Two letters at least; in Chinese and the like one is a word.
fn is_worth_asking(words: &str) -> bool {
    words.chars().count() > 1 || words.chars().any(|letter| letter >= '\u{1100}')
}

fn said(ticket: &Ticket) -> String {
    format!(
        "{} {} {}",
        ticket.number, ticket.customer.name, ticket.subject
    )
}

/// The ticket that is named by its number, with its sign or without.
pub(super) fn number(typed: &str) -> Option<TicketNumber> {
    let typed = typed.trim();
    let digits = typed.strip_prefix('#').unwrap_or(typed);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number).map(TicketNumber)
}

/// The tickets among what was used last: known here, on their way, or gone.
#[derive(Clone, Copy)]
pub(super) struct Remembered {
    desk: Desk,
    gone: RwSignal<Vec<TicketNumber>>,
    /// Moves when one has come.
    came: RwSignal<u32>,
}

impl Remembered {
    /// Asks for those that are not known here.
    pub fn new(desk: Desk, numbers: impl Iterator<Item = TicketNumber>) -> Self {
        let remembered = Self {
            desk,
            gone: RwSignal::default(),
            came: RwSignal::default(),
        };
        for number in numbers.filter(|number| desk.ticket(*number).is_none()) {
            spawn_local(async move {
                match desk.fetch_ticket(number).await {
                    Err(ApiError::NotFound) => {
                        remembered.gone.try_update(|gone| gone.push(number));
                    }
                    _ => drop(remembered.came.try_update(|came| *came += 1)),
                }
            });
        }
        remembered
    }

    /// The ticket, as far as it is known; nothing for one that is gone. Tracked.
    pub fn get(self, number: TicketNumber) -> Option<Option<Arc<Ticket>>> {
        self.came.track();
        let is_gone = self.gone.with(|gone| gone.contains(&number));
        (!is_gone).then(|| untrack(|| self.desk.ticket(number).map(|ticket| ticket.get())))
    }
}
