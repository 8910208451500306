//! What shortening links saves, by an example (SPEC I21).

use leptos::prelude::*;

use crate::pages::wording::sms_length;
use crate::ui::t;

/// A text message with a long link, and how long it is with and without shortening.
#[component]
pub(super) fn Shortening(
    /// Whether links are shortened as the form stands.
    on: Signal<bool>,
) -> impl IntoView {
    let text = t().shorten_example_text();
    let line = move |shortened: bool| {
        let word = match shortened {
            true => t().with_short_links(),
            false => t().with_long_links(),
        };
        view! {
            <div data-on=move || (on.get() == shortened).then_some("")>
                <dt>{word}</dt>
                <dd class="num">{sms_length(text, shortened)}</dd>
            </div>
        }
    };
    view! {
        <figure class="example">
            <figcaption>{t().shorten_example()}</figcaption>
            <blockquote>{text}</blockquote>
            <dl>{line(true)}{line(false)}</dl>
        </figure>
    }
}
