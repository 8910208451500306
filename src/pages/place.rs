//! Where one is, as the address says, and how to go elsewhere.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::leaving::Leaving;
use crate::domain::percent::{escape, unescape};
use crate::domain::{Filter, Look, Sort, Status, TicketNumber};
use crate::routes::{ListOptions, ListRef, Route, Trail, address};
use crate::store::Desk;

/// Goes to an address.
type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// The address, read; a copy is a handle to the same.
#[derive(Clone, Copy)]
pub struct Place {
    /// The page.
    pub route: Memo<Route>,
    /// What the list shows beyond its view.
    pub options: Memo<ListOptions>,
    /// Whether the address names no page, or the one for signing in: then one lands (SPEC A2).
    pub is_landing: Memo<bool>,
    /// The route's parts, for the many that follow but one of them: each row looks at the ticket.
    list: Memo<Option<ListRef>>,
    number: Memo<Option<TicketNumber>>,
    navigate: StoredValue<Navigate, LocalStorage>,
    /// Asked before one leaves a page.
    leaving: Leaving,
    address: Memo<String>,
    trail: StoredValue<Trail>,
}

/// Which tickets, in which order: what a list is asked by.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Which tickets.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// The status filter that stands; none is any.
    pub status: Option<Status>,
    /// The one that stands until the person changes it.
    pub default: Option<Status>,
    /// What is searched.
    pub search: Option<String>,
}

impl Place {
    /// Reads the address from now on; to be called once, under the router.
    pub fn provide() -> Self {
        let location = use_location();
        let navigate = use_navigate();
        // The pathname arrives decoded by the router, but an id with a slash in it is none of
        // ours; the query is read raw, because the router decodes its values twice.
        let (path, search) = (location.pathname, location.search);
        let route = Memo::new(move |_| Route::parse(&path.get()));
        let place = Self {
            route,
            list: Memo::new(move |_| route.with(Route::list)),
            number: Memo::new(move |_| route.with(Route::number)),
            is_landing: Memo::new(move |_| matches!(path.get().as_str(), "" | "/" | "/login")),
            options: Memo::new(move |_| ListOptions::parse(&search.get())),
            navigate: StoredValue::new_local(Box::new(move |to, how| navigate(to, how))),
            leaving: expect_context(),
            address: Memo::new(move |_| address(&path.get(), &search.get())),
            trail: StoredValue::new(Trail::default()),
        };
        Effect::new(move |_| {
            place.address.track();
            place.note();
        });
        provide_context(place);
        place
    }

    /// Goes to a page; the list's options stay while one stays in the inbox.
    pub fn go(self, route: &Route) {
        self.navigate_to(&self.href(route));
    }

    /// The address of a page, with the list's options where it is a ticket of the same list.
    pub fn href(self, route: &Route) -> String {
        let stays = match (route, &*self.route.read_untracked()) {
            (Route::Inbox(to, _), Route::Inbox(from, _)) => to == from,
            _ => false,
        };
        let query = if stays {
            self.options.read_untracked().query()
        } else {
            String::new()
        };
        format!("{}{query}", route.path())
    }

    /// Changes what the list shows; going back brings the old options back.
    pub fn set_options(self, options: &ListOptions) {
        let path = self.route.read_untracked().path();
        self.navigate_to(&format!("{path}{}", options.query()));
    }

    /// The same in the place of the present step, as while one types: going back passes it over.
    pub fn narrow(self, options: &ListOptions) {
        let path = self.route.read_untracked().path();
        let how = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        let address = format!("{path}{}", options.query());
        self.navigate.with_value(|navigate| navigate(&address, how));
    }

    /// A value of the address's query by its name; nothing where it has none. Tracked.
    pub fn query_value(self, name: &str) -> Option<String> {
        let address = self.address.get();
        let (_, query) = address.split_once('?')?;
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.find(|(key, _)| *key == name)?;
        Some(unescape(value)).filter(|value| !value.is_empty())
    }

    /// Stays on the page with another query; going back brings the old one back.
    pub fn set_query(self, pairs: &[(&str, Option<String>)]) {
        let set = pairs.iter().filter_map(|(name, value)| {
            let value = value.as_ref()?;
            Some(format!("{name}={}", escape(value)))
        });
        let query = set.collect::<Vec<_>>().join("&");
        self.navigate_to(&address(&self.route.read_untracked().path(), &query));
    }

    /// Goes to a page in the place of the present one, which going back then passes over.
    pub fn replace(self, route: &Route) {
        let how = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        self.leave(route.path(), how);
    }

