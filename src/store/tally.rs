//! The sidebar's numbers, right at once after a change of ours.

use crate::api::Counts;
use crate::domain::{Filter, FilterContext, Predicate, Status, Team, TeamId, Ticket, View, ViewId};

/// Counts each view and team by the same predicate the server uses (SPEC X1).
#[derive(Clone, Debug, Default)]
pub struct Tally {
    context: FilterContext,
    views: Vec<Counted>,
    teams: Vec<(TeamId, Predicate)>,
}

/// A view that is counted.
#[derive(Clone, Debug)]
struct Counted {
    id: ViewId,
    predicate: Predicate,
    /// What it is made from, where it is right for a while only.
    passing: Option<Filter>,
}

impl Tally {
    /// Makes the predicates ready. A view this build cannot understand keeps the server's number.
    pub fn new(views: &[View], teams: &[Team], context: FilterContext) -> Self {
        let open = Filter::status(Status::Open);
        let queue = |team: &Team| Filter::team(&team.id).and(open.clone());
        let counted = |view: &View| {
            let filter = view.counted();
            Some(Counted {
                id: view.id.clone(),
                predicate: Predicate::new(&filter, &context).ok()?,
                passing: filter.depends_on_now().then_some(filter),
            })
        };
        Self {
            views: views.iter().filter_map(counted).collect(),
            teams: (teams.iter())
                .filter_map(|team| {
                    Some((
                        team.id.clone(),
                        Predicate::new(&queue(team), &context).ok()?,
                    ))
                })
                .collect(),
            context,
        }
    }

    /// Lets time pass: from the next minute on, or where waiting is counted otherwise, views that
    /// depend on it are asked anew, as the server does.
    pub fn keep_time(&mut self, context: FilterContext) {
        if context.is_as_late_as(&self.context) {
            return;
        }
        let context = FilterContext {
            me: self.context.me.clone(),
            ..context
        };
        for view in &mut self.views {
            let anew = (view.passing.as_ref()).map(|filter| Predicate::new(filter, &context));
            if let Some(Ok(predicate)) = anew {
                view.predicate = predicate;
            }
        }
        self.context = context;
    }

    /// Whether any number may change by the passing of time alone.
    pub fn depends_on_now(&self) -> bool {
        self.views.iter().any(|view| view.passing.is_some())
    }

    /// Moves the numbers from the ticket as the server counted it to the ticket as it is shown.
    pub fn shift(&self, counts: &mut Counts, counted: &Ticket, shown: &Ticket) {
        for Counted { id, predicate, .. } in &self.views {
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
