//! The messages of the desk: which are shown, and for how long.

use std::rc::Rc;
use std::time::Duration;

use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::floating::Act;
use crate::platform::dom::{self, HtmlElement};

/// How a message is told to assistive technology.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Went well: told when there is a pause.
    Status,
    /// Failed: told at once.
    Alert,
}

/// A message to show.
#[derive(Clone)]
pub struct Toast {
    pub(super) kind: ToastKind,
    pub(super) text: String,
    pub(super) action: Option<(String, Act)>,
    seconds: Option<u32>,
    key: Option<String>,
}

impl Toast {
    /// Something went well; gone after 5 seconds.
    pub fn status(text: impl Into<String>) -> Self {
        Self {
            kind: ToastKind::Status,
            text: text.into(),
            action: None,
            seconds: Some(5),
            key: None,
        }
    }

    /// Something failed; stays until it is dismissed.
    pub fn alert(text: impl Into<String>) -> Self {
        Self {
            kind: ToastKind::Alert,
            text: text.into(),
            action: None,
            seconds: None,
            key: None,
        }
    }

    /// With a button, such as Undo or Retry, whose press also dismisses the message. What went
    /// well then stays 8 seconds.
    pub fn action(mut self, label: impl Into<String>, act: impl Fn() + 'static) -> Self {
        self.action = Some((label.into(), Rc::new(act)));
        self.seconds = self.seconds.map(|seconds| seconds.max(8));
        self
    }

    /// For so many seconds.
    pub fn seconds(mut self, seconds: u32) -> Self {
        self.seconds = Some(seconds);
        self
    }

    /// In the place of an earlier message with the same key.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }
}

/// Names a message that was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ToastId(u32);

#[derive(Clone)]
pub(super) struct Shown {
    pub(super) id: ToastId,
    pub(super) toast: Toast,
    /// When it goes, by `dom::now()`, in milliseconds.
    ends: Option<f64>,
}

/// How many messages are shown at once.
const MOST: usize = 4;

/// The messages of the desk. Made once, handed on as a context.
#[derive(Clone, Copy)]
pub struct Toasts {
    pub(super) shown: RwSignal<Vec<Shown>, LocalStorage>,
    pub(super) node: NodeRef<html::Section>,
    last: StoredValue<u32>,
    pub(super) timer: StoredValue<Option<TimeoutHandle>>,
    /// Since when time stands still, because somebody points at a message or has the focus in it.
    paused: StoredValue<Option<f64>>,
    pub(super) hovered: StoredValue<bool>,
    /// Where the focus was before it came here.
    came_from: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Default for Toasts {
    fn default() -> Self {
        Self::new()
    }
}

impl Toasts {
    /// No messages yet.
    pub fn new() -> Self {
        Self {
            shown: RwSignal::new_local(Vec::new()),
            node: NodeRef::new(),
            last: StoredValue::new(0),
            timer: StoredValue::new(None),
            paused: StoredValue::new(None),
            hovered: StoredValue::new(false),
            came_from: StoredValue::new_local(None),
        }
    }

    /// Shows a message. The oldest goes when there would be too many, one that failed last.
    pub fn push(self, toast: Toast) -> ToastId {
        let id = ToastId(self.last.try_get_value().unwrap_or_default() + 1);
        self.last.try_set_value(id.0);
        let since = self
            .paused
            .try_get_value()
            .flatten()
            .unwrap_or_else(dom::now);
        let ends = toast
            .seconds
            .map(|seconds| since + f64::from(seconds) * 1000.0);
        self.shown.try_update(|shown| {
            if toast.key.is_some() {
                shown.retain(|other| other.toast.key != toast.key);
            }
            while shown.len() >= MOST {
                let passing = shown
                    .iter()
                    .position(|other| other.toast.kind == ToastKind::Status);
                shown.remove(passing.unwrap_or(0));
            }
            shown.push(Shown { id, toast, ends });
        });
        self.schedule();
        id
    }

