//! The one handle that pages hold.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::attachments::Attachments;
use super::attending::Attending;
use super::bulk::Many;
use super::company::Company;
use super::customers::Customers;
use super::demo::Simulating;
use super::histories::Histories;
use super::lists::Lists;
use super::live::LiveState;
use super::lookup::LastLookup;
use super::notice::Notice;
use super::outbox::Sending;
use super::session::Stage;
use super::threads::Threads;
use super::tickets::Tickets;
use super::unanswered::Unanswered;
use super::uploads::Uploads;
use super::views::FieldValues;
use super::waiting_hours::KeptHours;
use super::{Preferences, Selection};
use crate::api::{ApiError, Capabilities, Counts, Endpoint, Feature, Writing};
use crate::client::Client;
#[cfg(feature = "mock")]
use crate::client::MockTransport;
use crate::domain::{Channel, Team, TeamId, TicketNumber, User, UserId, View, ViewId};
use crate::platform::file::File;
use crate::platform::sweep::sweep;
use crate::store::Tally;
use crate::store::draft::Written;

/// The way to the backend, as the configuration chose it.
#[derive(Clone)]
pub struct Backend {
    /// The typed client.
    pub client: Client,
    /// Address of the live events, where they come over HTTP.
    pub events: Option<String>,
    /// The mock server in this browser, where that is the backend.
    #[cfg(feature = "mock")]
    pub mock: Option<MockTransport>,
    /// Whether live events are wanted at all.
    pub live: bool,
}

/// The client's state. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Desk(StoredValue<Rc<Inner>, LocalStorage>);

/// Who hears of what happens.
type Told = Box<dyn Fn(Notice)>;

pub(super) struct Inner {
    pub backend: Backend,
    pub stage: ArcRwSignal<Stage>,
    pub expired: ArcRwSignal<bool>,
    pub connected: ArcRwSignal<bool>,
    pub capabilities: ArcRwSignal<Capabilities>,
    pub users: ArcRwSignal<Arc<HashMap<UserId, User>>>,
    pub teams: ArcRwSignal<Arc<Vec<Team>>>,
    pub views: ArcRwSignal<Arc<Vec<View>>>,
    /// As the server last told them.
    pub counts: ArcRwSignal<Counts>,
    pub tally: RefCell<Tally>,
    pub tickets: Tickets,
    pub lists: Lists,
    pub many: Many,
    pub threads: Threads,
    pub lookup: LastLookup,
    pub customers: Customers,
    pub histories: Histories,
    pub attachments: Attachments,
    pub selection: ArcRwSignal<Selection>,
    pub preferences: Preferences,
    pub live: LiveState,
    pub sending: Sending,
    /// What is being written, by the keys it is kept under.
    pub drafts: RefCell<HashMap<String, Written>>,
    /// Moves when a draft was written elsewhere than in its own field.
    pub drafts_told: ArcRwSignal<u32>,
    pub uploads: RefCell<HashMap<(TicketNumber, Writing), Uploads>>,
    /// The files themselves, by the keys of their uploads.
    pub files: RefCell<HashMap<String, File>>,
    pub company: Company,
    pub waiting_hours: KeptHours,
    pub attending: Attending,
    pub field_values: FieldValues,
    pub simulating: Simulating,
    pub unanswered: Unanswered,
    pub on_notice: RefCell<Option<Told>>,
    pub on_entered: RefCell<Option<Box<dyn Fn()>>>,
    pub next_change: Cell<u64>,
}

impl Desk {
    /// A desk with nobody at it yet.
    pub fn new(backend: Backend) -> Self {
        let inner = Inner {
            backend,
            stage: ArcRwSignal::new(Stage::Opening),
            expired: ArcRwSignal::new(false),
            connected: ArcRwSignal::new(true),
            capabilities: ArcRwSignal::default(),
            users: ArcRwSignal::default(),
            teams: ArcRwSignal::default(),
            views: ArcRwSignal::default(),
            counts: ArcRwSignal::default(),
            tally: RefCell::default(),
            tickets: Tickets::default(),
            lists: Lists::default(),
            many: Many::default(),
            threads: Threads::default(),
            lookup: LastLookup::default(),
            customers: Customers::default(),
            histories: Histories::default(),
            attachments: Attachments::default(),
            selection: ArcRwSignal::default(),
            preferences: Preferences::load(),
            live: LiveState::default(),
            sending: Sending::default(),
            drafts: RefCell::default(),
            drafts_told: ArcRwSignal::new(0),
            uploads: RefCell::default(),
            files: RefCell::default(),
            company: Company::default(),
            waiting_hours: KeptHours::default(),
            attending: Attending::default(),
            field_values: FieldValues::default(),
            simulating: Simulating::default(),
            unanswered: Unanswered::default(),
            on_notice: RefCell::default(),
            on_entered: RefCell::default(),
            next_change: Cell::new(1),
        };
        Self(StoredValue::new_local(Rc::new(inner)))
    }

    pub(super) fn inner(self) -> Rc<Inner> {
        self.0.get_value()
    }

