//! The email that follows when a web chat customer is gone (SPEC I19, I20).

pub mod email;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::domain::{Away, Time};

/// How long after leaving, or after the agent's last message since, the email goes.
pub const DELAY: TimeDelta = TimeDelta::minutes(3);

/// Where one web chat session stands between the customer and the email. Nothing happens by
/// itself: whoever keeps it asks [`Self::is_due`], sends, and says so by [`Self::sent`].
///
/// A message that an agent writes while the customer is there counts as seen. Events may come out
/// of order, as when a lost connection is noticed late: each says when it happened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Since when the customer is gone; none while they are there.
    #[serde(default)]
    left_at: Option<Time>,
    /// When the agent last wrote, unless an email took it along.
    #[serde(default)]
    wrote_at: Option<Time>,
}

impl FollowUp {
    /// The customer left, with the last of their pages. Who is gone already is gone since then.
    pub fn left(&mut self, at: Time) {
        self.left_at.get_or_insert(at);
    }

    /// An agent wrote.
    pub fn agent_wrote(&mut self, at: Time) {
        self.wrote_at = self.wrote_at.max(Some(at));
    }

    /// The customer is there again and sees what was written: nothing is due any more. A return
    /// from before they left is old news and changes nothing.
    pub fn came_back(&mut self, at: Time) {
        if self.left_at.is_some_and(|left| left <= at) {
            *self = Self::default();
        }
    }

    /// An email went that held everything written until then.
    pub fn sent(&mut self, at: Time) {
        self.wrote_at = self.wrote_at.filter(|wrote| *wrote > at);
    }

    /// When the email goes: [`DELAY`] after the later of leaving and the agent's last message
    /// since. None while the customer is there or has seen everything.
    pub fn due_at(&self) -> Option<Time> {
        let unseen = self.wrote_at.filter(|wrote| Some(*wrote) >= self.left_at);
        // What is unseen was written after they left, so it is the later of the two.
        self.left_at.and(unseen)?.checked_add_signed(DELAY)
    }

    /// Whether the email goes now.
    pub fn is_due(&self, now: Time) -> bool {
        self.due_at().is_some_and(|due| due <= now)
    }

    /// What the banner says; none while the customer is there.
    pub fn away(&self) -> Option<Away> {
        self.left_at.map(|since| Away {
            since,
            due_at: self.due_at(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(seconds: i64) -> Time {
        Time::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[derive(Clone, Copy, Debug)]
    enum Event {
        Left,
        Wrote,
        Back,
        Sent,
    }
    use Event::{Back, Left, Sent, Wrote};

    fn after(events: &[(Event, i64)]) -> FollowUp {
        let mut chat = FollowUp::default();
        for (event, second) in events {
            match event {
                Left => chat.left(at(*second)),
                Wrote => chat.agent_wrote(at(*second)),
                Back => chat.came_back(at(*second)),
                Sent => chat.sent(at(*second)),
            }
        }
        chat
    }

    #[test]
    fn i20_the_email_goes_three_minutes_after_the_last_message_unseen() {
        for (about, events, due) in [
            ("nothing happened", &[][..], None),
            (
                "sent with the last word",
                &[(Left, 0), (Wrote, 20), (Sent, 20)],
                None,
            ),
            ("they are there", &[(Wrote, 0)], None),
            ("they left having seen all", &[(Wrote, 0), (Left, 10)], None),
            ("one message since", &[(Left, 0), (Wrote, 20)], Some(200)),
            ("written just then", &[(Left, 20), (Wrote, 20)], Some(200)),
            (
                "several make one",
                &[(Left, 0), (Wrote, 20), (Wrote, 100), (Wrote, 110)],
                Some(290),
            ),
            (
                "coming back cancels",
                &[(Left, 0), (Wrote, 20), (Back, 60)],
                None,
            ),
            (
                "and starts anew",
                &[(Left, 0), (Wrote, 20), (Back, 60), (Left, 90)],
                None,
            ),
            (
                "with what is new",
                &[(Left, 0), (Wrote, 20), (Back, 60), (Left, 90), (Wrote, 91)],
                Some(271),
            ),
            ("sent is sent", &[(Left, 0), (Wrote, 20), (Sent, 200)], None),
            (
                "until there is more",
                &[(Left, 0), (Wrote, 20), (Sent, 200), (Wrote, 300)],
                Some(480),
            ),
            (
                "written while it was sent",
                &[(Left, 0), (Wrote, 20), (Wrote, 201), (Sent, 200)],
                Some(381),
            ),
            (
                "the loss was noticed late",
                &[(Wrote, 20), (Left, 10)],
                Some(200),
            ),
            (
                "a message came late",
                &[(Left, 0), (Wrote, 50), (Wrote, 20)],
                Some(230),
            ),
            (
                "an old return",
                &[(Left, 10), (Wrote, 20), (Back, 5)],
                Some(200),
            ),
            (
                "gone twice is gone once",
                &[(Left, 0), (Wrote, 20), (Left, 60)],
                Some(200),
            ),
        ] {
            assert_eq!(after(events).due_at(), due.map(at), "{about}");
        }
    }

    #[test]
    fn i20_due_is_from_that_second_on() {
        let chat = after(&[(Left, 0), (Wrote, 20)]);
        assert!(!chat.is_due(at(199)));
        assert!(chat.is_due(at(200)));
        assert!(chat.is_due(at(1_000)));
        assert!(!FollowUp::default().is_due(at(1_000)));
    }

    #[test]
    fn i19_the_banner_tells_that_they_are_gone_and_when_the_email_goes() {
        assert_eq!(after(&[(Wrote, 0)]).away(), None);
        let gone = |due: Option<i64>| {
            Some(Away {
                since: at(0),
                due_at: due.map(at),
            })
        };
        assert_eq!(after(&[(Left, 0)]).away(), gone(None));
        assert_eq!(after(&[(Left, 0), (Wrote, 20)]).away(), gone(Some(200)));
        assert_eq!(after(&[(Left, 0), (Wrote, 20), (Back, 30)]).away(), None);
    }

    #[test]
    fn i20_it_is_kept_over_a_restart() {
        let chat = after(&[(Left, 0), (Wrote, 20)]);
        let kept = serde_json::to_string(&chat).unwrap_or_default();
        assert_eq!(serde_json::from_str::<FollowUp>(&kept).ok(), Some(chat));
    }

    proptest! {
        #[test]
        fn i20_whatever_happens_one_email_goes_for_what_is_unseen(
            steps in prop::collection::vec((1_i64..400, prop::sample::select(vec![Left, Wrote, Back])), 0..40)
        ) {
            let (mut chat, mut now) = (FollowUp::default(), 0);
            // What one would keep in one's head: gone or not, and the messages not yet seen.
            let (mut gone, mut unseen) = (false, Vec::new());
            for (pause, event) in steps {
                for second in now..now + pause {
                    let expected = unseen.last().is_some_and(|last| gone && second - last >= 180);
                    prop_assert_eq!(chat.is_due(at(second)), expected);
                    if expected {
                        chat.sent(at(second));
                        unseen.clear();
                    }
                }
                now += pause;
                match event {
                    Left => {
                        chat.left(at(now));
                        gone = true;
                    }
                    Back => {
                        chat.came_back(at(now));
                        gone = false;
                        unseen.clear();
                    }
                    _ => {
                        chat.agent_wrote(at(now));
                        if gone {
                            unseen.push(now);
                        }
                    }
                }
            }
        }
    }
}
