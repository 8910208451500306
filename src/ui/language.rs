//! The language the desk speaks now. Words are read once, when what shows them is built: texts that
//! followed the language one by one would cost every label an effect for a change that hardly ever
//! comes. Whoever changes the language builds what is shown anew (`app.rs`).

use std::cell::Cell;

use crate::i18n::{Language, Words};

thread_local! {
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::English) };
}

/// The present language.
pub fn language() -> Language {
    LANGUAGE.get()
}

/// The catalogue in the present language: `t().close()`.
pub fn t() -> Words {
    Words(language())
}

/// Changes the language of what is built from now on.
pub fn set_language(to: Language) {
    LANGUAGE.set(to);
}
