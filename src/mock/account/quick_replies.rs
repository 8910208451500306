//! The account's quick replies (SPEC I25), however many: nothing here looks at all of them but who asks
//! for all of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bin, Keys};
use crate::domain::{NewQuickReply, QuickReply, QuickReplyId, ScheduledId, Time, UserId};
use crate::mock::world;
use crate::rules::quick_reply::name_key;

/// All of them, in the order they arose.
#[derive(Debug)]
pub(crate) struct QuickReplies {
    /// By their turn in the order; what is brought back has the turn it had.
    replies: BTreeMap<usize, QuickReply>,
    turns: BTreeMap<QuickReplyId, usize>,
    names: BTreeMap<String, QuickReplyId>,
    deleted: Bin<QuickReply>,
    /// What was made under a key.
    pub made: Keys<NewQuickReply, QuickReply>,
    /// Those that replies which wait were written with.
    waiting: BTreeMap<ScheduledId, Vec<QuickReplyId>>,
    last: usize,
}

impl Default for QuickReplies {
    /// Those the account begins with.
    fn default() -> Self {
        let mut replies = Self {
            replies: BTreeMap::new(),
            turns: BTreeMap::new(),
            names: BTreeMap::new(),
            deleted: Bin::default(),
            made: Keys::default(),
            waiting: BTreeMap::new(),
            last: 0,
        };
        for reply in world::quick_replies() {
            replies.last += 1;
            replies.put(replies.last, reply);
        }
        replies
    }
}

impl QuickReplies {
    /// All of them, in order.
    pub fn all(&self) -> Vec<&QuickReply> {
        self.replies.values().collect()
    }

    /// One of them.
    pub fn get(&self, id: &QuickReplyId) -> Option<&QuickReply> {
        self.replies.get(self.turns.get(id)?)
    }

    /// Whether another one has a name.
    pub fn is_taken(&self, name: &str, by_another_than: Option<&QuickReplyId>) -> bool {
        let holder = self.names.get(&name_key(name));
        holder.is_some_and(|holder| Some(holder) != by_another_than)
    }

    /// Makes one that was checked, once for each key.
    pub fn make(&mut self, user: &UserId, key: &str, new: NewQuickReply) -> QuickReply {
        self.last += 1;
        let blank = QuickReply {
            id: format!("q{}", self.last).into(),
            name: String::new(),
            text: String::new(),
            channels: Vec::new(),
            uses: 0,
            version: 1,
        };
        let reply = written(blank, new.clone());
        self.put(self.last, reply.clone());
        self.made.keep(user, key, new, reply.clone());
        reply
    }

    /// Writes one anew that was checked.
    pub fn change(&mut self, id: &QuickReplyId, new: NewQuickReply) -> Option<QuickReply> {
        let (turn, before) = self.take(id)?;
        let version = before.version + 1;
        let reply = QuickReply {
            version,
            ..written(before, new)
        };
        self.put(turn, reply.clone());
        Some(reply)
    }

    /// Takes one away; it can be brought back for a while.
    pub fn delete(&mut self, id: &QuickReplyId, by: &UserId, now: Time) -> Option<QuickReply> {
        let (turn, reply) = self.take(id)?;
        self.deleted.put(reply.clone(), turn, by, now);
        Some(reply)
    }

    /// One that somebody deleted and can still bring back.
    pub fn deleted(&self, id: &QuickReplyId, by: &UserId, now: Time) -> Option<&QuickReply> {
        let found = self.deleted.find(|reply| reply.id == *id, by, now);
        found.map(|(_, reply)| reply)
    }

    /// Brings back what [`Self::deleted`] gave.
    pub fn restore(&mut self, id: &QuickReplyId, by: &UserId, now: Time) -> Option<QuickReply> {
        let (turn, reply) = self.deleted.find(|reply| reply.id == *id, by, now)?;
        let mut reply = reply.clone();
        reply.version += 1;
        self.deleted.forget(|reply| reply.id == *id);
        self.put(turn, reply.clone());
        Some(reply)
    }

    /// A message went out that was written with these.
    pub fn used(&mut self, ids: &[QuickReplyId]) {
        let ids: BTreeSet<&QuickReplyId> = ids.iter().collect();
        for id in ids {
            let turn = self.turns.get(id);
            if let Some(reply) = turn.and_then(|turn| self.replies.get_mut(turn)) {
                reply.uses = reply.uses.saturating_add(1);
            }
        }
    }

    /// A message that waits was written with these.
    pub fn wait(&mut self, id: &ScheduledId, with: Vec<QuickReplyId>) {
        if !with.is_empty() {
            self.waiting.insert(id.clone(), with);
        }
    }

    /// A message waits no more; whether it went out.
    pub fn waited(&mut self, id: &ScheduledId, went_out: bool) {
        let with = self.waiting.remove(id).filter(|_| went_out);
        self.used(&with.unwrap_or_default());
    }

    fn put(&mut self, turn: usize, reply: QuickReply) {
        self.turns.insert(reply.id.clone(), turn);
        self.names.insert(name_key(&reply.name), reply.id.clone());
        self.replies.insert(turn, reply);
    }

    fn take(&mut self, id: &QuickReplyId) -> Option<(usize, QuickReply)> {
        let turn = self.turns.remove(id)?;
        let reply = self.replies.remove(&turn)?;
        self.names.remove(&name_key(&reply.name));
        Some((turn, reply))
    }
}

fn written(reply: QuickReply, new: NewQuickReply) -> QuickReply {
    QuickReply {
        name: new.name.trim().to_owned(),
        text: new.text,
        channels: new.channels,
        ..reply
    }
}
