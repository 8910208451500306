//! Texts with variables, `{{email}}`, for auto-responses (SPEC I23) and quick replies (SPEC I25).
//! A template is only ever written out; nothing here sends.

use std::borrow::Cow;

/// The variables of an auto-response (SPEC I23).
pub const AUTO_RESPONSE: &[&str] = &["organization_prefix", "email", "default_sender_email"];

/// The variables of a quick reply, filled from the ticket it is used in (SPEC I25).
pub const QUICK_REPLY: &[&str] = &[
    "customer_name",
    "agent_name",
    "ticket_number",
    "organization_prefix",
    "email",
];

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

/// A piece of a template. All of them in a row are the template again, but for the space around
/// names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text that is written as it stands, single braces included.
    Text(&'a str),
    /// The name of a variable, without the braces and the space around it.
    Variable(&'a str),
}

/// Where in a text something is: the beginning of the two braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// In bytes of UTF-8, for slicing.
    pub byte: usize,
    /// In characters, for people.
    pub character: usize,
}

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateError<'a> {
    /// The braces that open here are not closed before others open or the text ends.
    Unclosed(Position),
    /// There is no name between the braces.
    Nameless(Position),
    /// There is no variable of this name here.
    Unknown {
        /// Where its braces open.
        at: Position,
        /// The name as it was written.
        name: &'a str,
    },
}

/// A text whose variables are all known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template<'a> {
    pieces: Vec<Piece<'a>>,
}

/// A template written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled<'a> {
    /// The text. A variable without a value still stands in it with its braces, for an agent to
    /// see; a text with such a gap must not be sent by itself.
    pub text: String,
    /// The variables that had no value, each once.
    pub missing: Vec<&'a str>,
}

impl<'a> Template<'a> {
    /// Reads a template in which these variables are known. Names are written exactly so; space
    /// inside the braces does not matter. Of three opening braces the last two count, and two
    /// closing braces alone are text.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the text.
    pub fn parse(text: &'a str, known: &[&str]) -> Result<Self, Vec<TemplateError<'a>>> {
        let (mut pieces, mut errors) = (Vec::new(), Vec::new());
        // Braces that are wrong stay where they are and are looked at no more.
        let (mut written, mut from) = (0, 0);
        while let Some(open) = opening(text, from) {
            let inside = open + OPEN.len();
            let at = || Position {
                byte: open,
                character: text[..open].chars().count(),
            };
            from = inside;
            let next = opening(text, inside).unwrap_or(text.len());
            let Some(length) = text[inside..next].find(CLOSE) else {
                errors.push(TemplateError::Unclosed(at()));
                continue;
            };
            from = inside + length + CLOSE.len();
            match text[inside..inside + length].trim() {
                "" => errors.push(TemplateError::Nameless(at())),
                name if !known.contains(&name) => {
                    errors.push(TemplateError::Unknown { at: at(), name });
                }
                name => {
                    if written < open {
                        pieces.push(Piece::Text(&text[written..open]));
                    }
                    pieces.push(Piece::Variable(name));
                    written = from;
                }
            }
        }
        if written < text.len() {
            pieces.push(Piece::Text(&text[written..]));
        }
        if errors.is_empty() {
            Ok(Self { pieces })
        } else {
            Err(errors)
        }
    }

    /// Its pieces in a row, for a preview that marks the variables.
    pub fn pieces(&self) -> &[Piece<'a>] {
        &self.pieces
    }

    /// Writes it out. What a value holds is text: braces in it are not read again.
    pub fn fill<'v>(&self, value: impl Fn(&str) -> Option<Cow<'v, str>>) -> Filled<'a> {
        let (mut text, mut missing) = (String::new(), Vec::new());
        for piece in &self.pieces {
            match *piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Variable(name) => match value(name) {
                    Some(value) => text.push_str(&value),
                    None => {
                        text.extend([OPEN, name, CLOSE]);
                        if !missing.contains(&name) {
                            missing.push(name);
                        }
                    }
                },
            }
        }
        Filled { text, missing }
    }
}

