//! What the web chat says by itself (SPEC I26).

use leptos::prelude::*;

use super::answer::Answer;
use super::preview::Preview;
use crate::domain::{Interval, OfficeHours, Weekday, Welcome, WelcomeAnswer};
use crate::pages::settings::form::{Bound, Card, TextArea, use_place_in_form};
use crate::platform::dom;
use crate::rules::welcome::MOST_ANSWERS;
use crate::ui::{Icon, icon, t, unique};

/// The card.
#[component]
pub(super) fn WelcomeCard(
    /// What is said.
    value: Bound<Welcome>,
    /// The hours as the form has them.
    office: Signal<OfficeHours>,
) -> impl IntoView {
    let message = part(value, |it| &it.message, |it, text| it.message = text);
    let closed = part(
        value,
        |it| &it.closed_message,
        |it, text| it.closed_message = text,
    );
    let answers = part(value, |it| &it.answers, |it, answers| it.answers = answers);
    view! {
        <Card title=t().web_chat_says()>
            <TextArea
                path="welcome.message"
                label=t().welcome_message()
                hint=t().welcome_message_hint()
                rows=2
                value=message
            />
            <TextArea
                path="welcome.closed_message"
                label=t().closed_message()
                hint=t().closed_message_hint()
                rows=2
                value=closed
            />
            <Answers value=answers/>
            <Preview welcome=value.value office/>
        </Card>
    }
}

fn part<V: Clone + PartialEq + Send + Sync + 'static>(
    whole: Bound<Welcome>,
    get: fn(&Welcome) -> &V,
    set: fn(&mut Welcome, V),
) -> Bound<V> {
    Bound {
        value: Memo::new(move |_| whole.value.with(|whole| get(whole).clone())).into(),
        set: Callback::new(move |part| {
            let mut changed = whole.value.get_untracked();
            set(&mut changed, part);
            whole.set.run(changed);
        }),
    }
}

/// What is said at certain times instead, in the order in which it is asked.
#[component]
fn Answers(value: Bound<Vec<WelcomeAnswer>>) -> impl IntoView {
    let at = use_place_in_form("welcome.answers", t().answers_by_time());
    let count = Memo::new(move |_| value.value.with(Vec::len));
    let list = unique("answers");
    let add = {
        let list = list.clone();
        move |_| {
            let mut answers = value.value.get_untracked();
            answers.push(WelcomeAnswer {
                days: Weekday::KNOWN.to_vec(),
                during: Interval::hours(9, 18),
                text: String::new(),
            });
            value.set.run(answers);
            let last = format!("#{list} > li:last-child textarea");
            request_animation_frame(move || {
                if let Some(field) = dom::select(&last) {
                    dom::focus(&field);
                    dom::reveal(&field);
                }
            });
        }
    };
    let is_full = move || count.get() >= MOST_ANSWERS;
    view! {
        <div class="field" role="group" aria-label=t().answers_by_time()>
            <span class="label">{t().answers_by_time()}</span>
            <p class="help">{t().answers_by_time_hint()}</p>
            <ol class="answers" id=list>
                <For each=move || 0..count.get() key=|index| *index let:index>
                    <Answer value index count/>
                </For>
            </ol>
            <div>
                <button
                    type="button"
                    id=at.id()
                    class="button small"
                    disabled=move || at.is_locked() || is_full()
                    on:click=add
                >
                    {icon(Icon::Plus)}
                    {t().add_answer()}
                </button>
            </div>
            <p id=at.error_id() class="error" hidden=move || at.error().is_none()>{move || at.error()}</p>
        </div>
    }
}
