//! What text messages are answered with by themselves (SPEC I2, I23).

use std::borrow::Cow;

use crate::mock::desk::Desk;
use crate::mock::world::ACCOUNT;
use crate::rules::auto_response::{Received, goes_out};
use crate::rules::keyword::Keyword;
use crate::rules::message::is_blank;
use crate::rules::template::{AUTO_RESPONSE, Template};

/// The automatic answer to a text message of the customer at a place; none where there is none, or
/// where something is missing that it would say. An automation answers by what it starts.
pub(super) fn answer(desk: &Desk, customer: u32, received: &Received) -> Option<String> {
    let settings = &desk.settings;
    match received.keyword {
        None if goes_out(&settings.auto_response, received) => auto_response(desk, customer),
        None | Some(Keyword::Automation) => None,
        Some(Keyword::Subscribe) => Some(format!(
            "{ACCOUNT}: you are in! Reply STOP to leave, HELP for help."
        )),
        Some(Keyword::Compliance) => {
            let back = settings.keywords.subscribe.first();
            let back = back.map(|word| format!(" Reply {word} to come back."));
            Some(format!(
                "{ACCOUNT}: you are unsubscribed and get no more messages from us.{}",
                back.unwrap_or_default()
            ))
        }
        Some(Keyword::Help | Keyword::Info) => {
            let address = &settings.default_sender_email;
            let mail = (!is_blank(address)).then(|| format!(" or at {address}"));
            Some(format!(
                "{ACCOUNT}: we answer you here{} as soon as we can. Reply STOP to leave.",
                mail.unwrap_or_default()
            ))
        }
    }
}

/// What the settings say, with its variables filled in. Nobody looks at it before it goes out, so
/// that one with a gap does not.
fn auto_response(desk: &Desk, customer: u32) -> Option<String> {
    let settings = &desk.settings;
    let template = Template::parse(&settings.auto_response_text, AUTO_RESPONSE).ok()?;
    let email = desk.customers.email(&desk.world, customer);
    let filled = template.fill(|name| {
        let value = match name {
            "organization_prefix" => Some(&settings.organization_prefix),
            "default_sender_email" => Some(&settings.default_sender_email),
            "email" => email.as_ref(),
            _ => None,
        };
        let value = value.filter(|value| !is_blank(value));
        value.map(|value| Cow::Owned(value.clone()))
    });
    let complete = filled.missing.is_empty() && !is_blank(&filled.text);
    complete.then_some(filled.text)
}
