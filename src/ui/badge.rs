//! Small marks: sentiment, tags, channel. Each says in text what it shows in colour or shape.

use leptos::prelude::*;

use super::{Icon, icon_of, t};
use crate::domain::{Channel, SentimentLabel};

/// A label's word in the present language; what this build does not know is shown as it came.
pub fn sentiment_word(label: &SentimentLabel) -> String {
    let words = t();
    match label {
        SentimentLabel::Urgent => words.sentiment_urgent().to_owned(),
        SentimentLabel::Negative => words.sentiment_negative().to_owned(),
        SentimentLabel::Neutral => words.sentiment_neutral().to_owned(),
        SentimentLabel::Positive => words.sentiment_positive().to_owned(),
        SentimentLabel::Promoter => words.sentiment_promoter().to_owned(),
        SentimentLabel::Unknown(text) => text.to_string(),
    }
}

/// A label's icon.
pub fn sentiment_icon(label: &SentimentLabel) -> Icon {
    match label {
        SentimentLabel::Urgent => Icon::Flame,
        SentimentLabel::Negative => Icon::Frown,
        SentimentLabel::Neutral => Icon::Meh,
        SentimentLabel::Positive => Icon::Smile,
        SentimentLabel::Promoter => Icon::Heart,
        SentimentLabel::Unknown(_) => Icon::Question,
    }
}

/// The mood of a conversation as text and icon (SPEC S3), or "Not scored" (SPEC S7).
///
/// With a `tip` it is a button, so that the tip can be had by keyboard and by touch as well.
#[component]
pub fn SentimentBadge(
    /// The label; none where the ticket was never scored.
    #[prop(into)]
    label: Signal<Option<SentimentLabel>>,
    /// The score of ten, where it is shown beside the word.
    #[prop(into, optional)]
    score: Option<Signal<Option<u8>>>,
    /// What the tooltip tells: the score and when it was given.
    #[prop(into, optional)]
    tip: MaybeProp<String>,
    /// Whether it has a tooltip at all; decided once, as it decides the element.
    #[prop(optional)]
    explained: bool,
) -> impl IntoView {
    let class = move || {
        let kind = label.with(|label| match label {
            None => "unscored",
            Some(SentimentLabel::Urgent) => "urgent",
            Some(SentimentLabel::Negative) => "negative",
            Some(SentimentLabel::Neutral | SentimentLabel::Unknown(_)) => "neutral",
            Some(SentimentLabel::Positive) => "positive",
            Some(SentimentLabel::Promoter) => "promoter",
        });
        format!("sentiment {kind}")
    };
    let picture = move || label.with(|label| label.as_ref().map_or(Icon::Nobody, sentiment_icon));
    let word = move || {
        label.with(|label| {
            label
                .as_ref()
                .map_or_else(|| t().not_scored().to_owned(), sentiment_word)
        })
    };
    if explained {
        view! {
            <button type="button" class=move || format!("{} explains", class()) data-tip=move || tip.get()>
                {icon_of(picture)}
                {word}
            </button>
        }
        .into_any()
    } else {
        let scored = move |score: Signal<Option<u8>>| {
            let of_ten = move || score.get().map(|score| t().score_of_ten(score));
            view! {
                <span class="word">{word}</span>
                <span class="num" hidden=move || score.get().is_none()>{of_ten}</span>
            }
        };
        let said = match score {
            Some(score) => scored(score).into_any(),
            None => word.into_any(),
        };
        view! {
            <span class=class>
                {icon_of(picture)}
                {said}
            </span>
        }
        .into_any()
    }
}

/// One tag.
#[component]
pub fn Tag(
    /// Its text.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <span class="tag">{text}</span> }
}

/// A row's tags: always `SHOWN` elements, of which as many are seen as there are tags, and one
/// that counts the rest. So a row that shows another ticket builds nothing.
#[component]
pub fn RowTags(
    /// The tags.
    #[prop(into)]
    tags: Signal<Vec<String>>,
) -> impl IntoView {
    const SHOWN: usize = 2;
    let tag = move |index: usize| tags.with(|tags| tags.get(index).cloned());
    let more = move || tags.with(|tags| tags.len().saturating_sub(SHOWN));
    let rest = move || tags.with(|tags| tags.get(SHOWN..).map(|rest| rest.join(", ")));
    view! {
        {(0..SHOWN)
            .map(|index| {
                view! {
                    <span class="tag" hidden=move || tag(index).is_none()>
                        {move || tag(index).unwrap_or_default()}
                    </span>
                }
            })
            .collect_view()}
        <span class="tag rest" hidden=move || more() == 0 data-tip=rest>
            <span aria-hidden="true">{move || format!("+{}", more())}</span>
            <span class="visually-hidden">{move || rest().unwrap_or_default()}</span>
        </span>
    }
}

/// A channel's word in the present language.
pub fn channel_word(channel: &Channel) -> String {
    let words = t();
    match channel {
        Channel::Email => words.channel_email().to_owned(),
        Channel::Sms => words.channel_sms().to_owned(),
        Channel::WebChat => words.channel_web_chat().to_owned(),
        Channel::Unknown(text) => text.to_string(),
    }
}

/// The way a customer wrote, as an icon with its word for assistive technology and the tooltip.
#[component]
pub fn ChannelIcon(
    /// The channel.
    #[prop(into)]
    channel: Signal<Channel>,
    /// Hides it from assistive technology, where its word stands beside it.
    #[prop(optional)]
    silent: bool,
) -> impl IntoView {
    let picture = move || match channel.get() {
        Channel::Email => Icon::Mail,
        Channel::Sms => Icon::Sms,
        Channel::WebChat => Icon::Chat,
        Channel::Unknown(_) => Icon::Question,
    };
    let word = move || (!silent).then(|| channel_word(&channel.get()));
    view! {
        <span
            class="channel"
            role=(!silent).then_some("img")
            aria-label=word
            aria-hidden=silent.then_some("true")
            data-tip=word
        >
            {icon_of(picture)}
        </span>
    }
}
