//! What the shop's agents have at hand while they write: quick replies and coupons.

use crate::domain::{Channel, Coupon, QuickReply};

/// id, name, where it is offered, text
type Row = (&'static str, &'static str, &'static [Channel], &'static str);

const ANYWHERE: &[Channel] = &[];
const SHORT: &[Channel] = &[Channel::Sms, Channel::WebChat];

/// In the languages of the account: English first, then Spanish.
#[rustfmt::skip]
const QUICK_REPLIES: &[Row] = &[
    ("hello", "Greeting", ANYWHERE,
        "{{organization_prefix}} Hi {{customer_name}}, this is {{agent_name}}. Let me have a look."),
    ("order-number", "Ask for the order number", ANYWHERE,
        "Could you send me your order number? It starts with a 7 and is in the first line of your confirmation email."),
    ("late-parcel", "Late parcel", ANYWHERE,
        "I am sorry that your parcel is late, {{customer_name}}. I have asked the carrier where it is and will write to you as soon as they answer."),
    ("return-steps", "How to return something", &[Channel::Email],
        "Hi {{customer_name}},\n\nreturns are free for 30 days:\n\n1. Put everything back into its box.\n2. Stick the attached label over the old one.\n3. Leave it at any parcel shop.\n\nThe money is back on your account within five days of its arrival. Your ticket is {{ticket_number}}.\n\nKind regards,\n{{agent_name}}"),
    ("still-there", "Are you still there?", &[Channel::WebChat],
        "Are you still there, {{customer_name}}? If you have to go, I can write to {{email}} instead."),
    ("review", "Ask a promoter for a review", ANYWHERE,
        "That is lovely to read, {{customer_name}}, thank you! Would you tell others? Two lines in a review help a small shop more than you may think – and a friend you send our way gets 10 % off with FRIEND10."),
    ("out-of-stock", "Out of stock", ANYWHERE,
        "It is sold out at the moment. Shall I write to you at {{email}} when it is back?"),
    ("saludo", "Saludo", ANYWHERE,
        "{{organization_prefix}} Hola, {{customer_name}}, soy {{agent_name}}. Ahora mismo lo miro."),
    ("numero-de-pedido", "Pedir el número de pedido", ANYWHERE,
        "¿Me puedes pasar el número de pedido? Empieza por 7 y está en la primera línea del correo de confirmación."),
    ("paquete-retrasado", "Paquete retrasado", ANYWHERE,
        "Siento el retraso, {{customer_name}}. He preguntado al transportista dónde está y te escribo en cuanto me conteste."),
    ("cambio-de-talla", "Cambio de talla", SHORT,
        "Claro que sí. Dime qué talla necesitas y te reservo una; la otra la recogemos en tu casa sin coste."),
    ("resena", "Pedir una reseña a un promotor", ANYWHERE,
        "¡Qué alegría, {{customer_name}}, muchas gracias! ¿Nos dejas una reseña? Con dos líneas nos ayudas muchísimo, y quien venga de tu parte tiene un 10 % con FRIEND10."),
    ("despedida", "Despedida con número de ticket", &[Channel::Email],
        "Un saludo,\n{{agent_name}}\nTicket {{ticket_number}}"),
];

/// code, what it gives
const COUPONS: &[(&str, &str)] = &[
    ("SORRY10", "10 % off the next order"),
    ("FREESHIP", "Free shipping, any basket"),
    ("FRIEND10", "10 % off for a friend's first order"),
    ("LAMPS15", "15 % off all lamps until Sunday"),
    ("TWENTYOFF", "20 € off from 100 €"),
];

/// The account's quick replies (SPEC I25), in its own order.
pub(crate) fn quick_replies() -> Vec<QuickReply> {
    let rows = QUICK_REPLIES.iter();
    rows.map(|(id, name, channels, text)| QuickReply {
        id: (*id).into(),
        name: (*name).to_owned(),
        text: (*text).to_owned(),
        channels: channels.to_vec(),
        uses: 0,
        version: 1,
    })
    .collect()
}

/// The discounts an agent may give away (SPEC I29).
pub(crate) fn coupons() -> Vec<Coupon> {
    let rows = COUPONS.iter();
    rows.map(|(code, about)| Coupon {
        code: (*code).to_owned(),
        about: (*about).to_owned(),
    })
    .collect()
}
