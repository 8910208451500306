//! What the follow-up email says (SPEC I20). Its text is the same for every account, so that nobody
//! can edit it; what an account chooses is its logo and the links at its foot.

use crate::domain::{FollowUpLook, PolicyLink};

/// What the button back to the chat says. The email is in English, as its subject is.
pub const BUTTON: &str = "Back to the chat";

/// An email, before it is put into HTML or plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpEmail {
    /// Its subject, which is its heading too.
    pub subject: String,
    /// Where the logo is; none where there is none.
    pub logo_url: Option<String>,
    /// The part of the conversation that the customer has not seen, oldest first.
    pub messages: Vec<String>,
    /// What the button says that leads back to the chat.
    pub button: &'static str,
    /// The links at its foot.
    pub links: Vec<PolicyLink>,
}

/// The email with what the agents wrote since the customer left.
pub fn email(account: &str, look: &FollowUpLook, unseen: Vec<String>) -> FollowUpEmail {
    let logo = look.logo_url.trim();
    let links = look.policy_links.iter();
    FollowUpEmail {
        subject: format!("You have a new message from {account}."),
        logo_url: (!logo.is_empty()).then(|| logo.to_owned()),
        messages: unseen,
        button: BUTTON,
        links: links.filter(|link| leads(link)).cloned().collect(),
    }
}

/// A link without a name or an address would be nothing to press.
fn leads(link: &PolicyLink) -> bool {
    !link.name.trim().is_empty() && !link.url.trim().is_empty()
}

impl FollowUpEmail {
    /// What stands in a thread for it: the subject, and what it took along.
    pub fn text(&self) -> String {
        let mut text = self.subject.clone();
        for message in &self.messages {
            text.push_str("\n\n");
            text.push_str(message);
        }
        text
    }
}

/// What the address of a picture ends with, to be shown where the picture itself is not loaded;
/// the server where the address names no file.
pub fn file_name(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    let (host, file) = match path.split_once('/') {
        Some((host, path)) => (host, path.rsplit('/').next().unwrap_or_default()),
        None => (path, ""),
    };
    if file.is_empty() { host } else { file }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(name: &str, url: &str) -> PolicyLink {
        PolicyLink {
            name: name.to_owned(),
            url: url.to_owned(),
        }
    }

    #[test]
    fn i20_the_email_has_its_subject_logo_messages_button_and_links() {
        let look = FollowUpLook {
            logo_url: " https://shop.example/a/logo.png ".to_owned(),
            policy_links: vec![
                link("Privacy", "https://shop.example/privacy"),
                link("", "https://shop.example/x"),
                link("Terms", " "),
            ],
        };
        let email = email(
            "Loom",
            &look,
            vec!["Yes.".to_owned(), "Until noon.".to_owned()],
        );
        assert_eq!(email.subject, "You have a new message from Loom.");
        assert_eq!(
            email.logo_url.as_deref(),
            Some("https://shop.example/a/logo.png")
        );
        assert_eq!(email.button, BUTTON);
        assert_eq!(
            email.links,
            [link("Privacy", "https://shop.example/privacy")]
        );
        assert_eq!(
            email.text(),
            "You have a new message from Loom.\n\nYes.\n\nUntil noon."
        );
    }

    #[test]
    fn i20_an_account_that_chose_nothing_has_neither_logo_nor_links() {
        let email = email("Loom", &FollowUpLook::default(), Vec::new());
        assert_eq!((email.logo_url, email.links), (None, Vec::new()));
        assert_eq!(email.subject, "You have a new message from Loom.");
    }

    #[test]
    fn i20_a_logo_is_told_by_its_file() {
        for (url, name) in [
            ("https://shop.example/a/logo.png?v=2", "logo.png"),
            ("https://shop.example/logo.svg#x", "logo.svg"),
            ("https://shop.example/", "shop.example"),
            ("https://shop.example", "shop.example"),
            ("logo.png", "logo.png"),
            ("", ""),
        ] {
            assert_eq!(file_name(url), name, "{url}");
        }
    }
}
