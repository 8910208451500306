//! French.

use super::{ANY, LETTER, QUICK, Scenario, WRITTEN, a, c, n, pic};

/// The scenarios.
pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        subject: "Commande {order} introuvable",
        channels: ANY,
        tags: &["delivery"],
        score: (0, 3),
        turns: &[
            c(
                "Bonjour, le suivi indique « livré » depuis {days} jours, mais {je n’ai rien reçu|ma boîte est vide|la gardienne n’a rien vu}. Commande {order}.",
            ),
            a(
                "Bonjour {first}, je suis désolé. J’ouvre une enquête auprès du transporteur et je vous réponds demain avant midi. {agent}",
            ),
            c(
                "{Demain ? C’est un cadeau pour ce soir…|D’accord, merci.|Toujours la même réponse.}",
            ),
            n("Photo du livreur : mauvais immeuble. Renvoi accordé."),
            a(
                "Le colis a été déposé au mauvais immeuble. Un nouveau part aujourd’hui en express, à nos frais.",
            ),
            c("{Merci, c’est parfait.|Reçu ce matin ! 🎉}"),
        ],
    },
    Scenario {
        subject: "Échange de taille",
        channels: ANY,
        tags: &["exchange", "returns"],
        score: (4, 7),
        turns: &[
            c(
                "J’adore {product}, mais le {size} est {trop juste|un peu court}. Puis-je l’échanger contre un {bigger} ?",
            ),
            a(
                "Bien sûr, {first}. Le {bigger} est de côté pour vous ; l’étiquette de retour est dans votre messagerie.",
            ),
            c(
                "{Je n’ai pas d’imprimante…|Super, merci !|Dois-je attendre que vous ayez reçu le mien ?}",
            ),
            a("Inutile : un code suffit au point relais, et le nouveau part dès le premier scan."),
            c("Déposé ce matin, merci {agent} 😊"),
        ],
    },
    Scenario {
        subject: "Remboursement incomplet",
        channels: WRITTEN,
        tags: &["billing"],
        score: (2, 4),
        turns: &[
            c(
                "Bonjour, j’ai bien reçu le remboursement, mais il manque {part}. {Pourquoi ?|Pouvez-vous vérifier ?}",
            ),
            a(
                "Bonjour {first}, ce sont les frais de port, que nous aurions dû rembourser aussi. C’est fait à l’instant.",
            ),
            c("{Merci de votre honnêteté.|Il fallait le demander, donc…}"),
            a("Vous avez raison, et nous avons corrigé la règle pour tout le monde."),
        ],
    },
    Scenario {
        subject: "Arrivé cassé",
        channels: ANY,
        tags: &["damaged", "warranty"],
        score: (1, 4),
        turns: &[
            pic(
                "Voilà dans quel état est arrivé mon colis {order} : {tout est en miettes|un coin est enfoncé|le tissu est déchiré}.",
                "colis.jpg",
            ),
            a(
                "Oh là là, je suis navrée, {first}. Préférez-vous un remplacement ou un remboursement ?",
            ),
            c("{Un remplacement, s’il vous plaît.|Un remboursement.}"),
            a("C’est noté. Inutile de nous renvoyer quoi que ce soit."),
            c("{Merci beaucoup !|Très bien.}"),
        ],
    },
    Scenario {
        subject: "Question avant l’achat",
        channels: QUICK,
        tags: &["pre-sale"],
        score: (5, 7),
        turns: &[
            c(
                "{Livrez-vous à {city} ?|La parure rétrécit-elle au lavage ?|Avez-vous une boutique où voir les lampes ?}",
            ),
            a("Oui, {first} ! Comptez {days} jours, et trente pour changer d’avis."),
            c("{Parfait, je commande.|Et en express ?|Je réfléchis, merci.}"),
        ],
    },
    Scenario {
        subject: "Changement d’adresse",
        channels: LETTER,
        tags: &["address", "orders"],
        score: (4, 6),
        turns: &[
            c(
                "Bonjour,\n\nje viens de déménager : pouvez-vous livrer la commande {order} au {house}, rue des Tisserands, {city} ?\n\nCordialement,\n{first}",
            ),
            a("Bonjour,\n\nc’est fait, le nouveau lien de suivi arrive dans l’heure.\n\n{agent}"),
            c("Merci, quelle efficacité !"),
        ],
    },
];
