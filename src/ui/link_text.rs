//! What somebody wrote, as text with links. Nothing of it is ever read as markup.

use leptos::prelude::*;

use super::t;
use crate::domain::links::{Part, parts};

/// Shows a text; `http`, `https`, `mailto` and `tel` addresses in it are links. Line breaks and the
/// direction of writing are the business of the element around it (`class="body" dir="auto"`).
pub fn link_text(text: &str) -> impl IntoView + use<> {
    parts(text)
        .map(|part| match part {
            Part::Text(text) => text.to_owned().into_any(),
            Part::Link(address) => {
                // Mail and telephone open a program of their own, and no tab.
                let is_web = address.starts_with("http");
                let (address, shown) = (address.to_owned(), address.to_owned());
                view! {
                    <a
                        href=address
                        target=is_web.then_some("_blank")
                        rel="noopener noreferrer"
                        data-tip=is_web.then(|| t().opens_in_new_tab())
                    >
                        {shown}
                    </a>
                }
                .into_any()
            }
        })
        .collect_view()
}
