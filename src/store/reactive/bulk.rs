//! Changing many tickets: asked in parts one after the other, shown at once, stopped and undone on
//! demand (SPEC A13, X7).

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::notice::{Notice, Undo};
use super::{Desk, Selection};
use crate::api::{
    AskNumbers, BulkRefused, BulkResult, ChangeTickets, NumbersQuery, Refused, UndoBulk,
};
use crate::domain::{Status, TicketNumber, TicketPatch};
use crate::store::{LARGE, ManyRun};

/// A change of many tickets that is asked about first.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// Which tickets.
    pub numbers: Vec<TicketNumber>,
    /// What changes.
    pub patch: TicketPatch,
}

/// How far a change of many tickets is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Whether it takes an earlier one back.
    pub is_undo: bool,
    /// How much is done.
    pub done: u32,
    /// Of how much.
    pub total: u32,
    /// Whether it stops as soon as the part that is asked is answered.
    pub stopping: bool,
}

enum Job {
    Change(ManyRun),
    Undo(Vec<String>),
}

/// The changes of many tickets: one at a time, so that the later one stands.
#[derive(Default)]
pub(super) struct Many {
    jobs: RefCell<VecDeque<Job>>,
    is_busy: Cell<bool>,
    planned: ArcRwSignal<Option<Planned>>,
    not_changed: ArcRwSignal<Option<Vec<BulkRefused>>>,
    progress: ArcRwSignal<Option<Progress>>,
}

impl Many {
    /// Forgets what was to be changed; what is being asked is not asked further.
    pub fn clear(&self) {
        self.jobs.borrow_mut().clear();
        self.planned.set(None);
        self.not_changed.set(None);
        self.progress.set(None);
    }

    /// Whether many tickets are being changed.
    pub fn is_busy(&self) -> bool {
        self.is_busy.get()
    }

    fn is_stopped(&self) -> bool {
        let progress = self.progress.get_untracked();
        progress.is_none_or(|progress| progress.stopping)
    }
}

impl Desk {
    /// A change of many tickets that waits for the person's word.
    pub fn planned(self) -> ArcRwSignal<Option<Planned>> {
        self.inner().many.planned.clone()
    }

    /// The tickets that could not be changed, while one looks at them.
    pub fn not_changed(self) -> ArcRwSignal<Option<Vec<BulkRefused>>> {
        self.inner().many.not_changed.clone()
    }

    /// How far the change of many tickets is that is on its way; none while there is none, or it is
    /// small.
    pub fn progress(self) -> ArcRwSignal<Option<Progress>> {
        self.inner().many.progress.clone()
    }

    /// Stops the change that is on its way: what is done stays done.
    pub fn stop_many(self) {
        self.inner().many.progress.update(|progress| {
            if let Some(progress) = progress {
                progress.stopping = true;
            }
        });
    }

    /// Changes many tickets, each whole or not at all (SPEC A13). A large change is asked about
    /// first: then exactly those tickets change that were counted.
    pub(super) fn apply_to_many(self, which: Selection, patch: TicketPatch) {
        spawn_local(async move {
            let numbers = match self.numbers_of(&which).await {
                Ok(numbers) => numbers,
                Err(error) => {
                    return self.notify(Notice::ManyFailed {
                        which,
                        patch: Box::new(patch),
                        changed: 0,
                        error,
                    });
                }
            };
            match numbers.len() > LARGE {
                true => (self.inner().many.planned).set(Some(Planned { numbers, patch })),
                false => self.change_many(numbers, patch),
            }
        });
    }

    async fn numbers_of(
        self,
        which: &Selection,
    ) -> Result<Vec<TicketNumber>, crate::api::ApiError> {
        match which {
            Selection::Nothing => Ok(Vec::new()),
            Selection::These(numbers) => Ok(numbers.iter().copied().collect()),
            Selection::Matching { filter, search } => {
                let query = NumbersQuery {
                    filter: filter.clone(),
                    search: search.clone(),
                };
                Ok(self.call(&AskNumbers(query)).await?.items)
            }
        }
    }

    /// Changes these tickets: what is on screen shows it at once, and goes back where the server
    /// refuses.
    pub fn change_many(self, numbers: Vec<TicketNumber>, patch: TicketPatch) {
        let (numbers, refused) = self.without_unsent(numbers, &patch);
        self.queue(Job::Change(ManyRun::new(patch, numbers, refused)));
    }

    /// A ticket in which a reply has not gone out is not closed: the reply could never go out.
    fn without_unsent(
        self,
        numbers: Vec<TicketNumber>,
        patch: &TicketPatch,
    ) -> (Vec<TicketNumber>, Vec<BulkRefused>) {
        if patch.status != Some(Status::Closed) {
            return (numbers, Vec::new());
        }
        let (unsent, numbers): (Vec<_>, Vec<_>) = self.outbox().with_untracked(|outbox| {
            (numbers.into_iter()).partition(|number| {
                outbox.has_reply_stuck(*number) || outbox.has_reply_waiting(*number)
            })
        });
        let refused = unsent.into_iter().map(|number| BulkRefused {
            number,
            why: Refused::ReplyScheduled,
            message: String::new(),
        });
        (numbers, refused.collect())
    }

