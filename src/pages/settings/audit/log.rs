//! The entries that are here, and asking for others.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, AuditPage, GetAudit};
use crate::domain::{AuditArea, AuditEntry, UserId};
use crate::store::Desk;

/// So many entries are asked for at a time.
const PAGE: u32 = 50;

/// Which entries are wanted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Only what was done with these.
    pub area: Option<AuditArea>,
    /// Only what this person did.
    pub user: Option<UserId>,
}

impl Wanted {
    /// The question for them.
    pub fn ask(&self, before: Option<u64>, limit: u32) -> GetAudit {
        GetAudit {
            area: self.area.clone(),
            user: self.user.clone(),
            before,
            limit,
        }
    }
}

/// What the server was asked for, as far as it is here. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Log {
    desk: Desk,
    wanted: Memo<Wanted>,
    /// Whether the newest are here, or why not; nothing while they are on their way.
    pub state: RwSignal<Option<Result<(), ApiError>>>,
    /// Newest first.
    pub entries: RwSignal<Vec<AuditEntry>>,
    /// Whether there are older ones.
    pub more: RwSignal<bool>,
    /// Whether older ones are on their way.
    pub is_busy: RwSignal<bool>,
    /// Why older ones are not here.
    pub failed: RwSignal<Option<ApiError>>,
    /// How many came by themselves since the person came here.
    pub news: RwSignal<u32>,
    /// Which question is the last one: an answer to another is passed over.
    asked: StoredValue<u32>,
}

impl Log {
    /// Asks for what is wanted, now and whenever something else is, and for what is new whenever
    /// something was changed.
    pub fn new(desk: Desk, wanted: Memo<Wanted>) -> Self {
        let log = Self {
            desk,
            wanted,
            state: RwSignal::new(None),
            entries: RwSignal::new(Vec::new()),
            more: RwSignal::new(false),
            is_busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            news: RwSignal::new(0),
            asked: StoredValue::new(0),
        };
        Effect::new(move |_| {
            wanted.track();
            log.load();
        });
        Effect::new(move |before: Option<u32>| {
            let now = desk.account_moved();
            if before.is_some_and(|before| before != now) {
                log.renew();
            }
            now
        });
        log
    }

    /// Asks for the newest.
    pub fn load(self) {
        let mine = self.asked.get_value() + 1;
        self.asked.set_value(mine);
        self.state.set(None);
        self.failed.set(None);
        self.is_busy.set(false);
        self.news.set(0);
        spawn_local(async move {
            let answer = self.ask(None).await;
            if self.asked.try_get_value() != Some(mine) {
                return;
            }
            let state = answer.map(|page| {
                self.entries.set(page.items);
                self.more.set(page.more);
            });
            self.state.set(Some(state));
        });
    }

    /// Asks for those that are newer than what is here.
    fn renew(self) {
        let is_here = self.state.with_untracked(|state| *state == Some(Ok(())));
        let mine = self.asked.get_value();
        if !is_here {
            return;
        }
        spawn_local(async move {
            let Ok(page) = self.ask(None).await else {
                // The next change, or Load older, tells.
                return;
            };
            if self.asked.try_get_value() != Some(mine) {
                return;
            }
            let newest = self
                .entries
                .with_untracked(|all| all.first().map_or(0, |it| it.id));
            let all = page.items.len();
            let news: Vec<AuditEntry> =
                page.items.into_iter().filter(|it| it.id > newest).collect();
            let count = u32::try_from(news.len()).unwrap_or(u32::MAX);
            if news.is_empty() {
                return;
            }
            // Where all are new there may be others in between: what was here is asked for again.
            match news.len() == all && page.more {
                true => {
                    self.entries.set(news);
                    self.more.set(true);
                }
                false => self
                    .entries
                    .update(|entries| drop(entries.splice(0..0, news))),
            }
            self.news.update(|known| *known += count);
        });
    }

    /// Asks for older ones.
    pub fn load_older(self) {
        if self.is_busy.get_untracked() {
            return;
        }
        let mine = self.asked.get_value();
        let oldest = self
            .entries
            .with_untracked(|all| all.last().map(|it| it.id));
        self.is_busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answer = self.ask(oldest).await;
            if self.asked.try_get_value() != Some(mine) {
                return;
            }
            self.is_busy.set(false);
            match answer {
                Ok(page) => {
                    self.entries.update(|entries| {
                        let oldest = entries.last().map_or(u64::MAX, |it| it.id);
                        entries.extend(page.items.into_iter().filter(|it| it.id < oldest));
                    });
                    self.more.set(page.more);
                }
                Err(error) => self.failed.set(Some(error)),
            }
        });
    }

    async fn ask(self, before: Option<u64>) -> Result<AuditPage, ApiError> {
        let wanted = self.wanted.get_untracked();
        self.desk.audit(wanted.ask(before, PAGE)).await
    }
}
