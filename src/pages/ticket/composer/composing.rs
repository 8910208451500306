//! What is being written, and what stands against sending it.

use leptos::prelude::*;

use super::super::{Looked, rules};
use super::files;
use crate::api::{Feature, Writing};
use crate::domain::{Channel, QuickReplyId, TicketNumber, Time};
use crate::platform::file::File;
use crate::platform::intl::{Form, format_in};
use crate::platform::zone::NamedZone;
use crate::platform::{clock, dom};
use crate::rules::message::{CannotSend, Upload, check, check_note, is_blank};
use crate::rules::quiet::asks_before_sending;
use crate::rules::reply::CannotReply;
use crate::rules::template::{Piece, QUICK_REPLY, Template};
use crate::store::draft::Written;
use crate::store::{AttachStep, Attaching, Desk};
use crate::ui::{channel_word, t};

/// The state of a composer. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Composing {
    pub looked: Looked,
    pub desk: Desk,
    pub number: TicketNumber,
    /// Reply or note.
    pub writing: RwSignal<Writing>,
    reply: RwSignal<String>,
    note: RwSignal<String>,
    /// The ticket's channel.
    pub channel: Memo<Channel>,
    against: Memo<Option<Vec<CannotReply>>>,
    /// Whether one may write at all.
    pub is_open: Memo<bool>,
    /// The files that go with it.
    pub files: Memo<Vec<Attaching>>,
    wrong: Memo<Vec<CannotSend>>,
    /// Variables of a quick reply that nobody has filled in.
    gaps: Memo<Vec<String>>,
    /// Whether one is in the field.
    pub has_focus: RwSignal<bool>,
    /// Until when a text message could wait, where that is being asked (SPEC I30).
    pub asking: RwSignal<Option<Time>>,
}

impl Composing {
    pub fn new(looked: Looked) -> Self {
        let (desk, number) = (looked.desk, looked.number);
        let words = move |kind: Writing| RwSignal::new(desk.draft(number, &kind).text);
        let (reply, note) = (words(Writing::Reply), words(Writing::Note));
        // One goes on with what one was writing.
        let is_note =
            reply.with_untracked(String::is_empty) && !note.with_untracked(String::is_empty);
        let writing = RwSignal::new(if is_note {
            Writing::Note
        } else {
            Writing::Reply
        });
        let text = move || match writing.get() {
            Writing::Note => note.get(),
            _ => reply.get(),
        };
        let against = rules::against(looked);
        let is_reply = move || writing.with(|now| *now == Writing::Reply);
        let is_open =
            Memo::new(move |_| !is_reply() || against.get().is_none_or(|all| all.is_empty()));
        let channel = Memo::new(move |_| {
            let ticket = looked.ticket();
            ticket.map_or(Channel::Email, |ticket| ticket.channel.clone())
        });
        let files = Memo::new(move |_| desk.uploads(number, &writing.get()).get());
        let wrong = Memo::new(move |_| {
            let text = text();
            if !is_reply() {
                return check_note(&text).err().unwrap_or_default();
            }
            let shorten = desk.settings().shorten_links;
            files.with(|files| {
                let uploads: Vec<Upload<'_>> = files.iter().map(files::upload).collect();
                check(&channel.get(), &text, &uploads, shorten)
                    .err()
                    .unwrap_or_default()
            })
        });
        let gaps = Memo::new(move |_| {
            if is_reply() {
                gaps(&text())
            } else {
                Vec::new()
            }
        });
        let composing = Self {
            looked,
            desk,
            number,
            writing,
            reply,
            note,
            channel,
            against,
            is_open,
            files,
            wrong,
            gaps,
            has_focus: RwSignal::new(false),
            asking: RwSignal::new(None),
        };
        composing.follow_drafts();
        composing
    }