/// Where the next two braces open: of several in a row the last two.
fn opening(text: &str, from: usize) -> Option<usize> {
    let first = from + text[from..].find(OPEN)?;
    let more = text[first + OPEN.len()..]
        .bytes()
        .take_while(|&byte| byte == b'{');
    Some(first + more.count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KNOWN: &[&str] = &["email", "name"];

    fn fill(text: &str) -> Result<Filled<'_>, Vec<TemplateError<'_>>> {
        let value = |name: &str| (name == "email").then_some(Cow::Borrowed("a@b.example"));
        Template::parse(text, KNOWN).map(|template| template.fill(value))
    }

    fn filled(text: &str) -> String {
        fill(text).map_or_else(|errors| format!("{errors:?}"), |filled| filled.text)
    }

    fn at(byte: usize, character: usize) -> Position {
        Position { byte, character }
    }

    #[test]
    fn i23_variables_are_filled() {
        assert_eq!(filled("Write to {{email}}."), "Write to a@b.example.");
        assert_eq!(filled("{{ email\n}}{{email}}"), "a@b.examplea@b.example");
        assert_eq!(filled("{{{email}}}"), "{a@b.example}");
        assert_eq!(filled("a { b } }} {c} {"), "a { b } }} {c} {");
        assert_eq!(filled(""), "");
    }

    #[test]
    fn i23_the_recommended_auto_response_is_right() {
        let text = "{{organization_prefix}}: we cannot answer. Write to {{email}} or {{ default_sender_email }}.";
        let template = Template::parse(text, AUTO_RESPONSE);
        let filled =
            template.map(|template| template.fill(|name| Some(name.to_uppercase().into())));
        let written =
            "ORGANIZATION_PREFIX: we cannot answer. Write to EMAIL or DEFAULT_SENDER_EMAIL.";
        assert_eq!(filled.map(|filled| filled.text).as_deref(), Ok(written));
    }

    #[test]
    fn i23_what_is_wrong_is_said_with_its_place() {
        assert_eq!(
            fill("ñ {{Email}} {{ }} {{name"),
            Err(vec![
                TemplateError::Unknown {
                    at: at(3, 2),
                    name: "Email"
                },
                TemplateError::Nameless(at(13, 12)),
                TemplateError::Unclosed(at(19, 18)),
            ])
        );
        assert_eq!(
            fill("{{ a {{email}}"),
            Err(vec![TemplateError::Unclosed(at(0, 0))])
        );
        assert_eq!(
            fill("{{email}"),
            Err(vec![TemplateError::Unclosed(at(0, 0))])
        );
        assert_eq!(
            fill("{{ no such }}"),
            Err(vec![TemplateError::Unknown {
                at: at(0, 0),
                name: "no such"
            }])
        );
    }

    #[test]
    fn i25_a_variable_without_a_value_stays_to_be_seen() {
        let found = fill("{{name}}, {{ name }}: {{email}}");
        assert_eq!(
            found,
            Ok(Filled {
                text: "{{name}}, {{name}}: a@b.example".to_owned(),
                missing: vec!["name"],
            })
        );
    }

    #[test]
    fn i25_a_value_is_not_read_again() {
        let template = Template::parse("{{name}}", KNOWN);
        let filled = template.map(|template| template.fill(|_| Some("{{email}}".into())));
        assert_eq!(filled.map(|filled| filled.text).as_deref(), Ok("{{email}}"));
    }

    proptest! {
        #[test]
        fn i23_any_text_is_read_and_its_places_are_right(text in "(\\{|\\}|\\{\\{|\\}\\}|email|ñ| |\\PC){0,30}") {
            match Template::parse(&text, KNOWN) {
                Ok(template) => {
                    // Filled with nothing it is what it was, but for the space around names.
                    let again = template.fill(|_| None).text;
                    let bare = |text: &str| text.split_whitespace().collect::<String>();
                    prop_assert_eq!(bare(&again), bare(&text));
                }
                Err(errors) => {
                    prop_assert!(!errors.is_empty());
                    for error in errors {
                        let (TemplateError::Unclosed(at)
                        | TemplateError::Nameless(at)
                        | TemplateError::Unknown { at, .. }) = error;
                        prop_assert!(text[at.byte..].starts_with(OPEN));
                        prop_assert_eq!(text[..at.byte].chars().count(), at.character);
                    }
                }
            }
        }

        #[test]
        fn i23_without_two_braces_it_is_text(text in "([a-z }]|\\{[a-z]|\\PC){0,30}") {
            prop_assume!(!text.contains(OPEN));
            prop_assert_eq!(filled(&text), text);
        }
    }
}
