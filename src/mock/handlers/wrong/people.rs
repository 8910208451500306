//! What is wrong with teams, users and quick replies.

use super::{at, broken};
use crate::api::FieldError;
use crate::domain::{Team, Ticket, User};
use crate::rules::quick_reply::{LONGEST_NAME, LONGEST_TEXT, WrongQuickReply};
use crate::rules::team::{WrongMember, WrongTeam, WrongWord};
use crate::rules::user::{WrongMembership, WrongUser};

/// A team that is refused.
pub(in crate::mock::handlers) fn team(wrong: &WrongTeam) -> FieldError {
    let message = match wrong {
        WrongTeam::NoName => "is blank".to_owned(),
        WrongTeam::LongName => longer_than(Team::LONGEST_NAME),
        WrongTeam::NameTaken => "is that of another team".to_owned(),
        WrongTeam::LongDescription => longer_than(Team::LONGEST_DESCRIPTION),
        WrongTeam::TooManyTagsAndSegments(count) => {
            let most = Team::MOST_TAGS_AND_SEGMENTS;
            format!("are {count} together with the segments and may be {most}")
        }
        WrongTeam::Tag(_, wrong) => word(*wrong, Ticket::LONGEST_TAG),
        WrongTeam::Segment(_, wrong) => word(*wrong, Team::LONGEST_SEGMENT),
        WrongTeam::NoMember => "has at least one user".to_owned(),
        WrongTeam::Member(_, wrong) => member(*wrong).to_owned(),
    };
    at(wrong.path(), message)
}

/// A user who is refused.
pub(in crate::mock::handlers) fn user(wrong: &WrongUser, teams: &[Team]) -> FieldError {
    let message = match wrong {
        WrongUser::NoName => "is blank".to_owned(),
        WrongUser::LongName => longer_than(User::LONGEST_NAME),
        WrongUser::Address => "is no email address".to_owned(),
        WrongUser::AddressTaken => "is somebody else's".to_owned(),
        WrongUser::Role => "is none of owner, admin, manager, agent, analyst".to_owned(),
        WrongUser::LastOwner => "the account always has an active Owner".to_owned(),
        WrongUser::LargeCapacity => format!("is at most {}", User::MOST_CAPACITY),
        WrongUser::Team(_, wrong) => match wrong {
            WrongMembership::Gone => "is no team",
            WrongMembership::Twice => "is there already",
            WrongMembership::NotAllowed => "has only users whose role gets tickets",
            WrongMembership::Deactivated => "has only users who may sign in",
        }
        .to_owned(),
        WrongUser::LastMember(id) => {
            let team = teams.iter().find(|team| team.id == *id);
            let name = team.map_or(id.as_str(), |team| &team.name);
            format!("nobody else is in {name}: put somebody in first")
        }
        WrongUser::Rules(names) => rules(names, "them"),
    };
    at(wrong.path(), message)
}

/// That rules stand against something.
pub(in crate::mock::handlers) fn rules<T: AsRef<str>>(names: &[T], whom: &str) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    format!("rules lead to {whom}: {}", names.join(", "))
}

/// A quick reply that is refused.
pub(in crate::mock::handlers) fn quick_reply(wrong: &WrongQuickReply) -> FieldError {
    let message = match wrong {
        WrongQuickReply::NoName | WrongQuickReply::Blank => "is blank".to_owned(),
        WrongQuickReply::LongName => longer_than(LONGEST_NAME),
        WrongQuickReply::NameTaken => "is that of another quick reply".to_owned(),
        WrongQuickReply::LongText => longer_than(LONGEST_TEXT),
        WrongQuickReply::Template(error) => broken(error),
        WrongQuickReply::Channel(_) => "is no channel".to_owned(),
        WrongQuickReply::ChannelTwice(_) => "is there already".to_owned(),
    };
    at(wrong.path(), message)
}

fn longer_than(characters: usize) -> String {
    format!("has more than {characters} characters")
}

fn word(wrong: WrongWord, longest: usize) -> String {
    match wrong {
        WrongWord::Blank => "is blank".to_owned(),
        WrongWord::Long => longer_than(longest),
        WrongWord::Twice => "is there already".to_owned(),
    }
}

fn member(wrong: WrongMember) -> &'static str {
    match wrong {
        WrongMember::Gone => "is nobody",
        WrongMember::Deactivated => "is somebody whose account was deactivated",
        WrongMember::NotAllowed => "is somebody whose role gets no tickets",
        WrongMember::Twice => "is there already",
    }
}
