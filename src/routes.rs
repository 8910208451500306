//! Where one is: every address of the desk, read and written in one place.

mod options;
mod settings;
mod trail;

use crate::domain::percent::{escape, unescape};
use crate::domain::{CustomerId, TeamId, TicketNumber, ViewId};

pub use options::{Extra, ListOptions};
pub use settings::SettingsTab;
pub use trail::Trail;

/// The list behind the sidebar's links.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ListRef {
    /// A view; the built-in ones have addresses of their own.
    View(ViewId),
    /// A team's queue.
    Team(TeamId),
}

impl ListRef {
    /// Where one lands (SPEC A2).
    pub fn all() -> Self {
        Self::View("all".into())
    }

    /// The tickets of whoever is signed in.
    pub fn my() -> Self {
        Self::View("my".into())
    }

    /// The tickets of nobody.
    pub fn unassigned() -> Self {
        Self::View("unassigned".into())
    }

    fn path(&self) -> String {
        match self {
            Self::View(id) if BUILT_IN.contains(&id.as_str()) => format!("/inbox/{id}"),
            Self::View(id) => format!("/views/{}", escape(id.as_str())),
            Self::Team(id) => format!("/teams/{}", escape(id.as_str())),
        }
    }
}

const BUILT_IN: [&str; 3] = ["my", "all", "unassigned"];

/// A page of the desk.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// Signing in.
    Login,
    /// A list, with the open ticket if there is one.
    Inbox(ListRef, Option<TicketNumber>),
    /// A customer's profile.
    Customer(CustomerId),
    /// What the account has chosen, by tabs (SPEC I16).
    Settings(SettingsTab),
    /// No page has this address.
    NotFound,
}

impl Route {
    /// The list of the page, where it has one.
    pub fn list(&self) -> Option<ListRef> {
        match self {
            Self::Inbox(list, _) => Some(list.clone()),
            _ => None,
        }
    }

    /// The open ticket.
    pub fn number(&self) -> Option<TicketNumber> {
        match self {
            Self::Inbox(_, number) => *number,
            _ => None,
        }
    }

    /// Reads a path, without its query. `/` is where one lands.
    pub fn parse(path: &str) -> Self {
        let parts: Vec<String> = path
            .split('/')
            .filter(|part| !part.is_empty())
            .map(unescape)
            .collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match parts.as_slice() {
            [] => Self::Inbox(ListRef::all(), None),
            ["login"] => Self::Login,
            ["customers", id] => Self::Customer((*id).into()),
            ["settings"] => Self::Settings(SettingsTab::General),
            ["settings", tab] => SettingsTab::parse(tab).map_or(Self::NotFound, Self::Settings),
            [kind, id, rest @ ..] => {
                let list = match *kind {
                    "inbox" if BUILT_IN.contains(id) => ListRef::View((*id).into()),
                    "views" => ListRef::View((*id).into()),
                    "teams" => ListRef::Team((*id).into()),
                    _ => return Self::NotFound,
                };
                match rest {
                    [] => Self::Inbox(list, None),
                    ["tickets", number] => match number.parse() {
                        Ok(number) => Self::Inbox(list, Some(TicketNumber(number))),
                        Err(_) => Self::NotFound,
                    },
                    _ => Self::NotFound,
                }
            }
            _ => Self::NotFound,
        }
    }

    /// The path of this page.
    pub fn path(&self) -> String {
        match self {
            Self::Login => "/login".to_owned(),
            Self::Inbox(list, None) => list.path(),
            Self::Inbox(list, Some(number)) => format!("{}/tickets/{}", list.path(), number.0),
            Self::Customer(id) => format!("/customers/{}", escape(id.as_str())),
            Self::Settings(tab) => format!("/settings/{}", tab.slug()),
            Self::NotFound => "/not-found".to_owned(),
        }
    }
}

/// An address of a path and a query string, whether or not the query comes with its `?`.
pub fn address(path: &str, query: &str) -> String {
    match query.trim_start_matches('?') {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a2_all_tickets_is_where_one_lands() {
        assert_eq!(Route::parse("/"), Route::Inbox(ListRef::all(), None));
        assert_eq!(Route::parse(""), Route::parse("/inbox/all"));
    }

    #[test]
    fn every_address_of_the_desk_is_read() {
        let open = Some(TicketNumber(10_432));
        assert_eq!(
            Route::parse("/inbox/my/tickets/10432"),
            Route::Inbox(ListRef::my(), open)
        );
        assert_eq!(
            Route::parse("/teams/billing"),
            Route::Inbox(ListRef::Team("billing".into()), None)
        );
        for wrong in [
            "/inbox/mine",
            "/inbox/all/tickets/x",
            "/inbox/all/10432",
            "/nowhere",
            "/views",
            "/settings/general/x",
            "/settings/mood",
        ] {
            assert_eq!(Route::parse(wrong), Route::NotFound, "{wrong}");
        }
    }

    #[test]
    fn i16_each_tab_of_the_settings_has_an_address() {
        let general = Route::Settings(SettingsTab::General);
        assert_eq!(Route::parse("/settings"), general);
        for (tab, address) in [
            (SettingsTab::General, "/settings/general"),
            (SettingsTab::InboundMessages, "/settings/inbound-messages"),
            (SettingsTab::QuickReplies, "/settings/quick-replies"),
            (SettingsTab::OfficeHours, "/settings/office-hours"),
            (SettingsTab::Users, "/settings/users"),
            (SettingsTab::Teams, "/settings/teams"),
            (SettingsTab::Routing, "/settings/routing"),
            (SettingsTab::AuditLog, "/settings/audit-log"),
        ] {
            assert_eq!(Route::parse(address), Route::Settings(tab));
            assert_eq!(Route::Settings(tab).path(), address);
        }
    }

    #[test]
    fn i13_an_address_has_its_question_mark_once() {
        assert_eq!(address("/inbox/all", ""), "/inbox/all");
        assert_eq!(address("/inbox/all", "?"), "/inbox/all");
        for query in ["sort=created-desc", "?sort=created-desc"] {
            assert_eq!(address("/inbox/all", query), "/inbox/all?sort=created-desc");
        }
    }

    proptest! {
        #[test]
        fn a_route_that_was_written_is_read_back(id in "[^/]{1,12}", number: u32) {
            prop_assume!(!BUILT_IN.contains(&id.as_str()));
            let route = Route::Inbox(ListRef::View(id.as_str().into()), Some(TicketNumber(number)));
            prop_assert_eq!(Route::parse(&route.path()), route);
        }

        #[test]
        fn reading_an_address_never_panics(path in ".{0,40}") {
            let route = Route::parse(&path);
            prop_assert_eq!(Route::parse(&route.path()), route);
        }
    }
}
