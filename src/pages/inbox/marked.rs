//! Words in which what was searched is marked.

use leptos::either::Either;
use leptos::prelude::*;

use crate::domain::find::Marks;

/// A text, with what was searched in it marked. Where nothing is searched it is a text and nothing
/// else: a list has no node for what it does not show.
pub fn marked(
    marks: Memo<Option<Marks>>,
    text: impl Fn() -> String + Send + 'static,
) -> impl IntoView {
    move || {
        let text = text();
        marks.with(|marks| match marks {
            None => Either::Left(text),
            Some(marks) => {
                let parts = marks.split(&text).into_iter().map(|part| {
                    let text = part.text.to_owned();
                    match part.is_hit {
                        true => Either::Left(view! { <mark>{text}</mark> }),
                        false => Either::Right(text),
                    }
                });
                Either::Right(parts.collect::<Vec<_>>())
            }
        })
    }
}
