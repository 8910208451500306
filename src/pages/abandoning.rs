//! A dialog that something is made in: closing it asks first where that would be lost.

use leptos::prelude::*;

use crate::platform::dom;
use crate::ui::t;

/// What is written in the dialog, to go back to.
const FIRST_FIELD: &str = "dialog[open]:has(form > .bottom) input";
/// What the question is answered by first.
const FIRST_ANSWER: &str = ".abandoning button";

/// Whether something is unsaved in a dialog, and whether it was asked about. A copy is a handle to
/// the same.
#[derive(Clone, Copy)]
pub struct Abandoning {
    open: RwSignal<bool>,
    is_changed: RwSignal<bool>,
    is_asked: RwSignal<bool>,
}

impl Abandoning {
    /// For the dialog that this keeps open.
    pub fn new(open: RwSignal<bool>) -> Self {
        Self {
            open,
            is_changed: RwSignal::new(false),
            is_asked: RwSignal::new(false),
        }
    }

    /// Whether anything would be lost, for as long as the component lives that calls this.
    pub fn follow(self, is_changed: impl Fn() -> bool + 'static) {
        Effect::new(move |_| self.is_changed.set(is_changed()));
        on_cleanup(move || {
            self.is_changed.try_set(false);
            self.is_asked.try_set(false);
        });
    }

    /// For the dialog: whether Escape, its cross and a press beside it may close it.
    pub fn may_close(self) -> Callback<(), bool> {
        Callback::new(move |()| {
            let is_changed = self.is_changed.get_untracked();
            self.is_asked.set(is_changed);
            if is_changed {
                // Else Escape seems to do nothing for whoever looks at what they write.
                dom::focus_next_frame(FIRST_ANSWER);
            }
            !is_changed
        })
    }

    /// Closes it, as Cancel does.
    pub fn cancel(self) {
        if self.may_close().run(()) {
            self.open.set(false);
        }
    }

    /// Closes it: nothing is lost by that any more.
    pub fn done(self) {
        self.is_changed.try_set(false);
        self.open.try_set(false);
    }

    fn go_on(self) {
        self.is_asked.set(false);
        dom::focus_next_frame(FIRST_FIELD);
    }
}

/// The foot of the dialog, and in its place the question once it is asked.
#[component]
pub fn DialogFoot(
    /// What closing it goes by.
    abandoning: Abandoning,
    /// The question.
    question: &'static str,
    /// The foot.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <div class="bottom">
            <Show when=move || abandoning.is_asked.get() fallback=move || children()>
                <p role="alert">{question}</p>
                <div class="actions abandoning">
                    <button type="button" class="button" on:click=move |_| abandoning.go_on()>
                        {t().go_on_editing()}
                    </button>
                    <button type="button" class="button danger" on:click=move |_| abandoning.done()>
                        {t().leave_without_saving()}
                    </button>
                </div>
            </Show>
        </div>
    }
}
