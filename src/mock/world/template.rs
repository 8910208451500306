//! Texts with slots: `{order}` is filled in, `{Hi|Hello {first}}` is one of the two.

use super::details::Details;
use crate::mock::random::Random;

/// Writes a text out. Braces that hold neither a known slot nor alternatives stay as they are.
pub(super) fn fill(template: &str, details: &Details, random: &mut Random) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    write(template, details, random, &mut out);
    out
}

fn write(template: &str, details: &Details, random: &mut Random, out: &mut String) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        rest = after;
        let Some((inside, following)) = closed(after) else {
            out.push('{');
            continue;
        };
        let choices = alternatives(inside).count();
        if choices > 1 {
            let chosen = alternatives(inside)
                .nth(random.below(choices))
                .unwrap_or_default();
            write(chosen, details, random, out);
        } else if !details.write(inside, out) {
            out.push('{');
            continue;
        }
        rest = following;
    }
    out.push_str(rest);
}

/// What is before the brace that closes, and what follows it.
fn closed(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0;
    for (at, letter) in text.bytes().enumerate() {
        match letter {
            b'{' => depth += 1,
            b'}' if depth == 0 => return Some((&text[..at], &text[at + 1..])),
            b'}' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The parts between bars that stand in no inner braces.
fn alternatives(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    text.split(move |letter| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        letter == '|' && depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mock::world::person::Person;

    #[test]
    fn slots_and_alternatives_are_filled_and_other_braces_stay() {
        let person = Person::at(7, 0);
        let mut random = Random::of(7, 0, 7);
        let details = Details::draw(&person, Some("Tess".to_owned()), &mut random);
        let mut filled = |template| fill(template, &details, &mut random);
        assert_eq!(filled("{agent}!"), "Tess!");
        assert_eq!(filled("{same|same}"), "same");
        assert_eq!(filled("{{agent}, hi|{agent}, hi}."), "Tess, hi.");
        assert_eq!(filled("a { b } {nothing} {"), "a { b } {nothing} {");
    }
}
