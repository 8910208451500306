//! Central, eastern and western Europe.

use super::{Language, Locale, city, names};

/// Poland, Czechia, Ukraine; they write English to a foreign shop.
pub(super) const SLAVIC: Locale = Locale {
    language: Language::English,
    share: 4,
    family_first: false,
    firsts: names![
        "Agnieszka"; "Łukasz" = "Lukasz"; "Олена" = "Olena"; "Jiří" = "Jiri"; "Тарас" = "Taras";
        "Božena" = "Bozena"; "Katarzyna"; "Наталія" = "Nataliia"; "Željko" = "Zeljko"; "Milena"
    ],
    lasts: names![
        "Wójcik" = "Wojcik"; "Коваль" = "Koval"; "Dvořák" = "Dvorak"; "Zielinska";
        "Шевчук" = "Shevchuk"; "Horváthová" = "Horvathova"; "Petrenko";
        "Brzęczyszczykiewicz" = "Brzeczyszczykiewicz"
    ],
    cities: &[
        city("Kraków", "Europe/Warsaw", "+48 512 555 ", "PLN"),
        city("Praha", "Europe/Prague", "+420 602 555 ", "CZK"),
        city("Київ", "Europe/Kyiv", "+380 67 555 0", "UAH"),
        city("Zagreb", "Europe/Zagreb", "+385 91 555 0", "EUR"),
    ],
};

/// Germany, Austria, Switzerland.
pub(super) const GERMAN: Locale = Locale {
    language: Language::German,
    share: 12,
    family_first: false,
    firsts: names![
        "Jonas"; "Lena"; "Jürgen" = "Juergen"; "Annika"; "Moritz"; "Käthe" = "Kaethe"; "Finn";
        "Emine"; "Sebastian"; "Leonie"; "Klaus"; "Mehmet"; "Friederike"; "Tobias"
    ],
    lasts: names![
        "Weber"; "Müller" = "Mueller"; "Schäfer" = "Schaefer"; "Hoffmann"; "Yıldız" = "Yildiz";
        "Großmann" = "Grossmann"; "Zimmermann"; "Vogel"; "Böhm" = "Boehm"; "Brandstetter";
        "Aebischer"; "Krause"
    ],
    cities: &[
        city("Berlin", "Europe/Berlin", "+49 171 555 0", "EUR"),
        city("Hamburg", "Europe/Berlin", "+49 172 555 0", "EUR"),
        city("Wien", "Europe/Vienna", "+43 664 555 0", "EUR"),
        city("Zürich", "Europe/Zurich", "+41 79 555 0", "CHF"),
    ],
};

/// France, Belgium, Québec, Senegal.
pub(super) const FRENCH: Locale = Locale {
    language: Language::French,
    share: 9,
    family_first: false,
    firsts: names![
        "Lucas"; "Chloé" = "Chloe"; "Bastien"; "Aïcha" = "Aicha"; "Manon";
        "François" = "Francois"; "Solène" = "Solene"; "Yanis"; "Odile"; "Gaël" = "Gael";
        "Camille"; "Fatou"
    ],
    lasts: names![
        "Moreau"; "Lefèvre" = "Lefevre"; "Dubois"; "Benali"; "Côté" = "Cote"; "Garnier"; "Diop";
        "Beaulieu"; "Vandenberghe"; "Rousseau"; "Hébert" = "Hebert"
    ],
    cities: &[
        city("Lyon", "Europe/Paris", "+33 6 39 98 ", "EUR"),
        city("Nantes", "Europe/Paris", "+33 6 39 99 ", "EUR"),
        city("Bruxelles", "Europe/Brussels", "+32 470 55 ", "EUR"),
        city("Montréal", "America/Toronto", "+1 514 555 ", "CAD"),
        city("Dakar", "Africa/Dakar", "+221 77 555 ", "XOF"),
    ],
};
