//! Whom a ticket can be given to, as the pickers offer it.

use crate::domain::{User, UserId};
use crate::rules::permission::can_be_assigned;
use crate::store::Desk;
use crate::ui::{Icon, Person, PickerOption, t};

/// The id of the option that stands for nobody.
const NOBODY: &str = "";

/// Nobody, oneself first, then everybody who can answer: those online before the others, by name
/// (SPEC A16).
pub fn options(desk: Desk, chosen: Option<&Option<UserId>>) -> Vec<PickerOption> {
    let me = desk.me().map(|me| me.id);
    let users = desk.users();
    let mut people: Vec<&User> = users
        .values()
        .filter(|user| can_be_assigned(user))
        .collect();
    people.sort_by_key(|user| {
        (
            me.as_ref() != Some(&user.id),
            !user.online,
            user.name.to_lowercase(),
        )
    });
    let nobody = PickerOption {
        id: NOBODY.to_owned(),
        label: t().no_assignee().to_owned(),
        icon: Some(Icon::Nobody),
        selected: chosen == Some(&None),
        ..PickerOption::default()
    };
    let person = |user: &User| {
        let id = user.id.to_string();
        let is_me = me.as_ref() == Some(&user.id);
        let word = if user.online {
            t().online()
        } else {
            t().offline()
        };
        PickerOption {
            label: user.name.clone(),
            detail: Some(if is_me {
                format!("{} · {word}", t().me())
            } else {
                word.to_owned()
            }),
            avatar: Some(Person {
                id: id.clone(),
                name: user.name.clone(),
                online: Some(user.online),
            }),
            selected: chosen == Some(&Some(user.id.clone())),
            id,
            ..PickerOption::default()
        }
    };
    std::iter::once(nobody)
        .chain(people.into_iter().map(person))
        .collect()
}

/// What an option's id stands for.
pub fn chosen(id: &str) -> Option<UserId> {
    (id != NOBODY).then(|| id.into())
}
