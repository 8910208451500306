//! Which teams an account may have (SPEC A4).

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Availability, Team, Ticket, UserId, find::plain};

/// Something that is wrong with a team. Places are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongTeam {
    /// It has no name.
    NoName,
    /// Its name has more characters than [`Team::LONGEST_NAME`].
    LongName,
    /// Another team has this name, whatever the case and the accents.
    NameTaken,
    /// Its description has more characters than [`Team::LONGEST_DESCRIPTION`].
    LongDescription,
    /// It has more tags and segments together than [`Team::MOST_TAGS_AND_SEGMENTS`], this many.
    TooManyTagsAndSegments(usize),
    /// This of its tags is wrong.
    Tag(usize, WrongWord),
    /// This of its segments is wrong.
    Segment(usize, WrongWord),
    /// Nobody is in it.
    NoMember,
    /// This of its members is wrong.
    Member(usize, WrongMember),
}

/// What is wrong with a tag or a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongWord {
    /// There is nothing in it.
    Blank,
    /// It is longer than it may be.
    Long,
    /// It is there already.
    Twice,
}

/// What is wrong with a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongMember {
    /// There is nobody of this name.
    Gone,
    /// Their account was deactivated.
    Deactivated,
    /// Their role gets no tickets.
    NotAllowed,
    /// They are there already.
    Twice,
}

impl WrongTeam {
    /// The path of the field in the contract's JSON, such as `members[1]`.
    pub fn path(&self) -> String {
        let fixed = match self {
            Self::NoName | Self::LongName | Self::NameTaken => "name",
            Self::LongDescription => "description",
            Self::TooManyTagsAndSegments(_) => "tags",
            Self::Tag(index, _) => return format!("tags[{index}]"),
            Self::Segment(index, _) => return format!("segments[{index}]"),
            Self::NoMember => "members",
            Self::Member(index, _) => return format!("members[{index}]"),
        };
        fixed.to_owned()
    }
}

/// Everything that is wrong with a team, in the order a page has it. That another team looks after
/// the same tag is right, and told elsewhere: see `rules::assignment::conflicts`.
pub fn check(team: &Team, others: &[Team], people: &[Availability]) -> Vec<WrongTeam> {
    let mut wrong = Vec::new();
    let mut tell = |is_so: bool, what: WrongTeam| {
        if is_so {
            wrong.push(what);
        }
    };
    let name = team.name.trim();
    let has_name = |other: &Team| other.id != team.id && plain(other.name.trim()) == plain(name);
    tell(name.is_empty(), WrongTeam::NoName);
    tell(
        name.chars().count() > Team::LONGEST_NAME,
        WrongTeam::LongName,
    );
    tell(
        !name.is_empty() && others.iter().any(has_name),
        WrongTeam::NameTaken,
    );
    let long = team.description.chars().count() > Team::LONGEST_DESCRIPTION;
    tell(long, WrongTeam::LongDescription);
    let words = team.tags.len() + team.segments.len();
    let too_many = words > Team::MOST_TAGS_AND_SEGMENTS;
    tell(too_many, WrongTeam::TooManyTagsAndSegments(words));
    for (index, reason) in wrong_words(&team.tags, Ticket::LONGEST_TAG) {
        tell(true, WrongTeam::Tag(index, reason));
    }
    for (index, reason) in wrong_words(&team.segments, Team::LONGEST_SEGMENT) {
        tell(true, WrongTeam::Segment(index, reason));
    }
    tell(team.members.is_empty(), WrongTeam::NoMember);
    for (index, reason) in wrong_members(&team.members, people) {
        tell(true, WrongTeam::Member(index, reason));
    }
    wrong
}

fn wrong_words(words: &[String], longest: usize) -> Vec<(usize, WrongWord)> {
    let mut known = BTreeSet::new();
    let wrong = words.iter().enumerate().filter_map(|(index, word)| {
        let word = word.trim();
        let reason = if word.is_empty() {
            WrongWord::Blank
        } else if word.chars().count() > longest {
            WrongWord::Long
        } else if !known.insert(word) {
            WrongWord::Twice
        } else {
            return None;
        };
        Some((index, reason))
    });
    wrong.collect()
}

