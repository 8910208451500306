//! Which texts are keywords (SPEC I3).

use leptos::prelude::*;

use crate::domain::KeywordSettings;
use crate::pages::settings::form::{Bound, Card, ChipsField};
use crate::ui::t;

type List = fn(&mut KeywordSettings) -> &mut Vec<String>;

/// The three lists in words, for conflicts.
pub(super) fn in_words(keywords: &KeywordSettings) -> String {
    let t = t();
    let lists = [
        (t.subscribe_keywords(), &keywords.subscribe),
        (t.compliance_keywords(), &keywords.compliance),
        (t.automation_keywords(), &keywords.automation),
    ];
    let line = |(name, words): (&str, &Vec<String>)| format!("{name}: {}", words.join(", "));
    lists.map(line).join("; ")
}

/// The three lists.
#[component]
pub(super) fn KeywordsCard(
    /// What is chosen.
    value: Bound<KeywordSettings>,
) -> impl IntoView {
    let list = move |part: List| Bound {
        value: Memo::new(move |_| part(&mut value.value.get()).clone()).into(),
        set: Callback::new(move |words| {
            let mut keywords = value.value.get_untracked();
            *part(&mut keywords) = words;
            value.set.run(keywords);
        }),
    };
    let tidy = |word: &str| word.to_uppercase();
    view! {
        <Card title=t().keywords()>
            <p class="help">{t().keywords_about()}</p>
            <div class="field">
                <span class="label">{t().always_keywords()}</span>
                <ul class="tags" aria-label=t().always_keywords()>
                    {["HELP", "INFO"].map(|word| view! { <li class="tag">{word}</li> }).collect_view()}
                </ul>
                <p class="help">{t().always_keywords_hint()}</p>
            </div>
            <ChipsField
                path="keywords.subscribe"
                label=t().subscribe_keywords()
                hint=t().subscribe_keywords_hint()
                tidy
                value=list(|keywords| &mut keywords.subscribe)
            />
            <ChipsField
                path="keywords.compliance"
                label=t().compliance_keywords()
                hint=t().compliance_keywords_hint()
                always=&["STOP"]
                tidy
                value=list(|keywords| &mut keywords.compliance)
            />
            <ChipsField
                path="keywords.automation"
                label=t().automation_keywords()
                hint=t().automation_keywords_hint()
                tidy
                value=list(|keywords| &mut keywords.automation)
            />
        </Card>
    }
}
