//! The keys, to be looked up and switched off (WCAG 2.1.4).

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::i18n::Words;
use crate::pages::place::use_desk;
use crate::platform::dom::Listener;
use crate::platform::keys;
use crate::ui::{Dialog, Switch, keep, t};

/// The ways to press it, each a key or two in a row, and what it does.
type Shortcut = (
    &'static [&'static [&'static str]],
    fn(Words) -> &'static str,
);

const SHORTCUTS: &[Shortcut] = &[
    (&[&["Ctrl K"], &["⌘ K"]], |t| t.command_palette()),
    (&[&["J"], &["↓"]], |t| t.key_next()),
    (&[&["K"], &["↑"]], |t| t.key_previous()),
    (&[&["Enter"]], |t| t.key_open()),
    (&[&["Esc"]], |t| t.key_back()),
    (&[&["X"]], |t| t.key_select()),
    (&[&["A"]], |t| t.assign()),
    (&[&["M"]], |t| t.assign_to_me()),
    (&[&["U"]], |t| t.key_unread()),
    (&[&["R"]], |t| t.reply()),
    (&[&["N"]], |t| t.note()),
    (&[&["/"]], |t| t.key_search()),
    (&[&["T"]], |t| t.edit_tags()),
    (&[&["S"]], |t| t.snooze()),
    (&[&["E"]], |t| t.close_ticket()),
    (&[&["G", "I"]], |t| t.my_inbox()),
    (&[&["G", "A"]], |t| t.all_tickets()),
    (&[&["G", "U"]], |t| t.unassigned()),
    (&[&["F6"]], |t| t.notifications()),
    (&[&["?"]], |t| t.keyboard_shortcuts()),
];

/// The list of keys; opens by `?` as well.
#[component]
pub fn Shortcuts(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    keep(Listener::on_document(
        "keydown",
        false,
        move |event: ev::Event| {
            let Ok(event) = event.dyn_into::<ev::KeyboardEvent>() else {
                return;
            };
            let is_on = untrack(|| desk.preferences().single_keys());
            if event.key() == "?" && is_on && keys::is_free(&event) {
                event.prevent_default();
                open.set(true);
            }
        },
    ));
    view! {
        <Dialog title=t().keyboard_shortcuts() open>
            <dl class="keys">
                {SHORTCUTS
                    .iter()
                    .map(|(keys, words)| {
                        let ways = keys.iter().enumerate().map(|(index, keys)| {
                            let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> });
                            ((index > 0).then_some(" / "), keys.collect_view())
                        });
                        view! {
                            <dt>{words(t())}</dt>
                            <dd>{ways.collect_view()}</dd>
                        }
                    })
                    .collect_view()}
            </dl>
            <Switch
                label=t().single_keys()
                checked=Signal::derive(move || desk.preferences().single_keys())
                on_change=Callback::new(move |on| desk.preferences().set_single_keys(on))
            />
            <p class="help">{t().single_keys_help()}</p>
        </Dialog>
    }
}
