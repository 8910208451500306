//! When things happened, counted back from the world's epoch.

use chrono::TimeDelta;

use crate::mock::random::Random;

/// The size of the usual world.
pub(super) const USUAL_SIZE: u32 = 200;
/// The number after the last ticket of the usual world.
pub(super) const NUMBERED_TO: u32 = 10_440;

const DAY: i64 = 24 * 60 * 60;
/// How far back the oldest ticket lies, in days.
const SPAN_DAYS: i64 = 60;

/// How long before the epoch a ticket arose; `newer` tickets came after it. Newer ones lie closer
/// together, as in a desk that still has to work through them.
pub(super) fn age(newer: u32, tickets: u32, random: &mut Random) -> TimeDelta {
    let within = random.below(1_000) as f64 / 1_000.0;
    let share = (f64::from(newer) + 0.25 + within / 2.0) / f64::from(tickets.max(USUAL_SIZE));
    // To the power of 1.75, by operations that give the same everywhere.
    let root = share.sqrt();
    let seconds = share * root * root.sqrt() * (SPAN_DAYS * DAY) as f64;
    TimeDelta::seconds(seconds as i64 + 60)
}

/// A length of time, short ones far more often than long ones: from two minutes to four days.
pub(super) fn wait(random: &mut Random) -> TimeDelta {
    const MINUTES: [(i64, i64); 9] = [
        (2, 9),
        (9, 25),
        (15, 55),
        (30, 60),
        (60, 180),
        (120, 420),
        (300, 1_000),
        (900, 2_400),
        (2_000, 5_700),
    ];
    let (low, high) = *random.pick(&MINUTES);
    TimeDelta::seconds(random.between(low * 60, high * 60))
}

/// How long it took from the first word to the last: from twenty minutes to three days.
pub(super) fn duration(random: &mut Random) -> TimeDelta {
    const MINUTES: [(i64, i64); 5] = [
        (20, 60),
        (40, 180),
        (180, 600),
        (600, 1_600),
        (1_400, 4_300),
    ];
    let (low, high) = *random.pick(&MINUTES);
    TimeDelta::seconds(random.between(low * 60, high * 60))
}

/// The place of step `step` of `steps` within a span: a conversation begins quickly and then drags.
pub(super) fn along(span: TimeDelta, step: usize, steps: usize) -> TimeDelta {
    let (step, steps) = (step as i64, (steps as i64).max(1));
    TimeDelta::seconds(span.num_seconds() * step * step / (steps * steps))
}

/// Old tickets were never scored: scoring came later (SPEC S7).
pub(super) fn scored(age: TimeDelta) -> bool {
    age < TimeDelta::days(36)
}
