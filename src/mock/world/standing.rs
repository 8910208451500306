//! What a shop knows of a customer at a glance, as their tickets carry it for filters.

use super::person::Person;
use super::{World, orders};
use crate::domain::{CustomerRef, Word};
use crate::mock::desk::{Customers, is_subscriber};

/// From which sum in cents on somebody is a VIP.
const VIP: i64 = 100_000;
/// After how many days without an order a good customer may be lost.
const LOST: i64 = 180;

/// A customer as their tickets name them.
pub(super) fn reference(world: &World, place: u32, person: &Person) -> CustomerRef {
    let summary = person.order_summary();
    let (recent, last) = orders::recent(world, place, &summary);
    let mut segments = Vec::new();
    let mut is_in = |segment: &'static str, condition: bool| {
        if condition {
            segments.push(Word::Borrowed(segment));
        }
    };
    is_in("At risk", summary.count > 3 && last >= Some(LOST));
    is_in("Newcomers", summary.count < 2);
    is_in("VIP", summary.total_cents >= VIP);
    is_in("Wholesale", place % 37 == 5);
    CustomerRef {
        id: Customers::id(place),
        name: person.full_name(),
        segments,
        subscriber: is_subscriber(&person.sms_consent()),
        country: country(person.time_zone()).map(Word::Borrowed),
        recent_order_cents: Some(recent),
    }
}

/// The country of a time zone, ISO 3166-1 alpha-2, of those that customers come from.
fn country(time_zone: &str) -> Option<&'static str> {
    Some(match time_zone {
        "Africa/Accra" => "GH",
        "Africa/Addis_Ababa" => "ET",
        "Africa/Cairo" => "EG",
        "Africa/Casablanca" => "MA",
        "Africa/Dakar" => "SN",
        "Africa/Lagos" => "NG",
        "Africa/Nairobi" => "KE",
        "America/Argentina/Buenos_Aires" => "AR",
        "America/Bogota" => "CO",
        "America/Chicago" | "America/Los_Angeles" | "America/New_York" => "US",
        "America/Mexico_City" => "MX",
        "America/Recife" | "America/Sao_Paulo" => "BR",
        "America/Santiago" => "CL",
        "America/Toronto" => "CA",
        "Asia/Amman" => "JO",
        "Asia/Dubai" => "AE",
        "Asia/Hong_Kong" => "HK",
        "Asia/Jerusalem" => "IL",
        "Asia/Kolkata" => "IN",
        "Asia/Nicosia" => "CY",
        "Asia/Seoul" => "KR",
        "Asia/Shanghai" => "CN",
        "Asia/Singapore" => "SG",
        "Asia/Taipei" => "TW",
        "Asia/Tokyo" => "JP",
        "Atlantic/Canary" | "Europe/Madrid" => "ES",
        "Atlantic/Reykjavik" => "IS",
        "Australia/Melbourne" => "AU",
        "Europe/Amsterdam" => "NL",
        "Europe/Athens" => "GR",
        "Europe/Berlin" => "DE",
        "Europe/Brussels" => "BE",
        "Europe/Copenhagen" => "DK",
        "Europe/Dublin" => "IE",
        "Europe/Helsinki" => "FI",
        "Europe/Kyiv" => "UA",
        "Europe/Lisbon" => "PT",
        "Europe/London" => "GB",
        "Europe/Oslo" => "NO",
        "Europe/Paris" => "FR",
        "Europe/Prague" => "CZ",
        "Europe/Rome" => "IT",
        "Europe/Stockholm" => "SE",
        "Europe/Vienna" => "AT",
        "Europe/Warsaw" => "PL",
        "Europe/Zagreb" => "HR",
        "Europe/Zurich" => "CH",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mock::world::WorldOptions;
    use crate::mock::world::locales::LOCALES;

    #[test]
    fn i27_every_customer_lives_somewhere() {
        let cities = LOCALES.iter().flat_map(|locale| locale.cities);
        for city in cities {
            assert!(country(city.time_zone).is_some(), "{}", city.time_zone);
        }
        let known = crate::mock::world::special::KNOWN.iter();
        assert!(known.into_iter().all(|it| country(it.time_zone).is_some()));
    }

    #[test]
    fn i27_recent_orders_are_those_of_the_profile() {
        let epoch = "2026-11-18T18:00:00Z".parse().unwrap_or_default();
        let world = World::new(WorldOptions {
            seed: 7,
            tickets: 200,
            epoch,
        });
        for place in 0..300 {
            let since = epoch - chrono::TimeDelta::days(90);
            let orders = world.orders(place).into_iter();
            let recent = orders.filter(|order| order.at >= since);
            let sum: i64 = recent.map(|order| order.total_cents).sum();
            assert_eq!(world.reference(place).recent_order_cents, Some(sum));
        }
    }
}
