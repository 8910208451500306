//! What a customer's new message does to their tickets (SPEC I3, I5 to I8, I15).

use super::keyword::{Keyword, makes_ticket};
use crate::domain::{Channel, Status, TicketNumber};

/// A message that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// The way it came.
    pub channel: Channel,
    /// Which keyword it is; counts for SMS only.
    pub keyword: Option<Keyword>,
    /// The ticket it continues, as far as the channel tells: that of the web chat session, or the
    /// one whose email it answers. SMS tells nothing: there a customer has one thread.
    pub continues: Option<TicketNumber>,
    /// Whether it was written to a branded sender ID; counts for SMS only.
    pub branded_sender: bool,
    /// Whether the customer's profile is blocked.
    pub blocked: bool,
}

/// A ticket that the customer has already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Existing {
    /// Which.
    pub number: TicketNumber,
    /// The way they wrote there.
    pub channel: Channel,
    /// Where it stands.
    pub status: Status,
}

/// What becomes of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody ever sees it (SPEC I5, I15).
    Dropped,
    /// A keyword of somebody without an SMS thread: it does what it does and makes no ticket.
    NoTicket,
    /// A keyword in an SMS thread: it shows there and changes neither status nor unread.
    Shown(TicketNumber),
    /// It begins a ticket.
    NewTicket,
    /// It goes on in this ticket, which stays as it is but for being unread.
    Added(TicketNumber),
    /// It goes on in this ticket, which was closed or snoozed and is Open again.
    Reopened(TicketNumber),
}