    /// Goes back to where one came from, as [`came_from`](Self::came_from) told it.
    pub fn go_back(self, (address, goes_back): &(String, bool)) {
        if *goes_back {
            crate::platform::boot::go_back();
        } else {
            self.navigate_to(address);
        }
    }

    /// Where one was before in the desk, and whether going back leads there; where one came from
    /// elsewhere it is where one lands.
    pub fn came_from(self) -> (String, bool) {
        // The page may be built before the step that led to it is noted.
        self.note();
        match self
            .trail
            .with_value(|trail| trail.before().map(str::to_owned))
        {
            Some(address) => (address, true),
            None => (Route::Inbox(ListRef::all(), None).path(), false),
        }
    }

    /// Opens a ticket of the list one is in, or closes the open one.
    pub fn open(self, number: Option<TicketNumber>) {
        let list = self.list.get_untracked().unwrap_or_else(ListRef::all);
        self.go(&Route::Inbox(list, number));
    }

    /// The list one is in; tracked.
    pub fn list(self) -> Option<ListRef> {
        self.list.get()
    }

    /// The open ticket; tracked.
    pub fn number(self) -> Option<TicketNumber> {
        self.number.get()
    }

    /// What the list one is in asks for; nothing where there is no such list. Tracked.
    pub fn asked(self, desk: Desk) -> Option<Asked> {
        self.asked_with(desk, self.options.get())
    }

    /// The same but for the filter that lies over the list. Tracked.
    pub fn asked_without_filter(self, desk: Desk) -> Option<Asked> {
        let options = ListOptions {
            extra: None,
            ..self.options.get()
        };
        self.asked_with(desk, options)
    }

    /// How the list one is in looks (SPEC Z12). Tracked.
    pub fn look(self, desk: Desk) -> Look {
        match self.list() {
            Some(ListRef::View(id)) => desk.view(&id).map(|view| view.look()).unwrap_or_default(),
            _ => Look::default(),
        }
    }

    fn asked_with(self, desk: Desk, options: ListOptions) -> Option<Asked> {
        let (base, default, sort) = match self.list()? {
            ListRef::View(id) => {
                let view = desk.view(&id)?;
                (view.filter, view.default_status, view.sort)
            }
            ListRef::Team(id) => {
                let team = desk.team(&id)?;
                (
                    Filter::team(&team.id),
                    Some(Status::Open),
                    Sort::LONGEST_WAITING,
                )
            }
        };
        let filter = options.filter(&base, default.as_ref());
        Some(Asked {
            filter,
            sort: options.sort.unwrap_or(sort),
            status: options.status.unwrap_or_else(|| default.clone()),
            default,
            search: options.search.map(|search| search.trim().to_owned()),
        })
    }

    fn note(self) {
        let address = self.address.get_untracked();
        self.trail.update_value(|trail| trail.note(&address));
    }

    fn navigate_to(self, address: &str) {
        let how = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        self.leave(address.to_owned(), how);
    }

    /// Goes elsewhere, unless something unsaved keeps the person here.
    fn leave(self, address: String, how: NavigateOptions) {
        self.leaving.then(move || {
            (self.navigate).with_value(|navigate| navigate(&address, how.clone()));
        });
    }
}

/// Where one is.
pub fn use_place() -> Place {
    expect_context()
}

/// The desk's state.
pub fn use_desk() -> Desk {
    expect_context()
}

/// The messages at the bottom of the screen.
pub fn use_toasts() -> crate::ui::Toasts {
    expect_context()
}

/// A view's name: the built-in ones are named in the person's language.
pub fn view_name(view: &crate::domain::View) -> String {
    let t = crate::ui::t();
    match (view.built_in, view.id.as_str()) {
        (true, "my") => t.my_inbox().to_owned(),
        (true, "all") => t.all_tickets().to_owned(),
        (true, "unassigned") => t.unassigned().to_owned(),
        // Those an account begins with, as long as nobody renamed them.
        (false, "promoters") if view.name == "Promoters" => t.view_promoters().to_owned(),
        (false, "waiting") if view.name == "Waiting over an hour" => t.view_waiting().to_owned(),
        (false, "snoozed") if view.name == "Snoozed" => t.view_snoozed().to_owned(),
        (false, "sms_not_closed") if view.name == "SMS, not closed" => t.view_sms().to_owned(),
        _ => view.name.clone(),
    }
}

/// Whether the demo panel is open.
#[derive(Clone, Copy)]
pub struct DemoOpen(pub RwSignal<bool>);

/// Whether the command palette is open.
#[derive(Clone, Copy)]
pub struct PaletteOpen(pub RwSignal<bool>);

/// Whether the Overview drawer is open, on screens that have no room for the panel.
#[derive(Clone, Copy)]
pub struct OverviewDrawer(pub RwSignal<bool>);
