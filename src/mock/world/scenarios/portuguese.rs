//! Portuguese.

use super::{ANY, QUICK, Scenario, WRITTEN, a, c, n, pic};

/// The scenarios.
pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        subject: "Encomenda {order} atrasada",
        channels: ANY,
        tags: &["delivery"],
        score: (1, 4),
        turns: &[
            c(
                "{Bom dia|Olá|Boa tarde}, a encomenda {order} devia ter chegado há {days} dias. {Sabem onde está?|Já não sei a quem perguntar.}",
            ),
            a(
                "Olá, {first}, lamento imenso. Está parada no centro de distribuição; já reclamei e dou notícias até amanhã ao meio-dia. {agent}",
            ),
            c("{Obrigada, fico à espera.|Era uma prenda de anos…|Outra vez?}"),
            n("Transportadora encontrou-a noutra rota."),
            a("Apareceu! Chega amanhã entre as 9 e as 13. Os portes ficam por nossa conta."),
            c("{Chegou, muito obrigada! 💛|São duas da tarde e nada.}"),
        ],
    },
    Scenario {
        subject: "Trocar {size} por {bigger}",
        channels: ANY,
        tags: &["exchange", "returns"],
        score: (4, 7),
        turns: &[
            c("Adorei, mas o tamanho {size} ficou {apertado|curto}. Posso trocar por {bigger}?"),
            a("Claro, {first}! O {bigger} já está reservado e a etiqueta vai no e-mail."),
            c("{Preciso de imprimir?|Que rápido, obrigado!|E se o {bigger} ficar grande?}"),
            a("Não é preciso imprimir: basta o código no ponto de recolha."),
        ],
    },
    Scenario {
        subject: "Cobrança em duplicado",
        channels: WRITTEN,
        tags: &["billing"],
        score: (0, 2),
        turns: &[
            c(
                "Cobraram-me {amount} DUAS vezes. {Isto é inaceitável.|Quero o dinheiro de volta hoje.}",
            ),
            a(
                "Tem toda a razão, {first}. Uma das duas era só uma reserva e já a libertei; alguns bancos demoram até amanhã.",
            ),
            c("{Continua lá.|Já desapareceu, obrigado.}"),
            a(
                "Falei com o processador de pagamentos e tenho a confirmação por escrito, se o banco a pedir.",
            ),
        ],
    },
    Scenario {
        subject: "Chegou partido",
        channels: ANY,
        tags: &["damaged"],
        score: (1, 3),
        turns: &[
            pic(
                "Vejam como chegou a minha encomenda {order} 😢",
                "caixa.jpg",
            ),
            a("Que pena, {first}! Enviamos outro ou devolvemos o dinheiro?"),
            c("{Outro, por favor.|O dinheiro.|Outro, mas bem embrulhado!}"),
            a("Tratado. Não precisa de devolver nada."),
        ],
    },
    Scenario {
        subject: "Dúvida",
        channels: QUICK,
        tags: &["pre-sale"],
        score: (5, 8),
        turns: &[
            c("{Entregam em {city}?|Dá para lavar na máquina?|Têm cartão-presente?}"),
            a("Sim, {first}! Demora cerca de {days} dias."),
            c("{Boa, vou encomendar.|Obrigada pela ajuda!}"),
        ],
    },
];
