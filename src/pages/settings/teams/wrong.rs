//! What is wrong with a team, in words.

use crate::domain::{Team, Ticket};
use crate::pages::settings::form::Wrong;
use crate::pages::wording;
use crate::rules::team::{WrongMember, WrongTeam, WrongWord};
use crate::store::Desk;
use crate::ui::t;

/// A complaint at its field.
pub(super) fn told(desk: Desk, team: &Team, wrong: &WrongTeam) -> Wrong {
    let number = |n: usize| t().number(u32::try_from(n).unwrap_or(u32::MAX));
    let words = match wrong {
        WrongTeam::NoName => t().team_needs_name().to_owned(),
        WrongTeam::LongName => t().name_at_most(&number(Team::LONGEST_NAME)),
        WrongTeam::NameTaken => t().team_name_taken().to_owned(),
        WrongTeam::LongDescription => t().about_at_most(&number(Team::LONGEST_DESCRIPTION)),
        WrongTeam::TooManyTagsAndSegments(count) => {
            t().too_many_words(&number(*count), &number(Team::MOST_TAGS_AND_SEGMENTS))
        }
        WrongTeam::Tag(index, wrong) => {
            word(team.tags.get(*index), *wrong, &number(Ticket::LONGEST_TAG))
        }
        WrongTeam::Segment(index, wrong) => word(
            team.segments.get(*index),
            *wrong,
            &number(Team::LONGEST_SEGMENT),
        ),
        WrongTeam::NoMember => t().team_needs_member().to_owned(),
        WrongTeam::Member(index, wrong) => {
            let name = team.members.get(*index).map(|id| wording::person(desk, id));
            let name = name.unwrap_or_default();
            match wrong {
                WrongMember::Gone => t().member_gone().to_owned(),
                WrongMember::Deactivated => t().member_deactivated(&name),
                WrongMember::NotAllowed => t().member_not_allowed(&name),
                WrongMember::Twice => t().member_twice(&name),
            }
        }
    };
    Wrong::new(wrong.path(), words)
}

fn word(word: Option<&String>, wrong: WrongWord, longest: &str) -> String {
    let word = word.map(String::as_str).unwrap_or_default();
    match wrong {
        WrongWord::Blank => t().word_blank().to_owned(),
        WrongWord::Long => t().word_at_most(word, longest),
        WrongWord::Twice => t().word_twice(word),
    }
}