    /// Takes a message away.
    pub fn dismiss(self, id: ToastId) {
        self.remove(|shown| shown.id == id);
    }

    /// Takes the message with a key away, such as "connection lost" when it is back.
    pub fn dismiss_key(self, key: &str) {
        self.remove(|shown| shown.toast.key.as_deref() == Some(key));
    }

    /// Takes every message away, as for another person.
    pub fn clear(self) {
        self.remove(|_| true);
    }

    fn remove(self, is_meant: impl Fn(&Shown) -> bool) {
        let is_any = self
            .shown
            .try_with_untracked(|shown| shown.iter().any(&is_meant));
        if is_any != Some(true) {
            return;
        }
        let had_focus = self.element().is_some_and(|node| dom::has_focus(&node));
        self.shown
            .try_update(|shown| shown.retain(|one| !is_meant(one)));
        if self.shown.try_with_untracked(Vec::is_empty) == Some(true) {
            self.hovered.try_set_value(false);
        }
        if had_focus {
            self.leave();
        }
        self.resume();
        self.schedule();
    }

    /// Waits for the message that goes first.
    fn schedule(self) {
        if let Some(Some(timer)) = self.timer.try_get_value() {
            timer.clear();
        }
        if self.paused.try_get_value().flatten().is_some() {
            return;
        }
        let first = self.shown.try_with_untracked(|shown| {
            shown
                .iter()
                .filter_map(|one| one.ends)
                .min_by(f64::total_cmp)
        });
        let timer = first.flatten().and_then(|ends| {
            let wait = Duration::from_millis((ends - dom::now()).max(0.0).ceil() as u64);
            set_timeout_with_handle(move || self.expire(), wait).ok()
        });
        self.timer.try_set_value(timer);
    }

    fn expire(self) {
        let now = dom::now();
        self.remove(|one| one.ends.is_some_and(|ends| ends <= now));
        self.schedule();
    }

    pub(super) fn pause(self) {
        if self.paused.try_get_value() == Some(None) {
            self.paused.try_set_value(Some(dom::now()));
            self.schedule();
        }
    }

    /// Time goes on, unless somebody still points at a message or has the focus in it.
    pub(super) fn resume(self) {
        let is_busy = self.hovered.try_get_value() == Some(true)
            || self.element().is_some_and(|node| dom::has_focus(&node));
        if let (false, Some(Some(since))) = (is_busy, self.paused.try_get_value()) {
            let stood = dom::now() - since;
            self.paused.try_set_value(None);
            self.shown.try_update_untracked(|shown| {
                shown
                    .iter_mut()
                    .filter_map(|one| one.ends.as_mut())
                    .for_each(|ends| *ends += stood);
            });
            self.schedule();
        }
    }

    /// Moves the focus to the newest message, or from there back to where it was.
    pub(super) fn visit(self) -> bool {
        let Some(node) = self.element() else {
            return false;
        };
        if dom::has_focus(&node) {
            self.leave();
            return true;
        }
        let Some(button) = dom::find_all(&node, "button").into_iter().next_back() else {
            return false;
        };
        // The newest message's first button, which is its action if it has one.
        let first = dom::closest(Some(button.clone().into()), ".toast")
            .and_then(|toast| dom::find(&toast, "button"));
        dom::focus(&first.unwrap_or(button));
        true
    }

    /// The focus has come in, by key or by pressing a button: notes where it is to go back to.
    pub(super) fn enter(self, from: Option<HtmlElement>) {
        let is_inside = |place: &HtmlElement| {
            self.element()
                .is_some_and(|node| dom::happened_in(&node, Some(place.clone().into())))
        };
        if !from.as_ref().is_some_and(is_inside) {
            self.came_from.try_set_value(from);
        }
        self.pause();
    }

    pub(super) fn leave(self) {
        if let Some(place) = self.came_from.try_get_value().flatten()
            && dom::is_there(&place)
        {
            dom::focus(&place);
        }
    }

    fn element(self) -> Option<HtmlElement> {
        self.node.try_get_untracked().flatten()
    }
}
