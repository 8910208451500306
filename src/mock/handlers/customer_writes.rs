//! What a customer writes when the demo asks them to; what comes of it is as the rules of incoming
//! messages say (SPEC I3, I6 to I8, I15).

use super::Answer;
use super::call::Call;
use super::demo::some_open;
use super::refusal::Refusal;
use super::reply::Reply;
use super::{automatic, customers, tickets};
use crate::api::CustomerWrites;
use crate::domain::{Channel, Filter, MessageKind, Sentiment, TicketNumber, Time, TimelineAction};
use crate::mock::desk::NewTicket;
use crate::mock::entry::{Entry, Subject};
use crate::mock::scoring;
use crate::mock::server::Server;
use crate::rules::auto_response::Received;
use crate::rules::incoming::{Incoming, Outcome, on_incoming};
use crate::rules::{consent, keyword};

/// The longest text a customer writes, in characters.
const LONGEST_TEXT: usize = 20_000;

/// Something a customer writes.
pub(super) struct Words {
    /// The place of the customer.
    pub customer: u32,
    pub channel: Channel,
    /// The ticket they write in, where they write in one.
    pub continues: Option<TicketNumber>,
    pub text: String,
    /// What a ticket has that they begin by it.
    pub tags: Vec<String>,
    /// What it would be scored, where that is known.
    pub sentiment: Option<Sentiment>,
}

/// `POST /demo/customer-writes`: answers the ticket where they were heard, or the one they wrote in
/// where nobody hears them; nothing where there is neither.
pub(super) fn post(server: &mut Server, call: &Call) -> Answer {
    let words = read(server, call)?;
    let named = words.continues;
    let place = match (hear(server, words, call.now)?, named) {
        (Some(place), _) => place,
        (None, Some(number)) => tickets::place(server, number)?,
        (None, None) => return Ok(Reply::nothing()),
    };
    Reply::ticket(&server.desk.tickets.at(place).ticket)
}

/// Takes in what a customer wrote, answers it by itself where that is due, and tells everybody.
/// Gives the ticket where they were heard.
pub(super) fn hear(server: &mut Server, words: Words, now: Time) -> Result<Option<u32>, Refusal> {
    let customer = words.customer;
    let sms = words.channel == Channel::Sms;
    let settings = &server.desk.settings;
    let keyword = sms
        .then(|| keyword::classify(&words.text, &settings.keywords))
        .flatten();
    let incoming = Incoming {
        channel: words.channel.clone(),
        keyword,
        continues: words.continues,
        branded_sender: settings.branded_sender,
        blocked: server.desk.customers.is_blocked(customer),
    };
    let outcome = on_incoming(&incoming, &server.desk.existing(customer));
    let mut retold = Vec::new();
    let before = server.desk.customers.consent(&server.desk.world, customer);
    // Who is not heard may still leave; but what was sent to a branded sender never arrived.
    if sms && !incoming.branded_sender {
        let after = consent::after(keyword, before.clone());
        if let Some(changed) = server.desk.agree(customer, after) {
            server.tell_customer(customer);
            retold = changed;
        }
    }
    let text = words.text.clone();
    let place = |number| tickets::place(server, number);
    let heard = match outcome {
        Outcome::Dropped | Outcome::NoTicket => None,
        Outcome::Shown(number) => {
            let place = place(number)?;
            Some((place, server.desk.customer_orders(place, text, now)))
        }
        Outcome::Added(number) | Outcome::Reopened(number) => {
            let place = place(number)?;
            Some((place, server.desk.customer_says(place, text, now)))
        }
        Outcome::NewTicket => Some(begin(server, words, now)),
    };
    // The ticket they are heard in is told with what they wrote.
    let heard_in = heard.map(|(place, _)| place);
    retold.retain(|place| Some(*place) != heard_in);
    let retold: Vec<(u32, usize)> = retold.into_iter().map(|place| (place, 0)).collect();
    let Some((place, mut entries)) = heard else {
        server.tell_tickets(&retold);
        return Ok(None);
    };
    let received = Received {
        keyword,
        consent: before,
        blocked: incoming.blocked,
    };
    let answer = sms.then(|| automatic::answer(&server.desk, customer, &received));
    if let Some(answer) = answer.flatten() {
        entries += server.desk.answer_by_itself(place, answer, now);
    }
    server.tell_tickets(&[&retold[..], &[(place, entries)]].concat());
    Ok(Some(place))
}

/// Who writes what in which ticket.
fn read(server: &mut Server, call: &Call) -> Result<Words, Refusal> {
    let CustomerWrites {
        number,
        customer,
        channel,
        text,
    } = call.body_or_default()?;
    if let Some(text) = &text
        && (text.trim().is_empty() || text.chars().count() > LONGEST_TEXT)
    {
        let message = format!("has 1 to {LONGEST_TEXT} characters");
        return Err(Refusal::field("text", message));
    }
    if let Some(Channel::Unknown(channel)) = &channel {
        let message = format!("\"{channel}\" is none of email, sms, web_chat");
        return Err(Refusal::field("channel", message));
    }
    if number.is_some() && customer.is_some() {
        let message = "goes without a number: a ticket says whose it is";
        return Err(Refusal::field("customer", message));
    }
    if customer.is_none() && channel.is_some() {
        let message = "goes with a customer and only with one";
        return Err(Refusal::field("channel", message));
    }
    let (customer, channel, continues) = match customer {
        Some(id) => {
            let customer = customers::place(server, id.as_str())?;
            (customer, channel.unwrap_or(Channel::Email), None)
        }
        None => {
            let place = match number {
                Some(number) => tickets::place(server, number)?,
                None => some_open(server, call, Filter::everything(), |_| true)?,
            };
            let record = server.desk.tickets.at(place);
            let channel = record.ticket.channel.clone();
            (record.customer, channel, Some(record.ticket.number))
        }
    };
    let (text, sentiment) = match text {
        Some(text) => (text, None),
        None => {
            let (text, score) = server.desk.world.remark(customer, &mut server.random);
            (text.to_owned(), Some(Sentiment::scored(score, call.now)))
        }
    };
    Ok(Words {
        customer,
        channel,
        continues,
        text,
        sentiment,
        tags: Vec::new(),
    })
}

/// Begins a ticket: its place, and how many entries its thread has.
fn begin(server: &mut Server, words: Words, now: Time) -> (u32, usize) {
    let Words {
        customer,
        channel,
        text,
        tags,
        sentiment,
        ..
    } = words;
    let sentiment = sentiment.unwrap_or_else(|| scoring::score(&text, now));
    let author = Some(server.desk.customers.name(&server.desk.world, customer));
    let entries = vec![
        Entry::by_itself(now, TimelineAction::Created, Subject::None),
        Entry::by_itself(
            now,
            TimelineAction::Scored,
            Subject::Label(sentiment.label.clone()),
        ),
        Entry::said(MessageKind::Customer, now, author, text),
    ];
    let messages = entries.len();
    let new = NewTicket {
        customer,
        channel,
        subject: String::new(),
        tags,
        sentiment: Some(sentiment),
    };
    let place = server.desk.open_ticket(new, entries, now);
    (place, messages + server.desk.arrives(place, now))
}
