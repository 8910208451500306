//! Several of many: each a chip, chosen in a list that is opened at their end.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::face::InForm;
use super::field::Field;
use crate::platform::dom::{self, HtmlElement};
use crate::ui::{Avatar, Icon, Person, PickerHost, PickerOption, PickerRequest, Pickers, icon, t};

/// What was chosen, as its chip shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picked {
    /// What is handed to `on_toggle`, as of the option.
    pub id: String,
    /// Its words.
    pub label: String,
    /// What else is to be known of it, shown after its words.
    pub detail: Option<String>,
    /// Whose disc stands before them.
    pub person: Option<Person>,
    /// Whether something is wrong with it.
    pub is_wrong: bool,
}

/// Chips and a field with the role `combobox` that opens the list. Pressing it, an arrow key or a
/// letter opens it; Backspace lets go of the last chip.
#[component]
pub fn PickField(
    /// Its place in the form.
    at: InForm,
    /// Its name, and that of the list.
    #[prop(into)]
    label: String,
    /// What it is for.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What stands in the field, such as "Add a person".
    #[prop(into)]
    add: String,
    /// What was chosen, in order.
    #[prop(into)]
    chosen: Signal<Vec<Picked>>,
    /// What there is to choose from.
    options: impl Fn() -> Vec<PickerOption> + Clone + 'static,
    /// Gets the id of what is chosen, or let go.
    #[prop(into)]
    on_toggle: Callback<String>,
    /// Makes options of what was typed.
    #[prop(optional, into)]
    create: Option<Callback<String, Vec<PickerOption>>>,
) -> impl IntoView {
    let pickers = Pickers::new();
    let options = StoredValue::new_local(options);
    let names = StoredValue::new((label.clone(), add.clone()));
    let open = move |anchor: Option<HtmlElement>, typed: String| {
        let Some(anchor) = anchor.filter(|_| !untrack(|| at.is_locked())) else {
            return;
        };
        let (Some(options), Some(names)) = (options.try_get_value(), names.try_get_value()) else {
            return;
        };
        let pick = move |id| on_toggle.run(id);
        let request = PickerRequest::new(anchor, names.0, names.1, options, pick);
        let request = request.typed(typed).many();
        pickers.toggle(match create {
            Some(create) => request.create(move |typed: &str| create.run(typed.to_owned())),
            None => request,
        });
    };
    let on_key = move |event: KeyboardEvent| {
        let key = event.key();
        let held = event.ctrl_key() || event.meta_key() || event.alt_key();
        match key.as_str() {
            "ArrowDown" | "ArrowUp" => open(dom::listening(&event), String::new()),
            "Backspace" if !untrack(|| at.is_locked()) => {
                let last = chosen.with_untracked(|chosen| chosen.last().map(|one| one.id.clone()));
                if let Some(last) = last {
                    on_toggle.run(last);
                }
            }
            // Space and Enter press the button by themselves.
            letter if !held && letter != " " && letter.chars().count() == 1 => {
                open(dom::listening(&event), letter.to_owned());
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let remove = move |id: String| {
        on_toggle.run(id);
        if let Some(field) = dom::by_id(&at.id()) {
            dom::focus(&field);
        }
    };
    let chip = move |one: Picked| {
        let name = t().remove_item(&one.label);
        let id = one.id;
        let removal = (!at.is_locked()).then(|| {
            view! {
                <button type="button" class="remove" aria-label=name on:click=move |_| remove(id.clone())>
                    {icon(Icon::Close)}
                </button>
            }
        });
        view! {
            <li class="item" data-wrong=one.is_wrong.then_some("")>
                {one.person.map(|Person { id, name, online }| view! { <Avatar id name online/> })}
                <span dir="auto">{one.label}</span>
                {one.detail.map(|detail| view! { <small>{detail}</small> })}
                {removal}
            </li>
        }
    };
    view! {
        <Field at label=label.clone() hint>
            <div
                class="input chips-input"
                data-invalid=move || at.invalid()
                data-locked=move || at.is_locked().then_some("")
            >
                <ul aria-label=label>{move || chosen.get().into_iter().map(chip).collect_view()}</ul>
                <button
                    type="button"
                    id=at.id()
                    class="adder"
                    role="combobox"
                    aria-haspopup="listbox"
                    aria-expanded="false"
                    aria-controls=move || pickers.list_id()
                    aria-disabled=move || at.is_locked().then_some("true")
                    aria-invalid=move || at.invalid()
                    aria-describedby=at.described_by()
                    on:click=move |event| open(dom::listening(&event), String::new())
                    on:keydown=on_key
                >
                    <span aria-hidden="true">{add}</span>
                </button>
                <PickerHost pickers/>
            </div>
        </Field>
    }
}