fn wrong_members(members: &[UserId], people: &[Availability]) -> Vec<(usize, WrongMember)> {
    let people: BTreeMap<_, _> = people.iter().map(|it| (&it.user, it)).collect();
    let mut known = BTreeSet::new();
    let wrong = members.iter().enumerate().filter_map(|(index, member)| {
        let reason = match people.get(member) {
            None => WrongMember::Gone,
            _ if !known.insert(member) => WrongMember::Twice,
            Some(person) if person.deactivated => WrongMember::Deactivated,
            Some(person) if !person.assignable => WrongMember::NotAllowed,
            Some(_) => return None,
        };
        Some((index, reason))
    });
    wrong.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(user: &str) -> Availability {
        Availability {
            user: user.into(),
            deactivated: false,
            assignable: true,
            online: false,
            capacity: None,
            open_tickets: 0,
        }
    }

    fn team(id: &str, name: &str) -> Team {
        Team {
            id: id.into(),
            name: name.to_owned(),
            description: String::new(),
            tags: Vec::new(),
            segments: Vec::new(),
            members: vec!["ana".into()],
            version: 1,
        }
    }

    fn words(count: usize) -> Vec<String> {
        (0..count).map(|it| format!("word {it}")).collect()
    }

    #[test]
    fn a4_a_team_needs_a_name_of_its_own_and_a_member() {
        let others = [team("t1", "Returns"), team("t2", "Facturación")];
        let people = [person("ana")];
        assert_eq!(check(&team("t3", "Billing"), &others, &people), []);
        assert_eq!(check(&team("t1", "RETURNS "), &others, &people), []);
        let taken = check(&team("t3", " facturacion"), &others, &people);
        assert_eq!(taken, [WrongTeam::NameTaken]);
        let mut nobody = team("t3", " ");
        nobody.members.clear();
        let expected = [WrongTeam::NoName, WrongTeam::NoMember];
        assert_eq!(check(&nobody, &others, &people), expected);
        let long = Team {
            description: "ñ".repeat(Team::LONGEST_DESCRIPTION + 1),
            ..team("t3", &"ñ".repeat(Team::LONGEST_NAME + 1))
        };
        let expected = [WrongTeam::LongName, WrongTeam::LongDescription];
        assert_eq!(check(&long, &others, &people), expected);
    }

    #[test]
    fn a4_at_most_twenty_tags_and_segments_together() {
        let people = [person("ana")];
        let with = |tags, segments| Team {
            tags: words(tags),
            segments: words(segments),
            ..team("t1", "Returns")
        };
        for (tags, segments) in [(20, 0), (0, 20), (11, 9)] {
            assert_eq!(check(&with(tags, segments), &[], &people), []);
        }
        for (tags, segments) in [(21, 0), (0, 21), (11, 10)] {
            let wrong = check(&with(tags, segments), &[], &people);
            assert_eq!(wrong, [WrongTeam::TooManyTagsAndSegments(21)]);
        }
    }

    #[test]
    fn a4_tags_segments_and_members_are_told_at_their_places() {
        let owned = |words: &[&str]| words.iter().map(|&it| it.to_owned()).collect();
        let deactivated = Availability {
            deactivated: true,
            ..person("old")
        };
        let analyst = Availability {
            assignable: false,
            ..person("noor")
        };
        let team = Team {
            tags: owned(&["vip", " ", "vip", "VIP"]),
            segments: owned(&["VIP", &"x".repeat(101)]),
            members: ["ana", "old", "ana", "noor", "who"]
                .map(Into::into)
                .to_vec(),
            ..team("t1", "Returns")
        };
        let expected = [
            WrongTeam::Tag(1, WrongWord::Blank),
            WrongTeam::Tag(2, WrongWord::Twice),
            WrongTeam::Segment(1, WrongWord::Long),
            WrongTeam::Member(1, WrongMember::Deactivated),
            WrongTeam::Member(2, WrongMember::Twice),
            WrongTeam::Member(3, WrongMember::NotAllowed),
            WrongTeam::Member(4, WrongMember::Gone),
        ];
        let wrong = check(&team, &[], &[person("ana"), deactivated, analyst]);
        assert_eq!(wrong, expected);
        let paths: Vec<String> = wrong.iter().map(WrongTeam::path).collect();
        let expected = "tags[1] tags[2] segments[1] members[1] members[2] members[3] members[4]";
        assert_eq!(paths.join(" "), expected);
    }
}
