//! What the shop's automation sent before the customer wrote.

use super::locales::Language;
use crate::domain::{Channel, MessageKind};
use crate::mock::random::Random;

/// A message nobody wrote by hand.
pub(super) struct Broadcast {
    pub kind: MessageKind,
    /// Of the campaign or flow.
    pub name: &'static str,
    pub text: &'static str,
}

/// What came before a conversation over this channel, if anything did.
pub(super) fn before(
    channel: &Channel,
    language: Language,
    random: &mut Random,
) -> Option<Broadcast> {
    if *channel != Channel::Sms || !random.percent(45) {
        return None;
    }
    let texts = texts(language);
    let (kind, name, text) = random.pick(texts);
    Some(Broadcast {
        kind: kind.clone(),
        name,
        text,
    })
}

type Row = (MessageKind, &'static str, &'static str);

fn texts(language: Language) -> &'static [Row] {
    use MessageKind::{Campaign, Flow};
    match language {
        Language::Spanish => &[
            (
                Campaign,
                "Rebajas de otoño",
                "Lumen & Loom: −20 % en mantas y lámparas hasta el domingo. bnd.ja/otono",
            ),
            (
                Flow,
                "Pedido enviado",
                "Lumen & Loom: tu pedido va de camino. Síguelo aquí: bnd.ja/sigue",
            ),
        ],
        Language::German => &[
            (
                Campaign,
                "Herbstlicht",
                "Lumen & Loom: 15 % auf alle Leuchten, nur bis Sonntag. bnd.ja/licht",
            ),
            (
                Flow,
                "Versandt",
                "Lumen & Loom: Dein Paket ist unterwegs. bnd.ja/paket",
            ),
        ],
        Language::French => &[
            (
                Campaign,
                "Lumières d’automne",
                "Lumen & Loom : −15 % sur les lampes jusqu’à dimanche. bnd.ja/lampe",
            ),
            (
                Flow,
                "Colis expédié",
                "Lumen & Loom : votre colis est parti. bnd.ja/colis",
            ),
        ],
        _ => &[
            (
                Campaign,
                "Early Black Friday",
                "Lumen & Loom: your early access is open until midnight. bnd.ja/e4k2",
            ),
            (
                Campaign,
                "Autumn edit",
                "Lumen & Loom: wool throws and warm light, 20% off this week. bnd.ja/autumn",
            ),
            (
                Flow,
                "Order shipped",
                "Lumen & Loom: your order is on its way. Track it: bnd.ja/track",
            ),
            (
                Flow,
                "Back in stock",
                "Lumen & Loom: what you wanted is back. bnd.ja/back",
            ),
            (
                Flow,
                "Review request",
                "Lumen & Loom: how do you like it? Answer with a number from 1 to 5.",
            ),
        ],
    }
}
