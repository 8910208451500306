//! A bad day, made to order: what the demo's knobs and the tests do to the mock's transport.

use serde::{Deserialize, Serialize};

/// What happens to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The server cannot be reached.
    Offline,
    /// The server takes too long.
    Timeout,
    /// The server fails before it has done anything.
    Failure,
    /// The server does it, and the answer is lost.
    Lost,
    /// The server does it, and half of the answer arrives.
    Truncated,
    /// No answer until the rule is taken away.
    Held,
}

/// A rule: requests whose method and path contain `on` meet the fault, `times` times.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// A part of `METHOD /path`.
    pub on: String,
    /// What happens.
    pub fault: Fault,
    /// How often; none is until the rules are cleared.
    #[serde(default)]
    pub times: Option<u32>,
}

/// The knobs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults {
    /// How long each answer takes, in milliseconds.
    pub latency: u32,
    /// How many of 100 requests fail.
    pub fail_percent: u32,
    /// What tests ask for.
    pub rules: Vec<Rule>,
    dice: u64,
}

impl Faults {
    /// Weather by two knobs: milliseconds for each answer, failures of 100 requests.
    pub fn new(latency: u32, fail_percent: u32) -> Self {
        Self {
            latency,
            fail_percent,
            ..Self::default()
        }
    }

    /// What happens to a request; the first rule that fits decides, then the dice, which fall the
    /// same way for the same order of requests.
    pub fn decide(&mut self, method: &str, path: &str) -> Option<Fault> {
        let line = format!("{method} {path}");
        let rule = self
            .rules
            .iter_mut()
            .find(|rule| rule.times != Some(0) && line.contains(&rule.on));
        if let Some(rule) = rule {
            rule.times = rule.times.map(|times| times - 1);
            return Some(rule.fault);
        }
        // A linear congruence is dice enough here: it only has to spread.
        self.dice = self
            .dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let rolled = (self.dice >> 33) % 100;
        (rolled < u64::from(self.fail_percent)).then_some(Fault::Failure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_holds_as_often_as_it_says() {
        let rule = Rule {
            on: "PATCH /api".to_owned(),
            fault: Fault::Lost,
            times: Some(1),
        };
        let mut faults = Faults {
            rules: vec![rule],
            ..Faults::default()
        };
        assert_eq!(faults.decide("GET", "/api/v1/views"), None);
        assert_eq!(
            faults.decide("PATCH", "/api/v1/tickets/1"),
            Some(Fault::Lost)
        );
        assert_eq!(faults.decide("PATCH", "/api/v1/tickets/1"), None);
    }

    #[test]
    fn the_failure_rate_is_about_what_it_says() {
        let mut faults = Faults {
            fail_percent: 20,
            ..Faults::default()
        };
        let failed = (0..1_000)
            .filter(|_| faults.decide("GET", "/").is_some())
            .count();
        assert!((150..250).contains(&failed), "{failed}");
    }
}
