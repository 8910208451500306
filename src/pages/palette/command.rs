//! What the palette can do.

use leptos::prelude::*;

use super::target::Target;
use crate::domain::{Filter, Look, Status, TicketNumber, TicketPatch, UserId};
use crate::i18n::Language;
use crate::pages::asking::Asking;
use crate::pages::building::Building;
use crate::pages::leaving::Leaving;
use crate::pages::notices;
use crate::pages::place::Place;
use crate::platform::zone::OwnZone;
use crate::platform::{clock, dom};
use crate::routes::{ListRef, Route, SettingsTab};
use crate::rules::snooze::{Preset, until};
use crate::store::{Desk, Selection, Theme};
use crate::ui::Toasts;

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Command {
    /// Goes to a list.
    List(ListRef),
    /// Goes to a tab of the settings.
    Settings(SettingsTab),
    /// Opens a ticket.
    Ticket(TicketNumber),
    /// Gives what is meant to somebody or to nobody.
    Assign(Option<UserId>),
    /// Lets the ticket sleep.
    Snooze(Preset),
    /// Asks until when the ticket is to sleep.
    PickTime,
    /// Closes the ticket.
    Close,
    /// Opens the ticket again.
    Reopen,
    /// Asks which tags it gets and loses.
    Tags,
    /// Marks the ticket unread, or read.
    Unread(bool),
    /// Makes a view.
    CreateView,
    /// Changes the view one is in.
    EditView,
    /// Lays a filter over the list one is in.
    MoreFilters,
    /// Changes the theme.
    Theme(Theme),
    /// Changes the language.
    Language(Language),
    /// Takes tickets from now on, or no more.
    Online(bool),
    /// Shows the keys.
    Shortcuts,
    /// Opens the demo panel.
    Demo,
    /// Signs out.
    SignOut,
}

impl Command {
    /// The name by which it is remembered, the same in every language.
    pub fn name(&self) -> String {
        let name = match self {
            Self::List(ListRef::View(id)) => return format!("view:{id}"),
            Self::List(ListRef::Team(id)) => return format!("team:{id}"),
            Self::Ticket(number) => return format!("{TICKET}{}", number.0),
            Self::Settings(tab) => return format!("settings:{}", tab.slug()),
            Self::Assign(Some(user)) => return format!("assign:{user}"),
            Self::Language(language) => return format!("language:{}", language.tag()),
            Self::Assign(None) => "assign",
            Self::Snooze(Preset::LaterToday) => "snooze:later_today",
            Self::Snooze(Preset::Tomorrow) => "snooze:tomorrow",
            Self::Snooze(Preset::NextWeek) => "snooze:next_week",
            Self::PickTime => "snooze:pick",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Tags => "tags",
            Self::Unread(true) => "unread",
            Self::Unread(false) => "read",
            Self::CreateView => "create_view",
            Self::EditView => "edit_view",
            Self::MoreFilters => "more_filters",
            Self::Theme(Theme::System) => "theme:system",
            Self::Theme(Theme::Light) => "theme:light",
            Self::Theme(Theme::Dark) => "theme:dark",
            Self::Online(true) => "online",
            Self::Online(false) => "offline",
            Self::Shortcuts => "shortcuts",
            Self::Demo => "demo",
            Self::SignOut => "sign_out",
        };
        name.to_owned()
    }

    /// The ticket that a remembered name is of.
    pub fn ticket_of(name: &str) -> Option<TicketNumber> {
        name.strip_prefix(TICKET)?.parse().ok().map(TicketNumber)
    }

    /// Whether it is offered again first: nobody means to leave as soon as they are here.
    pub fn is_remembered(&self) -> bool {
        *self != Self::SignOut
    }
}

const TICKET: &str = "ticket:";

/// What commands act upon. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Doing {
    pub desk: Desk,
    pub place: Place,
    pub building: Building,
    pub asking: Asking,
    pub toasts: Toasts,
    pub leaving: Leaving,
    pub demo: RwSignal<bool>,
    pub shortcuts: RwSignal<bool>,
}

impl Doing {
    /// Does it; to be called when the palette is closed, so that what opens or takes the focus has
    /// the page for itself.
    pub fn run(self, command: Command, target: Option<Target>) {
        let (desk, place) = (self.desk, self.place);
        let selection = target.map_or(Selection::Nothing, |target| target.selection);
        let set = |status, until| {
            desk.apply(selection.clone(), TicketPatch::status(status, until));
        };
        match command {
            Command::List(list) => {
                place.go(&Route::Inbox(list, None));
                dom::focus_next_frame(".list h1");
            }
            Command::Settings(tab) => place.go(&Route::Settings(tab)),
            Command::Ticket(number) => {
                place.open(Some(number));
                dom::focus_next_frame(".thread .log");
            }
            Command::Assign(to) => desk.assign(selection, to),
            Command::Snooze(preset) => {
                // As of now, and not of when the palette was opened.
                if let Some(until) = until(preset, &OwnZone, clock::now()) {
                    set(Status::Snoozed, Some(until));
                }
            }
            Command::PickTime => self.asking.pick_time(selection),
            Command::Tags => self.asking.tagging.set(Some(selection)),
            Command::Close => set(Status::Closed, None),
            Command::Reopen => set(Status::Open, None),
            Command::Unread(unread) => desk.apply(selection, TicketPatch::unread(unread)),
            Command::CreateView => {
                self.building
                    .create(Filter::everything(), Default::default(), Look::default())
            }
            Command::EditView => {
                if let Some(view) = untrack(|| super::offers::editable(desk, place)) {
                    self.building.edit(view);
                }
            }
            Command::MoreFilters => {
                let over = place.options.with_untracked(|options| options.over());
                self.building.lay_over(over);
            }
            Command::Theme(theme) => desk.preferences().set_theme(theme),
            // The desk is built anew in it.
            Command::Language(language) => {
                (self.leaving).then(move || desk.preferences().set_language(language));
            }
            Command::Online(online) => desk.set_online(online, None),
            Command::Shortcuts => self.shortcuts.set(true),
            Command::Demo => self.demo.set(true),
            Command::SignOut => {
                (self.leaving).then(move || notices::sign_out(desk, self.toasts));
            }
        }
    }
}
