//! What stands around the fields of a form.

use leptos::context::Provider;
use leptos::html;
use leptos::prelude::*;

use super::bar::SaveBar;
use super::conflicts::Conflicts;
use super::face::{FormFace, PartLock, use_form};
use super::summary::Summary;
use crate::platform::{dom, keys};
use crate::ui::{Icon, icon, keep};

/// A form: why it cannot be changed, what is wrong, what somebody else changed, the fields, and
/// saving. Ctrl or ⌘ with S saves.
#[component]
pub fn FormFrame(
    /// Which.
    form: FormFace,
    /// The fields.
    children: Children,
) -> impl IntoView {
    provide_context(form);
    let node = NodeRef::<html::Form>::new();
    keep(dom::Listener::on_document("keydown", false, move |event| {
        let Some(key) = dom::key_of(&event).filter(|key| keys::is_command(key, "s")) else {
            return;
        };
        // The browser would save the page.
        event.prevent_default();
        let is_meant = match dom::focused().and_then(|focused| dom::form_of(&focused)) {
            Some(inside) => node
                .get_untracked()
                .is_some_and(|node| dom::happened_in(&node, Some(inside.into()))),
            None => !keys::is_in_dialog(),
        };
        if is_meant && !key.repeat() && form.is_unsaved.get_untracked() {
            form.save();
        }
    }));
    view! {
        <form
            class="form settings-form"
            novalidate
            node_ref=node
            on:submit=move |event| {
                event.prevent_default();
                if form.is_unsaved.get_untracked() {
                    form.save();
                }
            }
        >
            {move || form.locked.get().map(|why| view! {
                <p class="notice" role="note">{icon(Icon::Key)}<span>{why}</span></p>
            })}
            <Summary form/>
            <Conflicts form/>
            {children()}
            <SaveBar form/>
        </form>
    }
}

/// Cards of a form that not everybody may change who may change the rest: says why, once, above them.
#[component]
pub fn FormPart(
    /// Why they cannot be changed, as a sentence; nothing where they can.
    #[prop(into)]
    locked: Signal<Option<String>>,
    /// The cards.
    children: Children,
) -> impl IntoView {
    let form = use_form();
    // Where the whole form is locked, it has said so.
    let said = move || locked.get().filter(|_| form.locked.with(Option::is_none));
    view! {
        <Provider value=PartLock(locked)>
            <div class="form-part">
                {move || said().map(|why| view! {
                    <p class="notice" role="note">{icon(Icon::Key)}<span>{why}</span></p>
                })}
                {children()}
            </div>
        </Provider>
    }
}

/// Some fields that belong together, under a heading.
#[component]
pub fn Card(
    /// The heading.
    #[prop(into)]
    title: String,
    /// What stands at the end of the heading, such as a button.
    #[prop(optional, into)]
    end: Option<ViewFn>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card sheet">
            <header>
                <h2>{title}</h2>
                {end.map(|end| end.run())}
            </header>
            <div class="form">{children()}</div>
        </section>
    }
}
