//! What is wrong with settings.

use super::{at, broken};
use crate::api::FieldError;
use crate::domain::Interval;
use crate::mock::handlers::answering::not_sent;
use crate::rules::assignment::{LONGEST_RULE_NAME, MOST_RULES, Nowhere, WrongRouting, WrongRule};
use crate::rules::hours::{
    LONGEST_HOLIDAY_NAME, MOST_HOLIDAYS, MOST_INTERVALS, WrongHours, WrongInterval,
};
use crate::rules::settings::{
    ATTRIBUTION_HOURS, LONGEST_KEYWORD, LONGEST_LINK_NAME, LONGEST_PREFIX, MOST_LINKS,
    WrongKeyword, WrongLink, WrongRecipient, WrongSetting,
};
use crate::rules::welcome::{LONGEST_WELCOME, MOST_ANSWERS, WrongAnswer, WrongWelcome};

/// A setting that is refused.
pub(in crate::mock::handlers) fn setting(wrong: &WrongSetting) -> FieldError {
    let message = match wrong {
        WrongSetting::LongPrefix(characters) => {
            format!("has {characters} characters and may have {LONGEST_PREFIX}")
        }
        WrongSetting::Address
        | WrongSetting::ReplyTo
        | WrongSetting::Recipient(_, WrongRecipient::Address) => "is no email address".to_owned(),
        WrongSetting::Recipient(_, WrongRecipient::Twice) => "is there already".to_owned(),
        WrongSetting::NoRecipient => "has at least one address while they are on".to_owned(),
        WrongSetting::AttributionHours => {
            let (least, most) = (ATTRIBUTION_HOURS.start(), ATTRIBUTION_HOURS.end());
            format!("is {least} to {most}")
        }
        WrongSetting::AutoResponse(who) => {
            format!("\"{who}\" is none of everybody, non_subscribers, off")
        }
        WrongSetting::Template(error) => broken(error),
        WrongSetting::Text(reason) => not_sent(reason).message,
        WrongSetting::Keyword { wrong, .. } => keyword(*wrong),
        WrongSetting::Logo | WrongSetting::Link(_, WrongLink::Address) => {
            "is no https address".to_owned()
        }
        WrongSetting::TooManyLinks(links) => format!("are {links} and may be {MOST_LINKS}"),
        WrongSetting::Link(_, WrongLink::NoName) => "is blank".to_owned(),
        WrongSetting::Link(_, WrongLink::LongName) => longer_than(LONGEST_LINK_NAME),
        WrongSetting::OfficeHours(wrong) => hours(wrong),
        WrongSetting::Welcome(wrong) => welcome(wrong),
        WrongSetting::Routing(wrong) => routing(wrong),
    };
    at(wrong.path(), message)
}

fn longer_than(characters: usize) -> String {
    format!("has more than {characters} characters")
}

fn keyword(wrong: WrongKeyword) -> String {
    match wrong {
        WrongKeyword::Blank => "is blank".to_owned(),
        WrongKeyword::Words => "is more than one word".to_owned(),
        WrongKeyword::Long => longer_than(LONGEST_KEYWORD),
        WrongKeyword::Always => "is a keyword always and stands in no list".to_owned(),
        WrongKeyword::Stop => "ends every consent, whatever else it were to do".to_owned(),
        WrongKeyword::Twice => "stands in a list already".to_owned(),
    }
}

fn hours(wrong: &WrongHours) -> String {
    match wrong {
        WrongHours::Zone => "is no known time zone".to_owned(),
        WrongHours::TooManyIntervals { count, .. } => {
            format!("are {count} intervals and may be {MOST_INTERVALS}")
        }
        WrongHours::Interval { wrong, .. } => interval(*wrong),
        WrongHours::TooManyHolidays(count) => format!("are {count} and may be {MOST_HOLIDAYS}"),
        WrongHours::HolidayTwice(_) | WrongHours::ChannelTwice(_) => "is there already".to_owned(),
        WrongHours::LongHolidayName(_) => longer_than(LONGEST_HOLIDAY_NAME),
        WrongHours::Channel(_) => "is no channel".to_owned(),
    }
}

fn interval(wrong: WrongInterval) -> String {
    match wrong {
        WrongInterval::OutOfDay => {
            format!(
                "is from 0 to {} minutes after midnight",
                Interval::END_OF_DAY
            )
        }
        WrongInterval::Empty => "ends as it begins".to_owned(),
        WrongInterval::Reversed => {
            "ends before it begins; what goes on over midnight is two".to_owned()
        }
        WrongInterval::Overlaps(other) => format!("has time in common with [{other}]"),
    }
}

fn welcome(wrong: &WrongWelcome) -> String {
    match wrong {
        WrongWelcome::LongMessage | WrongWelcome::LongClosedMessage => longer_than(LONGEST_WELCOME),
        WrongWelcome::TooManyAnswers(count) => format!("are {count} and may be {MOST_ANSWERS}"),
        WrongWelcome::Answer { wrong, .. } => match wrong {
            WrongAnswer::NoDay => "has at least one day".to_owned(),
            WrongAnswer::Day(_) => "is no day of the week".to_owned(),
            WrongAnswer::DayTwice(_) => "is there already".to_owned(),
            WrongAnswer::During(wrong) => interval(*wrong),
            WrongAnswer::Blank => "is blank".to_owned(),
            WrongAnswer::Long => longer_than(LONGEST_WELCOME),
        },
    }
}

fn routing(wrong: &WrongRouting) -> String {
    match wrong {
        WrongRouting::TooManyRules(count) => format!("are {count} and may be {MOST_RULES}"),
        WrongRouting::SameRule(_) => "is that of another rule".to_owned(),
        WrongRouting::Rule { wrong, .. } => match wrong {
            WrongRule::NoName => "is blank".to_owned(),
            WrongRule::LongName => longer_than(LONGEST_RULE_NAME),
            WrongRule::Filter(error) => error.message(),
            WrongRule::NamesMe => "asks for \"me\", and nobody asks when a ticket comes".to_owned(),
            WrongRule::Action(nowhere) => leads(*nowhere).to_owned(),
        },
    }
}

fn leads(nowhere: Nowhere) -> &'static str {
    match nowhere {
        Nowhere::NoTeam => "leads to a team that is not there",
        Nowhere::EmptyTeam => "leads to a team in which nobody gets tickets",
        Nowhere::NoPerson => "leads to somebody who is not there",
        Nowhere::Deactivated => "leads to somebody whose account was deactivated",
        Nowhere::NotAllowed => "leads to somebody whose role gets no tickets",
        Nowhere::UnknownAction => "is neither a team nor a user",
    }
}
