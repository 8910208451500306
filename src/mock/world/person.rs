//! Customers, each made from the seed and their place alone.

use super::locales::{LOCALES, Language, Locale, Name};
use super::special;
use crate::domain::{Customer, CustomerId, OrderSummary, SmsConsent};
use crate::mock::random::Random;

const DOMAINS: [&str; 4] = ["example.com", "example.org", "example.net", "mail.example"];

/// A customer.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    place: u32,
    /// Who is in every world.
    known: Option<&'static Known>,
    first: Name,
    last: Name,
    locale: &'static Locale,
    city: usize,
    consent: SmsConsent,
    domain: &'static str,
    /// For what only the profile has.
    rest: Random,
}

/// Somebody who is in every world, as written down.
#[derive(Debug)]
pub(super) struct Known {
    pub name: &'static str,
    pub email: &'static str,
    pub phone: Option<&'static str>,
    pub city: &'static str,
    pub time_zone: &'static str,
    pub consent: SmsConsent,
    pub language: Language,
    /// Number of orders and their sum in cents of the euro.
    pub orders: (u32, i64),
}

impl Person {
    /// The customer at a place.
    pub fn at(seed: u64, place: u32) -> Self {
        let mut random = Random::of(seed, 3, u64::from(place));
        let known = special::KNOWN.get(place as usize);
        let locale = match known {
            None => locale(&mut random),
            Some(known) => LOCALES
                .iter()
                .find(|locale| locale.language == known.language)
                .unwrap_or(&LOCALES[0]),
        };
        let consent = match random.below(10) {
            0 => SmsConsent::None,
            1..=4 => SmsConsent::Transactional,
            _ => SmsConsent::Marketing,
        };
        Self {
            place,
            known,
            first: *random.pick(locale.firsts),
            last: *random.pick(locale.lasts),
            city: random.below(locale.cities.len()),
            locale,
            consent,
            domain: DOMAINS[random.below(DOMAINS.len())],
            rest: random,
        }
    }

    /// The language they write in.
    pub(super) fn language(&self) -> Language {
        self.known
            .map_or(self.locale.language, |known| known.language)
    }

    /// Whether one may write to them by SMS, which they can only have allowed with a phone.
    pub fn has_sms(&self) -> bool {
        self.sms_consent() != SmsConsent::None
    }

    /// The full name, as they write it.
    pub fn full_name(&self) -> String {
        let (first, last) = self.names();
        match self.known {
            Some(known) => known.name.to_owned(),
            None if self.locale.family_first => format!("{last} {first}"),
            None => format!("{first} {last}"),
        }
    }

    /// First and last name in one script: nobody writes half a name in Cyrillic.
    fn names(&self) -> (&'static str, &'static str) {
        let Self { first, last, .. } = self;
        if is_latin(first.written) == is_latin(last.written) {
            (first.written, last.written)
        } else if is_latin(first.written) {
            (first.written, last.latin)
        } else {
            (first.latin, last.written)
        }
    }

    /// How one calls them.
    pub fn called(&self) -> &'static str {
        match self.known {
            Some(known) => known.name.split(' ').next().unwrap_or(known.name),
            None if self.locale.family_first => self.names().1,
            None => self.names().0,
        }
    }

    /// The city they live in.
    pub fn city(&self) -> &'static str {
        self.known
            .map_or(self.locale.cities[self.city].name, |known| known.city)
    }

    /// Where they live, IANA name.
    pub fn time_zone(&self) -> &'static str {
        self.known
            .map_or(self.locale.cities[self.city].time_zone, |known| {
                known.time_zone
            })
    }

    /// What they pay in, ISO 4217.
    pub fn currency(&self) -> &'static str {
        if self.known.is_some() {
            "EUR"
        } else {
            self.locale.cities[self.city].currency
        }
    }

    /// Their address; no two customers have the same.
    pub fn email(&self) -> String {
        if let Some(known) = self.known {
            return known.email.to_owned();
        }
        let Self {
            first,
            last,
            place,
            domain,
            ..
        } = self;
        let mut email = format!("{}.{}{place}@{domain}", first.latin, last.latin);
        email.make_ascii_lowercase();
        email
    }

    /// Their phone number, E.164.
    pub fn phone(&self) -> Option<String> {
        if let Some(known) = self.known {
            return known.phone.map(str::to_owned);
        }
        let dial = self.locale.cities[self.city].dial.replace(' ', "");
        (self.place % 7 != 3).then(|| format!("{dial}{:03}", self.place % 1_000))
    }

    /// What they agreed to by SMS, which takes a phone.
    pub fn sms_consent(&self) -> SmsConsent {
        if self.phone().is_some() {
            self.consent()
        } else {
            SmsConsent::None
        }
    }

    fn consent(&self) -> SmsConsent {
        self.known
            .map_or_else(|| self.consent.clone(), |known| known.consent.clone())
    }

    fn orders(&self) -> (u32, i64) {
        let mut random = self.rest.clone();
        let count = random.below(12) as u32;
        (
            count,
            (0..count).map(|_| random.between(1_400, 22_000)).sum(),
        )
    }

    /// How many orders they placed, and what those cost together.
    pub fn order_summary(&self) -> OrderSummary {
        let (count, total_cents) = self
            .known
            .map_or_else(|| self.orders(), |known| known.orders);
        OrderSummary {
            count,
            total_cents,
            currency: self.currency().to_owned(),
        }
    }

    /// The profile, of a customer who has so many tickets.
    pub fn customer(&self, id: CustomerId, tickets: u32) -> Customer {
        let time_zone = self.time_zone();
        let phone = self.phone();
        Customer {
            blocked: false,
            id,
            name: self.full_name(),
            email: Some(self.email()),
            sms_consent: self.sms_consent(),
            phone,
            city: Some(self.city().to_owned()),
            time_zone: Some(time_zone.to_owned()),
            tickets,
            orders: Some(self.order_summary()),
        }
    }
}

/// Whether a name is in Latin letters, marks included.
fn is_latin(name: &str) -> bool {
    const AFTER_LATIN: char = '\u{370}';
    name.chars()
        .next()
        .is_some_and(|letter| letter < AFTER_LATIN)
}

fn locale(random: &mut Random) -> &'static Locale {
    let all: usize = LOCALES.iter().map(|locale| locale.share).sum();
    let mut drawn = random.below(all);
    for locale in LOCALES {
        match drawn.checked_sub(locale.share) {
            Some(rest) => drawn = rest,
            None => return locale,
        }
    }
    &LOCALES[0]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_customers_share_an_address_and_phones_are_e164() {
        let people: Vec<Person> = (0..2_000).map(|place| Person::at(7, place)).collect();
        let addresses: BTreeSet<String> = people.iter().map(Person::email).collect();
        assert_eq!(addresses.len(), people.len());
        for phone in people.iter().filter_map(Person::phone) {
            let digits = phone.strip_prefix('+').unwrap_or_default();
            let right = digits.bytes().all(|digit| digit.is_ascii_digit());
            assert!(right && (8..=15).contains(&digits.len()), "{phone}");
        }
    }

    #[test]
    fn every_language_writes() {
        let people: Vec<Person> = (0..2_000).map(|place| Person::at(7, place)).collect();
        for language in Language::ALL {
            let share = people
                .iter()
                .filter(|person| person.language() == language)
                .count();
            assert!(share > 20, "{language:?} {share}");
        }
    }
}
