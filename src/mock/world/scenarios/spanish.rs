//! Spanish.

use super::{ANY, LETTER, QUICK, Scenario, WRITTEN, a, c, n, pic};

/// The scenarios.
pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        subject: "El pedido {order} no llega",
        channels: ANY,
        tags: &["delivery"],
        score: (1, 4),
        turns: &[
            c(
                "{Hola|Buenas tardes|Buenos días}, el pedido {order} tenía que llegar hace {days} días y el seguimiento no se mueve. ¿Qué ha pasado?",
            ),
            a(
                "Hola, {first}: lo siento mucho. Se ha quedado parado en el centro de reparto. He abierto una incidencia y mañana antes de las 12 te digo algo. {agent}",
            ),
            c(
                "{Gracias, quedo a la espera.|Es un regalo para el sábado, por favor…|Eso me dijeron la última vez.}",
            ),
            n("Transporte confirma extravío. Reenviar si mañana sigue igual."),
            a(
                "Ya ha aparecido: te lo entregan mañana de 9 a 13 h. Te devolvemos los gastos de envío.",
            ),
            c(
                "{¡Ha llegado! Gracias 🙌|Son las dos y aquí no ha venido nadie.|Llegó, aunque la caja un poco aplastada.}",
            ),
        ],
    },
    Scenario {
        subject: "Cambio de talla",
        channels: ANY,
        tags: &["exchange", "returns"],
        score: (4, 7),
        turns: &[
            c(
                "Me encanta {product}, pero la {size} me queda {justa|corta de mangas|como un guante de niño}. ¿Puedo cambiarla por una {bigger}?",
            ),
            a(
                "Claro que sí, {first}. Te he apartado una {bigger}; la etiqueta de devolución va en el correo.",
            ),
            c(
                "{¿Tengo que esperar a que os llegue la mía?|Genial, la dejo mañana en el punto de recogida.|¿Y si la {bigger} me queda grande?}",
            ),
            a("No hace falta: en cuanto escaneen tu paquete, sale la nueva."),
            c("{Entregado esta mañana 😊|Perfecto, mil gracias, {agent}.}"),
        ],
    },
    Scenario {
        subject: "¿Y mi reembolso?",
        channels: ANY,
        tags: &["billing", "returns"],
        score: (0, 3),
        turns: &[
            c(
                "Devolví {product} hace {days} días y sigo sin ver los {amount}. {¿Dónde está mi dinero?|Empiezo a cansarme.}",
            ),
            a(
                "Tienes razón, {first}. Se registró ayer y tarda de tres a cinco días laborables. Te paso la referencia: LL-{order}.",
            ),
            c(
                "{Mi banco dice que no hay nada en camino.|Cinco días para darle a un botón…|Vale, lo miro el viernes.}",
            ),
            n("Reembolso pendiente en la pasarela. Reclamado."),
            a("Lo he reclamado y ya está emitido. Si el viernes no lo ves, llamo yo al banco."),
            c("Ha llegado, pero faltan {part}."),
            a("Eran los gastos de envío, que también te corresponden. Van de camino."),
        ],
    },
    Scenario {
        subject: "Ha llegado roto",
        channels: ANY,
        tags: &["damaged"],
        score: (1, 3),
        turns: &[
            pic(
                "Mirad cómo ha llegado {product}: {con un golpe en la base|el cristal hecho añicos|con un siete de lado a lado}. La caja estaba {perfecta|abierta}.",
                "foto-1.jpg",
            ),
            a(
                "¡Vaya! Lo siento mucho, {first}. ¿Prefieres que te mandemos otra o que te devolvamos el dinero?",
            ),
            c(
                "{Otra, pero bien embalada, por favor.|El dinero. No me fío.|Otra, la necesito para el viernes.}",
            ),
            a("Hecho. La rota no hace falta que la devuelvas."),
            c("{Así da gusto. Gracias.|¿Y qué hago con los cristales?}"),
        ],
    },
    Scenario {
        subject: "Cambiar la dirección",
        channels: QUICK,
        tags: &["address", "orders"],
        score: (4, 6),
        turns: &[
            c(
                "{¿Puedo cambiar la dirección? El pedido {order} salió hoy|Me he mudado y no me acordé 🙈 ¿se puede cambiar la dirección del {order}?}",
            ),
            a("A tiempo estamos. ¿Cuál es la dirección completa?"),
            c("Calle del Olmo, {house}, 2.º B, {city}."),
            a("Cambiada. En una hora tienes el nuevo enlace de seguimiento."),
            c("{Mil gracias 💛|¡Qué rapidez!|Recibido.}"),
        ],
    },
    Scenario {
        subject: "Código {voucher}",
        channels: ANY,
        tags: &["loyalty"],
        score: (3, 6),
        turns: &[
            c("El código {voucher} me dice que {no es válido|ha caducado}, ¡y es de esta mañana!"),
            a(
                "Hola, {first}: solo vale para artículos sin rebajar. Te he hecho otro que sirve para todo: {voucher}B.",
            ),
            c("{Ahora sí, ¡gracias!|Funciona 🎉|Me descuenta {part} y no el 20 %…}"),
            a("¡Que lo disfrutes!"),
        ],
    },
    Scenario {
        subject: "Factura del pedido {order}",
        channels: LETTER,
        tags: &["billing"],
        score: (4, 6),
        turns: &[
            c(
                "Buenos días:\n\n¿podrían enviarme la factura del pedido {order} a nombre de la empresa, con el NIF? La necesito antes de fin de mes.\n\nUn saludo,\n{first}",
            ),
            a(
                "Buenos días, {first}:\n\naquí la tiene. Para los próximos pedidos puede guardar el NIF en Cuenta > Empresa.\n\n{agent}",
            ),
            c(
                "{El total está bien, pero la ciudad no: estamos en {city}.|Perfecto, muchas gracias.}",
            ),
            a("Corregida y enviada de nuevo. Disculpe las molestias."),
        ],
    },
    Scenario {
        subject: "Una duda antes de comprar",
        channels: WRITTEN,
        tags: &["pre-sale"],
        score: (5, 7),
        turns: &[
            c(
                "{¿La funda nórdica encoge al lavarla?|¿Tenéis tienda en {city}?|¿Cuánto tarda el envío a {city}?}",
            ),
            a(
                "¡Buena pregunta, {first}! De dos a {days} días. Y si no te convence, tienes treinta para devolverlo.",
            ),
            c("{Pues me lo llevo.|Lo pienso y os digo.|¿Y se puede pagar a plazos?}"),
            a("Aquí estamos para lo que necesites."),
        ],
    },
    Scenario {
        subject: "Gracias",
        channels: ANY,
        tags: &["praise"],
        score: (9, 10),
        turns: &[
            pic(
                "Solo quería enseñaros {product} en su sitio. {Nos encanta.|Ha quedado preciosa 😍|Mi madre ya quiere otra.}",
                "en-casa.jpg",
            ),
            a("¡Nos has alegrado el día, {first}! ¿Podemos enseñarle la foto al taller?"),
            c("{¡Claro que sí!|Por supuesto, y dadles las gracias.}"),
        ],
    },
];
