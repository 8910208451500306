//! What a customer agreed to receive by SMS, and how a keyword changes it.

use super::keyword::Keyword;
use crate::domain::SmsConsent;

/// Whether an agent may write to them by SMS (SPEC I4). A consent this build does not know allows
/// nothing.
pub fn is_subscriber(consent: &SmsConsent) -> bool {
    matches!(consent, SmsConsent::Transactional | SmsConsent::Marketing)
}

/// What a text message makes of the consent (SPEC I3): subscribing gives all of it, compliance
/// takes all of it, everything else leaves it as it is. It holds for blocked profiles too: who is
/// not heard may still leave.
pub fn after(keyword: Option<Keyword>, consent: SmsConsent) -> SmsConsent {
    match keyword {
        Some(Keyword::Subscribe) => SmsConsent::Marketing,
        Some(Keyword::Compliance) => SmsConsent::None,
        Some(Keyword::Automation | Keyword::Help | Keyword::Info) | None => consent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i4_subscribers_are_those_of_marketing_and_of_transactions() {
        assert!(is_subscriber(&SmsConsent::Marketing));
        assert!(is_subscriber(&SmsConsent::Transactional));
        assert!(!is_subscriber(&SmsConsent::None));
        assert!(!is_subscriber(&SmsConsent::Unknown("double_opt_in".into())));
    }

    #[test]
    fn i3_subscribing_gives_consent_compliance_takes_it_the_rest_leaves_it() {
        let newer = SmsConsent::Unknown("double_opt_in".into());
        for consent in SmsConsent::KNOWN.iter().chain([&newer]) {
            let made = |keyword| after(keyword, consent.clone());
            assert_eq!(made(Some(Keyword::Subscribe)), SmsConsent::Marketing);
            assert_eq!(made(Some(Keyword::Compliance)), SmsConsent::None);
            for keyword in [
                None,
                Some(Keyword::Automation),
                Some(Keyword::Help),
                Some(Keyword::Info),
            ] {
                assert_eq!(made(keyword), *consent, "{keyword:?}");
            }
        }
    }
}
