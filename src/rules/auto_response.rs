//! Whether an unrecognised text message is answered by itself (SPEC I23).

use super::consent::is_subscriber;
use super::keyword::Keyword;
use crate::domain::{AutoResponse, SmsConsent};

/// What is known of a text message that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Which keyword it is; none where it is unrecognised.
    pub keyword: Option<Keyword>,
    /// What the customer had agreed to when they wrote.
    pub consent: SmsConsent,
    /// Whether their profile is blocked.
    pub blocked: bool,
}

/// Whether the auto-response goes out. Keywords have answers of their own, and what blocked
/// profiles write is dropped (SPEC I15). Who counts as a non-subscriber is just who no agent may
/// answer. A setting this build does not know sends nothing.
pub fn goes_out(setting: &AutoResponse, received: &Received) -> bool {
    let wanted = match setting {
        AutoResponse::Everybody => true,
        AutoResponse::NonSubscribers => !is_subscriber(&received.consent),
        AutoResponse::Off | AutoResponse::Unknown(_) => false,
    };
    wanted && received.keyword.is_none() && !received.blocked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i23_the_setting_says_who_gets_an_auto_response() {
        let newer = SmsConsent::Unknown("double_opt_in".into());
        for (consent, everybody, non_subscribers) in [
            (SmsConsent::None, true, true),
            (newer, true, true),
            (SmsConsent::Transactional, true, false),
            (SmsConsent::Marketing, true, false),
        ] {
            let received = Received {
                keyword: None,
                consent,
                blocked: false,
            };
            let gets = |setting: AutoResponse| goes_out(&setting, &received);
            assert_eq!(gets(AutoResponse::Everybody), everybody, "{received:?}");
            assert_eq!(
                gets(AutoResponse::NonSubscribers),
                non_subscribers,
                "{received:?}"
            );
            assert!(!gets(AutoResponse::Off));
            assert!(!gets(AutoResponse::Unknown("weekends".into())));
        }
    }

    #[test]
    fn i23_i15_keywords_and_blocked_profiles_get_none() {
        for setting in AutoResponse::KNOWN {
            for consent in SmsConsent::KNOWN {
                for keyword in Keyword::ALL {
                    let received = Received {
                        keyword: Some(keyword),
                        consent: consent.clone(),
                        blocked: false,
                    };
                    assert!(!goes_out(setting, &received), "{received:?}");
                }
                let blocked = Received {
                    keyword: None,
                    consent: consent.clone(),
                    blocked: true,
                };
                assert!(!goes_out(setting, &blocked), "{blocked:?}");
            }
        }
    }
}
