//! Where in the contract's JSON something wrong stands.

use super::{WrongLink, WrongSetting};
use crate::rules::assignment::{WrongRouting, WrongRule};
use crate::rules::hours::WrongHours;
use crate::rules::keyword::Keyword;
use crate::rules::welcome::{WrongAnswer, WrongWelcome};

impl WrongSetting<'_> {
    /// The path of the field, such as `office_hours.week.monday[1]`.
    pub fn path(&self) -> String {
        let fixed = match self {
            Self::LongPrefix(_) => "organization_prefix",
            Self::Address => "default_sender_email",
            Self::ReplyTo => "reply_to_email",
            Self::AttributionHours => "attribution_hours",
            Self::AutoResponse(_) => "auto_response",
            Self::Template(_) | Self::Text(_) => "auto_response_text",
            Self::Keyword { list, index, .. } => return in_keywords(*list, *index),
            Self::NoRecipient => "email_notifications.recipients",
            Self::Recipient(index, _) => {
                return format!("email_notifications.recipients[{index}]");
            }
            Self::Logo => "follow_up.logo_url",
            Self::TooManyLinks(_) => "follow_up.policy_links",
            Self::Link(index, wrong) => return in_links(*index, *wrong),
            Self::OfficeHours(wrong) => return in_hours(wrong),
            Self::Welcome(wrong) => return in_welcome(wrong),
            Self::Routing(wrong) => return in_routing(wrong),
        };
        fixed.to_owned()
    }
}

fn in_keywords(list: Keyword, index: usize) -> String {
    let list = match list {
        Keyword::Subscribe => "subscribe",
        Keyword::Compliance => "compliance",
        Keyword::Automation | Keyword::Help | Keyword::Info => "automation",
    };
    format!("keywords.{list}[{index}]")
}

fn in_links(index: usize, wrong: WrongLink) -> String {
    let part = match wrong {
        WrongLink::NoName | WrongLink::LongName => "name",
        WrongLink::Address => "url",
    };
    format!("follow_up.policy_links[{index}].{part}")
}

fn in_hours(wrong: &WrongHours) -> String {
    let part = match wrong {
        WrongHours::Zone => "time_zone".to_owned(),
        WrongHours::TooManyIntervals { day, .. } => format!("week.{}", day.as_str()),
        WrongHours::Interval { day, index, .. } => format!("week.{}[{index}]", day.as_str()),
        WrongHours::TooManyHolidays(_) => "holidays".to_owned(),
        WrongHours::HolidayTwice(index) => format!("holidays[{index}].date"),
        WrongHours::LongHolidayName(index) => format!("holidays[{index}].name"),
        WrongHours::Channel(index) | WrongHours::ChannelTwice(index) => {
            format!("channels[{index}]")
        }
    };
    format!("office_hours.{part}")
}

fn in_welcome(wrong: &WrongWelcome) -> String {
    let part = match wrong {
        WrongWelcome::LongMessage => "message".to_owned(),
        WrongWelcome::LongClosedMessage => "closed_message".to_owned(),
        WrongWelcome::TooManyAnswers(_) => "answers".to_owned(),
        WrongWelcome::Answer { index, wrong } => {
            let part = match wrong {
                WrongAnswer::NoDay => "days".to_owned(),
                WrongAnswer::Day(day) | WrongAnswer::DayTwice(day) => format!("days[{day}]"),
                WrongAnswer::During(_) => "during".to_owned(),
                WrongAnswer::Blank | WrongAnswer::Long => "text".to_owned(),
            };
            format!("answers[{index}].{part}")
        }
    };
    format!("welcome.{part}")
}

fn in_routing(wrong: &WrongRouting) -> String {
    match wrong {
        WrongRouting::TooManyRules(_) => "routing.rules".to_owned(),
        WrongRouting::SameRule(index) => format!("routing.rules[{index}].id"),
        WrongRouting::Rule { index, wrong } => {
            let part = match wrong {
                WrongRule::NoName | WrongRule::LongName => "name".to_owned(),
                WrongRule::Filter(error) if error.path.is_empty() => "filter".to_owned(),
                WrongRule::Filter(error) => format!("filter.{}", error.path),
                WrongRule::NamesMe => "filter".to_owned(),
                WrongRule::Action(_) => "action".to_owned(),
            };
            format!("routing.rules[{index}].{part}")
        }
    }
}
