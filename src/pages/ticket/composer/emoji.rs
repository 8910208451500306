//! Emoji, found by their names.

use super::composing::Composing;
use super::snippets::put;
use crate::i18n::EMOJI;
use crate::platform::dom::HtmlElement;
use crate::ui::{PickerOption, PickerRequest, Pickers, t};

/// Lets one choose an emoji.
pub(super) fn offer(_composing: Composing, pickers: Pickers, anchor: HtmlElement) {
    let options = || {
        let all = EMOJI.iter().map(|emoji| PickerOption {
            id: emoji.sign.to_owned(),
            label: format!("{} {}", emoji.sign, emoji.name(t().0)),
            ..PickerOption::default()
        });
        all.collect()
    };
    let request = PickerRequest::new(anchor, t().emoji(), t().find_emoji(), options, |sign| {
        put(&sign, 0);
    });
    pickers.toggle(request);
}
