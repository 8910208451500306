//! The English-speaking world, the North, and West and East Africa.

use super::{Language, Locale, city, names};

/// Britain, Ireland, North America, Australia.
pub(super) const ANGLO: Locale = Locale {
    language: Language::English,
    share: 15,
    family_first: false,
    firsts: names![
        "Devon"; "Hazel"; "Owen"; "Maya"; "Callum"; "Grace"; "Elliot"; "Ruby"; "Marcus"; "Imogen";
        "Tyler"; "Jasmine"; "Harriet"; "Desmond"; "Keira"; "Noah"; "Bridget"; "Theo";
        "Zoë" = "Zoe"; "Leroy"; "Florence"; "Wyatt"; "Saoirse"; "Aaliyah"
    ],
    lasts: names![
        "Brooks"; "Whitaker"; "O’Connell" = "OConnell"; "Hughes"; "Sinclair"; "Bennett";
        "Castillo"; "Fraser"; "Holloway"; "Okafor"; "Pemberton"; "Murphy"; "Delgado"; "Ashworth";
        "Kowalski"; "Nguyen"; "Barrett"; "Sutherland"; "St. Clair" = "StClair"; "Washington";
        "Lowe"; "Fitzgerald"
    ],
    cities: &[
        city("London", "Europe/London", "+44 7700 900", "GBP"),
        city("Leeds", "Europe/London", "+44 7700 901", "GBP"),
        city("Dublin", "Europe/Dublin", "+353 85 555 ", "EUR"),
        city("New York", "America/New_York", "+1 212 555 ", "USD"),
        city("Portland", "America/Los_Angeles", "+1 503 555 ", "USD"),
        city("Austin", "America/Chicago", "+1 512 555 ", "USD"),
        city("Toronto", "America/Toronto", "+1 416 555 ", "CAD"),
        city("Melbourne", "Australia/Melbourne", "+61 491 570 ", "AUD"),
    ],
};

/// The Nordic countries; they write English to a foreign shop.
pub(super) const NORDIC: Locale = Locale {
    language: Language::English,
    share: 6,
    family_first: false,
    firsts: names![
        "Hannah"; "Linnea"; "Søren" = "Soren"; "Aino"; "Bjørn" = "Bjorn"; "Freja"; "Åsa" = "Asa";
        "Magnus"; "Þóra" = "Thora"; "Elias"; "Signe"; "Mikko"
    ],
    lasts: names![
        "Ólafsdóttir" = "Olafsdottir"; "Sørensen" = "Sorensen"; "Åkerlund" = "Akerlund";
        "Virtanen"; "Halvorsen"; "Björk" = "Bjork"; "Mäkinen" = "Makinen"; "Dahl";
        "Nyström" = "Nystrom"; "Guðmundsson" = "Gudmundsson"
    ],
    cities: &[
        city("Reykjavík", "Atlantic/Reykjavik", "+354 555 0", "ISK"),
        city("Stockholm", "Europe/Stockholm", "+46 70 174 0", "SEK"),
        city("Oslo", "Europe/Oslo", "+47 412 00 ", "NOK"),
        city("Helsinki", "Europe/Helsinki", "+358 50 555 0", "EUR"),
        city("København", "Europe/Copenhagen", "+45 20 55 0", "DKK"),
    ],
};

/// Nigeria, Ghana, Kenya, Ethiopia.
pub(super) const AFRICAN: Locale = Locale {
    language: Language::English,
    share: 4,
    family_first: false,
    firsts: names![
        "Chidinma"; "Kwame"; "Wanjiru"; "Tunde"; "Amara"; "Selam"; "Ayọ̀délé" = "Ayodele";
        "Abena"; "Kipchoge"; "ሰላም" = "Selamawit"
    ],
    lasts: names![
        "Adeyemi"; "Mensah"; "Kamau"; "Okonkwo"; "Tadesse"; "Boateng"; "Ndungu"; "Eze"; "Asante"
    ],
    cities: &[
        city("Lagos", "Africa/Lagos", "+234 802 555 ", "NGN"),
        city("Accra", "Africa/Accra", "+233 24 555 ", "GHS"),
        city("Nairobi", "Africa/Nairobi", "+254 712 555 ", "KES"),
        city("Addis Ababa", "Africa/Addis_Ababa", "+251 91 155 ", "ETB"),
    ],
};
