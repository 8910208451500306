//! A customer begins a new ticket when the demo asks them to: what routing deals with (SPEC S6).

use super::Answer;
use super::call::Call;
use super::customer_writes::{Words, hear};
use super::refusal::Refusal;
use super::reply::Reply;
use crate::api::CustomerBegins;
use crate::domain::{Channel, Sentiment, Status, Ticket};
use crate::mock::server::Server;

/// `POST /demo/customer-begins`
pub(super) fn post(server: &mut Server, call: &Call) -> Answer {
    let CustomerBegins { channel, mood, tag } = call.body_or_default()?;
    let channel = channel.unwrap_or(Channel::Email);
    if let Channel::Unknown(channel) = &channel {
        let message = format!("\"{channel}\" is none of email, sms, web_chat");
        return Err(Refusal::field("channel", message));
    }
    let tags = match tag.as_deref().map(str::trim) {
        None | Some("") => Vec::new(),
        Some(tag) if tag.chars().count() > Ticket::LONGEST_TAG => {
            let message = format!("A tag has at most {} characters.", Ticket::LONGEST_TAG);
            return Err(Refusal::field("tag", message));
        }
        Some(tag) => vec![tag.to_owned()],
    };
    let nobody = || Refusal::not_found("Everybody who could begin a ticket so has one already.");
    let customer = somebody(server, &channel).ok_or_else(nobody)?;
    let opening = server
        .desk
        .world
        .opening(customer, mood, &mut server.random);
    let words = Words {
        customer,
        channel,
        continues: None,
        text: opening.0.to_owned(),
        tags,
        sentiment: Some(Sentiment::scored(opening.1, call.now)),
    };
    let place = hear(server, words, call.now)?.ok_or_else(nobody)?;
    Reply::ticket(&server.desk.tickets.at(place).ticket)
}

/// Some customer whose words would begin a ticket by this way.
fn somebody(server: &mut Server, channel: &Channel) -> Option<u32> {
    let all = server.desk.customers.len();
    let first = server.random.below(all);
    let mut places = (0..all).map(|step| ((first + step) % all) as u32);
    let desk = &server.desk;
    let is_sms = *channel == Channel::Sms;
    if is_sms && desk.settings.branded_sender {
        return None;
    }
    places.find(|place| {
        let existing = desk.existing(*place);
        let mut theirs = existing.iter().filter(|ticket| ticket.channel == *channel);
        let has_phone = || desk.customers.phone(&desk.world, *place).is_some();
        !desk.customers.is_blocked(*place)
            && theirs.all(|ticket| !is_sms && ticket.status == Status::Closed)
            && (!is_sms || has_phone())
    })
}
