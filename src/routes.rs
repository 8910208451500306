//! Where one is: every address of the desk, read and written in one place.

mod trail;

use crate::domain::percent::{escape, unescape};
use crate::domain::{
    CustomerId, Field, Filter, Sort, SortKey, SortOrder, Status, TeamId, TicketNumber, ViewId,
};

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

/// What a list shows beyond its view: the part of the address after `?`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ListOptions {
    /// The status filter: none is the view's default, `Some(None)` any status (SPEC A3).
    pub status: Option<Option<Status>>,
    /// The order; none is the view's own.
    pub sort: Option<Sort>,
    /// What was added to the view's filter.
    pub extra: Option<Extra>,
    /// What is searched.
    pub search: Option<String>,
}

/// A filter as an address has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Extra {
    /// It can be read, though this build may not know all of it.
    Filter(Filter),
    /// It was changed by hand into something else: kept, so that it can be told and mended.
    Broken(String),
}

impl Extra {
    fn parse(text: &str) -> Self {
        Filter::from_text(text).map_or_else(|_| Self::Broken(text.to_owned()), Self::Filter)
    }

    fn text(&self) -> String {
        match self {
            Self::Filter(filter) => filter.to_text(),
            Self::Broken(text) => text.clone(),
        }
    }
}

impl ListOptions {
    /// Reads a query string, with or without `?`. What it does not know or cannot read is passed
    /// over, so that an old or mistyped link still opens its list.
    pub fn parse(query: &str) -> Self {
        let mut options = Self::default();
        for pair in query.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = unescape(value);
            match key {
                "status" if value == "any" => options.status = Some(None),
                "status" => {
                    let status = Status::parse(&value);
                    if status.is_known() {
                        options.status = Some(Some(status));
                    }
                }
                "sort" => options.sort = sort_from(&value).or(options.sort),
                "filter" if !value.is_empty() => options.extra = Some(Extra::parse(&value)),
                "q" if !value.trim().is_empty() => options.search = Some(value),
                _ => {}
            }
        }
        options
    }

    /// Writes the query string, with its `?`; empty where nothing was changed.
    pub fn query(&self) -> String {
        let mut pairs = Vec::new();
        match &self.status {
            None => {}
            Some(None) => pairs.push("status=any".to_owned()),
            Some(Some(status)) => pairs.push(format!("status={}", escape(status.as_str()))),
        }
        if let Some(sort) = &self.sort {
            pairs.push(format!("sort={}-{}", sort.by.as_str(), sort.order.as_str()));
        }
        if let Some(extra) = &self.extra {
            pairs.push(format!("filter={}", escape(&extra.text())));
        }
        if let Some(search) = &self.search {
            pairs.push(format!("q={}", escape(search)));
        }
        if pairs.is_empty() {
            String::new()
        } else {
            format!("?{}", pairs.join("&"))
        }
    }

    /// The list's filter: the view's own, the status that stands, and what was added. What cannot be
    /// read adds nothing: whoever shows the list says so.
    pub fn filter(&self, base: &Filter, default_status: Option<&Status>) -> Filter {
        let narrowed = self.with_status(base, default_status);
        match &self.extra {
            Some(Extra::Filter(extra)) => narrowed.and(extra.clone()),
            _ => narrowed,
        }
    }

    /// The filter that was laid over the list; one that cannot be read is begun anew.
    pub fn over(&self) -> Filter {
        match &self.extra {
            Some(Extra::Filter(filter)) => filter.clone(),
            _ => Filter::everything(),
        }
    }

    fn with_status(&self, base: &Filter, default_status: Option<&Status>) -> Filter {
        let status = match &self.status {
            Some(status) => status.as_ref(),
            None => default_status,
        };
        match status {
            None => base.clone(),
            Some(status) => base.clone().and(Filter::is(Field::Status, status.as_str())),
        }
    }
}

fn sort_from(text: &str) -> Option<Sort> {
    let (by, order) = text.split_once('-')?;
    let sort = Sort {
        by: SortKey::parse(by),
        order: SortOrder::parse(order),
    };
    (sort.by.is_known() && sort.order.is_known()).then_some(sort)
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
        ] {
            assert_eq!(Route::parse(wrong), Route::NotFound, "{wrong}");
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

    #[test]
    fn a3_a_link_carries_status_and_order() {
        let options = ListOptions::parse("?status=any&sort=created-asc&utm=1");
        assert_eq!(options.status, Some(None));
        assert_eq!(options.query(), "?status=any&sort=created-asc");
        assert_eq!(
            ListOptions::parse("?status=sleeping&sort=mood&&=").query(),
            ""
        );
    }

    #[test]
    fn i31_s2_a_link_carries_every_order_both_ways() {
        let mut orders = Vec::new();
        for sort in Sort::all() {
            let options = ListOptions {
                sort: Some(sort.clone()),
                ..ListOptions::default()
            };
            assert_eq!(ListOptions::parse(&options.query()), options);
            orders.push(sort);
        }
        assert_eq!(orders.len(), SortKey::KNOWN.len() * SortOrder::KNOWN.len());
        for wrong in [
            "waiting",
            "waiting-",
            "-desc",
            "waiting-down",
            "mood-asc",
            "waiting-asc-x",
        ] {
            let query = format!("?sort={wrong}");
            assert_eq!(
                ListOptions::parse(&query),
                ListOptions::default(),
                "{wrong}"
            );
        }
    }

    #[test]
    fn x2_a_link_carries_filter_and_search() {
        let options = ListOptions::parse("?filter=tag:any_of(vip)&q=lamp%20shade");
        let filter = Filter::is(Field::Tag, "vip");
        assert_eq!(options.extra, Some(Extra::Filter(filter.clone())));
        assert_eq!(options.search.as_deref(), Some("lamp shade"));
        let whole = options.filter(&Filter::status(Status::Open), None);
        assert_eq!(whole, Filter::status(Status::Open).and(filter));
        assert_eq!(ListOptions::parse(&options.query()), options);
        let broken = ListOptions::parse("?filter=tag:any_of(vip&q=");
        assert_eq!(
            broken.extra,
            Some(Extra::Broken("tag:any_of(vip".to_owned()))
        );
        assert_eq!(
            ListOptions::parse(&broken.query()),
            broken,
            "nothing is lost"
        );
    }

    proptest! {
        #[test]
        fn a_route_that_was_written_is_read_back(id in "[^/]{1,12}", number: u32) {
            prop_assume!(!BUILT_IN.contains(&id.as_str()));
            let route = Route::Inbox(ListRef::View(id.as_str().into()), Some(TicketNumber(number)));
            prop_assert_eq!(Route::parse(&route.path()), route);
        }

        #[test]
        fn reading_an_address_never_panics(path in ".{0,40}", query in ".{0,40}") {
            let route = Route::parse(&path);
            prop_assert_eq!(Route::parse(&route.path()), route);
            let options = ListOptions::parse(&query);
            prop_assert_eq!(ListOptions::parse(&options.query()), options);
        }
    }
}
