//! Everything the palette offers, put together once when it is opened: while one types, names that
//! are already made ready are looked through, and nothing else.

use std::sync::Arc;

use super::command::Command;
use super::target::Target;
use crate::api::Feature;
use crate::domain::fuzzy::{Folded, Wanted};
use crate::domain::{View, ViewId};
use crate::i18n::Language;
use crate::pages::place::{Place, view_name};
use crate::pages::settings_tabs::{Words, offered};
use crate::pages::{people, wording};
use crate::platform::clock;
use crate::platform::zone::OwnZone;
use crate::routes::ListRef;
use crate::rules::permission::may_edit_view;
use crate::rules::snooze::{Preset, until};
use crate::store::{Desk, Theme};
use crate::ui::{Icon, Person, t};

/// Under which heading something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// What was used last.
    Recent,
    /// Views and teams.
    Views,
    /// What can be done with the tickets that are meant.
    Actions,
    /// The desk itself.
    Desk,
    /// Tickets that were found.
    Tickets,
}

/// What stands in front of an option.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Face {
    /// A picture.
    Icon(Icon),
    /// Somebody.
    Person(Person),
}

/// Something offered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Offer {
    /// What it does.
    pub command: Command,
    /// Its heading.
    pub group: Group,
    /// What it is called.
    pub label: String,
    /// The same, made ready for being searched.
    pub folded: Folded,
    /// What else it is found by.
    pub also: Option<Folded>,
    /// What stands beside it.
    pub detail: Option<String>,
    /// What stands in front.
    pub face: Face,
    /// The key that does the same.
    pub keys: Option<&'static str>,
}

impl Offer {
    /// Something to do.
    pub fn new(command: Command, group: Group, label: impl Into<String>, icon: Icon) -> Self {
        let label = label.into();
        Self {
            command,
            group,
            folded: Folded::new(&label),
            label,
            also: None,
            detail: None,
            face: Face::Icon(icon),
            keys: None,
        }
    }

    fn also(mut self, words: &str) -> Self {
        self.also = Some(Folded::new(words));
        self
    }

    /// With a word beside it.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    fn keys(mut self, keys: &'static str) -> Self {
        self.keys = Some(keys);
        self
    }

    /// How well it fits; what it is also found by counts half of its name.
    pub fn score(&self, wanted: &Wanted) -> Option<i32> {
        let name = wanted.score(&self.folded);
        let also = self.also.as_ref().and_then(|also| wanted.score(also));
        name.max(also.map(|score| score / 2))
    }
}

/// Everything that is offered now but for tickets.
pub(super) fn all(desk: Desk, place: Place, target: Option<&Target>) -> Vec<Arc<Offer>> {
    let mut offers = views(desk);
    if let Some(target) = target {
        offers.extend(actions(desk, target));
    }
    offers.extend(of_the_desk(desk, place));
    offers.into_iter().map(Arc::new).collect()
}

fn views(desk: Desk) -> Vec<Offer> {
    let view = |view: &View| {
        let (icon, keys) = match view.id.as_str() {
            "my" => (Icon::User, Some("G I")),
            "unassigned" => (Icon::Nobody, Some("G U")),
            "all" => (Icon::All, Some("G A")),
            _ => (Icon::Filter, None),
        };
        let to = Command::List(ListRef::View(view.id.clone()));
        let mut offer = Offer::new(to, Group::Views, view_name(view), icon);
        offer.keys = keys;
        offer
    };
    let mut offers: Vec<Offer> = desk.views().iter().map(view).collect();
    offers.extend(desk.teams().iter().map(|team| {
        let to = Command::List(ListRef::Team(team.id.clone()));
        Offer::new(to, Group::Views, team.name.clone(), Icon::Users).detail(t().palette_team())
    }));
    offers
}

