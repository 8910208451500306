//! Customers who are in every world, at the first places.

use crate::domain::SmsConsent;
use crate::mock::world::locales::Language;
use crate::mock::world::person::Known;

/// A well-known customer who pays in euros.
macro_rules! known {
    ($name:literal, $email:literal, $phone:expr, $city:literal, $zone:literal, $consent:ident, $language:ident, $orders:expr) => {
        Known {
            name: $name,
            email: $email,
            phone: $phone,
            city: $city,
            time_zone: $zone,
            consent: SmsConsent::$consent,
            language: Language::$language,
            orders: $orders,
        }
    };
}

pub(super) const MARTA: u32 = 0;
pub(super) const JONAS: u32 = 1;
pub(super) const AIKO: u32 = 2;
pub(super) const DEVON: u32 = 3;
pub(super) const INES: u32 = 4;
pub(super) const PRIYA: u32 = 5;
pub(super) const LUCAS: u32 = 6;
pub(super) const HANNAH: u32 = 7;
pub(super) const THEO: u32 = 8;
pub(super) const ROSALIND: u32 = 9;
pub(super) const LONG_NAME: u32 = 10;
pub(super) const MAHA: u32 = 11;
pub(super) const PIPER: u32 = 12;
pub(super) const BOBBY: u32 = 13;
pub(super) const CASIMIR: u32 = 14;
pub(super) const GIANNI: u32 = 15;
pub(super) const ADA: u32 = 16;
pub(super) const NIAMH: u32 = 17;
pub(super) const OONA: u32 = 18;

/// Who they are.
#[rustfmt::skip]
pub(in crate::mock::world) const KNOWN: &[Known] = &[
    known!("Marta Quintero", "marta.q@example.com", Some("+34600555118"), "Valencia", "Europe/Madrid", Marketing, English, (9, 120_400)),
    known!("Jonas Weber", "jonas.weber@example.org", Some("+491715550101"), "Hamburg", "Europe/Berlin", Transactional, German, (3, 21_870)),
    known!("Aiko Tanaka", "aiko.tanaka@example.net", None, "東京", "Asia/Tokyo", None, English, (1, 8_900)),
    known!("Devon Brooks", "devon.brooks@example.com", Some("+12125550144"), "New York", "America/New_York", Marketing, English, (14, 198_205)),
    known!("Inés Fontán", "ines.fontan@example.com", Some("+34602555012"), "A Coruña", "Europe/Madrid", Transactional, Spanish, (2, 11_490)),
    known!("Priya Raman", "priya.raman@example.org", Some("+919845055210"), "Bengaluru", "Asia/Kolkata", Marketing, English, (5, 40_215)),
    known!("Lucas Moreau", "lucas.moreau@example.com", Some("+33639980042"), "Lyon", "Europe/Paris", Marketing, English, (4, 30_660)),
    known!("Hannah Ólafsdóttir", "hannah.olafsdottir@example.net", None, "Reykjavík", "Atlantic/Reykjavik", None, English, (2, 26_400)),
    known!("Theo Martins", "theo.martins@example.com", None, "Porto", "Europe/Lisbon", None, English, (0, 0)),
    known!("Rosalind Achterberg", "rosalind.achterberg@example.com", Some("+31612345550"), "Utrecht", "Europe/Amsterdam", Transactional, English, (31, 512_300)),
    known!("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh y Cholmondeley de la Santísima Trinidad", "hubert.blaine.wolfeschlegelsteinhausenbergerdorff.featherstonehaugh@very-long-domain-name.example.com", Some("+447700900999"), "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Europe/London", Marketing, English, (1, 999_999_999)),
    known!("مها عبد الكريم الحسيني", "maha.alhusseini@example.com", Some("+962795550133"), "عمّان", "Asia/Amman", Marketing, Arabic, (6, 74_350)),
    known!("Piper Wren", "piper.wren@example.com", Some("+15035550123"), "Portland", "America/Los_Angeles", Marketing, English, (8, 66_010)),
    known!("Bobby “Tables” O’Neill <b>", "bobby.tables@example.org", None, "Dublin", "Europe/Dublin", None, English, (1, 1_999)),
    known!("Casimir Oyelaran", "casimir.oyelaran@example.net", Some("+447700900321"), "London", "Europe/London", Marketing, English, (3, 45_500)),
    known!("Gianni D’Amico", "gianni.damico@example.com", None, "Napoli", "Europe/Rome", None, Italian, (2, 18_800)),
    known!("Ada Brzęczyszczykiewicz", "ada.b@example.com", Some("+48512555777"), "Łódź", "Europe/Warsaw", Transactional, English, (7, 91_240)),
    known!("Niamh Ní Bhriain", "niamh@example.org", None, "Gaillimh", "Europe/Dublin", None, English, (3, 19_700)),
    known!("Oona Lindgren", "oona.lindgren@example.net", Some("+358505550188"), "Helsinki", "Europe/Helsinki", Marketing, English, (5, 38_900)),
];
