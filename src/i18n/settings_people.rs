//! The settings' users: who works here, inviting, changing and deactivating them.

use super::{Words, words};

impl Words {
    words! {
        users_there_are(n) => one "{n} user", other "{n} users" | one "{n} usuario", other "{n} usuarios";
    }
}
