//! What customers write when the demo asks them to, with what it would be scored.

use super::locales::Language;

/// Things to write in a language.
pub(super) fn of(language: Language) -> &'static [(&'static str, u8)] {
    match language {
        Language::English => &[
            ("Hello? Is anybody there?", 3),
            ("Any news on this?", 4),
            ("Just tried again and it still doesn't work 😕", 3),
            (
                "Ah, found it. It was behind the bins the whole time. Sorry! 🙈",
                7,
            ),
            ("Oh wonderful, thank you so much!", 9),
            ("One more thing: can I pay by invoice next time?", 5),
            ("This is the last time I ask. I want my money back.", 1),
        ],
        Language::Spanish => &[
            ("¿Hay alguien?", 3),
            ("¿Se sabe algo de lo mío?", 4),
            ("Ya ha llegado, ¡mil gracias! 🎉", 9),
            ("Llevo dos semanas así. Quiero una solución HOY.", 1),
            ("Perfecto, quedo a la espera.", 6),
        ],
        Language::German => &[
            ("Gibt es schon etwas Neues?", 4),
            ("Super, vielen Dank für die schnelle Hilfe!", 9),
            ("Das Paket ist immer noch nicht da.", 2),
        ],
        Language::French => &[
            ("Avez-vous des nouvelles ?", 4),
            ("C’est arrivé, merci beaucoup !", 9),
            ("Toujours rien reçu, c’est inadmissible.", 1),
        ],
        Language::Portuguese => &[
            ("Alguma novidade?", 4),
            ("Já chegou, muito obrigada! 💛", 9),
        ],
        Language::Italian => &[("Ci sono novità?", 4), ("È arrivato, grazie mille!", 9)],
        Language::Japanese => &[
            ("その後いかがでしょうか。", 4),
            ("届きました。ありがとうございます！", 9),
        ],
        Language::Arabic => &[("هل من جديد؟", 4), ("وصلت الطلبية، شكرًا جزيلًا 🌷", 9)],
        Language::Hebrew => &[("יש חדש?", 4), ("הגיע, תודה רבה! 🙏", 9)],
    }
}
