//! Italian.

use super::{ANY, QUICK, Scenario, WRITTEN, a, c, n, pic};

/// The scenarios.
pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        subject: "Ordine {order} mai arrivato",
        channels: ANY,
        tags: &["delivery"],
        score: (1, 4),
        turns: &[
            c(
                "{Buongiorno|Salve}, l’ordine {order} doveva arrivare {days} giorni fa. {Il tracciamento è fermo.|Che fine ha fatto?}",
            ),
            a(
                "Buongiorno {first}, mi dispiace molto. Ho aperto una segnalazione con il corriere e le scrivo entro domani a mezzogiorno. {agent}",
            ),
            c("{Va bene, attendo.|Domani parto per le vacanze!|Me l’avete già detto ieri.}"),
            n("Il corriere l’ha trovato a Bologna."),
            a("Trovato! Arriva domani tra le 9 e le 13 e le spese di spedizione le offriamo noi."),
            c("{Arrivato, grazie mille!|Sono le due e non si vede nessuno.}"),
        ],
    },
    Scenario {
        subject: "Cambio taglia",
        channels: ANY,
        tags: &["exchange", "returns"],
        score: (4, 7),
        turns: &[
            c("Bellissimo, ma la {size} mi sta {stretta|corta}. Posso avere una {bigger}?"),
            a("Certo, {first}! La {bigger} è già da parte; trova l’etichetta nella posta."),
            c("{Non ho la stampante.|Che velocità, grazie!|Devo aspettare che arrivi la mia?}"),
            a("Basta il codice al punto di ritiro: la nuova parte appena lo leggono."),
        ],
    },
    Scenario {
        subject: "Rimborso",
        channels: WRITTEN,
        tags: &["billing"],
        score: (1, 3),
        turns: &[
            c(
                "Ho reso tutto {days} giorni fa e dei {amount} nessuna traccia. {Quando arrivano?|È una vergogna.}",
            ),
            a(
                "Ha ragione, {first}. Il rimborso è partito ieri e ci mette da tre a cinque giorni: riferimento LL-{order}.",
            ),
            c("{La banca non vede niente.|Va bene, aspetto venerdì.}"),
            a("L’ho sollecitato di nuovo. Se venerdì non c’è, chiamo io la banca."),
        ],
    },
    Scenario {
        subject: "Una foto per voi",
        channels: ANY,
        tags: &["praise"],
        score: (9, 10),
        turns: &[
            pic(
                "Guardate che meraviglia a casa mia! {Complimenti a tutti.|Mia nonna ne vuole uno uguale 😍}",
                "casa.jpg",
            ),
            a("Grazie, {first}, ci ha fatto felici! Possiamo mostrarla in laboratorio?"),
            c("{Ma certo!|Volentieri, saluti da {city}!}"),
        ],
    },
    Scenario {
        subject: "Domanda",
        channels: QUICK,
        tags: &["pre-sale"],
        score: (5, 7),
        turns: &[
            c("{Spedite anche a {city}?|Si può lavare in lavatrice?|Quando torna disponibile?}"),
            a("Sì, {first}, in circa {days} giorni."),
            c("{Perfetto, allora ordino.|Grazie, ci penso.}"),
        ],
    },
];
