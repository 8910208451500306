//! Short messages over the bottom of the desk: what went well, with a way to take it back, and
//! what failed, with a way to try again.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::toasts::Shown;
use super::{Icon, ToastKind, Toasts, icon, keep, t};
use crate::platform::dom::{self, Listener};

/// The place of the messages, once in the page. F6 goes there and back.
#[component]
pub fn ToastRegion(
    /// The messages.
    toasts: Toasts,
) -> impl IntoView {
    keep(Listener::on_document("keydown", false, move |event| {
        if let Some(event) = dom::key_of(&event)
            && event.key() == "F6"
            && toasts.visit()
        {
            event.prevent_default();
        }
    }));
    on_cleanup(move || {
        if let Some(Some(timer)) = toasts.timer.try_get_value() {
            timer.clear();
        }
    });
    let of = move |kind: ToastKind| {
        toasts.shown.with(|shown| {
            let of_kind = shown.iter().filter(|one| one.toast.kind == kind);
            of_kind.map(|one| one.id).collect::<Vec<_>>()
        })
    };
    let list = move |kind: ToastKind| {
        view! {
            <For each=move || of(kind) key=|id| *id let:id>
                {toasts
                    .shown
                    .with_untracked(|shown| shown.iter().find(|one| one.id == id).cloned())
                    .map(|one| message(one, toasts))}
            </For>
        }
    };
    view! {
        <section
            class="toasts"
            node_ref=toasts.node
            aria-label=t().notifications()
            on:pointerenter=move |_| {
                toasts.hovered.set_value(true);
                toasts.pause();
            }
            on:pointerleave=move |_| {
                toasts.hovered.set_value(false);
                toasts.resume();
            }
            on:focusin=move |event: ev::FocusEvent| toasts.enter(dom::related(&event).and_then(|from| from.dyn_into().ok()))
            // After the focus has arrived where it goes.
            on:focusout=move |_| request_animation_frame(move || toasts.resume())
            on:keydown=move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    event.stop_propagation();
                    toasts.leave();
                }
            }
        >
            // Both are there before any message is: what is added to a live region is told, a
            // region that comes with its message often is not.
            <div role="alert" aria-atomic="false">{list(ToastKind::Alert)}</div>
            <div role="status" aria-atomic="false">{list(ToastKind::Status)}</div>
        </section>
    }
}

fn message(shown: Shown, toasts: Toasts) -> impl IntoView {
    let Shown { id, toast, .. } = shown;
    let failed = toast.kind == ToastKind::Alert;
    view! {
        <div class="toast" class:failed=failed>
            {icon(if failed { Icon::Warning } else { Icon::Check })}
            <p>{toast.text}</p>
            <div class="end">
                {toast
                    .action
                    .map(|(label, act)| {
                        view! {
                            <button
                                type="button"
                                class="button quiet"
                                on:click=move |_: ev::MouseEvent| {
                                    toasts.dismiss(id);
                                    act();
                                }
                            >
                                {label}
                            </button>
                        }
                    })}
                <button
                    type="button"
                    class="button quiet icon"
                    aria-label=t().dismiss()
                    on:click=move |_| toasts.dismiss(id)
                >
                    {icon(Icon::Close)}
                </button>
            </div>
        </div>
    }
}
