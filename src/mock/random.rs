//! Chance that is the same every time: SplitMix64, which needs no state but one number.

/// A stream of numbers that only depends on what it was started with.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Random {
    /// A stream of its own for each purpose and thing, so that what is drawn for one ticket never
    /// moves what is drawn for the next.
    pub fn of(seed: u64, purpose: u64, thing: u64) -> Self {
        Self(mix(mix(
            mix(seed.wrapping_add(GOLDEN)) ^ purpose.wrapping_mul(GOLDEN)
        ) ^ thing))
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        mix(self.0)
    }

    /// A number from 0 to below `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// A number from `low` to `high`, both possible.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1).max(1) as usize) as i64
    }

    /// Yes in so many cases out of a hundred.
    pub fn percent(&mut self, share: u32) -> bool {
        self.below(100) < share as usize
    }

    /// One of the items, which must not be empty: it is meant for the tables of this module.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// Puts items into a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }

    /// The next number as 16 hexadecimal digits.
    pub fn hex(&mut self) -> String {
        format!("{:016x}", self.next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_depends_on_nothing_but_its_start() {
        let draw = || {
            let mut random = Random::of(7, 1, 10_432);
            (
                random.next(),
                random.below(10),
                random.between(-3, 3),
                random.hex(),
            )
        };
        assert_eq!(draw(), draw());
        assert_ne!(Random::of(7, 1, 2).next(), Random::of(7, 2, 1).next());
    }

    #[test]
    fn numbers_stay_within_their_bounds() {
        let mut random = Random::of(0, 0, 0);
        for _ in 0..1_000 {
            assert!(random.below(3) < 3);
            assert!((-2..=2).contains(&random.between(-2, 2)));
        }
        assert_eq!(random.below(0), 0);
        assert!(!random.percent(0) && random.percent(100));
    }
}
