//! What components say of their own accord.

use super::{Words, words};

impl Words {
    words! {
        notifications => "Notifications" | "Avisos";
        nothing_found(text: &str) => "Nothing matches “{text}”." | "Nada coincide con «{text}».";
        more_to_find(n) => one "{n} more: type to find it", other "{n} more: type to find them"
            | one "{n} más: escribe para encontrarlo", other "{n} más: escribe para encontrarlos";
    }
}
