//! Finding by some letters of a name, in their order: `ac` finds "Angry customers" (SPEC X9).
//!
//! Our own for its bytes: nucleo-matcher 0.3 (MPL-2.0), built for size, is 110 kB of wasm larger, 40 kB
//! compressed.

use std::ops::Range;

use super::find::each_plain;

/// What a letter is worth that was found at all.
const LETTER: i32 = 1;
/// How much more where it begins a word.
const START: i32 = 6;
/// How much more where it follows the letter found before. With `LETTER` it is more than any letter
/// after a gap is worth, so that nothing scattered beats the beginning of a name.
const RUN: i32 = 6;
/// How much less after a gap.
const GAP: i32 = 1;
/// How much more for the first letter of all.
const FIRST: i32 = 1;
/// What the letters must be worth more than, for each: below it they stand there by accident.
const LEAST: i32 = 4;
const NEVER: i32 = i32::MIN / 2;

/// A name made ready for being searched: plain letters, and one space for whatever stands between
/// words. To be made once for many searches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    letters: Vec<Letter>,
    /// A bit for each letter it has, shared by some: most names are passed over by it alone.
    has: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Letter {
    letter: char,
    begins_word: bool,
    /// Where the letter it came of stands, in bytes of the name.
    at: Range<usize>,
}

impl Folded {
    /// Reads a name.
    pub fn new(name: &str) -> Self {
        let mut letters: Vec<Letter> = Vec::with_capacity(name.len());
        for (from, own) in name.char_indices() {
            let at = from..from + own.len_utf8();
            each_plain(own, |letter| {
                let is_gap = !letter.is_alphanumeric();
                let after_gap = letters.last().is_none_or(|last| last.letter == ' ');
                if is_gap && after_gap {
                    return;
                }
                letters.push(Letter {
                    letter: if is_gap { ' ' } else { letter },
                    begins_word: !is_gap && after_gap,
                    at: at.clone(),
                });
            });
        }
        if letters.last().is_some_and(|last| last.letter == ' ') {
            letters.pop();
        }
        let has = bits(letters.iter().map(|letter| letter.letter));
        Self { letters, has }
    }
}

fn bits(letters: impl Iterator<Item = char>) -> u64 {
    letters.fold(0, |bits, letter| {
        bits | 1 << (u32::from(letter) % u64::BITS)
    })
}

/// What is searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    letters: Vec<char>,
    has: u64,
}

impl Wanted {
    /// Reads what was typed; case, accents and signs do not count.
    pub fn new(typed: &str) -> Self {
        let Folded { letters, has } = Folded::new(typed);
        Self {
            letters: letters.into_iter().map(|letter| letter.letter).collect(),
            has,
        }
    }

    /// Whether nothing is searched: that fits everything.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// How well a name fits, more is better; none where it does not: the letters are not all there
    /// in their order, or stand too scattered to be meant.
    pub fn score(&self, name: &Folded) -> Option<i32> {
        if self.is_empty() {
            return Some(0);
        }
        let worth = self.table(name)?.last()?.iter().copied().max()?;
        let least = LEAST * i32::try_from(self.letters.len()).ok()?;
        // Of two that are worth as much, the one that is nothing else comes first.
        let is_all = i32::from(self.letters.len() == name.letters.len());
        (worth > least).then_some(worth * 2 + is_all)
    }