/// What becomes of a customer's message; `tickets` are those they have, in any order.
///
/// - Blocked: dropped, whatever it is. Consent follows keywords all the same, see
///   [`super::consent::after`].
/// - SMS goes on in the customer's one SMS thread, opening it again (SPEC I6, I8). Should there be
///   several, as after an import, it is the newest that is not closed, else the newest.
/// - A web chat goes on in its session's ticket; if that is closed it begins a new one (SPEC I7).
/// - An email goes on in the ticket it answers, opening it again; any other email begins one.
/// - A channel this build does not know goes on as an email does, but never opens what was closed.
///
/// A ticket of another channel is never gone on in (SPEC I6). A status this build does not know is
/// left as it is.
pub fn on_incoming(incoming: &Incoming, tickets: &[Existing]) -> Outcome {
    let sms = incoming.channel == Channel::Sms;
    if incoming.blocked || (sms && incoming.branded_sender) {
        return Outcome::Dropped;
    }
    let mut same_channel = tickets
        .iter()
        .filter(|ticket| ticket.channel == incoming.channel);
    let ticket = if sms {
        same_channel.max_by_key(|ticket| (ticket.status != Status::Closed, ticket.number))
    } else {
        same_channel.find(|ticket| Some(ticket.number) == incoming.continues)
    };
    if sms && !makes_ticket(incoming.keyword) {
        return ticket.map_or(Outcome::NoTicket, |ticket| Outcome::Shown(ticket.number));
    }
    let Some(ticket) = ticket else {
        return Outcome::NewTicket;
    };
    match (&ticket.status, &ticket.channel) {
        (Status::Open | Status::Unknown(_), _) => Outcome::Added(ticket.number),
        (Status::Closed, Channel::WebChat | Channel::Unknown(_)) => Outcome::NewTicket,
        (Status::Closed | Status::Snoozed, _) => Outcome::Reopened(ticket.number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn message(channel: Channel, continues: Option<u32>) -> Incoming {
        Incoming {
            channel,
            keyword: None,
            continues: continues.map(TicketNumber),
            branded_sender: false,
            blocked: false,
        }
    }

    fn has(number: u32, channel: Channel, status: Status) -> Existing {
        Existing {
            number: TicketNumber(number),
            channel,
            status,
        }
    }

    #[test]
    fn i6_sms_and_web_chat_are_separate_tickets() {
        let tickets = [has(1, Channel::WebChat, Status::Open)];
        let sms = message(Channel::Sms, Some(1));
        assert_eq!(on_incoming(&sms, &tickets), Outcome::NewTicket);
        let tickets = [has(1, Channel::Sms, Status::Open)];
        let chat = message(Channel::WebChat, Some(1));
        assert_eq!(on_incoming(&chat, &tickets), Outcome::NewTicket);
    }

    #[test]
    fn i6_i8_sms_is_one_thread_across_close_and_reopen() {
        let sms = message(Channel::Sms, None);
        for (status, outcome) in [
            (Status::Open, Outcome::Added(TicketNumber(3))),
            (Status::Snoozed, Outcome::Reopened(TicketNumber(3))),
            (Status::Closed, Outcome::Reopened(TicketNumber(3))),
            (
                Status::Unknown("held".into()),
                Outcome::Added(TicketNumber(3)),
            ),
        ] {
            assert_eq!(on_incoming(&sms, &[has(3, Channel::Sms, status)]), outcome);
        }
        // Should an import have left several, the conversation that goes on is the open one.
        let several = [
            has(1, Channel::Sms, Status::Closed),
            has(2, Channel::Sms, Status::Open),
            has(3, Channel::Sms, Status::Closed),
        ];
        assert_eq!(on_incoming(&sms, &several), Outcome::Added(TicketNumber(2)));
        let closed = [several[2].clone(), several[0].clone()];
        assert_eq!(
            on_incoming(&sms, &closed),
            Outcome::Reopened(TicketNumber(3))
        );
    }

    #[test]
    fn i7_each_web_chat_session_is_its_own_ticket() {
        let tickets = [
            has(1, Channel::WebChat, Status::Open),
            has(2, Channel::WebChat, Status::Closed),
            has(3, Channel::WebChat, Status::Snoozed),
        ];
        let after = |session| on_incoming(&message(Channel::WebChat, session), &tickets);
        assert_eq!(after(Some(1)), Outcome::Added(TicketNumber(1)));
        assert_eq!(after(Some(2)), Outcome::NewTicket);
        assert_eq!(after(Some(3)), Outcome::Reopened(TicketNumber(3)));
        assert_eq!(after(None), Outcome::NewTicket);
        assert_eq!(after(Some(9)), Outcome::NewTicket);
    }

    #[test]
    fn i3_a_keyword_shows_in_the_thread_and_makes_no_ticket() {
        let keyword = |keyword| Incoming {
            keyword: Some(keyword),
            ..message(Channel::Sms, None)
        };
        let closed = [has(1, Channel::Sms, Status::Closed)];
        for order in [Keyword::Subscribe, Keyword::Compliance, Keyword::Automation] {
            assert_eq!(on_incoming(&keyword(order), &[]), Outcome::NoTicket);
            let shown = Outcome::Shown(TicketNumber(1));
            assert_eq!(on_incoming(&keyword(order), &closed), shown);
        }
        for question in [Keyword::Help, Keyword::Info] {
            assert_eq!(on_incoming(&keyword(question), &[]), Outcome::NewTicket);
        }
        // In an email or a chat such a word is a word.
        for channel in [Channel::Email, Channel::WebChat] {
            let stop = Incoming {
                keyword: Some(Keyword::Compliance),
                ..message(channel, None)
            };
            assert_eq!(on_incoming(&stop, &[]), Outcome::NewTicket);
        }
    }

    #[test]
    fn i5_i15_what_nobody_may_get_is_dropped() {
        let branded = |channel| Incoming {
            branded_sender: true,
            ..message(channel, None)
        };
        assert_eq!(on_incoming(&branded(Channel::Sms), &[]), Outcome::Dropped);
        assert_eq!(
            on_incoming(&branded(Channel::Email), &[]),
            Outcome::NewTicket
        );
        let blocked = Incoming {
            blocked: true,
            ..message(Channel::Email, None)
        };
        assert_eq!(on_incoming(&blocked, &[]), Outcome::Dropped);
    }

    fn channels() -> impl Strategy<Value = Channel> {
        let newer = || Just(Channel::Unknown("fax".into()));
        prop_oneof![prop::sample::select(Channel::KNOWN), newer()]
    }

    proptest! {
        #[test]
        fn i6_i7_no_message_ever_changes_its_channel_or_opens_a_closed_chat(
            channel in channels(),
            continues in prop::option::of(0_u32..6),
            keyword in prop::option::of(prop::sample::select(Keyword::ALL.to_vec())),
            kinds in prop::collection::vec((channels(), prop::sample::select(Status::KNOWN)), 0..6),
        ) {
            let tickets: Vec<Existing> = (0..)
                .zip(kinds)
                .map(|(number, (channel, status))| has(number, channel, status))
                .collect();
            let incoming = Incoming { keyword, ..message(channel.clone(), continues) };
            let outcome = on_incoming(&incoming, &tickets);
            if let Outcome::Added(number) | Outcome::Reopened(number) | Outcome::Shown(number) = outcome {
                let ticket = tickets.iter().find(|ticket| ticket.number == number);
                prop_assert!(ticket.is_some_and(|ticket| ticket.channel == channel));
                let chat_closed = ticket.is_some_and(|ticket| ticket.status == Status::Closed && channel == Channel::WebChat);
                prop_assert!(!chat_closed);
            }
            // SMS never makes a second thread.
            let has_sms = tickets.iter().any(|ticket| ticket.channel == Channel::Sms);
            prop_assert!(!(channel == Channel::Sms && has_sms && outcome == Outcome::NewTicket));
        }
    }
}
