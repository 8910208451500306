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

/// What a ticket may begin with in a language: in anger, calmly, and happily.
pub(super) fn openings(language: Language) -> [&'static str; 3] {
    match language {
        Language::English => [
            "The lamp arrived in pieces and nobody picks up the phone. I want my money back today.",
            "Hi, do you ship to Norway, and what does it cost?",
            "The rug looks even better than in the pictures. Thank you, I will be back!",
        ],
        Language::Spanish => [
            "La lámpara ha llegado rota y nadie coge el teléfono. Quiero mi dinero hoy.",
            "Hola, ¿enviáis a Canarias? ¿Cuánto cuesta?",
            "La alfombra es aún más bonita que en las fotos. ¡Gracias, volveré!",
        ],
        Language::German => [
            "Die Lampe kam zerbrochen an und niemand geht ans Telefon. Ich will heute mein Geld zurück.",
            "Guten Tag, liefern Sie auch in die Schweiz?",
            "Der Teppich ist noch schöner als auf den Bildern. Vielen Dank!",
        ],
        Language::French => [
            "La lampe est arrivée cassée et personne ne répond. Remboursez-moi aujourd’hui.",
            "Bonjour, livrez-vous en Suisse ?",
            "Le tapis est encore plus beau qu’en photo. Merci beaucoup !",
        ],
        Language::Portuguese => [
            "O candeeiro chegou partido e ninguém atende. Quero o meu dinheiro hoje.",
            "Olá, enviam para os Açores?",
            "O tapete é ainda mais bonito do que nas fotografias. Muito obrigada!",
        ],
        Language::Italian => [
            "La lampada è arrivata rotta e nessuno risponde. Rivoglio i miei soldi oggi.",
            "Buongiorno, spedite in Sardegna?",
            "Il tappeto è ancora più bello che in foto. Grazie mille!",
        ],
        Language::Japanese => [
            "届いたランプが割れていました。電話もつながりません。今日中に返金してください。",
            "沖縄にも配送できますか。",
            "写真よりもずっと素敵なラグでした。ありがとうございます！",
        ],
        Language::Arabic => [
            "وصل المصباح مكسورًا ولا أحد يرد على الهاتف. أريد استرداد نقودي اليوم.",
            "مرحبًا، هل توصلون إلى عُمان؟",
            "السجادة أجمل مما في الصور. شكرًا جزيلًا!",
        ],
        Language::Hebrew => [
            "המנורה הגיעה שבורה ואף אחד לא עונה. אני רוצה את הכסף שלי בחזרה היום.",
            "שלום, אתם שולחים לאילת?",
            "השטיח יפה אפילו יותר מבתמונות. תודה רבה!",
        ],
    }
}
