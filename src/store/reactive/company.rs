//! What the account has: its settings, quick replies and coupons.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::api::{ApiError, Endpoint, GetCoupons, GetQuickReplies, GetSettings, List};
use crate::domain::{Coupon, QuickReply, Settings};

/// A list of the account's as far as it is here: nothing while it is on its way.
pub type Offered<T> = ArcRwSignal<Option<Result<Arc<Vec<T>>, ApiError>>>;

#[derive(Default)]
pub(super) struct Company {
    settings: ArcRwSignal<Arc<Settings>>,
    quick_replies: Offered<QuickReply>,
    coupons: Offered<Coupon>,
}

impl Company {
    pub fn clear(&self) {
        self.settings.set(Arc::default());
        self.quick_replies.set(None);
        self.coupons.set(None);
    }
}

impl Desk {
    /// The account's settings; what an account begins with until they are here.
    pub fn settings(self) -> Arc<Settings> {
        self.inner().company.settings.get()
    }

    /// Asks for the settings. Where they cannot be had, the server decides by them all the same.
    pub(super) fn fetch_settings(self) {
        spawn_local(async move {
            if let Ok(settings) = self.call(&GetSettings).await {
                self.receive_settings(settings);
            }
        });
    }

    pub(super) fn receive_settings(self, settings: Settings) {
        let signal = self.inner().company.settings.clone();
        if signal.with_untracked(|known| **known != settings) {
            signal.set(Arc::new(settings));
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
                list.set(Some(Ok(Arc::new(answer.items))));
            }
        });
    }

    /// The quick replies, asked for when they are first wanted and again after a failure.
    pub fn quick_replies(self) -> Offered<QuickReply> {
        let list = self.inner().company.quick_replies.clone();
        self.offer(&list, GetQuickReplies);
        list
    }

    /// The coupons, likewise.
    pub fn coupons(self) -> Offered<Coupon> {
        let list = self.inner().company.coupons.clone();
        self.offer(&list, GetCoupons);
        list
    }

    fn offer<T, E>(self, list: &Offered<T>, call: E)
    where
        T: Send + Sync + 'static,
        E: Endpoint<Answer = List<T>> + 'static,
    {
        if list.with_untracked(|list| matches!(list, Some(Ok(_)))) {
            return;
        }
        list.set(None);
        let list = list.clone();
        spawn_local(async move {
            let answer = self.call(&call).await;
            list.set(Some(answer.map(|answer| Arc::new(answer.items))));
        });
    }
}
