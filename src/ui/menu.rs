//! Menus after the ARIA authoring practices: arrow keys, Home, End, typing ahead, Escape.
//!
//! A page has one [`MenuHost`] for all that its rows may open, so that a row carries no menu.

use std::rc::Rc;

use leptos::ev::{self, KeyboardEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::floating::float;
use super::{Icon, MenuItem, MenuRequest, Menus, icon};
use crate::domain::find::plain;
use crate::platform::dom::{self, HtmlElement};

/// The place of a menu that is opened from many places.
#[component]
pub fn MenuHost(
    /// What opens it.
    menus: Menus,
) -> impl IntoView {
    move || {
        menus
            .0
            .get()
            .map(|request| view! { <OpenMenu request menus /> })
    }
}

/// A button with a menu of its own.
#[component]
pub fn MenuButton(
    /// Accessible name of the menu, and of the button if `children` have no text.
    #[prop(into)]
    label: Signal<String>,
    /// The entries, made when it opens.
    items: impl Fn() -> Vec<MenuItem> + 'static,
    /// Classes of the button.
    #[prop(default = "button quiet")]
    class: &'static str,
    /// Whether the button shows a picture alone and is named, and explained, by the label.
    #[prop(optional)]
    iconic: bool,
    /// What the button shows.
    children: Children,
) -> impl IntoView {
    let menus = Menus::new();
    let name = move || iconic.then(|| label.get());
    let open = move |anchor: Option<HtmlElement>| {
        if let Some(anchor) = anchor {
            menus.toggle(MenuRequest {
                anchor,
                label: label.get_untracked(),
                items: items(),
            });
        }
    };
    let by_key = Rc::new(open);
    let by_click = by_key.clone();
    view! {
        <button
            type="button"
            class=class
            aria-haspopup="menu"
            aria-expanded="false"
            aria-label=name
            data-tip=name
            on:click=move |event: ev::MouseEvent| by_click(dom::listening(&event))
            on:keydown=move |event: KeyboardEvent| {
                if event.key() == "ArrowDown" {
                    event.prevent_default();
                    by_key(dom::listening(&event));
                }
            }
        >
            {children()}
        </button>
        <MenuHost menus />
    }
}

/// How long typing ahead remembers what was typed, in milliseconds.
const MEMORY: f64 = 600.0;

#[component]
fn OpenMenu(request: MenuRequest, menus: Menus) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    let typed = StoredValue::new((String::new(), 0.0));
    float(node, request.anchor.clone(), move || menus.leave());

    // The chosen entry has the focus first, else the first one.
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            let chosen = dom::find(&node, "[aria-checked=true]");
            if let Some(item) = chosen.or_else(|| dom::find(&node, ITEM)) {
                dom::focus(&item);
            }
        }
    });

    let on_key = move |event: KeyboardEvent| {
        let Some(node) = node.get_untracked() else {
            return;
        };
        let items = dom::find_all(&node, ITEM);
        let focused = dom::focused();
        let at = items.iter().position(|item| Some(item) == focused.as_ref());
        let last = items.len().saturating_sub(1);
        let key = event.key();
        let to = match key.as_str() {
            "ArrowDown" => at.map_or(0, |at| if at == last { 0 } else { at + 1 }),
            "ArrowUp" => at.map_or(last, |at| if at == 0 { last } else { at - 1 }),
            "Home" | "PageUp" => 0,
            "End" | "PageDown" => last,
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                return menus.close();
            }
            // From the anchor the browser itself goes on to the next stop.
            "Tab" => return menus.close(),
            _ if is_text(&event) => {
                // No shortcut of the page is meant while a menu is open.
                event.stop_propagation();
                let now = dom::now();
                let sought = typed.try_update_value(|(text, when)| {
                    if now - *when > MEMORY {
                        text.clear();
                    }
                    *when = now;
                    text.push_str(&plain(&key));
                    text.clone()
                });
                let Some(found) = ahead(&items, at, &sought.unwrap_or_default()) else {
                    return;
                };
                found
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        if let Some(item) = items.get(to) {
            dom::focus(item);
            dom::reveal(item);
        }
    };

    view! {
        <div
            class="popover menu"
            popover="manual"
            role="menu"
            aria-label=request.label
            tabindex="-1"
            node_ref=node
            on:keydown=on_key
        >
            {request.items.into_iter().map(|item| entry(item, menus)).collect_view()}
        </div>
    }
}

const ITEM: &str = "[role^=menuitem]";

/// The next entry that begins with what was typed; a single letter goes on from the present one.
fn ahead(items: &[HtmlElement], at: Option<usize>, typed: &str) -> Option<usize> {
    let from = at.map_or(0, |at| {
        if typed.chars().count() == 1 {
            at + 1
        } else {
            at
        }
    });
    (0..items.len())
        .map(|step| (from + step) % items.len())
        .find(|&index| {
            let label = items.get(index).and_then(|item| dom::find(item, ".name"));
            plain(
                &label
                    .and_then(|label| label.text_content())
                    .unwrap_or_default(),
            )
            .starts_with(typed)
        })
}

/// Whether a key writes a letter. Space does not: it presses the entry.
fn is_text(event: &KeyboardEvent) -> bool {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key();
    !held && event.key() != " " && event.key().chars().count() == 1
}

fn entry(item: MenuItem, menus: Menus) -> impl IntoView {
    let is_disabled = item.disabled.is_some();
    let act = item.act;
    view! {
        {item.separated.then(|| view! { <hr /> })}
        <button
            type="button"
            class="item"
            class:danger=item.danger
            tabindex="-1"
            role=match (item.checked, item.among_others) {
                (None, _) => "menuitem",
                (Some(_), false) => "menuitemradio",
                (Some(_), true) => "menuitemcheckbox",
            }
            aria-checked=item.checked.map(|checked| checked.to_string())
            aria-disabled=is_disabled.then_some("true")
            on:click=move |_| {
                if !is_disabled {
                    menus.close();
                    act();
                }
            }
        >
            {item.checked.map(|checked| {
                view! { <span class="mark">{checked.then(|| icon(Icon::Check))}</span> }
            })}
            {item.icon.map(icon)}
            <span class="name">
                {item.label}
                {item.disabled.map(|reason| view! { <small>{reason}</small> })}
            </span>
            {item.shortcut.map(|keys| view! { <kbd aria-hidden="true">{keys}</kbd> })}
        </button>
    }
}
