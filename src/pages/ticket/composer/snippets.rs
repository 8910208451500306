//! Quick replies and coupons (SPEC I25, I29): put into the field, never sent by themselves.

use std::borrow::Cow;

use leptos::prelude::*;

use super::composing::Composing;
use crate::domain::QuickReply;
use crate::pages::wording;
use crate::platform::dom::{self, HtmlElement};
use crate::platform::field;
use crate::rules::template::{QUICK_REPLY, Template};
use crate::store::Offered;
use crate::ui::{PickerOption, PickerRequest, Pickers, t};

/// As much of a text as a line has room for, in characters.
const GLANCE: usize = 90;

/// Lets one choose a quick reply; it takes the place of so many characters before the caret.
pub(super) fn offer_quick_replies(
    composing: Composing,
    pickers: Pickers,
    anchor: HtmlElement,
    instead_of: u32,
) {
    let replies = composing.desk.quick_replies();
    let (list, chosen) = (replies.clone(), replies.clone());
    let channel = composing.channel;
    let options = move || {
        each(&list, |reply: &QuickReply| {
            reply.is_for(&channel.get()).then(|| {
                let text = filled(composing, &reply.text);
                PickerOption {
                    id: reply.id.to_string(),
                    label: reply.name.clone(),
                    detail: Some(glance(&text)),
                    // A line shows but the beginning; found it is by all of it.
                    hidden: Some(text),
                    ..PickerOption::default()
                }
            })
        })
    };
    let pick = move |id: String| {
        let text = chosen.with_untracked(|list| {
            let list = list.as_ref()?.as_ref().ok()?;
            let reply = list.iter().find(|reply| reply.id.as_str() == id)?;
            Some(reply.text.clone())
        });
        if let Some(text) = text {
            put(&filled(composing, &text), instead_of);
        }
    };
    let request = PickerRequest::new(
        anchor,
        t().quick_replies(),
        t().find_quick_reply(),
        options,
        pick,
    );
    let request = request.wide();
    pickers.toggle(request.none(move |text| nothing(&replies, t().no_quick_reply(text))));
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
