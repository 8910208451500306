//! What a picker offers, and what opens it.

use std::rc::Rc;

use leptos::prelude::*;

use super::floating::{Anchored, Openings};
use super::{Icon, Person, unique};
use crate::platform::dom::HtmlElement;

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct PickerOption {
    /// What is handed to `on_pick`.
    pub id: String,
    /// What it is called; searched, and its accessible name.
    pub label: String,
    /// A word at its end, such as "Online"; searched as well.
    pub detail: Option<String>,
    /// What else it is found by, where that is not shown.
    pub hidden: Option<String>,
    /// Whose disc stands in front.
    pub avatar: Option<Person>,
    /// The picture in front, where there is no disc.
    pub icon: Option<Icon>,
    /// Whether it is what is chosen now.
    pub selected: bool,
}

/// Makes a sentence of what was typed.
pub(super) type Wording = Rc<dyn Fn(&str) -> String>;

/// Makes options of what was typed.
pub(super) type Making = Rc<dyn Fn(&str) -> Vec<PickerOption>>;

/// Finds options by what was typed.
pub(super) type Finding = Rc<dyn Fn(&str) -> Vec<PickerOption>>;

/// A picker to open.
#[derive(Clone)]
pub struct PickerRequest {
    pub(super) anchor: HtmlElement,
    pub(super) label: String,
    pub(super) find: String,
    pub(super) text: String,
    pub(super) list: String,
    pub(super) options: Rc<dyn Fn() -> Vec<PickerOption>>,
    pub(super) on_pick: Rc<dyn Fn(String)>,
    pub(super) none: Option<Wording>,
    pub(super) wide: bool,
    pub(super) many: bool,
    pub(super) create: Option<Making>,
    pub(super) found: Option<Finding>,
}

impl PickerRequest {
    /// A picker at an anchor. `label` names the list, `find` the text field. `options` is asked
    /// again when a signal it reads changes; `on_pick` gets the id of what was chosen, when the
    /// picker is closed and the focus back.
    pub fn new(
        anchor: HtmlElement,
        label: impl Into<String>,
        find: impl Into<String>,
        options: impl Fn() -> Vec<PickerOption> + 'static,
        on_pick: impl Fn(String) + 'static,
    ) -> Self {
        Self {
            anchor,
            label: label.into(),
            find: find.into(),
            text: String::new(),
            list: unique("list"),
            options: Rc::new(options),
            on_pick: Rc::new(on_pick),
            none: None,
            wide: false,
            many: false,
            create: None,
            found: None,
        }
    }

    /// With something typed already.
    pub fn typed(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    /// For choosing several: it stays open, and `on_pick` is told each that is chosen or let go.
    pub fn many(mut self) -> Self {
        self.many = true;
        self
    }

    /// With options made of what was typed, where there is none of that name.
    pub fn create<I>(mut self, make: impl Fn(&str) -> I + 'static) -> Self
    where
        I: IntoIterator<Item = PickerOption>,
    {
        self.create = Some(Rc::new(move |typed| make(typed).into_iter().collect()));
        self
    }

    /// Where there is too much to choose from to look through it all here: what fits what was typed,
    /// best first, in place of all that there is.
    pub fn found(mut self, find: impl Fn(&str) -> Vec<PickerOption> + 'static) -> Self {
        self.found = Some(Rc::new(find));
        self
    }

    /// With a line of its own for each detail, which may then be long.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// With other words for when nothing fits what was typed.
    pub fn none(mut self, words: impl Fn(&str) -> String + 'static) -> Self {
        self.none = Some(Rc::new(words));
        self
    }
}

impl Anchored for PickerRequest {
    fn anchor(&self) -> &HtmlElement {
        &self.anchor
    }
}

/// Opens and closes the picker of one [`PickerHost`](super::PickerHost).
pub type Pickers = Openings<PickerRequest>;

impl Pickers {
    /// Id of the open list, for `aria-controls`.
    pub fn list_id(self) -> Option<String> {
        self.0
            .try_with(|open| open.as_ref().map(|open| open.list.clone()))
            .flatten()
    }
}
