//! What customers did before they wrote, as the marketing platform recorded it (SPEC I11, I13).

use chrono::TimeDelta;

use super::details::products;
use super::locales::Language;
use super::orders::titled;
use super::{World, orders};
use crate::domain::{Activity, SmsConsent, Time};
use crate::mock::random::Random;

/// How far back it goes, in minutes.
const SPAN: i64 = 400 * 24 * 60;
/// How long before the world was made the last of it began, in minutes: longer than any of it
/// takes.
const LAST: i64 = 40;

const PAGES: &[&str] = &[
    "Lamps",
    "Knitwear",
    "Bedding",
    "Sale",
    "Delivery and returns",
    "Your account",
];
const EMAILS: &[&str] = &[
    "Autumn edit",
    "Softer light: the new lamps",
    "Something is left in your basket",
    "Back in stock",
    "How to wash wool",
];
const TEXTS: &[&str] = &["Weekend: 20 % off throws", "Your order is on its way"];

/// A customer's past as it is made up.
struct Past {
    random: Random,
    events: Vec<Activity>,
}

/// What the customer at a place did before the world was made, in no order.
pub(super) fn of(world: &World, place: u32) -> Vec<Activity> {
    let mut random = Random::of(world.options.seed, 101, u64::from(place));
    let wanted = random.between(30, 200) as usize;
    let hears = world.customer(place).sms_consent() == SmsConsent::Marketing;
    let epoch = world.options.epoch;
    let mut past = Past {
        random,
        events: Vec::with_capacity(wanted + 80),
    };
    while past.events.len() < wanted {
        // More of it lately than long ago.
        let along = past.random.between(0, 1_000);
        let age = LAST + SPAN * along * along / 1_000_000;
        let at = epoch - TimeDelta::minutes(age);
        match past.random.below(10) {
            0..5 => past.visit(at),
            9 if hears => past.text(at),
            _ => past.email(at),
        }
    }
    for order in orders::of(world, place) {
        let products: Vec<&str> = order.lines.iter().map(|it| it.product.as_str()).collect();
        let about = format!("#{} · {}", order.number, products.join(", "));
        past.order("Placed order", "o", &order.number, &about, order.at);
        let sent = order.at + TimeDelta::hours(30);
        if sent < epoch {
            past.order("Fulfilled order", "f", &order.number, &about, sent);
        }
    }
    past.events
}

impl Past {
    fn tell(&mut self, metric: &str, about: &str, at: Time) {
        let id = format!("e{}", self.events.len());
        self.events.push(event(id, metric, about, at));
    }

    fn order(&mut self, metric: &str, prefix: &str, number: &str, about: &str, at: Time) {
        let id = format!("{prefix}{number}");
        self.events.push(event(id, metric, about, at));
    }

    fn visit(&mut self, at: Time) {
        let page = self.random.pick(PAGES);
        self.tell("Active on site", page, at);
        let mut at = at;
        for _ in 0..self.random.between(0, 4) {
            at += TimeDelta::seconds(self.random.between(20, 150));
            let product = *self.random.pick(products(Language::English));
            self.tell("Viewed product", &titled(product), at);
        }
    }

    fn email(&mut self, at: Time) {
        let subject = self.random.pick(EMAILS);
        self.tell("Opened email", subject, at);
        if self.random.percent(35) {
            let at = at + TimeDelta::seconds(self.random.between(8, 90));
            self.tell("Clicked email", subject, at);
            self.visit(at + TimeDelta::seconds(3));
        }
    }

    fn text(&mut self, at: Time) {
        let text = self.random.pick(TEXTS);
        self.tell("Received SMS", text, at);
    }
}

fn event(id: String, metric: &str, about: &str, at: Time) -> Activity {
    Activity {
        id,
        metric: metric.to_owned(),
        about: Some(about.to_owned()),
        at,
    }
}
