//! A modal dialog on the browser's own `<dialog>`: the rest of the page is inert, Escape closes,
//! and the focus goes back to where it was. On a phone it is a sheet at the bottom.

use leptos::ev::{self, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use super::{Icon, icon, t, unique};
use crate::platform::dom;

/// A modal dialog. Its content exists only while it is open.
///
/// The focus goes to the first thing in `children` that can have it, or to what has `autofocus`.
#[component]
pub fn Dialog(
    /// Whether it is open; set to false when the person closes it.
    open: RwSignal<bool>,
    /// Its heading and accessible name.
    #[prop(into)]
    title: Signal<String>,
    /// Further classes, such as `wide`.
    #[prop(default = "")]
    class: &'static str,
    /// Whether the person may close it by Escape, by the button, and by pressing outside. A dialog
    /// that asks to sign in again may not be closed.
    #[prop(default = true)]
    closable: bool,
    /// Asked before the person closes it; where it says no, it stays open.
    #[prop(optional, into)]
    may_close: Option<Callback<(), bool>>,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let title_id = unique("title");
    let heading = title_id.clone();
    // A press that began inside and ended outside, as when selecting text, does not close.
    let pressed_outside = StoredValue::new(false);
    let is_outside = move |event: &ev::Event| {
        node.get_untracked()
            .is_some_and(|node| event.target().as_ref() == Some(node.as_ref()))
    };
    let close = move || {
        if closable && may_close.is_none_or(|may| may.run(())) {
            open.set(false);
        }
    };

    // Where one was writing when it opened.
    let caret = StoredValue::new_local(None::<dom::Caret>);
    let give_back_caret = move || {
        if let Some(Some(caret)) = caret.try_update_value(Option::take) {
            caret.give_back();
        }
    };
    Effect::new(move |_| {
        if let (false, Some(node)) = (open.get(), node.get()) {
            dom::close_dialog(&node);
            give_back_caret();
        }
    });

    view! {
        <dialog
            class=format!("dialog {class}")
            node_ref=node
            aria-labelledby=title_id
            on:pointerdown=move |event| pressed_outside.set_value(is_outside(&event))
            on:click=move |event| {
                if pressed_outside.get_value() && is_outside(&event) {
                    close();
                }
            }
            on:cancel=move |event: ev::Event| {
                // Closed by the signal alone, so that the two never disagree. A file field in the
                // dialog has a `cancel` of its own.
                if is_outside(&event) {
                    event.prevent_default();
                    close();
                }
            }
            on:close=move |_| {
                // The browser closes in spite of us when Escape is pressed twice.
                let stays = !closable || may_close.is_some_and(|may| !may.run(()));
                if let (true, Some(true), Some(node)) = (stays, open.try_get_untracked(), node.get_untracked()) {
                    dom::show_modal(&node);
                } else {
                    open.try_set(false);
                    give_back_caret();
                }
            }
            on:keydown=move |event: KeyboardEvent| {
                // Shortcuts of the page behind are not meant.
                if !event.ctrl_key() && !event.meta_key() {
                    event.stop_propagation();
                }
                if event.key() == "Escape" && !closable {
                    event.prevent_default();
                }
            }
        >
            <Show when=move || open.get()>
                <Opened node caret />
                <header>
                    <h2 id=heading.clone()>{move || title.get()}</h2>
                </header>
                <div class="content">{children()}</div>
                // Last, so that the focus begins at the content; the style sheet puts it above.
                {closable
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button quiet icon close"
                                aria-label=t().close()
                                on:click=move |_| close()
                            >
                                {icon(Icon::Close)}
                            </button>
                        }
                    })}
            </Show>
        </dialog>
    }
}

/// Whether a dialog is open that is about something: as long as there is something. Closing it lets
/// go of that.
pub fn open_while<T: Send + Sync + 'static>(of: RwSignal<Option<T>>) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(of.with(Option::is_some)));
    Effect::new(move |_| {
        if !open.get() && of.with_untracked(Option::is_some) {
            of.set(None);
        }
    });
    open
}

/// Opens the dialog once its content is in it: only then does the browser find what to focus.
#[component]
fn Opened(
    node: NodeRef<html::Dialog>,
    caret: StoredValue<Option<dom::Caret>, LocalStorage>,
) -> impl IntoView {
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            caret.set_value(dom::Caret::now());
            dom::show_modal(&node);
        }
    });
}
