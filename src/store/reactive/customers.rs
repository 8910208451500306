//! Customers' profiles, kept as long as they are looked at now and then.

use std::cell::RefCell;
use std::collections::HashMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::api::{ApiError, GetCustomer};
use crate::domain::{Customer, CustomerId};

/// So many profiles are kept; when there are more, all but the newest go.
const KEPT: usize = 200;

/// A profile as far as it is here.
type Profile = ArcRwSignal<Option<Result<Customer, ApiError>>>;

#[derive(Default)]
pub(super) struct Customers(RefCell<HashMap<CustomerId, Profile>>);

impl Customers {
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }
}

impl Desk {
    /// A customer's profile: nothing while it is on its way. It is asked for once, and again by
    /// [`Desk::reload_customer`].
    pub fn customer(self, id: &CustomerId) -> Profile {
        let inner = self.inner();
        let mut kept = inner.customers.0.borrow_mut();
        if let Some(profile) = kept.get(id) {
            return profile.clone();
        }
        if kept.len() >= KEPT {
            kept.clear();
        }
        let profile = Profile::default();
        kept.insert(id.clone(), profile.clone());
        drop(kept);
        self.fetch_customer(id.clone(), profile.clone());
        profile
    }

    /// The profile where it is kept.
    pub(super) fn kept_customer(self, id: &CustomerId) -> Option<Profile> {
        self.inner().customers.0.borrow().get(id).cloned()
    }

    /// Asks for a profile anew, where it is kept; what is shown stays until the answer is here.
    pub fn reload_customer(self, id: &CustomerId) {
        if let Some(profile) = self.kept_customer(id) {
            if profile.with_untracked(|profile| matches!(profile, Some(Err(_)))) {
                profile.set(None);
            }
            self.fetch_customer(id.clone(), profile);
        }
    }

    /// Takes a profile that the server told by itself, where it is kept.
    pub(super) fn receive_customer(self, customer: Customer) {
        if let Some(profile) = self.kept_customer(&customer.id) {
            profile.set(Some(Ok(customer)));
        }
    }

    fn fetch_customer(self, id: CustomerId, profile: Profile) {
        spawn_local(async move {
            let answer = self.call(&GetCustomer(id)).await;
            let keep = answer.is_err() && profile.with_untracked(|p| matches!(p, Some(Ok(_))));
            if !keep {
                profile.set(Some(answer));
            }
        });
    }
}