    /// What was taken back from going out, or written in another tab, is in the field again.
    fn follow_drafts(self) {
        Effect::new(move |_| {
            self.desk.drafts_told();
            for kind in [Writing::Reply, Writing::Note] {
                let (kept, shown) = (self.desk.draft(self.number, &kind).text, self.words(&kind));
                if shown.with_untracked(|shown| *shown != kept) {
                    shown.set(kept);
                }
            }
        });
    }

    fn words(self, kind: &Writing) -> RwSignal<String> {
        match kind {
            Writing::Note => self.note,
            _ => self.reply,
        }
    }

    /// Whether the field is there: also where it cannot be sent, as long as something stands in it
    /// or one is writing. What is being written never goes away under one's hands; tracked.
    pub fn shows_field(self) -> bool {
        self.is_open.get()
            || self.has_focus.get()
            || !self.text().is_empty()
            || self.files.with(|files| !files.is_empty())
    }

    /// Whether something is written in the way that is not on screen; tracked.
    pub fn has_draft(self, kind: &Writing) -> bool {
        self.writing.with(|now| now != kind) && self.words(kind).with(|text| !text.is_empty())
    }

    /// What was written so far; tracked.
    pub fn text(self) -> String {
        self.words(&self.writing.get()).get()
    }

    /// Takes what was written, and keeps it.
    pub fn keep(self, text: String) {
        let kind = self.writing.get_untracked();
        self.desk.keep_words(self.number, &kind, &text);
        if kind == Writing::Reply && !text.is_empty() {
            self.desk.is_writing(self.number);
        }
        self.asking.set(None);
        self.words(&kind).set(text);
    }

    /// Notes that a quick reply was put in, so that its use is counted (SPEC I25).
    pub fn used(self, reply: QuickReplyId) {
        let kind = self.writing.get_untracked();
        self.desk.note_quick_reply(self.number, &kind, reply);
    }

    /// Reply or note.
    pub fn turn_to(self, kind: Writing) {
        self.asking.set(None);
        self.writing.set(kind);
    }

    /// The rule that stands against a reply; tracked.
    pub fn hindrance(self) -> Memo<Option<CannotReply>> {
        let Self {
            writing, against, ..
        } = self;
        Memo::new(move |_| match writing.get() {
            Writing::Reply => against.get().and_then(|all| all.first().copied()),
            _ => None,
        })
    }

    /// Whether files can go with it.
    pub fn takes_files(self) -> bool {
        self.is_open.get()
            && self.writing.with(|now| *now == Writing::Reply)
            && self.desk.has(Feature::Attach)
    }

    /// Takes files that were chosen, pasted or dropped.
    pub fn attach(self, chosen: Vec<File>) {
        if untrack(|| self.takes_files()) {
            for file in chosen {
                let channel = self.channel.get_untracked();
                let wrong = files::refused(&channel, &file);
                let kind = self.writing.get_untracked();
                self.desk.attach(self.number, &kind, file, wrong);
            }
        }
    }

    /// Whether it can go out as it is; tracked. While the customer is on the way one may write,
    /// and send once it is known that one may.
    pub fn can_send(self) -> bool {
        let is_known =
            self.writing.with(|now| *now != Writing::Reply) || self.against.with(Option::is_some);
        let are_there = self.files.with(|files| {
            let is_there = |file: &Attaching| matches!(file.step, AttachStep::Done(_));
            files.iter().all(is_there)
        });
        self.is_open.get()
            && is_known
            && are_there
            && self.wrong.with(Vec::is_empty)
            && self.gaps.with(Vec::is_empty)
    }

    /// Sends it; where that would wake somebody, asks first (SPEC I30).
    pub fn submit(self) {
        if !untrack(|| self.can_send()) {
            return;
        }
        let kind = self.writing.get_untracked();
        let asks = (kind == Writing::Reply).then(|| self.morning()).flatten();
        match asks {
            Some(morning) => self.asking.set(Some(morning)),
            None => self.send_out(None),
        }
    }

