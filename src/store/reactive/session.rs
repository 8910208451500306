//! Opening the desk, signing in and out.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use super::kept::{is_elsewhere, page_before};
use crate::api::{
    ApiError, Capabilities, Counts, GetCapabilities, GetCounts, GetPersonas, GetSession, GetTeams,
    GetUsers, GetViews, Persona, Session, SetAvailability, SignIn, SignOut, StartSession,
};
use crate::domain::{FilterContext, Team, Time, User, UserId, View};
use crate::platform::storage::Place;
use crate::platform::tab;
use crate::rules::permission::{Action, may};
use crate::store::Tally;

/// Says that somebody was signed in here last.
const WAS_IN: &str = "bandeja.was_in";

/// How far the desk is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Asking the server who we are.
    Opening,
    /// The server did not answer.
    Failed(ApiError),
    /// Nobody is signed in.
    SignedOut,
    /// Somebody without a role in the desk (SPEC I1).
    Refused(User),
    /// At work.
    Ready(User),
}

impl Stage {
    /// Who is at work.
    pub fn user(&self) -> Option<&User> {
        match self {
            Self::Ready(user) => Some(user),
            _ => None,
        }
    }
}

/// What stands around every list.
pub(super) struct Frame {
    users: Vec<User>,
    teams: Vec<Team>,
    views: Vec<View>,
    counts: Counts,
}

impl Desk {
    /// How far the desk is open.
    pub fn stage(self) -> Stage {
        self.inner().stage.get()
    }

    /// Who is at work, as everybody sees them now.
    pub fn me(self) -> Option<User> {
        let inner = self.inner();
        let user = inner.stage.with(|stage| stage.user().cloned())?;
        Some(
            inner
                .users
                .with(|users| users.get(&user.id).cloned())
                .unwrap_or(user),
        )
    }

    /// Whether the session has lapsed under an open desk.
    pub fn is_expired(self) -> bool {
        self.inner().expired.get()
    }

    /// Asks the server who we are and opens the desk accordingly. Everything is asked at once
    /// where somebody was signed in when this browser was here last.
    pub async fn open(self) {
        let inner = self.inner();
        inner.stage.set(Stage::Opening);
        let basics =
            async { futures_util::join!(self.call(&GetCapabilities), self.call(&GetSession)) };
        let ((capabilities, session), frame) = if Place::Local.get(WAS_IN).is_some() {
            let (basics, frame) = futures_util::join!(basics, self.fetch_frame());
            (basics, frame)
        } else {
            let basics = basics.await;
            // Nobody is refused what nobody may see.
            let frame = match &basics.1 {
                Ok(_) => self.fetch_frame().await,
                Err(error) => Err(error.clone()),
            };
            (basics, frame)
        };
        match capabilities {
            Ok(capabilities) => self.set_capabilities(capabilities),
            Err(error) => return inner.stage.set(Stage::Failed(error)),
        }
        match session {
            Ok(session) => self.enter(session, frame),
            Err(ApiError::Unauthorized) => inner.stage.set(Stage::SignedOut),
            Err(error) => inner.stage.set(Stage::Failed(error)),
        }
    }

    fn set_capabilities(self, capabilities: Capabilities) {
        self.inner().capabilities.set(capabilities);
    }

    fn enter(self, session: Session, frame: Result<Frame, ApiError>) {
        let inner = self.inner();
        inner.backend.client.use_session(&session);
        if !may(&session.user.role, Action::EnterDesk) {
            return inner.stage.set(Stage::Refused(session.user));
        }
        match frame {
            Ok(frame) => {
                self.set_frame(frame, session.user.id.clone());
                inner.stage.set(Stage::Ready(session.user));
                let _ = Place::Local.set(WAS_IN, "yes");
                inner.expired.set(false);
                self.forget_old_drafts();
                self.listen();
                self.fetch_settings();
                if let Some(told) = &*inner.on_entered.borrow() {
                    told();
                }
                if let Some(me) = inner.me() {
                    let (own, before) = (tab::name(), page_before());
                    let was_here = |page: &str| page == own || Some(page) == before.as_deref();
                    self.take_up_outbox(&me, was_here);
                    self.take_up_unanswered(&me, was_here);
                    self.take_up_from_others();
                }
            }
            Err(error) => inner.stage.set(Stage::Failed(error)),
        }
    }

    /// Takes up what was left unsent by pages that are gone for good.
    pub fn take_up_from_others(self) {
        let Some(me) = self.inner().me().filter(is_elsewhere) else {
            return;
        };
        spawn_local(async move {
            let Some(living) = tab::living().await else {
                return;
            };
            // Whoever was here may have left meanwhile.
            if self.inner().me().as_ref() == Some(&me) {
                let own = tab::name();
                let is_gone = |page: &str| page != own && !living.iter().any(|one| one == page);
                self.take_up_outbox(&me, is_gone);
                self.take_up_unanswered(&me, is_gone);
            }
        });
    }

    /// Asks the server again what it can do.
    ///
    /// # Errors
    /// As any call.
    pub async fn capabilities_again(self) -> Result<(), ApiError> {
        self.call(&GetCapabilities)
            .await
            .map(|capabilities| self.set_capabilities(capabilities))
    }

