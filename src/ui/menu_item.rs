//! What a menu is made of, and what opens it.

use std::rc::Rc;

use super::Icon;
use super::floating::{Act, Anchored, Openings};
use crate::platform::dom::HtmlElement;

/// One entry of a menu.
#[derive(Clone)]
pub struct MenuItem {
    pub(super) label: String,
    pub(super) icon: Option<Icon>,
    pub(super) shortcut: Option<String>,
    pub(super) checked: Option<bool>,
    pub(super) among_others: bool,
    pub(super) disabled: Option<String>,
    pub(super) danger: bool,
    pub(super) separated: bool,
    pub(super) act: Act,
}

impl MenuItem {
    /// An entry and what it does. The menu is closed, and the focus back, before it is done.
    pub fn new(label: impl Into<String>, act: impl Fn() + 'static) -> Self {
        Self {
            label: label.into(),
            icon: None,
            shortcut: None,
            checked: None,
            among_others: false,
            disabled: None,
            danger: false,
            separated: false,
            act: Rc::new(act),
        }
    }

    /// With a picture in front.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With the key that does the same, as it is shown.
    pub fn shortcut(mut self, keys: impl Into<String>) -> Self {
        self.shortcut = Some(keys.into());
        self
    }

    /// As one of several to choose from, chosen or not.
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// As one of several of which any number can be chosen.
    pub fn ticked(mut self, ticked: bool) -> Self {
        self.checked = Some(ticked);
        self.among_others = true;
        self
    }

    /// Not to be done now, and why. It can still be reached, so that the reason can be read.
    pub fn disabled(mut self, reason: impl Into<String>) -> Self {
        self.disabled = Some(reason.into());
        self
    }

    /// In the colour of what cannot be taken back.
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// With a line above.
    pub fn separated(mut self) -> Self {
        self.separated = true;
        self
    }
}

/// A menu to open.
#[derive(Clone)]
pub struct MenuRequest {
    /// What it belongs to: it is shown there and gives the focus back there.
    pub anchor: HtmlElement,
    /// Accessible name.
    pub label: String,
    /// Its entries.
    pub items: Vec<MenuItem>,
}

impl Anchored for MenuRequest {
    fn anchor(&self) -> &HtmlElement {
        &self.anchor
    }
}

/// Opens and closes the menu of one [`MenuHost`](super::MenuHost).
pub type Menus = Openings<MenuRequest>;