    /// Where notices go: something happened that the person should hear of.
    pub fn on_notice(self, told: impl Fn(Notice) + 'static) {
        *self.inner().on_notice.borrow_mut() = Some(Box::new(told));
    }

    /// Is told when somebody has come to work, before any page is built for them.
    pub fn on_entered(self, told: impl Fn() + 'static) {
        *self.inner().on_entered.borrow_mut() = Some(Box::new(told));
    }

    pub(super) fn notify(self, notice: Notice) {
        if let Some(told) = &*self.inner().on_notice.borrow() {
            told(notice);
        }
    }

    /// Makes a call, and takes note of a lapsed session and of the connection.
    pub(super) async fn call<E: Endpoint>(self, endpoint: &E) -> Result<E::Answer, ApiError> {
        let client = self.inner().backend.client.clone();
        let answer = client.call(endpoint).await;
        let inner = self.inner();
        match &answer {
            Err(ApiError::Unauthorized) => {
                inner.set_connected(true);
                if matches!(inner.stage.get_untracked(), Stage::Ready(_)) {
                    inner.expired.set(true);
                }
            }
            Err(ApiError::Offline) => self.lose_connection(),
            Err(ApiError::Timeout) => {}
            _ => self.regain_connection(),
        }
        answer
    }

    /// The server answered: what waited for it goes out.
    fn regain_connection(self) {
        let inner = self.inner();
        if !inner.connected.get_untracked() {
            inner.set_connected(true);
            self.pump_all();
            self.wake_outbox();
        }
    }

    /// A ticket is no longer looked at: what its page read, and outlives it, forgets the page.
    pub fn leave_ticket(self, number: TicketNumber) {
        // Once the page is gone.
        spawn_local(async move {
            let inner = self.inner();
            if let Some(ticket) = self.ticket(number) {
                ticket.sweep();
                let customer = untrack(|| ticket.get().customer.id.clone());
                if let Some(profile) = self.kept_customer(&customer) {
                    sweep(&profile);
                }
                self.sweep_history(&customer);
            }
            self.sweep_attachments();
            sweep(&inner.users);
            sweep(&inner.teams);
            sweep(&inner.capabilities);
            sweep(&inner.stage);
        });
    }

    /// The way to the backend.
    pub fn backend(self) -> Backend {
        self.inner().backend.clone()
    }

    /// What this tab keeps of the person's liking.
    pub fn preferences(self) -> Preferences {
        self.inner().preferences.clone()
    }

    /// Whether the backend can do this.
    pub fn has(self, feature: Feature) -> bool {
        self.inner()
            .capabilities
            .with(|capabilities| capabilities.has(&feature))
    }

    /// Whether customers can write by this channel.
    pub fn has_channel(self, channel: &Channel) -> bool {
        self.inner()
            .capabilities
            .with(|capabilities| capabilities.channels.contains(channel))
    }

    /// The account's name.
    pub fn account(self) -> String {
        self.inner()
            .capabilities
            .with(|capabilities| capabilities.account.clone())
    }

    /// Whether the server was there at the last try.
    pub fn is_connected(self) -> bool {
        self.inner().connected.get()
    }

    /// Everybody in the account.
    pub fn users(self) -> Arc<HashMap<UserId, User>> {
        self.inner().users.get()
    }

    /// A user's name; nothing for one who is not in the account.
    pub fn user_name(self, id: &UserId) -> Option<String> {
        self.inner()
            .users
            .with(|users| users.get(id).map(|user| user.name.clone()))
    }

    /// Whether a user takes tickets now.
    pub fn is_online(self, id: &UserId) -> bool {
        self.inner()
            .users
            .with(|users| users.get(id).is_some_and(|user| user.online))
    }

    /// The views of the sidebar.
    pub fn views(self) -> Arc<Vec<View>> {
        self.inner().views.get()
    }

    /// A view by its id.
    pub fn view(self, id: &ViewId) -> Option<View> {
        self.inner()
            .views
            .with(|views| views.iter().find(|view| view.id == *id).cloned())
    }

    /// The teams of the sidebar.
    pub fn teams(self) -> Arc<Vec<Team>> {
        self.inner().teams.get()
    }

    /// A team by its id.
    pub fn team(self, id: &TeamId) -> Option<Team> {
        self.inner()
            .teams
            .with(|teams| teams.iter().find(|team| team.id == *id).cloned())
    }

    /// What is ticked in the list.
    pub fn selection(self) -> ArcRwSignal<Selection> {
        self.inner().selection.clone()
    }
}

impl Inner {
    pub(super) fn set_connected(&self, connected: bool) {
        if self.connected.get_untracked() != connected {
            self.connected.set(connected);
        }
    }

    pub(super) fn change_id(&self) -> u64 {
        let id = self.next_change.get();
        self.next_change.set(id + 1);
        id
    }

    pub(super) fn me(&self) -> Option<UserId> {
        self.stage
            .with_untracked(|stage| stage.user().map(|user| user.id.clone()))
    }
}