    /// What stands around every list: people, teams, views and their numbers.
    pub(super) async fn fetch_frame(self) -> Result<Frame, ApiError> {
        let (users, teams, views, counts) = futures_util::join!(
            self.call(&GetUsers),
            self.call(&GetTeams),
            self.call(&GetViews),
            self.call(&GetCounts)
        );
        Ok(Frame {
            users: users?.items,
            teams: teams?.items,
            views: views?.items,
            counts: counts?,
        })
    }

    pub(super) fn set_frame(self, frame: Frame, me: UserId) {
        let inner = self.inner();
        let context = FilterContext {
            me: Some(me),
            ..self.filter_context()
        };
        *inner.tally.borrow_mut() = Tally::new(&frame.views, &frame.teams, context);
        let users = frame
            .users
            .into_iter()
            .map(|user| (user.id.clone(), user))
            .collect();
        inner.users.set(Arc::new(users));
        inner.teams.set(Arc::new(frame.teams));
        inner.views.set(Arc::new(frame.views));
        inner.counts.set(frame.counts);
    }

    /// The views changed: so does what is counted.
    pub(super) fn receive_views(self, views: Vec<View>) {
        let inner = self.inner();
        let teams = inner.teams.get_untracked();
        *inner.tally.borrow_mut() = Tally::new(&views, &teams, self.filter_context());
        inner.views.set(Arc::new(views));
    }

    /// Whom the demo lets one sign in as.
    ///
    /// # Errors
    /// As any call.
    pub async fn personas(self) -> Result<Vec<Persona>, ApiError> {
        Ok(self.call(&GetPersonas).await?.items)
    }

    /// Signs in. Over a lapsed session by the same person, the desk goes on where it was; anybody
    /// else gets a desk of their own.
    ///
    /// # Errors
    /// As any call; wrong credentials are `Validation`.
    pub async fn sign_in(self, how: SignIn) -> Result<(), ApiError> {
        let inner = self.inner();
        let session = self.call(&StartSession(how)).await?;
        if inner.me() != Some(session.user.id.clone()) {
            self.lay_outbox_by();
            inner.forget_all();
            inner.backend.client.use_session(&session);
            let frame = self.fetch_frame().await;
            self.enter(session, frame);
            return Ok(());
        }
        inner.backend.client.use_session(&session);
        inner.expired.set(false);
        self.listen_again();
        self.refetch_all();
        Ok(())
    }

    /// Signs out; the server sets one Offline (SPEC A9).
    ///
    /// # Errors
    /// As any call; then one is still signed in.
    pub async fn sign_out(self) -> Result<(), ApiError> {
        match self.call(&SignOut).await {
            Ok(()) | Err(ApiError::Unauthorized) => {
                let inner = self.inner();
                self.purge_drafts();
                self.lay_outbox_by();
                inner.forget_all();
                Place::Local.remove(WAS_IN);
                inner.stage.set(Stage::SignedOut);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// Switches one's own availability, until a time where one is given: shown at once, taken back
    /// when the server refuses.
    pub fn set_online(self, online: bool, until: Option<Time>) {
        let Some(me) = self.inner().me() else { return };
        let before = self
            .inner()
            .users
            .with_untracked(|users| users.get(&me).cloned());
        self.show_online(&me, online, until);
        spawn_local(async move {
            match self
                .call(&SetAvailability {
                    user: me.clone(),
                    online,
                    until,
                })
                .await
            {
                Ok(user) => self.receive_user(user),
                // Whoever is here now asked for nothing.
                Err(_) if self.inner().me().as_ref() != Some(&me) => {}
                Err(error) => {
                    if let Some(before) = before {
                        self.show_online(&me, before.online, before.online_until);
                    }
                    let wanted = super::Notice::AvailabilityFailed {
                        online,
                        until,
                        error,
                    };
                    self.notify(wanted);
                }
            }
        });
    }

    fn show_online(self, id: &UserId, online: bool, until: Option<Time>) {
        self.inner().users.update(|users| {
            if let Some(user) = Arc::make_mut(users).get_mut(id) {
                user.online = online;
                user.online_until = until;
            }
        });
    }

    pub(super) fn receive_user(self, user: User) {
        self.inner().users.update(|users| {
            Arc::make_mut(users).insert(user.id.clone(), user);
        });
    }
}

impl super::desk::Inner {
    /// Nothing of one person's desk is left for the next.
    fn forget_all(&self) {
        self.live.close();
        self.tickets.clear();
        self.lists.clear();
        self.many.clear();
        self.threads.clear();
        self.lookup.clear();
        self.customers.clear();
        self.company.clear();
        self.attending.clear();
        self.field_values.clear();
        self.simulating.stop();
        self.files.borrow_mut().clear();
        self.uploads.borrow_mut().clear();
        self.drafts.borrow_mut().clear();
        self.histories.clear();
        self.attachments.clear();
        self.selection.set(super::Selection::default());
        self.expired.set(false);
    }
}
