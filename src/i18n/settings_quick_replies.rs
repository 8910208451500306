//! The settings' quick replies.

use super::{Words, words};

impl Words {
    words! {
        quick_replies_there_are(n) => one "{n} quick reply", other "{n} quick replies" | one "{n} respuesta rápida", other "{n} respuestas rápidas";
    }
}
