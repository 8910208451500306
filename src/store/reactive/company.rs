//! What the account has: its settings, quick replies and coupons.

use std::cell::Cell;
use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::api::{ApiError, Endpoint, GetCoupons, GetQuickReplies, GetSettings, List};
use crate::domain::{Coupon, QuickReply, Settings};
use crate::platform::dom;
use crate::store::ReplyIndex;

/// For how long quick replies are taken in at a stretch, in milliseconds: half a frame.
const STRETCH: f64 = 8.0;

/// A list of the account's as far as it is here: nothing while it is on its way.
pub type Offered<T> = ArcRwSignal<Option<Result<Arc<Vec<T>>, ApiError>>>;

#[derive(Default)]
pub(super) struct Company {
    settings: ArcRwSignal<Arc<Settings>>,
    /// Whether the settings are here, or why not; nothing while they are on their way.
    settings_here: ArcRwSignal<Option<Result<(), ApiError>>>,
    quick_replies: Offered<QuickReply>,
    /// What they are found by, once all are taken in.
    reply_index: ArcRwSignal<Option<Arc<ReplyIndex>>>,
    /// Which taking in is the last that was begun.
    taking_in: Cell<u32>,
    coupons: Offered<Coupon>,
}

impl Company {
    pub fn clear(&self) {
        self.settings.set(Arc::default());
        self.settings_here.set(None);
        self.quick_replies.set(None);
        self.reply_index.set(None);
        self.taking_in.set(self.taking_in.get().wrapping_add(1));
        self.coupons.set(None);
    }
}

impl Desk {
    /// The account's settings; what an account begins with until they are here.
    pub fn settings(self) -> Arc<Settings> {
        self.inner().company.settings.get()
    }

    /// The settings as far as they are here: nothing while they are on their way. Tracked.
    pub fn settings_state(self) -> Option<Result<Arc<Settings>, ApiError>> {
        let company = &self.inner().company;
        let here = company.settings_here.get()?;
        Some(here.map(|()| company.settings.get()))
    }

    /// Asks for the settings. Where they cannot be had, the server decides by them all the same.
    pub(super) fn fetch_settings(self) {
        spawn_local(async move { drop(self.reload_settings().await) });
    }

    /// Asks for the settings anew; what is here stays until they come.
    ///
    /// # Errors
    /// As any call.
    pub async fn reload_settings(self) -> Result<Settings, ApiError> {
        let here = self.inner().company.settings_here.clone();
        if here.with_untracked(|here| matches!(here, Some(Err(_)))) {
            here.set(None);
        }
        let answer = self.call(&GetSettings).await;
        match &answer {
            Ok(settings) => self.receive_settings(settings.clone()),
            Err(error) if here.with_untracked(Option::is_none) => {
                here.set(Some(Err(error.clone())))
            }
            Err(_) => {}
        }
        answer
    }

    pub(super) fn receive_settings(self, settings: Settings) {
        let inner = self.inner();
        let company = &inner.company;
        if company.settings.with_untracked(|known| **known != settings) {
            company.settings.set(Arc::new(settings));
            // The office hours may be others, so other tickets may have waited for long.
            self.time_passed();
        }
        if company
            .settings_here
            .with_untracked(|here| *here != Some(Ok(())))
        {
            company.settings_here.set(Some(Ok(())));
        }
    }

    /// The quick replies are others now: whoever wants them asks anew.
    pub(super) fn quick_replies_again(self) {
        let list = self.inner().company.quick_replies.clone();
        // What nobody wanted yet is asked for when somebody does.
        if list.with_untracked(Option::is_none) {
            return;
        }
        spawn_local(async move {
            // Should this fail, what is known stands, and the server says what is gone.
            if let Ok(answer) = self.call(&GetQuickReplies).await {
                let replies = Arc::new(answer.items);
                list.set(Some(Ok(replies.clone())));
                self.take_in_replies(replies);
            }
        });
    }

    /// Asks for the quick replies now, as they are after somebody changed one meanwhile.
    ///
    /// # Errors
    /// As any call.
    pub async fn fetch_quick_replies(self) -> Result<Arc<Vec<QuickReply>>, ApiError> {
        let replies = Arc::new(self.call(&GetQuickReplies).await?.items);
        let list = self.inner().company.quick_replies.clone();
        list.set(Some(Ok(replies.clone())));
        self.take_in_replies(replies.clone());
        Ok(replies)
    }

    /// Makes the quick replies findable, in parts: the page never stands still for it.
    fn take_in_replies(self, replies: Arc<Vec<QuickReply>>) {
        let inner = self.inner();
        let mine = inner.company.taking_in.get().wrapping_add(1);
        inner.company.taking_in.set(mine);
        let mut index = ReplyIndex::new(replies);
        spawn_local(async move {
            let mut until = dom::now() + STRETCH;
            while index.take_in() {
                if dom::now() >= until {
                    TimeoutFuture::new(0).await;
                    if inner.company.taking_in.get() != mine {
                        return;
                    }
                    until = dom::now() + STRETCH;
                }
            }
            inner.company.reply_index.set(Some(Arc::new(index)));
        });
    }

    /// The quick replies as they are found, once [`Self::quick_replies`] was asked for them; nothing
    /// while they are on their way.
    pub fn reply_index(self) -> ArcRwSignal<Option<Arc<ReplyIndex>>> {
        self.inner().company.reply_index.clone()
    }

    /// Asks for the quick replies again after a failure.
    pub fn reload_quick_replies(self) {
        self.quick_replies();
    }

    /// The quick replies, asked for when they are first wanted and again after a failure.
    pub fn quick_replies(self) -> Offered<QuickReply> {
        let list = self.inner().company.quick_replies.clone();
        self.offer(&list, GetQuickReplies, move |replies| {
            self.take_in_replies(replies)
        });
        list
    }

    /// The coupons, likewise.
    pub fn coupons(self) -> Offered<Coupon> {
        let list = self.inner().company.coupons.clone();
        self.offer(&list, GetCoupons, drop);
        list
    }

    fn offer<T, E>(self, list: &Offered<T>, call: E, came: impl FnOnce(Arc<Vec<T>>) + 'static)
    where
        T: Send + Sync + 'static,
        E: Endpoint<Answer = List<T>> + 'static,
    {
        if list.with_untracked(|list| matches!(list, Some(Ok(_)))) {
            return;
        }
        if list.with_untracked(Option::is_some) {
            list.set(None);
        }
        let list = list.clone();
        spawn_local(async move {
            let answer = self.call(&call).await;
            let answer = answer.map(|answer| Arc::new(answer.items));
            list.set(Some(answer.clone()));
            if let Ok(items) = answer {
                came(items);
            }
        });
    }
}
