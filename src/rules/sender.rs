//! Addresses of an account: which domain is its own (SPEC I18), and many of them in one text (SPEC I24).

use std::collections::BTreeMap;

use crate::domain::{Role, User, UserState};

/// What stands after the `@`, in small letters; nothing where there is none.
pub fn domain_of(address: &str) -> Option<String> {
    let (_, domain) = address.trim().rsplit_once('@')?;
    (!domain.is_empty()).then(|| domain.to_lowercase())
}

/// The account's own domain: the one that most of its people have their address at, and of several
/// the Owner's. Who was deactivated does not count.
pub fn own_domain<'a>(users: impl IntoIterator<Item = &'a User>) -> Option<String> {
    let mut domains: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let active = |user: &&User| user.state != UserState::Deactivated;
    for user in users.into_iter().filter(active) {
        if let Some(domain) = domain_of(&user.email) {
            let (people, owners) = domains.entry(domain).or_default();
            *people += 1;
            *owners += usize::from(user.role == Role::Owner);
        }
    }
    let most = domains.into_iter().max_by_key(|(_, counted)| *counted);
    most.map(|(domain, _)| domain)
}

/// Whether an address belongs to a domain, or to one below it as `mail.shop.example` is below
/// `shop.example`.
pub fn is_at(address: &str, own: &str) -> bool {
    domain_of(address).is_some_and(|domain| {
        let below = domain.strip_suffix(own);
        below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
    })
}

/// The addresses in a text, whatever they are set apart by: commas, semicolons, spaces, lines.
pub fn addresses_in(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'));
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(email: &str, role: Role, state: UserState) -> User {
        User {
            id: email.into(),
            name: String::new(),
            email: email.to_owned(),
            role,
            online: false,
            online_until: None,
            state,
            capacity: None,
            version: 1,
        }
    }

    fn agent(email: &str) -> User {
        user(email, Role::Agent, UserState::Active)
    }

    #[test]
    fn i18_the_own_domain_is_that_of_most_people_and_of_several_the_owners() {
        let owner = user("boss@Shop.example", Role::Owner, UserState::Active);
        let gone = |email: &str| user(email, Role::Agent, UserState::Deactivated);
        let two = [owner.clone(), agent("a@z.example")];
        assert_eq!(own_domain(&two).as_deref(), Some("shop.example"));
        let three = [owner.clone(), agent("a@z.example"), agent("b@z.example")];
        assert_eq!(own_domain(&three).as_deref(), Some("z.example"));
        let left = [owner, gone("a@z.example"), gone("b@z.example")];
        assert_eq!(own_domain(&left).as_deref(), Some("shop.example"));
        assert_eq!(own_domain(&[agent("nobody")]), None);
    }

    #[test]
    fn i18_what_is_below_a_domain_belongs_to_it_and_what_only_ends_alike_does_not() {
        assert!(is_at("a@shop.example", "shop.example"));
        assert!(is_at("a@Mail.Shop.example", "shop.example"));
        assert!(!is_at("a@myshop.example", "shop.example"));
        assert!(!is_at("a@shop.example.org", "shop.example"));
        assert!(!is_at("shop.example", "shop.example"));
    }

    #[test]
    fn i24_five_hundred_addresses_are_taken_apart_whatever_is_between_them() {
        let all: Vec<String> = (0..500).map(|n| format!("p{n}@shop.example")).collect();
        for between in [",", ", ", ";", " ", "\n", "\r\n", ",\n\t"] {
            assert_eq!(addresses_in(&all.join(between)), all, "{between:?}");
        }
        assert_eq!(addresses_in(" , \n"), Vec::<String>::new());
    }
}
