//! Who gets a ticket by itself (SPEC A5, A8, A10, A18, S6, X5). By hand anybody may get it at any
//! time, and no turn is moved on by that (SPEC A11): nothing here is asked then.
//!
//! It goes in two steps. When a ticket comes, [`Assigner::route`] says once where it belongs: the
//! rules are asked in their order; those that name a person are kept in mind, and the first that
//! names a team ends it. Without one, the first team that looks after a tag of the ticket or a
//! segment of its customer has it; otherwise it is in the general queue.
//!
//! Then, and as often as somebody may have become free, [`Assigner::settle`] says who gets it: while
//! the office is closed nobody; the first of the named persons who can take it; where round robin
//! is on, whose turn it is in its queue; otherwise it waits there. [`Assigner::drain`] does that for
//! all that wait, the oldest first.
//!
//! Both give a [`crate::domain::Trace`] of what was asked and what came of it.

mod check;
mod conflicts;
mod crew;
mod drain;
mod dry_run;
mod route;
mod settle;

#[cfg(test)]
mod tests;

pub use check::{
    LONGEST_RULE_NAME, MOST_RULES, Nowhere, WrongRouting, WrongRule, check, leading_to,
};
pub use conflicts::{Conflict, conflicts, first_before};
pub use crew::{Crew, availability};
pub use drain::Waiting;
pub use dry_run::{Beside, Destination, DryRun, Goes, RuleUse, as_it_came, dry_run};
pub use route::{Assigner, ReadyRules, staying};