    /// When it would no longer wake the customer; none where it does not.
    fn morning(self) -> Option<Time> {
        let zone = self.zone().and_then(|zone| NamedZone::new(&zone))?;
        let channel = self.channel.get_untracked();
        asks_before_sending(&channel, Some(&zone), clock::now())
    }

    /// The name of the customer's time zone, where it is known.
    pub fn zone(self) -> Option<String> {
        untrack(|| {
            let ticket = self.looked.ticket()?;
            let profile = self.desk.customer(&ticket.customer.id).get()?.ok()?;
            profile.time_zone
        })
    }

    /// Where a reply goes, and what time it is there; tracked.
    pub fn addressee(self) -> Option<String> {
        if self.writing.get() != Writing::Reply || !self.is_open.get() {
            return None;
        }
        let ticket = self.looked.ticket()?;
        let profile = self.desk.customer(&ticket.customer.id).get()?.ok()?;
        let address = match ticket.channel {
            Channel::Sms => profile.phone,
            Channel::Email => profile.email,
            Channel::WebChat | Channel::Unknown(_) => None,
        };
        let way = channel_word(&ticket.channel);
        let way = match address {
            Some(address) => t().goes_to(&way, &address),
            None => way,
        };
        let now = clock::follow().get();
        let zone = profile.time_zone.as_deref();
        let there = zone.and_then(|zone| format_in(t().0, Form::Clock, Some(zone), now));
        Some(match there {
            Some(there) => format!("{way} · {}", t().time_there(&there)),
            None => way,
        })
    }

    /// Sends it, now or later.
    pub fn send_out(self, send_at: Option<Time>) {
        let kind = self.writing.get_untracked();
        self.asking.set(None);
        let written = self.desk.draft(self.number, &kind);
        let text = self.words(&kind).get_untracked();
        let written = Written { text, ..written };
        self.words(&kind).set(String::new());
        self.desk.send_draft(self.number, kind, written, send_at);
        dom::focus_next_frame(".composer textarea");
        super::super::thread::show_end();
    }

    /// What is wrong with what was written, in a sentence; nothing is said of a blank field.
    pub fn trouble(self) -> Option<String> {
        let blank = is_blank(&self.text());
        let wrong = self.wrong.with(|wrong| wrong.iter().find_map(told));
        let gap = || {
            self.gaps.with(|gaps| {
                gaps.first()
                    .map(|gap| t().fill_in(&format!("{{{{{gap}}}}}")))
            })
        };
        wrong
            .filter(|_| !blank || self.files.with(|files| !files.is_empty()))
            .or_else(gap)
    }
}

/// The variables that stand in a text with their braces.
fn gaps(text: &str) -> Vec<String> {
    if !text.contains("{{") {
        return Vec::new();
    }
    let template = Template::parse(text, QUICK_REPLY);
    let pieces = template.as_ref().map(Template::pieces).unwrap_or_default();
    let names = pieces.iter().filter_map(|piece| match piece {
        Piece::Variable(name) => Some((*name).to_owned()),
        Piece::Text(_) => None,
    });
    names.collect()
}

/// A sentence with the numbers; what is wrong with one file stands at the file.
fn told(wrong: &CannotSend) -> Option<String> {
    let words = t();
    let number = |n: usize| words.number(u32::try_from(n).unwrap_or(u32::MAX));
    match wrong {
        CannotSend::TooLong {
            characters,
            longest,
        } => Some(words.too_many_characters(&number(characters - longest), &number(*longest))),
        CannotSend::TooManySegments { most, over, .. } => {
            Some(words.too_many_segments(&number(*over), &number(*most)))
        }
        CannotSend::TooManyAttachments { most, .. } => {
            Some(words.too_many_files(u32::try_from(*most).unwrap_or(u32::MAX)))
        }
        CannotSend::TooLarge { bytes, most } => {
            Some(words.files_too_large(&files::size(*bytes), &files::size(*most)))
        }
        _ => None,
    }
}