fn actions(desk: Desk, target: &Target) -> Vec<Offer> {
    let offer = |command, label: String, icon| Offer::new(command, Group::Actions, label, icon);
    let change = |command: Command| {
        let t = t();
        match &command {
            Command::Close => offer(command, t.close_ticket_command().to_owned(), Icon::Check)
                .also(t.also_close_ticket())
                .keys("E"),
            Command::Reopen => offer(command, t.reopen_ticket_command().to_owned(), Icon::Retry),
            Command::Tags => offer(command, t.change_tags().to_owned(), Icon::Tag).keys("T"),
            Command::Unread(true) => {
                offer(command, t.mark_unread().to_owned(), Icon::Mail).keys("U")
            }
            Command::Unread(false) => {
                offer(command, t.mark_read().to_owned(), Icon::Mail).keys("U")
            }
            Command::Snooze(preset) => {
                let word = match preset {
                    Preset::LaterToday => t.later_today(),
                    Preset::Tomorrow => t.tomorrow(),
                    Preset::NextWeek => t.next_week(),
                };
                let until = until(*preset, &OwnZone, clock::now());
                let mut offer = offer(command, t.snooze_item(word), Icon::Clock);
                offer.detail = until.map(|until| wording::moment(t, clock::now(), until));
                offer
            }
            _ => offer(command, t.snooze_item(t.pick_a_time()), Icon::Clock),
        }
    };
    let me = desk.me().map(|me| me.id);
    let has = target.ticket.as_ref().map(|ticket| ticket.assignee.clone());
    let person = |option: crate::ui::PickerOption| {
        let user = people::chosen(&option.id);
        if has.as_ref() == Some(&user) {
            return None;
        }
        let is_me = user.is_some() && user == me;
        let label = match (&user, is_me) {
            (None, _) => option.label.clone(),
            (_, true) => t().assign_to_me().to_owned(),
            _ => t().assign_to(&option.label),
        };
        let mut offer = offer(Command::Assign(user), label, Icon::Nobody);
        if is_me {
            offer = offer.also(&t().assign_to(&option.label)).keys("M");
        }
        if let Some(person) = option.avatar {
            offer.face = Face::Person(person);
        }
        Some(offer)
    };
    // Oneself and nobody before the changes, everybody else after them.
    let mut people: Vec<Offer> = people::options(desk, None)
        .into_iter()
        .filter_map(person)
        .collect();
    people.sort_by_key(|offer| match &offer.command {
        Command::Assign(user) if *user == me => 0,
        Command::Assign(None) => 1,
        _ => 2,
    });
    let others = people
        .iter()
        .position(|offer| matches!(&offer.command, Command::Assign(user) if user.is_some() && *user != me))
        .unwrap_or(people.len());
    let others = people.split_off(others);
    let changes = target.changes(desk).into_iter().map(change);
    people.into_iter().chain(changes).chain(others).collect()
}

fn of_the_desk(desk: Desk, place: Place) -> Vec<Offer> {
    let t = t();
    let offer = |command, label: &str, icon| Offer::new(command, Group::Desk, label, icon);
    let mut offers = Vec::new();
    if desk.has(Feature::Views) {
        offers.push(offer(Command::CreateView, t.create_view(), Icon::Plus));
        offers.extend(editable(desk, place).map(|view| {
            let label = t.edit_view_command(&view_name(&view));
            offer(Command::EditView, &label, Icon::Pen)
        }));
    }
    if place.list().is_some() {
        offers.push(offer(Command::MoreFilters, t.more_filters(), Icon::Filter));
    }
    offers.extend(offered(desk).into_iter().map(|tab| {
        let words = Words::of(tab);
        let label = format!("{}: {}", t.settings(), words.name);
        offer(Command::Settings(tab), &label, words.picture)
    }));
    let preferences = desk.preferences();
    let current = |offer: Offer, is_it: bool| match is_it {
        true => offer.detail(t.palette_current()),
        false => offer,
    };
    for theme in Theme::ALL {
        let (word, icon) = match theme {
            Theme::System => (t.theme_system(), Icon::Screen),
            Theme::Light => (t.theme_light(), Icon::Sun),
            Theme::Dark => (t.theme_dark(), Icon::Moon),
        };
        let label = format!("{}: {word}", t.theme());
        let offer = offer(Command::Theme(*theme), &label, icon).also(t.also_theme());
        offers.push(current(offer, preferences.theme() == *theme));
    }
    for language in Language::ALL {
        let label = format!("{}: {}", t.language(), language.own_name());
        let offer = offer(Command::Language(*language), &label, Icon::Globe);
        let offer = offer.also(t.also_language());
        offers.push(current(offer, preferences.language() == *language));
    }
    let is_online = desk.me().is_some_and(|me| me.online);
    let (word, icon) = match is_online {
        true => (t.go_offline(), Icon::Offline),
        false => (t.go_online(), Icon::Bolt),
    };
    offers.push(offer(Command::Online(!is_online), word, icon));
    offers.push(offer(Command::Shortcuts, t.keyboard_shortcuts(), Icon::Keyboard).keys("?"));
    if desk.has(Feature::Demo) {
        offers.push(offer(Command::Demo, t.demo(), Icon::Flask));
    }
    offers.push(offer(Command::SignOut, t.sign_out(), Icon::SignOut).also(t.also_sign_out()));
    offers
}

/// The view one is in, where one may change it.
pub(super) fn editable(desk: Desk, place: Place) -> Option<View> {
    let id: ViewId = match place.list()? {
        ListRef::View(id) => id,
        ListRef::Team(_) => return None,
    };
    let view = desk.view(&id)?;
    may_edit_view(&desk.me()?, &view).then_some(view)
}
