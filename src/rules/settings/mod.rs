//! Which settings an account may choose (SPEC A6, A10, I3, I18, I20, I23, I24, I26, I28, S6).

mod address;
mod keywords;
mod path;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

pub use address::{LONGEST_ADDRESS, LONGEST_URL, is_address, is_https};
pub use keywords::{LONGEST_KEYWORD, WrongKeyword};

use super::assignment::{WrongRouting, check as check_rules};
use super::hours::{WrongHours, check as check_hours};
use super::keyword::Keyword;
use super::message::{CannotSend, check as check_message};
use super::template::{AUTO_RESPONSE, Template, TemplateError};
use super::welcome::{WrongWelcome, check as check_welcome};
use crate::domain::{
    AutoResponse, Availability, Channel, EmailNotifications, FollowUpLook, Routing, Settings, Team,
};

/// The longest way an account introduces itself, in characters.
pub const LONGEST_PREFIX: usize = 60;
/// How many links the follow-up email has at most (SPEC I20).
pub const MOST_LINKS: usize = 5;
/// The longest name of such a link, in characters.
pub const LONGEST_LINK_NAME: usize = 80;
/// How many hours attribution may reach.
pub const ATTRIBUTION_HOURS: RangeInclusive<u32> = 1..=720;

/// What is wrong with settings.
#[derive(Clone, Debug, PartialEq)]
pub enum WrongSetting<'a> {
    /// The prefix has more characters than [`LONGEST_PREFIX`], this many.
    LongPrefix(usize),
    /// Nobody can send from such an address.
    Address,
    /// Nobody can be answered at such an address.
    ReplyTo,
    /// Attribution reaches no hours, or more than [`ATTRIBUTION_HOURS`].
    AttributionHours,
    /// This build does not know who would get the auto-response.
    AutoResponse(&'a str),
    /// A variable of the auto-response's text is wrong.
    Template(TemplateError<'a>),
    /// The auto-response's text cannot be sent.
    Text(CannotSend),
    /// A keyword is wrong.
    Keyword {
        /// Which list it is in.
        list: Keyword,
        /// Where in that list, counted from 0.
        index: usize,
        /// What is wrong with it.
        wrong: WrongKeyword,
    },
    /// Emails are to go out when a ticket arrives, and nobody gets them.
    NoRecipient,
    /// This of those who get them is wrong.
    Recipient(usize, WrongRecipient),
    /// The logo is at no address that an email can show it from.
    Logo,
    /// The follow-up email has more links than [`MOST_LINKS`], this many.
    TooManyLinks(usize),
    /// This of its links is wrong.
    Link(usize, WrongLink),
    /// The office hours are wrong.
    OfficeHours(WrongHours),
    /// The web chat's welcome is wrong.
    Welcome(WrongWelcome),
    /// Routing is wrong.
    Routing(WrongRouting),
}

/// What is wrong with somebody who is to be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongRecipient {
    /// Nobody can have such an address.
    Address,
    /// They are there already.
    Twice,
}

/// What is wrong with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongLink {
    /// It says nothing.
    NoName,
    /// Its name has more characters than [`LONGEST_LINK_NAME`].
    LongName,
    /// It leads to no `https` address.
    Address,
}

/// Everything that is wrong with settings, in the order a page has them; but for routing, see
/// [`check_routing`]. Whether anybody knows the time zone of the office is for the caller to say.
pub fn check(settings: &Settings, zone_is_known: bool) -> Vec<WrongSetting<'_>> {
    let mut wrong = Vec::new();
    let prefix = settings.organization_prefix.chars().count();
    if prefix > LONGEST_PREFIX {
        wrong.push(WrongSetting::LongPrefix(prefix));
    }
    if !is_address(&settings.default_sender_email) {
        wrong.push(WrongSetting::Address);
    }
    if !settings.reply_to_email.is_empty() && !is_address(&settings.reply_to_email) {
        wrong.push(WrongSetting::ReplyTo);
    }
    if let AutoResponse::Unknown(who) = &settings.auto_response {
        wrong.push(WrongSetting::AutoResponse(who));
    }
    let text = &settings.auto_response_text;
    if let Err(errors) = Template::parse(text, AUTO_RESPONSE) {
        wrong.extend(errors.into_iter().map(WrongSetting::Template));
    }
    if settings.auto_response != AutoResponse::Off
        && let Err(reasons) = check_message(&Channel::Sms, text, &[], settings.shorten_links)
    {
        wrong.extend(reasons.into_iter().map(WrongSetting::Text));
    }
    if !ATTRIBUTION_HOURS.contains(&settings.attribution_hours) {
        wrong.push(WrongSetting::AttributionHours);
    }
    wrong.extend(keywords::wrong_keywords(&settings.keywords));
    wrong.extend(wrong_recipients(&settings.email_notifications));
    wrong.extend(wrong_look(&settings.follow_up));
    let hours = check_hours(&settings.office_hours, zone_is_known).into_iter();
    wrong.extend(hours.map(WrongSetting::OfficeHours));
    let welcome = check_welcome(&settings.welcome).into_iter();
    wrong.extend(welcome.map(WrongSetting::Welcome));
    wrong
}

/// Everything that is wrong with routing in an account of these teams and people (SPEC S6).
pub fn check_routing(
    routing: &Routing,
    teams: &[Team],
    people: &[Availability],
) -> Vec<WrongSetting<'static>> {
    let wrong = check_rules(routing, teams, people).into_iter();
    wrong.map(WrongSetting::Routing).collect()
}

fn wrong_recipients<'a>(settings: &EmailNotifications) -> Vec<WrongSetting<'a>> {
    let mut known = BTreeSet::new();
    let recipients = settings.recipients.iter().enumerate();
    let wrong = recipients.filter_map(|(index, address)| {
        let address = address.trim();
        let wrong = if !is_address(address) {
            WrongRecipient::Address
        } else if !known.insert(address.to_lowercase()) {
            WrongRecipient::Twice
        } else {
            return None;
        };
        Some(WrongSetting::Recipient(index, wrong))
    });
    let nobody = settings.on && settings.recipients.is_empty();
    let nobody = nobody.then_some(WrongSetting::NoRecipient);
    wrong.chain(nobody).collect()
}

fn wrong_look<'a>(look: &FollowUpLook) -> Vec<WrongSetting<'a>> {
    let mut wrong = Vec::new();
    if !look.logo_url.is_empty() && !is_https(&look.logo_url) {
        wrong.push(WrongSetting::Logo);
    }
    if look.policy_links.len() > MOST_LINKS {
        wrong.push(WrongSetting::TooManyLinks(look.policy_links.len()));
    }
    for (index, link) in look.policy_links.iter().enumerate() {
        let name = link.name.trim();
        if name.is_empty() {
            wrong.push(WrongSetting::Link(index, WrongLink::NoName));
        } else if name.chars().count() > LONGEST_LINK_NAME {
            wrong.push(WrongSetting::Link(index, WrongLink::LongName));
        }
        if !is_https(&link.url) {
            wrong.push(WrongSetting::Link(index, WrongLink::Address));
        }
    }
    wrong
}
