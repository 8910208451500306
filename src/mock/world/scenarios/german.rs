//! German.

use super::{ANY, LETTER, QUICK, Scenario, WRITTEN, a, c, n, pic};

/// The scenarios.
pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        subject: "Bestellung {order} nicht angekommen",
        channels: ANY,
        tags: &["delivery"],
        score: (1, 4),
        turns: &[
            c(
                "{Hallo|Guten Tag|Moin}, meine Bestellung {order} sollte vor {days} Tagen da sein. Die Sendungsverfolgung steht seitdem still. {Wo ist das Paket?|Können Sie bitte nachsehen?}",
            ),
            a(
                "Hallo {first}, das tut mir leid. Das Paket hängt im Verteilzentrum fest; ich habe einen Nachforschungsauftrag gestellt und melde mich morgen bis 12 Uhr. {agent}",
            ),
            c(
                "{Danke. Ich bin den ganzen Tag zu Hause.|Morgen bin ich aber nicht da …|Das habe ich letzte Woche schon gehört.}",
            ),
            n("Laut Paketdienst falsch sortiert. Morgen nachfassen."),
            a(
                "Es ist gefunden und kommt morgen zwischen 9 und 13 Uhr. Die Versandkosten erstatten wir.",
            ),
            c("{Angekommen, danke!|Es ist 14 Uhr. Nichts.|Da ist es! 🎉}"),
        ],
    },
    Scenario {
        subject: "Umtausch in {bigger}",
        channels: ANY,
        tags: &["exchange", "returns"],
        score: (4, 6),
        turns: &[
            c(
                "Leider ist mir {size} {an den Schultern zu eng|zu kurz}. Könnte ich gegen {bigger} tauschen?",
            ),
            a(
                "Sehr gern, {first}. {bigger} ist für Sie zurückgelegt, das Rücksendeetikett finden Sie in Ihrer E-Mail.",
            ),
            c(
                "{Muss ich warten, bis meins bei Ihnen ist?|Habe keinen Drucker. Geht das auch ohne?|Prima!}",
            ),
            a(
                "Nein: Sobald der Paketshop Ihr Paket gescannt hat, geht das neue raus. Ein QR-Code reicht dort auch.",
            ),
            c("{Abgegeben. Danke für die schnelle Hilfe!|Perfekt.}"),
        ],
    },
    Scenario {
        subject: "Rückerstattung fehlt",
        channels: WRITTEN,
        tags: &["billing", "returns"],
        score: (1, 3),
        turns: &[
            c(
                "Ich habe die Ware vor {days} Tagen zurückgeschickt und warte noch immer auf {amount}. {So geht das nicht.|Wann kommt mein Geld?}",
            ),
            a(
                "Sie haben recht, {first}. Die Rücksendung wurde gestern gebucht; das Geld ist in drei bis fünf Werktagen bei Ihnen. Referenz: LL-{order}.",
            ),
            c("{Meine Bank sieht nichts.|Na gut, ich warte bis Freitag.|Fünf Tage? Ernsthaft?}"),
            n("Zahlung hing beim Anbieter, neu angestoßen."),
            a(
                "Ich habe die Zahlung noch einmal angestoßen. Wenn Freitag nichts da ist, rufe ich selbst bei der Bank an.",
            ),
            c("Ist da, aber es fehlen {part}."),
        ],
    },
    Scenario {
        subject: "Beschädigt angekommen",
        channels: ANY,
        tags: &["damaged"],
        score: (1, 4),
        turns: &[
            pic(
                "Leider ist {product} beschädigt angekommen: {ein Riss quer durch|eine Delle so groß wie eine Faust|ein Loch im Stoff}.",
                "schaden.jpg",
            ),
            a("Oje, das tut mir leid, {first}. Möchten Sie Ersatz oder das Geld zurück?"),
            c("{Ersatz bitte, es ist ein Geschenk für Samstag.|Das Geld bitte.}"),
            a("Erledigt. Das beschädigte Stück können Sie behalten oder entsorgen."),
            c("{Sehr kulant, vielen Dank!|In Ordnung.}"),
        ],
    },
    Scenario {
        subject: "Rechnung mit USt-IdNr.",
        channels: LETTER,
        tags: &["billing"],
        score: (4, 6),
        turns: &[
            c(
                "Sehr geehrte Damen und Herren,\n\nbitte senden Sie mir die Rechnung zur Bestellung {order} mit unserer Firmenanschrift und USt-IdNr. Die Buchhaltung wartet.\n\nMit freundlichen Grüßen\n{first}",
            ),
            a(
                "Guten Tag,\n\nanbei die Rechnung. Für künftige Bestellungen können Sie die Nummer unter Konto > Firma hinterlegen.\n\n{agent}",
            ),
            c("{Die Summe stimmt, der Ort nicht: Wir sitzen in {city}.|Vielen Dank!}"),
            a("Korrigiert und noch einmal versandt."),
        ],
    },
    Scenario {
        subject: "Frage vor dem Kauf",
        channels: QUICK,
        tags: &["pre-sale"],
        score: (5, 7),
        turns: &[
            c(
                "{Ist die Stehlampe dimmbar?|Läuft die Bettwäsche ein?|Liefern Sie auch nach {city}?}",
            ),
            a("Ja, {first}, und wenn etwas nicht passt, haben Sie dreißig Tage Zeit."),
            c(
                "{Super, dann bestelle ich.|Und was kostet der Versand?|Danke, ich überlege es mir.}",
            ),
        ],
    },
    Scenario {
        subject: "Ein Lob",
        channels: ANY,
        tags: &["praise"],
        score: (9, 10),
        turns: &[
            c(
                "Ich wollte nur mal sagen: {selten war jemand so geduldig mit mir|so schnell hat mir noch nie ein Shop geholfen|der Stoff ist ein Traum}. Danke! 💛",
            ),
            a("Das freut uns riesig, {first}! Ich gebe es weiter."),
            c("{Unbedingt!|Bis zum nächsten Mal 🙂}"),
        ],
    },
];
