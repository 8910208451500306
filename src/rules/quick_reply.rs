//! Which quick replies an account may have (SPEC I17, I25).

use std::collections::BTreeSet;

use super::template::{QUICK_REPLY, Template, TemplateError};
use crate::domain::{NewQuickReply, find::plain};

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;
/// The longest text, in characters.
pub const LONGEST_TEXT: usize = 2_000;

/// Something that is wrong with a quick reply. Places are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongQuickReply<'a> {
    /// It has no name.
    NoName,
    /// Its name has more characters than [`LONGEST_NAME`].
    LongName,
    /// Another quick reply has this name, whatever the case and the accents.
    NameTaken,
    /// It says nothing.
    Blank,
    /// It has more characters than [`LONGEST_TEXT`].
    LongText,
    /// A variable of it is wrong.
    Template(TemplateError<'a>),
    /// This of its channels is none of those that there are.
    Channel(usize),
    /// This of its channels is there already.
    ChannelTwice(usize),
}

impl WrongQuickReply<'_> {
    /// The path of the field in the contract's JSON, such as `channels[1]`.
    pub fn path(&self) -> String {
        let fixed = match self {
            Self::NoName | Self::LongName | Self::NameTaken => "name",
            Self::Blank | Self::LongText | Self::Template(_) => "text",
            Self::Channel(index) | Self::ChannelTwice(index) => {
                return format!("channels[{index}]");
            }
        };
        fixed.to_owned()
    }
}

/// What a name is told apart by: case, accents and the space around it do not count.
pub fn name_key(name: &str) -> String {
    plain(name.trim())
}

/// Everything that is wrong with a quick reply, in the order a page has it. Whether another one has its
/// name, by [`name_key`], is for the caller to say.
pub fn check(reply: &NewQuickReply, name_is_taken: bool) -> Vec<WrongQuickReply<'_>> {
    let mut wrong = Vec::new();
    let name = reply.name.trim();
    if name.is_empty() {
        wrong.push(WrongQuickReply::NoName);
    } else if name.chars().count() > LONGEST_NAME {
        wrong.push(WrongQuickReply::LongName);
    } else if name_is_taken {
        wrong.push(WrongQuickReply::NameTaken);
    }
    if reply.text.trim().is_empty() {
        wrong.push(WrongQuickReply::Blank);
    } else if reply.text.chars().count() > LONGEST_TEXT {
        wrong.push(WrongQuickReply::LongText);
    }
    if let Err(errors) = Template::parse(&reply.text, QUICK_REPLY) {
        wrong.extend(errors.into_iter().map(WrongQuickReply::Template));
    }
    let mut channels = BTreeSet::new();
    for (index, channel) in reply.channels.iter().enumerate() {
        if !channel.is_known() {
            wrong.push(WrongQuickReply::Channel(index));
        } else if !channels.insert(channel) {
            wrong.push(WrongQuickReply::ChannelTwice(index));
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Channel;

    fn reply(name: &str, text: &str) -> NewQuickReply {
        NewQuickReply {
            name: name.to_owned(),
            text: text.to_owned(),
            channels: Vec::new(),
        }
    }

    #[test]
    fn i25_a_quick_reply_has_a_name_of_its_own_and_says_something() {
        let fine = reply("Saludo", "Hola, {{customer_name}}: {{ticket_number}}");
        assert_eq!(check(&fine, false), []);
        assert_eq!(check(&fine, true), [WrongQuickReply::NameTaken]);
        let expected = [WrongQuickReply::NoName, WrongQuickReply::Blank];
        assert_eq!(check(&reply(" ", "\n"), false), expected);
        let name = "ñ".repeat(LONGEST_NAME + 1);
        let long = reply(&name, &"ñ".repeat(LONGEST_TEXT + 1));
        let expected = [WrongQuickReply::LongName, WrongQuickReply::LongText];
        assert_eq!(check(&long, false), expected);
        assert_eq!(name_key(" Pedir RESEÑA"), name_key("pedir resena "));
    }

    #[test]
    fn i25_i17_unknown_variables_and_channels_are_told_at_their_places() {
        let odd = NewQuickReply {
            channels: vec![Channel::Sms, Channel::Unknown("fax".into()), Channel::Sms],
            ..reply("Odd", "{{default_sender_email}}")
        };
        let wrong = check(&odd, false);
        let paths: Vec<String> = wrong.iter().map(WrongQuickReply::path).collect();
        assert_eq!(paths, ["text", "channels[1]", "channels[2]"]);
    }
}
