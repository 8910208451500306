//! A person as a small disc: two letters on a colour that is always theirs.

use leptos::prelude::*;

/// Somebody to show as a disc.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Person {
    /// Decides the colour, so that it stays when the name changes.
    pub id: String,
    /// Decides the letters.
    pub name: String,
    /// Whether they take tickets now; none where that is no question, as with customers.
    pub online: Option<bool>,
}

/// A person's disc. It is decoration, hidden from assistive technology, unless `label` is given:
/// the name stands beside it nearly everywhere.
#[component]
pub fn Avatar(
    /// Full name.
    #[prop(into)]
    name: Signal<String>,
    /// Decides the colour.
    #[prop(into)]
    id: Signal<String>,
    /// Shows a green dot while true.
    #[prop(into, optional)]
    online: MaybeProp<bool>,
    /// 32 px instead of 20.
    #[prop(optional)]
    large: bool,
    /// The accessible name, where no text beside it says who this is.
    #[prop(into, optional)]
    label: Option<Signal<String>>,
) -> impl IntoView {
    let is_named = label.is_some();
    view! {
        <span
            class="avatar"
            class:lg=large
            class:on=move || online.get() == Some(true)
            role=is_named.then_some("img")
            aria-label=label
            aria-hidden=(!is_named).then_some("true")
            style:--hue=move || hue(&id.get()).to_string()
        >
            {move || initials(&name.get())}
        </span>
    }
}

/// Somebody's disc, or a dashed circle where there is nobody: one element either way, so that a
/// row of a list can change it without building anything.
#[component]
pub fn PersonMark(
    /// Who.
    #[prop(into)]
    person: Signal<Option<Person>>,
    /// The accessible name: "Assigned to …" or "No assignee". Without it the mark is decoration.
    #[prop(into, optional)]
    label: Option<Signal<String>>,
) -> impl IntoView {
    let is_named = label.is_some();
    let is_somebody = move || person.with(Option::is_some);
    view! {
        <span
            class=move || if is_somebody() { "avatar" } else { "nobody" }
            class:on=move || person.with(|person| person.as_ref().and_then(|p| p.online) == Some(true))
            role=is_named.then_some("img")
            aria-label=label
            data-tip=label
            aria-hidden=(!is_named).then_some("true")
            style:--hue=move || {
                person.with(|person| person.as_ref().map_or(0, |person| hue(&person.id)).to_string())
            }
        >
            {move || person.with(|person| person.as_ref().map(|p| initials(&p.name)).unwrap_or_default())}
        </span>
    }
}

/// The first letters of the first and the last word, in upper case.
fn initials(name: &str) -> String {
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let first = letters.next();
    let last = letters.next_back();
    let pair: String = first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect();
    if pair.is_empty() {
        "?".to_owned()
    } else {
        pair
    }
}

/// A hue in degrees, one of 18, by the id's hash (FNV-1a).
fn hue(id: &str) -> u32 {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    // Stirred once more: ids that differ in their last letter alone are far apart then.
    let stirred = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    (stirred ^ (stirred >> 13)) % 18 * 20 + 5
}
