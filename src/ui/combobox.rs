//! A field that shows what is chosen and opens a picker to choose something else.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{Icon, Person, PersonMark, PickerHost, PickerOption, PickerRequest, Pickers, icon};
use crate::platform::dom::{self, HtmlElement};

/// A field with the role `combobox`. Pressing it, an arrow key, or typing a letter opens the list.
#[component]
pub fn Combobox(
    /// Accessible name of the field and of its list.
    #[prop(into)]
    label: String,
    /// What is chosen, in words.
    #[prop(into)]
    value: Signal<String>,
    /// Whose disc stands before the value; without this prop there is none at all.
    #[prop(into, optional)]
    person: Option<Signal<Option<Person>>>,
    /// What stands there instead where no person is chosen, but something else.
    #[prop(into, optional)]
    picture: Option<Signal<Option<Icon>>>,
    /// Name of the text field in the list, such as "Find a person".
    #[prop(into)]
    find: String,
    /// What there is to choose from; follows the signals it reads while the list is open.
    options: impl Fn() -> Vec<PickerOption> + Clone + 'static,
    /// Gets the id of what was chosen.
    #[prop(into)]
    on_pick: Callback<String>,
    /// Words for when nothing fits what was typed.
    #[prop(optional)]
    none: Option<fn(&str) -> String>,
    /// Makes an option of what was typed, where there is none of that name.
    #[prop(optional)]
    create: Option<fn(&str) -> Option<PickerOption>>,
    /// Whether several can be chosen; then each that is chosen or let go is told.
    #[prop(optional)]
    many: bool,
    /// Its id, where something leads to it.
    #[prop(into, optional)]
    id: Option<String>,
    /// The ids of what explains it.
    #[prop(into, optional)]
    described_by: Option<String>,
    /// Why nothing can be chosen now. The field can still be reached, and tells it.
    #[prop(into, optional)]
    disabled: MaybeProp<String>,
) -> impl IntoView {
    let pickers = Pickers::new();
    let options = StoredValue::new_local(options);
    let names = StoredValue::new((label.clone(), find));
    let open = move |anchor: Option<HtmlElement>, typed: String| {
        let (Some(anchor), None) = (anchor, disabled.get_untracked()) else {
            return;
        };
        let (Some(options), Some(names)) = (options.try_get_value(), names.try_get_value()) else {
            return;
        };
        let pick = move |id| on_pick.run(id);
        let mut request = PickerRequest::new(anchor, names.0, names.1, options, pick).typed(typed);
        if let Some(none) = none {
            request = request.none(none);
        }
        if let Some(create) = create {
            request = request.create(create);
        }
        pickers.toggle(if many { request.many() } else { request });
    };
    let on_key = move |event: KeyboardEvent| {
        let key = event.key();
        let held = event.ctrl_key() || event.meta_key() || event.alt_key();
        let typed = match key.as_str() {
            "ArrowDown" | "ArrowUp" => String::new(),
            // Space and Enter press the button by themselves.
            letter if !held && letter != " " && letter.chars().count() == 1 => letter.to_owned(),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        open(dom::listening(&event), typed);
    };
    view! {
        <button
            type="button"
            id=id
            class="select"
            role="combobox"
            aria-haspopup="listbox"
            aria-expanded="false"
            aria-label=label
            aria-controls=move || pickers.list_id()
            aria-describedby=described_by
            aria-disabled=move || disabled.get().map(|_| "true")
            data-tip=move || disabled.get()
            on:click=move |event| open(dom::listening(&event), String::new())
            on:keydown=on_key
        >
            {person.map(|person| move || match picture.and_then(|picture| picture.get()) {
                Some(picture) => icon(picture).into_any(),
                None => view! { <PersonMark person /> }.into_any(),
            })}
            <span class="value">{move || value.get()}</span>
            {icon(Icon::Down)}
        </button>
        <PickerHost pickers />
    }
}
