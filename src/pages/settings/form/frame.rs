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
    // Where one was, outside the bar: the bar goes with the focus that is in it.
    let last = StoredValue::new_local(None::<dom::HtmlElement>);
    Effect::new(move |was: Option<bool>| {
        let is = form.is_unsaved.get() || form.is_saving.get();
        if was == Some(true) && !is {
            request_animation_frame(move || back_to(node, last));
        }
        is
    });
    view! {
        <form
            class="form settings-form"
            novalidate
            node_ref=node
            on:focusin=move |event| {
                if dom::closest(event.target(), ".save-bar").is_none() {
                    last.set_value(dom::closest(event.target(), "*"));
                }
            }
            on:submit=move |event| {
                event.prevent_default();
                if form.is_unsaved.get_untracked() || form.is_new.get_untracked() {
                    form.save();
                }
            }
        >
            <LockedNotice why=form.locked/>
            <Summary form/>
            <Conflicts form/>
            {children()}
            <SaveBar form/>
        </form>
    }
}

/// Gives the focus back to where one was in a form, where it went with the bar; where that is gone
/// too, to the page's heading.
fn back_to(node: NodeRef<html::Form>, last: StoredValue<Option<dom::HtmlElement>, LocalStorage>) {
    // An editor that closed has given it away itself.
    let is_there = (node.try_get_untracked().flatten()).is_some_and(|node| dom::is_there(&node));
    if !is_there || dom::focused().is_some() {
        return;
    }
    let last = last.try_get_value().flatten();
    if let Some(last) = last.filter(|last| dom::is_there(last)) {
        dom::focus(&last);
    }
    if dom::focused().is_none()
        && let Some(heading) = dom::select(".settings h1")
    {
        dom::focus(&heading);
    }
}

/// Why something cannot be changed.
#[component]
pub fn LockedNotice(
    /// A sentence; nothing where it can.
    why: Signal<Option<String>>,
) -> impl IntoView {
    move || {
        why.get().map(|why| {
            view! { <p class="notice" role="note">{icon(Icon::Key)}<span>{why}</span></p> }
        })
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
                <LockedNotice why=Signal::derive(said)/>
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
