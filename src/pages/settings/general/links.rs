//! The links at the foot of the follow-up email.

use leptos::prelude::*;

use crate::domain::PolicyLink;
use crate::pages::settings::form::{Bound, TextField, use_place_in_form};
use crate::platform::dom;
use crate::rules::settings::MOST_LINKS;
use crate::ui::{Icon, icon, t, unique};

const PATH: &str = "follow_up.policy_links";

/// A list of links, each a name and an address.
#[component]
pub(super) fn PolicyLinks(
    /// The links.
    value: Bound<Vec<PolicyLink>>,
) -> impl IntoView {
    let at = use_place_in_form(PATH, t().policy_links());
    let count = Memo::new(move |_| value.value.with(Vec::len));
    let list = unique("links");
    let add = {
        let list = list.clone();
        move |_| {
            let mut links = value.value.get_untracked();
            links.push(PolicyLink::default());
            value.set.run(links);
            let last = format!("#{list} > li:last-child input");
            request_animation_frame(move || {
                if let Some(field) = dom::select(&last) {
                    dom::focus(&field);
                }
            });
        }
    };
    let may_add = move || !at.is_locked() && count.get() < MOST_LINKS;
    view! {
        <div class="field" role="group" aria-label=t().policy_links() aria-describedby=at.described_by()>
            <span class="label">{t().policy_links()}</span>
            <ul class="form-rows" id=list>
                <For each=move || 0..count.get() key=|index| *index let:index>
                    <Link value index/>
                </For>
            </ul>
            <div>
                <button
                    type="button"
                    id=at.id()
                    class="button small"
                    disabled=move || !may_add()
                    on:click=add
                >
                    {icon(Icon::Plus)}
                    {t().add_link()}
                </button>
            </div>
            <p id=at.hint_id() class="help">{t().policy_links_hint()}</p>
            <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
        </div>
    }
}

#[component]
fn Link(value: Bound<Vec<PolicyLink>>, index: usize) -> impl IntoView {
    let n = t().number(u32::try_from(index + 1).unwrap_or(u32::MAX));
    let part = move |get: fn(&PolicyLink) -> &String, set: fn(&mut PolicyLink, String)| Bound {
        value: Memo::new(move |_| {
            value
                .value
                .with(|links| links.get(index).map(|link| get(link).clone()))
        })
        .into_text(),
        set: Callback::new(move |text| {
            let mut links = value.value.get_untracked();
            if let Some(link) = links.get_mut(index) {
                set(link, text);
                value.set.run(links);
            }
        }),
    };
    let name = part(|link| &link.name, |link, text| link.name = text);
    let url = part(|link| &link.url, |link, text| link.url = text);
    let form = crate::pages::settings::form::use_form();
    let remove = move |_| {
        let mut links = value.value.get_untracked();
        if index < links.len() {
            links.remove(index);
            value.set.run(links);
        }
    };
    let label = t().remove_link(&n);
    view! {
        <li class="link-row">
            <TextField path=format!("{PATH}[{index}].name") label=t().name_of_link(&n) value=name/>
            <TextField
                path=format!("{PATH}[{index}].url")
                label=t().address_of_link(&n)
                placeholder="https://"
                kind="url"
                value=url
            />
            <button
                type="button"
                class="button quiet icon"
                aria-label=label.clone()
                data-tip=label
                disabled=move || form.locked.with(Option::is_some)
                on:click=remove
            >
                {icon(Icon::Close)}
            </button>
        </li>
    }
}

/// A text that is gone with its row is empty.
trait IntoText {
    fn into_text(self) -> Signal<String>;
}

impl IntoText for Memo<Option<String>> {
    fn into_text(self) -> Signal<String> {
        Signal::derive(move || self.get().unwrap_or_default())
    }
}
