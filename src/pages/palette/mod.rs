//! The command palette: everything one can go to or do, by typing a few letters of it (SPEC X9).

mod command;
mod finding;
mod foot;
mod offers;
mod option;
mod results;
mod target;

use leptos::ev::{Event, KeyboardEvent};
use leptos::html::Div;
use leptos::prelude::*;

use self::command::{Command, Doing};
use self::finding::{Remembered, Stage, TicketSearch};
use self::foot::Foot;
use self::offers::Group;
use self::results::{Results, at_first, fitting};
use self::target::Target;
use super::place::{use_desk, use_place, use_toasts};
use crate::platform::{dom, keys};
use crate::store::Selection;
use crate::ui::{Dialog, Icon, icon, keep, t};

/// The dialog; ⌘K or Ctrl+K opens it from wherever one is.
#[component]
pub fn CommandPalette(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Opens the demo panel.
    demo: RwSignal<bool>,
    /// Opens the list of shortcuts.
    shortcuts: RwSignal<bool>,
) -> impl IntoView {
    let doing = Doing {
        desk: use_desk(),
        place: use_place(),
        building: expect_context(),
        asking: expect_context(),
        toasts: use_toasts(),
        leaving: expect_context(),
        demo,
        shortcuts,
    };
    // Before any field sees the key: whatever one is writing in, it is not meant for that.
    keep(dom::Listener::on_document("keydown", true, move |event| {
        let Some(event) = dom::key_of(&event).filter(|event| keys::is_command(event, "k")) else {
            return;
        };
        event.prevent_default();
        event.stop_propagation();
        if open.get_untracked() {
            open.set(false);
        } else if !event.repeat() && !keys::is_in_dialog() {
            open.set(true);
        }
    }));
    view! {
        <Dialog open title=t().command_palette() class="palette">
            <Palette open doing/>
        </Dialog>
    }
}

const LIST: &str = "palette-results";
/// How far the page keys go.
const PAGE: usize = 8;

fn option_id(index: usize) -> String {
    format!("{LIST}-{index}")
}

