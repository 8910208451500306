//! Finding tickets by words, beside the list one is in.

use std::sync::Arc;

use super::Desk;
use crate::api::{ApiError, QueryTickets, TicketQuery};
use crate::domain::{Filter, Sort, SortKey, SortOrder, Ticket};

/// A ticket that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The ticket.
    pub ticket: Arc<Ticket>,
    /// What was said around the words that were found, where the ticket itself does not show them.
    pub excerpt: Option<String>,
}

impl Desk {
    /// The tickets of any status that words find, the best first, at most so many (SPEC X1, X9).
    /// They are known to the desk from then on.
    ///
    /// # Errors
    /// Whatever the call fails with.
    pub async fn find_tickets(self, words: &str, most: u32) -> Result<Vec<Finding>, ApiError> {
        let query = TicketQuery {
            filter: Filter::everything(),
            search: Some(words.chars().take(200).collect()),
            sort: Sort {
                by: SortKey::Updated,
                order: SortOrder::Descending,
            },
            offset: 0,
            limit: most,
        };
        let mut page = self.call(&QueryTickets(query)).await?;
        let found = page.items.into_iter().map(|ticket| {
            let number = ticket.number;
            let as_told = Arc::new(ticket.clone());
            self.receive(ticket);
            Finding {
                // With what is changed here and not yet there.
                ticket: self.inner().tickets.shown(number).unwrap_or(as_told),
                excerpt: page.excerpts.remove(&number),
            }
        });
        Ok(found.collect())
    }
}
