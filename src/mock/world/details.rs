//! What a conversation is about in particular: this order, this lamp, this sum.

use super::locales::Language;
use super::person::Person;
use crate::mock::random::Random;

/// The particulars of one ticket, the same in all its messages.
#[derive(Clone, Debug)]
pub(super) struct Details {
    language: Language,
    called: &'static str,
    city: &'static str,
    currency: &'static str,
    agent: String,
    product: usize,
    other: usize,
    order: i64,
    cents: i64,
    days: i64,
    house: i64,
    voucher: i64,
    size: usize,
}

const SIZES: [&str; 6] = ["XS", "S", "M", "L", "XL", "XXL"];

impl Details {
    /// Draws the particulars of a ticket that `agent` answers.
    pub fn draw(person: &Person, agent: Option<String>, random: &mut Random) -> Self {
        let products = products(person.language()).len();
        let product = random.below(products);
        Self {
            language: person.language(),
            called: person.called(),
            city: person.city(),
            currency: person.currency(),
            agent: agent.unwrap_or_else(|| "Lumen & Loom".to_owned()),
            product,
            other: (product + 1 + random.below(products - 1)) % products,
            order: random.between(70_100, 79_990),
            cents: random.between(9, 240) * 100 + [0, 50, 90, 95, 99][random.below(5)],
            days: random.between(2, 9),
            house: random.between(1, 148),
            voucher: random.between(100, 999),
            size: random.below(SIZES.len() - 1),
        }
    }

    /// Writes what a slot of a text stands for; gives whether there is such a slot.
    pub fn write(&self, slot: &str, out: &mut String) -> bool {
        let products = products(self.language);
        match slot {
            "first" => out.push_str(self.called),
            "agent" => out.push_str(&self.agent),
            "city" => out.push_str(self.city),
            "product" => out.push_str(products[self.product]),
            "other" => out.push_str(products[self.other]),
            "size" => out.push_str(SIZES[self.size]),
            "bigger" => out.push_str(SIZES[self.size + 1]),
            "order" => out.push_str(&self.order.to_string()),
            "days" => out.push_str(&self.days.to_string()),
            "house" => out.push_str(&self.house.to_string()),
            "voucher" => out.push_str(&format!("LUMEN{}", self.voucher)),
            "amount" => out.push_str(&self.money(self.cents)),
            "part" => out.push_str(&self.money(self.cents / 10)),
            _ => return false,
        }
        true
    }

    /// A sum as people of the language write it.
    fn money(&self, cents: i64) -> String {
        let symbol = match self.currency {
            "EUR" => "€",
            "GBP" => "£",
            "USD" | "CAD" | "AUD" => "$",
            "JPY" => "¥",
            "ILS" => "₪",
            other => other,
        };
        let (whole, rest) = (cents / 100, cents % 100);
        match self.language {
            Language::Japanese => format!("¥{whole},{:03}", rest * 10),
            Language::English if symbol.len() < 3 || symbol == "€" => {
                format!("{symbol}{whole}.{rest:02}")
            }
            Language::English => format!("{symbol} {whole}.{rest:02}"),
            Language::Arabic | Language::Hebrew => format!("{whole}.{rest:02} {symbol}"),
            _ => format!("{whole},{rest:02} {symbol}"),
        }
    }
}

/// What the shop sells, with the article where the language wants one.
pub(super) fn products(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "linen shirt",
            "brass desk lamp",
            "wool throw",
            "pendant light",
            "rain jacket",
            "cotton duvet set",
            "paper floor lamp",
            "merino jumper",
            "bedside lamp",
            "canvas tote",
            "silk scarf",
            "dimmer switch",
        ],
        Language::Spanish => &[
            "la camisa de lino",
            "la lámpara de latón",
            "la manta de lana",
            "la lámpara de techo",
            "la chaqueta",
            "la funda nórdica",
            "la lámpara de pie",
            "la bufanda de seda",
        ],
        Language::German => &[
            "das Leinenhemd",
            "die Messinglampe",
            "die Wolldecke",
            "die Pendelleuchte",
            "die Regenjacke",
            "die Bettwäsche",
            "die Stehlampe",
            "der Seidenschal",
        ],
        Language::French => &[
            "la chemise en lin",
            "la lampe en laiton",
            "le plaid en laine",
            "la suspension",
            "la veste de pluie",
            "la parure de lit",
            "le lampadaire",
            "le foulard en soie",
        ],
        Language::Portuguese => &[
            "a camisa de linho",
            "o candeeiro de latão",
            "a manta de lã",
            "o casaco",
            "a capa de edredão",
            "o lenço de seda",
        ],
        Language::Italian => &[
            "la camicia di lino",
            "la lampada in ottone",
            "il plaid di lana",
            "la giacca",
            "il copripiumino",
            "la sciarpa di seta",
        ],
        Language::Japanese => &[
            "リネンシャツ",
            "真鍮のデスクランプ",
            "ウールのひざ掛け",
            "ペンダントライト",
            "レインジャケット",
            "シルクスカーフ",
        ],
        Language::Arabic => &[
            "قميص الكتان",
            "مصباح النحاس",
            "بطانية الصوف",
            "المعلّقة",
            "سترة المطر",
            "وشاح الحرير",
        ],
        Language::Hebrew => &[
            "חולצת הפשתן",
            "מנורת הפליז",
            "שמיכת הצמר",
            "המעיל",
            "צעיף המשי",
            "מנורת הרצפה",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_written_as_each_language_does() {
        let person = Person::at(7, 0);
        let details = Details::draw(&person, None, &mut Random::of(7, 0, 1));
        let with = |language, currency| Details {
            language,
            currency,
            ..details.clone()
        };
        assert_eq!(with(Language::English, "GBP").money(2_490), "£24.90");
        assert_eq!(with(Language::English, "PLN").money(2_490), "PLN 24.90");
        assert_eq!(with(Language::German, "EUR").money(2_405), "24,05 €");
        assert_eq!(with(Language::Japanese, "JPY").money(490), "¥4,900");
    }
}
