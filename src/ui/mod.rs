//! Components that know no ticket: they use the words of `domain`, `i18n` and `platform` alone.

mod avatar;
mod badge;
mod chip;
mod combobox;
mod dialog;
mod drawer_head;
mod floating;
mod grid_focus;
mod grid_handle;
mod icon;
mod language;
mod link_text;
mod menu;
mod menu_item;
mod picker;
mod picker_request;
mod states;
mod switch;
mod tabs;
mod toast;
mod toasts;
mod tooltip;
mod virtual_list;

pub use avatar::{Avatar, Person, PersonMark}; // somebody as a disc
pub use badge::{ChannelIcon, RowTags, SentimentBadge, Tag}; // small marks …
pub use badge::{channel_word, sentiment_icon, sentiment_word}; // … and their words
pub use chip::Chip; // a filter over the list
pub use combobox::Combobox; // a field that opens a picker
pub use dialog::{Dialog, open_while}; // a modal window
pub use drawer_head::{DrawerHead, step_in}; // the head of a drawer, and the focus in it
pub use floating::{Act, Anchored, Openings}; // something to do; something that opens
pub use grid_focus::RowFocus; // where in a row of a VirtualGrid the focus is
pub use grid_handle::GridHandle; // steers a VirtualGrid
pub use icon::{Icon, icon, icon_of}; // line drawings
pub use language::{language, set_language, t}; // the words
pub use link_text::link_text; // text with links
pub use menu::{MenuButton, MenuHost}; // things to do …
pub use menu_item::{MenuItem, MenuRequest, Menus}; // … and what opens them
pub use picker::PickerHost; // one of many, by typing …
pub use picker_request::{PickerOption, PickerRequest, Pickers}; // … and what opens it
pub use states::{EmptyBox, ErrorBox, RowSkeleton, Skeleton}; // instead of content
pub use switch::Switch; // on or off
pub use tabs::Tabs; // several things in one place
pub use toast::ToastRegion; // short messages …
pub use toasts::{Toast, ToastId, ToastKind, Toasts}; // … and what shows them
pub use tooltip::TooltipHost; // the page's tooltip
pub use virtual_list::VirtualGrid; // a grid of any length

use std::cell::Cell;

/// Ties something that ends when dropped, such as a listener, to the life of the component that
/// calls this.
pub fn keep<T: 'static>(guard: T) {
    leptos::prelude::StoredValue::new_local(guard);
}

/// An id that no other element of the page has.
pub fn unique(kind: &str) -> String {
    thread_local! {
        static COUNT: Cell<u32> = const { Cell::new(0) };
    }
    let count = COUNT.get() + 1;
    COUNT.set(count);
    format!("{kind}-{count}")
}
