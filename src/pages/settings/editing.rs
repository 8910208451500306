//! One of many things, written in an editor below its list: which one's editor is open, where the
//! focus goes, and what stands around list and editor.

use leptos::prelude::*;

use super::form::{Card, FormFace, FormFrame, LockedNotice};
use crate::pages::leaving::Leaving;
use crate::platform::dom;
use crate::ui::{Icon, icon, t};

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Editing<I> {
    /// Something that there is not yet.
    New,
    /// This one.
    One(I),
}

impl<I> Editing<I> {
    /// Which one, where it is there.
    pub fn id(&self) -> Option<&I> {
        match self {
            Editing::New => None,
            Editing::One(id) => Some(id),
        }
    }

    /// The editor's heading: the words for a new one, or the name of the one that there is.
    pub fn title(&self, add: &str, name: &str, is_locked: bool) -> String {
        match (self, is_locked) {
            (Editing::New, _) => add.to_owned(),
            (Editing::One(_), false) => t().edit_team(name),
            (Editing::One(_), true) => name.to_owned(),
        }
    }
}

/// Which editor of a list is open. A copy is a handle to the same.
pub(super) struct Editors<I: Send + Sync + 'static> {
    open: RwSignal<Option<Editing<I>>>,
    leaving: Leaving,
    /// Gives the focus back to where the editor was opened from.
    back: fn(&Editing<I>),
}

impl<I: Send + Sync + 'static> Clone for Editors<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I: Send + Sync + 'static> Copy for Editors<I> {}

impl<I: Clone + PartialEq + Send + Sync + 'static> Editors<I> {
    /// None is open. What closes gives the focus `back`.
    pub fn new(back: fn(&Editing<I>)) -> Self {
        Self {
            open: RwSignal::new(None),
            leaving: expect_context(),
            back,
        }
    }

    /// Which one is open. Tracked.
    pub fn open(self) -> Option<Editing<I>> {
        self.open.get()
    }

    /// Whether it is this one. Tracked.
    pub fn is_open(self, id: &I) -> bool {
        self.open
            .with(|open| open.as_ref().and_then(Editing::id) == Some(id))
    }

    /// Opens an editor, after asking where something unsaved is in the one that is open.
    pub fn edit(self, what: Editing<I>) {
        if self
            .open
            .with_untracked(|open| open.as_ref() == Some(&what))
        {
            return go_to_editor();
        }
        self.leaving.then(move || {
            self.open.set(Some(what.clone()));
            go_to_editor();
        });
    }

    /// Closes the one that is open, after asking where something is unsaved.
    pub fn leave(self) {
        self.leaving.then(move || {
            if let Some(what) = self.open.get_untracked() {
                self.close(&what);
            }
        });
    }

    /// The editor of this has done what it was for; another one may be open by now.
    pub fn close(self, what: &Editing<I>) {
        if self.open.try_get_untracked().flatten().as_ref() == Some(what) {
            self.open.set(None);
            (self.back)(what);
        }
    }

    /// Does what ends this one, after asking where something of it is unsaved.
    pub fn end(self, id: &I, act: impl Fn() + 'static) {
        if !untrack(|| self.is_open(id)) {
            return act();
        }
        self.leaving.then(move || {
            self.open.set(None);
            act();
        });
    }

    /// This one is no more: its editor closes, and leaves the focus to whoever ended it.
    pub fn ended(self, id: &I) {
        let open = self.open.try_get_untracked().flatten();
        if open.as_ref().and_then(Editing::id) == Some(id) {
            self.open.set(None);
        }
    }
}

/// The button that makes another one.
pub(super) const ADD: &str = ".list-sheet .add";

/// Gives the focus to what has this id, once the page has been put in order.
pub(super) fn focus_on_id(id: String) {
    request_animation_frame(move || {
        if let Some(button) = dom::by_id(&id) {
            dom::focus(&button);
        }
    });
}

fn go_to_editor() {
    dom::enter_next_frame(".sheet-editor");
}

/// An editor: a form on a card that can be closed.
#[component]
pub(super) fn EditorSheet<I>(
    /// What it is one of.
    editors: Editors<I>,
    /// Its form.
    form: FormFace,
    /// Its heading.
    title: String,
    /// Said once somebody else has deleted it.
    #[prop(optional, into)]
    gone: MaybeProp<&'static str>,
    /// The fields.
    children: Children,
) -> impl IntoView
where
    I: Clone + PartialEq + Send + Sync + 'static,
{
    (form.is_new).set(
        editors
            .open
            .with_untracked(|open| *open == Some(Editing::New)),
    );
    let end = move || {
        view! {
            <button
                type="button"
                class="button quiet icon"
                aria-label=t().close()
                on:click=move |_| editors.leave()
            >
                {icon(Icon::Close)}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="sheet-editor">
            <FormFrame form>
                {move || gone.get().map(|gone| view! {
                    <p class="notice" role="alert">{icon(Icon::Warning)}<span>{gone}</span></p>
                })}
                <Card title end=ViewFn::from(end)>{children()}</Card>
            </FormFrame>
        </div>
    }
}

/// A list on a card: how many there are, the way to another one, and above it why the person may
/// not change it.
#[component]
pub(super) fn ListSheet<I>(
    /// The editors of what is in it.
    editors: Editors<I>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// The words on the button that makes another one.
    add: &'static str,
    /// Why the person may not change it.
    #[prop(into)]
    locked: Signal<Option<String>>,
    /// The list.
    children: Children,
) -> impl IntoView
where
    I: Clone + PartialEq + Send + Sync + 'static,
{
    let may = Memo::new(move |_| locked.with(Option::is_none));
    view! {
        <LockedNotice why=locked/>
        <section class="card sheet list-sheet">
            <header>
                <h2>{move || title.get()}</h2>
                <Show when=move || may.get()>
                    <button
                        type="button"
                        class="button primary add"
                        on:click=move |_| editors.edit(Editing::New)
                    >
                        {icon(Icon::Plus)}
                        {add}
                    </button>
                </Show>
            </header>
            {children()}
        </section>
    }
}
