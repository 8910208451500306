//! Properties of assignment: for any coming and going, not for chosen ones.

mod desk;
mod steps;

use bandeja::domain::{Outcome, WaitsFor};
use desk::{Desk, Given};
use proptest::prelude::*;
use steps::{Account, Step, accounts, steps};

/// Lets everything happen, and gives everything that was decided.
fn run(account: &Account, steps: &[Step]) -> Desk {
    let mut desk = Desk::new(account);
    for step in steps {
        desk.take(step);
    }
    desk
}

fn turns(desk: &Desk) -> Vec<&Given> {
    let in_turn = |it: &&Given| matches!(it.trace.outcome, Outcome::InTurn { .. });
    desk.given.iter().filter(in_turn).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a8_the_spread_of_turns_among_agents_who_stayed_is_never_over_one(
        account in accounts(),
        steps in steps(),
        first in 0_usize..60,
    ) {
        // Counted from any step on, at the end of any.
        let mut desk = Desk::new(&account);
        for (index, step) in steps.iter().enumerate() {
            if index == first {
                desk.count_from_here();
            }
            desk.take(step);
            for queue in desk.queues() {
                let counts: Vec<u32> = desk.turns_of_who_stayed(&queue);
                let (least, most) = (counts.iter().min(), counts.iter().max());
                if let (Some(least), Some(most)) = (least, most) {
                    prop_assert!(most - least <= 1, "step {index}, {queue:?}: {counts:?}");
                }
            }
        }
    }

    #[test]
    fn a8_nobody_gets_two_in_turn_while_another_who_could_got_none(
        account in accounts(),
        steps in steps(),
    ) {
        let desk = run(&account, &steps);
        prop_assert_eq!(&desk.unfair, &Vec::<String>::new());
    }

    #[test]
    fn a8_a10_nothing_goes_to_who_cannot_take_it_nor_outside_hours(
        account in accounts(),
        steps in steps(),
    ) {
        let desk = run(&account, &steps);
        for given in &desk.given {
            prop_assert!(given.could_take_it, "{given:?}");
            prop_assert!(given.was_open, "{given:?}");
            prop_assert!(given.is_of_its_team, "{given:?}");
        }
    }

    #[test]
    fn a10_a18_whatever_waits_has_nobody_who_could_take_it(
        account in accounts(),
        steps in steps(),
    ) {
        let mut desk = Desk::new(&account);
        for step in &steps {
            desk.take(step);
            for waiting in &desk.waiting {
                let could = desk.who_could_take(waiting);
                prop_assert!(could.is_empty(), "{waiting:?} waits, and {could:?} could take it");
            }
        }
        // At last everybody comes, and has room, and it is noon.
        desk.everybody_comes_at_noon();
        let left: Vec<_> = desk.waiting.iter().filter(|it| !desk.is_by_hand_only(it)).collect();
        prop_assert!(left.is_empty(), "{left:?}");
    }

    #[test]
    fn a10_the_oldest_of_a_queue_goes_first(account in accounts(), steps in steps()) {
        let desk = run(&account, &steps);
        prop_assert_eq!(&desk.overtaken, &Vec::<String>::new());
    }

    #[test]
    fn a6_without_round_robin_nothing_goes_in_turn(account in accounts(), steps in steps()) {
        let mut account = account;
        account.routing.round_robin = false;
        let desk = run(&account, &steps);
        prop_assert!(turns(&desk).is_empty() && desk.crew.rotation().lines.is_empty());
        let mut waits = desk.waited.iter().filter(|trace| trace.routed.named.is_empty());
        let by_hand = Outcome::Waits { for_what: WaitsFor::ByHand };
        prop_assert!(waits.all(|trace| trace.outcome == by_hand));
    }

    #[test]
    fn a11_by_hand_moves_no_turn(account in accounts(), steps in steps()) {
        // Without bounds, who has more tickets is no less free; so all goes as though nobody ever
        // assigned by hand.
        let mut account = account;
        for person in &mut account.people {
            person.capacity = None;
        }
        let without: Vec<Step> = steps.iter().filter(|it| !matches!(it, Step::ByHand(_))).cloned().collect();
        let (with, without) = (run(&account, &steps), run(&account, &without));
        prop_assert_eq!(with.crew.rotation(), without.crew.rotation());
        let told = |desk: &Desk| desk.given.iter().map(|it| it.trace.outcome.clone()).collect::<Vec<_>>();
        prop_assert_eq!(told(&with), told(&without));
    }

    #[test]
    fn x5_the_same_things_lead_to_the_same_decisions(account in accounts(), steps in steps()) {
        let (one, other) = (run(&account, &steps), run(&account, &steps));
        prop_assert_eq!(&one.given, &other.given);
        prop_assert_eq!(&one.waited, &other.waited);
        prop_assert_eq!(&one.crew, &other.crew);
        // And what is kept in between is read back as it was.
        let trace = one.given.first().map(|it| &it.trace).or(one.waited.first());
        let there = serde_json::to_string(&(trace, one.crew.rotation(), &one.waiting)).unwrap_or_default();
        let back: Result<_, _> = serde_json::from_str(&there);
        prop_assert_eq!(back.ok(), Some((trace.cloned(), one.crew.rotation().clone(), one.waiting.clone())));
    }
}

#[test]
fn the_steps_lead_to_everything_that_is_asked_for() {
    // Else the properties above would hold of a desk where nothing happens.
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = [0_usize; 7];
    for _ in 0..200 {
        let (account, steps) = match (accounts(), steps()).new_tree(&mut runner) {
            Ok(tree) => tree.current(),
            Err(reason) => panic!("{reason}"),
        };
        let desk = run(&account, &steps);
        let waits = |what: WaitsFor| {
            let outcome = Outcome::Waits { for_what: what };
            desk.waited
                .iter()
                .filter(|it| it.outcome == outcome)
                .count()
        };
        let after_waiting = desk
            .given
            .iter()
            .filter(|it| it.trace.waited_since.is_some());
        let found = [
            turns(&desk).len(),
            desk.given.len() - turns(&desk).len(),
            waits(WaitsFor::OfficeHours),
            waits(WaitsFor::Somebody),
            waits(WaitsFor::ByHand),
            after_waiting.count(),
            desk.given
                .iter()
                .filter(|it| !it.trace.skipped.is_empty())
                .count(),
        ];
        for (seen, found) in seen.iter_mut().zip(found) {
            *seen += found;
        }
    }
    assert!(seen.iter().all(|seen| *seen > 100), "{seen:?}");
}
