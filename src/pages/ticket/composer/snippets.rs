//! Quick replies and coupons (SPEC I25, I29): put into the field, never sent by themselves.

use std::borrow::Cow;

use leptos::prelude::*;

use super::composing::Composing;
use crate::domain::{Channel, QuickReply};
use crate::pages::wording;
use crate::platform::dom::{self, HtmlElement};
use crate::platform::field;
use crate::rules::template::{QUICK_REPLY, Template};
use crate::store::{Desk, Offered};
use crate::ui::{PickerOption, PickerRequest, Pickers, t};

/// As much of a text as a line has room for, in characters.
const GLANCE: usize = 90;
/// How many quick replies are offered at most; more are found by typing.
const OFFERED: usize = 50;

/// Lets one choose a quick reply; it takes the place of so many characters before the caret.
pub(super) fn offer_quick_replies(
    composing: Composing,
    pickers: Pickers,
    anchor: HtmlElement,
    instead_of: u32,
) {
    let replies = composing.desk.quick_replies();
    let index = composing.desk.reply_index();
    let chosen = index.clone();
    let channel = composing.channel;
    let find = move |typed: &str| {
        let (index, channel) = (index.get(), channel.get());
        let is_open = is_offered(composing.desk, &channel);
        let fits = |reply: &QuickReply| is_open && reply.is_for(&channel);
        let found = index.as_ref().map(|index| index.find(typed, OFFERED, fits));
        let option = |reply: &QuickReply| PickerOption {
            id: reply.id.to_string(),
            label: reply.name.clone(),
            detail: Some(glance(&filled(composing, &reply.text))),
            ..PickerOption::default()
        };
        found.unwrap_or_default().into_iter().map(option).collect()
    };
    let pick = move |id: String| {
        let reply = chosen.with_untracked(|index| {
            let reply = index.as_ref()?.reply(&id.as_str().into())?;
            Some((reply.id.clone(), reply.text.clone()))
        });
        if let Some((id, text)) = reply {
            put(&filled(composing, &text), instead_of);
            composing.used(id);
        }
    };
    let request = PickerRequest::new(
        anchor,
        t().quick_replies(),
        t().find_quick_reply(),
        Vec::new,
        pick,
    );
    let request = request.wide().found(find);
    pickers.toggle(request.none(move |text| nothing(&replies, t().no_quick_reply(text))));
}

/// Whether quick replies are offered in a channel: in text messages, and in the others where the
/// account has opened them to all (SPEC I17). Tracked.
pub(super) fn is_offered(desk: Desk, channel: &Channel) -> bool {
    *channel == Channel::Sms || desk.settings().quick_replies_everywhere
}

/// Lets one choose a coupon.
pub(super) fn offer_coupons(composing: Composing, pickers: Pickers, anchor: HtmlElement) {
    let coupons = composing.desk.coupons();
    let list = coupons.clone();
    let options = move || {
        each(&list, |coupon| {
            Some(PickerOption {
                id: coupon.code.clone(),
                label: coupon.code.clone(),
                detail: Some(coupon.about.clone()),
                ..PickerOption::default()
            })
        })
    };
    let request = PickerRequest::new(anchor, t().coupons(), t().find_coupon(), options, |code| {
        put(&code, 0);
    });
    pickers.toggle(request.none(move |text| nothing(&coupons, t().no_coupon(text))));
}

/// Puts a text into the field.
pub(super) fn put(text: &str, instead_of: u32) {
    if let Some(area) = dom::select(".composer textarea") {
        field::insert(&area, text, instead_of);
    }
}

fn each<T>(list: &Offered<T>, option: impl Fn(&T) -> Option<PickerOption>) -> Vec<PickerOption>
where
    T: Send + Sync + 'static,
{
    list.with(|list| match list {
        Some(Ok(items)) => items.iter().filter_map(option).collect(),
        _ => Vec::new(),
    })
}

/// Why there is nothing to choose from.
fn nothing<T: Send + Sync + 'static>(list: &Offered<T>, none: String) -> String {
    list.with(|list| match list {
        None => t().loading().to_owned(),
        Some(Err(error)) => wording::error(error),
        Some(Ok(_)) => none,
    })
}

fn glance(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(GLANCE) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

/// A quick reply with its variables filled from the ticket. What is not known stays in it with its
/// braces, for the agent to see. One that cannot be read is put in as it is.
fn filled(composing: Composing, text: &str) -> String {
    let Ok(template) = Template::parse(text, QUICK_REPLY) else {
        return text.to_owned();
    };
    let desk = composing.desk;
    let ticket = untrack(|| composing.looked.ticket());
    let customer = ticket.as_ref().and_then(|ticket| {
        let profile = desk.customer(&ticket.customer.id);
        untrack(|| profile.get())?.ok()
    });
    let value = |name: &str| -> Option<Cow<'_, str>> {
        let value = match name {
            "customer_name" => ticket.as_ref().map(|ticket| ticket.customer.name.clone()),
            "agent_name" => untrack(|| desk.me()).map(|me| me.name),
            "ticket_number" => Some(composing.number.to_string()),
            "organization_prefix" => Some(untrack(|| desk.settings()).organization_prefix.clone()),
            "email" => customer
                .as_ref()
                .and_then(|customer| customer.email.clone()),
            _ => None,
        };
        value.filter(|value| !value.is_empty()).map(Cow::Owned)
    };
    template.fill(value).text
}