    /// Where the letters stand in a name that fits, in bytes, joined where they stand together;
    /// nowhere in one that does not.
    pub fn places(&self, name: &Folded) -> Vec<Range<usize>> {
        if self.score(name).is_none() {
            return Vec::new();
        }
        let Some(table) = self.table(name) else {
            return Vec::new();
        };
        let mut places: Vec<Range<usize>> = Vec::new();
        let mut before = name.letters.len();
        // From the last letter back: each stands where what came before it was worth most. `run` is
        // where the letter before must stand for the two to follow each other.
        let mut run: Option<(usize, i32)> = None;
        for row in table.iter().rev() {
            let in_run = run.and_then(|(at, worth)| {
                let here = *row.get(at)?;
                (here > NEVER && here + RUN == worth).then_some(at)
            });
            let at = in_run.or_else(|| {
                let reach = if run.is_some() {
                    before.saturating_sub(1)
                } else {
                    before
                };
                let row = row.get(..reach)?;
                let most = row.iter().max()?;
                row.iter().position(|worth| worth == most)
            });
            let Some((at, letter)) = at.and_then(|at| Some((at, name.letters.get(at)?))) else {
                return Vec::new();
            };
            let worth = row.get(at).copied().unwrap_or(NEVER) - worth(letter, at);
            run = at.checked_sub(1).map(|before| (before, worth));
            before = at;
            if letter.letter != ' ' {
                match places.last_mut() {
                    Some(last) if last.start <= letter.at.end => {
                        last.start = last.start.min(letter.at.start);
                    }
                    _ => places.push(letter.at.clone()),
                }
            }
        }
        places.reverse();
        places
    }

    /// For each letter that is searched: what the best way is worth that ends with it at each place
    /// of the name. None where the letters are not all there in their order.
    fn table(&self, name: &Folded) -> Option<Vec<Vec<i32>>> {
        if self.has & !name.has != 0 {
            return None;
        }
        let mut rest = name.letters.iter();
        if !self
            .letters
            .iter()
            .all(|wanted| rest.any(|here| here.letter == *wanted))
        {
            return None;
        }
        let mut table: Vec<Vec<i32>> = Vec::with_capacity(self.letters.len());
        for wanted in &self.letters {
            let before = table.last();
            let at_before = |at: Option<usize>| at.and_then(|at| before?.get(at).copied());
            let mut reached = NEVER;
            let row = name.letters.iter().enumerate().map(|(at, here)| {
                reached = reached.max(at_before(at.checked_sub(2)).unwrap_or(NEVER));
                if here.letter != *wanted {
                    return NEVER;
                }
                let way = match before {
                    None => 0,
                    Some(_) => {
                        let run = at_before(at.checked_sub(1)).unwrap_or(NEVER);
                        (run + RUN).max(reached - GAP)
                    }
                };
                (way + worth(here, at)).max(NEVER)
            });
            let row = row.collect();
            table.push(row);
        }
        Some(table)
    }
}

fn worth(letter: &Letter, at: usize) -> i32 {
    let start = if letter.begins_word { START } else { 0 };
    let first = if at == 0 { FIRST } else { 0 };
    LETTER + start + first
}