    pub(super) fn undo_many(self, names: Vec<String>) {
        self.queue(Job::Undo(names));
    }

    fn queue(self, job: Job) {
        let inner = self.inner();
        inner.many.jobs.borrow_mut().push_back(job);
        if inner.many.is_busy.replace(true) {
            return;
        }
        spawn_local(async move {
            loop {
                let job = self.inner().many.jobs.borrow_mut().pop_front();
                match job {
                    Some(Job::Change(run)) => self.run(run).await,
                    Some(Job::Undo(names)) => self.run_undo(names).await,
                    None => break,
                }
                self.inner().many.progress.set(None);
                self.refresh_lists();
                self.refresh_counts();
            }
            self.inner().many.is_busy.set(false);
        });
    }

    async fn run(self, mut run: ManyRun) {
        let inner = self.inner();
        let selected = inner.selection.get_untracked();
        let patch = run.patch().clone();
        let id = inner.change_id();
        for number in run.numbers() {
            self.update(*number, |entry| entry.push(id, patch.clone(), true));
        }
        let is_large = run.numbers().len() > LARGE;
        if is_large {
            // What is ticked by a filter would be fewer with each part; the bar tells how far it is.
            inner.selection.set(Selection::Nothing);
        }
        let mut failed = None;
        while let Some(part) = run.next() {
            if is_large {
                self.show_progress(false, run.done(), run.total());
            }
            let numbers = part.numbers.clone();
            match self.call(&ChangeTickets(part)).await {
                Ok(result) => {
                    self.settle(id, &numbers, &patch, &result);
                    run.answered(numbers.len(), result);
                }
                Err(error) => {
                    failed = Some(error);
                    break;
                }
            }
            if is_large && inner.many.is_stopped() {
                break;
            }
        }
        let rest: Vec<TicketNumber> = run.rest().to_vec();
        for number in &rest {
            self.update(*number, |entry| entry.refuse(id));
            self.resume(*number);
        }
        // What was ticked for this is done with; after a failure it stays.
        if failed.is_none() && inner.selection.get_untracked() == selected {
            inner.selection.set(Selection::Nothing);
        }
        self.tell_many(run, rest, failed);
    }

    fn tell_many(
        self,
        run: ManyRun,
        rest: Vec<TicketNumber>,
        failed: Option<crate::api::ApiError>,
    ) {
        let (patch, changed) = (Box::new(run.patch().clone()), run.changed());
        let (refused, names) = run.finish();
        let stopped = match &failed {
            Some(_) => 0,
            None => rest.len() as u32,
        };
        if failed.is_none() || changed > 0 {
            let undo = (changed > 0 && !names.is_empty()).then_some(Undo::Many(names));
            self.notify(Notice::ManyChanged {
                patch: patch.clone(),
                changed,
                stopped,
                refused,
                undo,
            });
        }
        if let Some(error) = failed {
            let which = Selection::These(rest.into_iter().collect());
            self.notify(Notice::ManyFailed {
                which,
                patch,
                changed,
                error,
            });
        }
    }

    fn show_progress(self, is_undo: bool, done: u32, total: u32) {
        self.inner().many.progress.update(|progress| {
            *progress = Some(Progress {
                is_undo,
                done,
                total,
                stopping: progress.is_some_and(|progress| progress.stopping),
            });
        });
    }

    fn settle(self, id: u64, asked: &[TicketNumber], patch: &TicketPatch, result: &BulkResult) {
        for changed in &result.changed {
            self.accept(changed.number, |entry| {
                entry.accept_apart(id, changed.version, patch)
            });
        }
        for number in asked {
            // Takes back what the server did not change; where it did, nothing is left to take.
            self.update(*number, |entry| entry.refuse(id));
            self.resume(*number);
        }
    }

    /// Takes the parts of a change back, one after the other.
    async fn run_undo(self, names: Vec<String>) {
        let mut refused = Vec::new();
        let total = names.len() as u32;
        for (done, name) in names.iter().enumerate() {
            if total > 1 {
                self.show_progress(true, done as u32, total);
            }
            match self.call(&UndoBulk(name.clone())).await {
                Ok(result) => refused.extend(result.refused),
                Err(error) => {
                    let rest = names.get(done..).unwrap_or_default().to_vec();
                    return self.notify(Notice::NotUndone {
                        undo: Undo::Many(rest),
                        error,
                    });
                }
            }
        }
        self.notify(Notice::Undone { except: refused });
    }

    /// Asks for the sidebar's numbers anew.
    pub(super) fn refresh_counts(self) {
        spawn_local(async move {
            if let Ok(counts) = self.call(&crate::api::GetCounts).await {
                self.inner().counts.set(counts);
            }
        });
    }
}
