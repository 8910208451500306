//! What customers bought: as many orders, and as much in all, as their profile says (SPEC I13).

use chrono::TimeDelta;

use super::World;
use super::details::products;
use super::locales::Language;
use crate::domain::{Order, OrderLine, OrderSummary};
use crate::mock::random::Random;

/// How far back orders go, in minutes.
const SPAN: i64 = 720 * 24 * 60;
/// How far back an order is recent, in minutes.
const RECENT: i64 = 90 * 24 * 60;
/// A sum in cents from which on an order may be of several products.
const SEVERAL: i64 = 3_000;

/// The orders of the customer at a place, newest first.
pub(super) fn of(world: &World, place: u32) -> Vec<Order> {
    let summary = world.customer(place).order_summary();
    let mut random = Random::of(world.options.seed, 100, u64::from(place));
    let OrderSummary { currency, .. } = &summary;
    let orders = drawn(&summary, &mut random);
    let orders = orders.into_iter().map(|(total, age)| Order {
        number: (7_000_000 + (2 * SPAN - age) / 4).to_string(),
        at: world.options.epoch - TimeDelta::minutes(age),
        state: state(age, &mut random).to_owned(),
        lines: lines(total, &mut random),
        total_cents: total,
        currency: currency.clone(),
    });
    orders.collect()
}

/// How much each order was and how many minutes ago, newest first.
fn drawn(summary: &OrderSummary, random: &mut Random) -> Vec<(i64, i64)> {
    let totals = split(summary.total_cents, summary.count, random);
    let mut ages: Vec<i64> = totals.iter().map(|_| random.between(90, SPAN)).collect();
    ages.sort_unstable();
    let mut before = 0;
    let ages = ages.into_iter().map(|age| {
        // Nobody orders twice within the hour, so that no two have one number.
        before = age.max(before + 60);
        before
    });
    totals.into_iter().zip(ages).collect()
}

/// What a customer with these orders spent in the last 90 days, in cents, and how many days ago
/// their last order was.
pub(super) fn recent(world: &World, place: u32, summary: &OrderSummary) -> (i64, Option<i64>) {
    let mut random = Random::of(world.options.seed, 100, u64::from(place));
    let orders = drawn(summary, &mut random);
    let recent = orders.iter().filter(|(_, age)| *age <= RECENT);
    let sum = recent.map(|(total, _)| total).sum();
    (sum, orders.first().map(|(_, age)| age / (24 * 60)))
}

/// A sum in so many parts, none of them far from the others.
fn split(total: i64, parts: u32, random: &mut Random) -> Vec<i64> {
    let weights: Vec<i64> = (0..parts).map(|_| random.between(60, 140)).collect();
    let mut left = total;
    let mut heavy: i64 = weights.iter().sum();
    let share = |weight: &i64| {
        let part = left * weight / heavy.max(1);
        left -= part;
        heavy -= weight;
        part
    };
    weights.iter().map(share).collect()
}

fn state(age: i64, random: &mut Random) -> &'static str {
    match age / (24 * 60) {
        0..2 => "Processing",
        2..6 => "On its way",
        _ if random.percent(8) => "Returned",
        _ => "Delivered",
    }
}

/// Up to three products that cost so much together.
fn lines(total: i64, random: &mut Random) -> Vec<OrderLine> {
    let count = if total < SEVERAL {
        1
    } else {
        random.between(1, 3) as u32
    };
    let catalogue = products(Language::English);
    let first = random.below(catalogue.len());
    let sums = split(total, count, random).into_iter().enumerate();
    sums.map(|(index, sum)| {
        let pair = sum % 2 == 0 && random.percent(25);
        let quantity = if pair { 2 } else { 1 };
        // Steps of five through a dozen products never meet one twice.
        let product = catalogue[(first + 5 * index) % catalogue.len()];
        OrderLine {
            product: titled(product),
            quantity,
            price_cents: sum / i64::from(quantity),
        }
    })
    .collect()
}

/// As a shop writes it above the product.
pub(super) fn titled(product: &str) -> String {
    let mut letters = product.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_make_up_the_sum() {
        for (total, parts) in [(0, 0), (1_999, 1), (512_300, 31), (999_999_999, 3), (7, 3)] {
            let mut random = Random::of(7, 0, total as u64);
            let split = split(total, parts, &mut random);
            assert_eq!(split.len(), parts as usize);
            assert_eq!(split.iter().sum::<i64>(), total);
            assert!(split.iter().all(|part| *part >= 0), "{split:?}");
        }
    }

    #[test]
    fn an_order_is_of_different_products_that_make_up_its_sum() {
        for seed in 0..200 {
            let lines = lines(4_321 + seed as i64, &mut Random::of(seed, 0, 0));
            let sum = lines
                .iter()
                .map(|line| line.price_cents * i64::from(line.quantity));
            assert_eq!(sum.sum::<i64>(), 4_321 + seed as i64);
            let names: std::collections::BTreeSet<&str> =
                lines.iter().map(|line| line.product.as_str()).collect();
            assert_eq!(names.len(), lines.len());
        }
    }
}
