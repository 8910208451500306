//! Real conversations come in with rules on, and a second reading of the rules says who gets them.

use std::collections::VecDeque;

use bandeja::api::{ImportBatch, ImportReport, Method};
use bandeja::domain::{Field, Filter, Operator};
use serde_json::Value;

use super::desk::{Desk, raw, read, to_team, to_user};

/// Real conversations, where they are there: input for tests, and no part of the project.
const REAL: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../shared/data/conversations.jsonl"
);

/// People in turn, in the plainest way: whoever is first goes to the end.
struct Round(VecDeque<&'static str>);

impl Round {
    fn of<const N: usize>(people: [&'static str; N]) -> Self {
        Self(people.into())
    }

    fn next(&mut self) -> Option<&'static str> {
        self.0.rotate_left(1);
        self.0.back().copied()
    }
}

fn tagged<const N: usize>(tags: [&str; N]) -> Filter {
    Filter::one(Field::Tag, Operator::AnyOf, tags)
}

#[test]
fn a5_a8_s6_the_real_conversations_go_to_whom_a_second_reading_of_the_rules_says() {
    let Ok(text) = std::fs::read_to_string(REAL) else {
        println!("skipped: there are no real conversations beside the project");
        return;
    };
    let lines: Vec<&str> = text.lines().collect();
    let mut desk = Desk::new();
    desk.online("divya", false);
    desk.route(
        true,
        vec![
            to_user("gone", tagged(["RockstarSupport"]), "divya"),
            to_team("films", tagged(["TeamYouTube", "Google"]), "billing"),
            to_user("games", tagged(["RockstarSupport", "Google"]), "mateo"),
            to_team("blocks", tagged(["MojangSupport"]), "returns"),
        ],
    );
    let before = desk.everything().len();
    for (index, part) in lines.chunks(100).enumerate() {
        let batch = ImportBatch {
            first_line: index as u32 * 100 + 1,
            lines: part.iter().map(|line| (*line).to_owned()).collect(),
        };
        let body = serde_json::to_string(&batch).unwrap_or_default();
        let report: ImportReport = read(&raw(&mut desk, Method::Post, "/demo/import", &body));
        assert_eq!(report.added as usize, part.len());
    }

    let mut billing = Round::of(["tess", "farid"]);
    let mut returns = Round::of(["ana", "nuno", "tess", "mateo"]);
    let mut all = Round::of(["olivia", "kris", "tess", "ana", "nuno", "farid", "mateo"]);
    let tickets = desk.everything().split_off(before);
    assert_eq!(tickets.len(), 525);
    let mut by_queue = [0, 0, 0, 0];
    for (ticket, line) in tickets.iter().zip(&lines) {
        let told: Value = serde_json::from_str(line).unwrap_or_default();
        let tags = told["tags"].as_array().cloned().unwrap_or_default();
        let has = |tag: &str| tags.iter().any(|it| it == tag);
        let (queue, team, who) = if has("TeamYouTube") || has("Google") {
            (0, Some("billing"), billing.next())
        } else if has("RockstarSupport") {
            (1, None, Some("mateo"))
        } else if has("MojangSupport") {
            (2, Some("returns"), returns.next())
        } else {
            (3, None, all.next())
        };
        by_queue[queue] += 1;
        let expected = (team.map(Into::into), who.map(Into::into));
        let got = (ticket.team.clone(), ticket.assignee.clone());
        assert_eq!(got, expected, "{} {line}", ticket.number);
    }
    assert!(by_queue.iter().all(|count| *count > 0), "{by_queue:?}");
}