#[component]
fn Palette(open: RwSignal<bool>, doing: Doing) -> impl IntoView {
    let desk = doing.desk;
    let target = Target::now(desk, doing.place);
    let offers = untrack(|| offers::all(desk, doing.place, target.as_ref()));
    let me = untrack(|| desk.me()).map(|me| me.id);
    let recent = me
        .as_ref()
        .map(|me| desk.preferences().recent(me))
        .unwrap_or_default();
    let tickets = recent
        .names()
        .iter()
        .filter_map(|name| Command::ticket_of(name));
    let remembered = Remembered::new(desk, tickets);
    let search = TicketSearch::new(desk);
    let about = target.as_ref().map(|target| target.words.clone());
    let is_ticked = !desk.selection().with_untracked(Selection::is_nothing);
    let target = StoredValue::new_local(target);

    let typed = RwSignal::new(String::new());
    let is_empty = move || typed.with(|typed| typed.trim().is_empty());
    let results = Memo::new(move |_| match is_empty() {
        true => at_first(&offers, recent.names(), remembered, is_ticked),
        false => typed.with(|typed| fitting(&offers, typed, search)),
    });
    let shown = Memo::new(move |_| results.with(|results| results.choices().count()));

    // What Enter would do, by what it is: it stays the same when tickets come in.
    let chosen = RwSignal::new(None::<Command>);
    let at = Memo::new(move |_| {
        let place = |results: &Results| {
            let chosen = chosen.get()?;
            let mut choices = results.choices();
            choices.position(|choice| choice.offer.command == chosen)
        };
        results.with(place).unwrap_or(0)
    });
    let command_at = move |index: usize| {
        results.with_untracked(|results| {
            let choice = results.choices().nth(index)?;
            Some(choice.offer.command.clone())
        })
    };
    let go_to = move |index: usize| chosen.set(command_at(index));
    let pick = move |index: usize| {
        let Some(command) = command_at(index) else {
            return;
        };
        if let Some(me) = me.as_ref().filter(|_| command.is_remembered()) {
            desk.preferences().note_used(me, &command.name());
        }
        let target = target.try_get_value().flatten();
        open.set(false);
        // Once the focus is back.
        request_animation_frame(move || doing.run(command, target));
    };
    // Who presses Enter before the tickets are here means the first of them.
    let is_waiting = StoredValue::new(false);
    let pick = StoredValue::new_local(pick);
    let pick = move |index: usize| pick.with_value(|pick| pick(index));
    Effect::new(move |_| {
        let is_answered = search.stage.with(|stage| *stage == Stage::Done);
        if is_answered && is_waiting.get_value() && shown.get() > 0 {
            is_waiting.set_value(false);
            pick(0);
        }
    });

    let list = NodeRef::<Div>::new();
    Effect::new(move |_| {
        results.track();
        match (at.get(), list.get()) {
            // With its heading.
            (0, Some(list)) => list.set_scroll_top(0),
            (at, _) => {
                if let Some(option) = dom::by_id(&option_id(at)) {
                    dom::reveal(&option);
                }
            }
        }
    });
    let on_input = move |event: Event| {
        let text = event_target_value(&event);
        is_waiting.set_value(false);
        batch_type(&text, typed, chosen, search);
    };
    let on_key = move |event: KeyboardEvent| {
        let (present, last) = (at.get_untracked(), shown.get_untracked().saturating_sub(1));
        match event.key().as_str() {
            "ArrowDown" => go_to(if present >= last { 0 } else { present + 1 }),
            "ArrowUp" => go_to(if present == 0 { last } else { present - 1 }),
            "PageDown" => go_to((present + PAGE).min(last)),
            "PageUp" => go_to(present.saturating_sub(PAGE)),
            "Home" => go_to(0),
            "End" => go_to(last),
            // While a word is being composed, Enter belongs to the input method.
            "Enter" if !event.is_composing() => match shown.get_untracked() {
                0 => is_waiting.set_value(search.stage.get_untracked() == Stage::Searching),
                _ => pick(present),
            },
            _ => return,
        }
        event.prevent_default();
    };

    // Followed once for all options.
    let counts = Memo::new(move |_| desk.counts());
    let heading = move |group: Group| match group {
        Group::Recent => t().palette_recent().to_owned(),
        Group::Views => t().views().to_owned(),
        Group::Desk => t().palette_desk().to_owned(),
        Group::Tickets => t().tickets().to_owned(),
        Group::Actions => t().palette_actions_for(about.as_deref().unwrap_or_default()),
    };
    let sections = move || {
        results.with(|results| {
            let mut index = 0;
            let mut sections = Vec::new();
            for section in &results.sections {
                let options = section.choices.iter().map(|choice| {
                    let place = index;
                    index += 1;
                    let is_at = Memo::new(move |_| at.get() == place);
                    let point = move || go_to(place);
                    option::option(counts, choice, option_id(place), is_at, point, move || {
                        pick(place)
                    })
                });
                let options = options.collect_view();
                let heading = heading(section.group);
                let named = heading.clone();
                sections.push(view! {
                    <div role="group" aria-label=named>
                        <p class="heading" aria-hidden="true">{heading}</p>
                        {options}
                    </div>
                });
            }
            sections
        })
    };
    view! {
        <label class="find">
            {icon(Icon::Search)}
            <input
                type="text"
                role="combobox"
                aria-label=t().palette_find()
                placeholder=t().palette_find()
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="200"
                enterkeyhint="go"
                aria-autocomplete="list"
                aria-expanded="true"
                aria-controls=LIST
                aria-activedescendant=move || (shown.get() > 0).then(|| option_id(at.get()))
                prop:value=move || typed.get()
                on:input=on_input
                on:keydown=on_key
            />
        </label>
        <div
            class="options" role="listbox" id=LIST aria-label=t().palette_results()
            node_ref=list hidden=move || shown.get() == 0
        >
            {sections}
        </div>
        <Foot typed search results/>
    }
}

/// Takes in what was typed in one step: the list is drawn once.
fn batch_type(
    text: &str,
    typed: RwSignal<String>,
    chosen: RwSignal<Option<Command>>,
    search: TicketSearch,
) {
    chosen.set(None);
    search.type_in(text);
    typed.set(text.to_owned());
}
