//! What is wrong with a quick reply, in words.

use crate::pages::settings::form::Wrong;
use crate::pages::settings::wrong::template;
use crate::rules::quick_reply::{LONGEST_NAME, LONGEST_TEXT, WrongQuickReply};
use crate::rules::template::QUICK_REPLY;
use crate::ui::t;

/// A complaint at its field.
pub(super) fn told(wrong: &WrongQuickReply<'_>) -> Wrong {
    let number = |n: usize| t().number(u32::try_from(n).unwrap_or(u32::MAX));
    let words = match wrong {
        WrongQuickReply::NoName => t().reply_needs_name().to_owned(),
        WrongQuickReply::LongName => t().name_at_most(&number(LONGEST_NAME)),
        WrongQuickReply::NameTaken => t().reply_name_taken().to_owned(),
        WrongQuickReply::Blank => t().reply_needs_text().to_owned(),
        WrongQuickReply::LongText => t().text_at_most(&number(LONGEST_TEXT)),
        WrongQuickReply::Template(error) => template(error, QUICK_REPLY),
        WrongQuickReply::Channel(_) => t().channel_not_known().to_owned(),
        WrongQuickReply::ChannelTwice(_) => t().item_is_there(t().reply_channels()),
    };
    Wrong::new(wrong.path(), words)
}
