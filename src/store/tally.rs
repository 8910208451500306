//! The sidebar's numbers, right at once after a change of ours.

use crate::api::Counts;
use crate::domain::{Filter, FilterContext, Predicate, Team, TeamId, Ticket, UserId, View, ViewId};

/// Counts each view and team by the same predicate the server uses (SPEC X1).
#[derive(Clone, Debug, Default)]
pub struct Tally {
    views: Vec<(ViewId, Predicate)>,
    teams: Vec<(TeamId, Predicate)>,
}

impl Tally {
    /// Makes the predicates ready. A view this build cannot understand keeps the server's number.
    pub fn new(views: &[View], teams: &[Team], me: Option<UserId>) -> Self {
        let context = FilterContext { me };
        let open = Filter::status(crate::domain::Status::Open);
        let queue = |team: &Team| Filter::team(&team.id).and(open.clone());
        Self {
            views: (views.iter())
                .filter_map(|view| {
                    Some((
                        view.id.clone(),
                        Predicate::new(&view.counted(), &context).ok()?,
                    ))
                })
                .collect(),
            teams: (teams.iter())
                .filter_map(|team| {
                    Some((
                        team.id.clone(),
                        Predicate::new(&queue(team), &context).ok()?,
                    ))
                })
                .collect(),
        }
    }

    /// Moves the numbers from the ticket as the server counted it to the ticket as it is shown.
    pub fn shift(&self, counts: &mut Counts, counted: &Ticket, shown: &Ticket) {
        for (id, predicate) in &self.views {
            if let Some(count) = counts.views.get_mut(id) {
                step(count, predicate, counted, shown);
            }
        }
        for (id, predicate) in &self.teams {
            if let Some(count) = counts.teams.get_mut(id) {
                step(count, predicate, counted, shown);
            }
        }
    }
}

fn step(count: &mut u32, predicate: &Predicate, before: &Ticket, after: &Ticket) {
    match (predicate.matches(before), predicate.matches(after)) {
        (false, true) => *count += 1,
        (true, false) => *count = count.saturating_sub(1),
        _ => {}
    }
}