/// Those that fit, the best first; those that fit as well stay in their order.
pub fn best<T>(mut found: Vec<(i32, T)>) -> Vec<T> {
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn score(name: &str, typed: &str) -> Option<i32> {
        Wanted::new(typed).score(&Folded::new(name))
    }

    fn marked(name: &str, typed: &str) -> String {
        let mut marked = name.to_owned();
        for place in Wanted::new(typed).places(&Folded::new(name)).iter().rev() {
            marked.insert(place.end, ']');
            marked.insert(place.start, '[');
        }
        marked
    }

    #[test]
    fn x9_the_first_letters_of_words_find_a_name() {
        assert_eq!(marked("Angry customers", "ac"), "[A]ngry [c]ustomers");
        assert_eq!(marked("SMS, not closed", "smsnc"), "[SMS], [n]ot [c]losed");
        assert_eq!(
            marked("Assign to Kris Rivera", "assign kr"),
            "[Assign] to [Kr]is Rivera"
        );
        assert_eq!(
            marked("Waiting over an hour", "hour"),
            "Waiting over an [hour]"
        );
        assert_eq!(
            marked("Snooze: tomorrow", "snztom"),
            "[Sn]oo[z]e: [tom]orrow"
        );
    }

    #[test]
    fn x9_case_accents_and_signs_do_not_count() {
        assert_eq!(
            marked("Hannah Ólafsdóttir", "olafs"),
            "Hannah [Ólafs]dóttir"
        );
        assert_eq!(marked("Weiß & Söhne", "WEISS so"), "[Weiß] & [Sö]hne");
        assert_eq!(marked("Jean-Luc", "jean luc"), "[Jean]-[Luc]");
        assert_eq!(score("#10432", "#104"), score("10432", "104"));
        assert_eq!(marked("東京 配送", "配"), "東京 [配]送");
    }

    #[test]
    fn x9_letters_that_stand_there_by_accident_find_nothing() {
        assert_eq!(score("Keyboard shortcuts", "so"), None);
        assert_eq!(score("Assign to me", "gt"), None);
        assert_eq!(score("Theme: Dark", "e"), None);
        assert!(score("Theme: Dark", "dark").is_some());
    }

    #[test]
    fn x9_what_begins_so_comes_first_and_the_whole_name_before_all() {
        let names = [
            "Spam all",
            "Small talk",
            "Allowances",
            "All tickets",
            "All",
            "Ada Lund, L",
        ];
        let wanted = Wanted::new("all");
        let found = names
            .iter()
            .filter_map(|name| Some((wanted.score(&Folded::new(name))?, *name)));
        let order = best(found.collect());
        assert_eq!(
            order,
            [
                "All",
                "Allowances",
                "All tickets",
                "Spam all",
                "Ada Lund, L",
                "Small talk"
            ]
        );
    }

    #[test]
    fn nothing_searched_fits_everything_and_nothing_fits_in_nothing() {
        assert!(score("", "").is_some() && score("All", " - ").is_some());
        assert_eq!(score("", "a"), None);
        assert!(Wanted::new("all").places(&Folded::new("")).is_empty());
    }

    proptest! {
        #[test]
        fn x9_a_whole_word_always_finds_its_name(
            words in prop::collection::vec("[a-zA-Zéñß0-9]{1,8}", 1..5),
            which: prop::sample::Index,
        ) {
            let name = words.join(", ");
            let word = which.get(&words);
            prop_assert!(score(&name, word).is_some(), "{word} in {name}");
            prop_assert!(score(&name, &name).is_some());
        }

        #[test]
        fn x9_without_the_letters_in_their_order_nothing_is_found(
            name in "[abc ]{0,12}",
            typed in "[abc]{1,5}",
        ) {
            let mut rest = name.chars();
            let is_there = typed.chars().all(|wanted| rest.any(|here| here == wanted));
            if !is_there {
                prop_assert_eq!(score(&name, &typed), None);
            }
        }

        #[test]
        fn x9_a_beginning_beats_what_is_scattered(
            typed in "[ab]{2,5}",
            rest in "[a-z ]{0,40}",
            gaps in prop::collection::vec("[xyz ]{0,3}", 5),
        ) {
            let mut scattered = String::new();
            for (letter, gap) in typed.chars().zip(&gaps) {
                scattered.push(letter);
                scattered.push_str(gap);
            }
            prop_assume!(!scattered.contains(&typed));
            let beginning = score(&format!("{typed}{rest}"), &typed);
            prop_assert!(beginning > score(&scattered, &typed), "{scattered}");
        }

        #[test]
        fn x9_what_fits_as_well_stays_in_its_order(scores in prop::collection::vec(0..4, 0..30)) {
            let found: Vec<(i32, usize)> = scores.iter().copied().zip(0..).collect();
            let order = best(found);
            for pair in order.windows(2) {
                let (one, other) = (scores[pair[0]], scores[pair[1]]);
                prop_assert!(one > other || one == other && pair[0] < pair[1]);
            }
        }

        #[test]
        fn x9_the_letters_that_are_marked_are_those_that_were_typed(
            name in "[abÉß, -]{0,16}",
            typed in "[abes]{1,4}",
        ) {
            let (folded, wanted) = (Folded::new(&name), Wanted::new(&typed));
            let places = wanted.places(&folded);
            if wanted.score(&folded).is_some() {
                let mut said = places.iter().flat_map(|place| name[place.clone()].chars())
                    .flat_map(|letter| Folded::new(&letter.to_string()).letters);
                prop_assert!(typed.chars().all(|wanted| said.any(|here| here.letter == wanted)));
            }
            for pair in places.windows(2) {
                prop_assert!(pair[0].end < pair[1].start);
            }
        }
    }
}
