//! Waiting counted in office hours (SPEC I31): filters and orders against a count of seconds.

use std::sync::Arc;

use super::*;
use crate::domain::{Channel, Sort, SortKey, SortOrder, Status, Ticket};
use crate::domain::{Condition, Field, Filter, FilterContext, Operator, Predicate};

fn ticket(number: usize, channel: &Channel, since: Time) -> Ticket {
    let value = serde_json::json!({
        "number": number,
        "version": 1,
        "status": Status::Open,
        "channel": channel,
        "customer": { "id": "c1", "name": "Marta Quintero" },
        "created_at": since,
        "updated_at": since,
        "waiting_since": since,
    });
    match serde_json::from_value(value) {
        Ok(ticket) => ticket,
        Err(error) => panic!("{error}"),
    }
}

fn waiting(operator: Operator, minutes: &[i64], context: &FilterContext) -> Predicate {
    let filter = Filter::One(Condition {
        field: Field::Waiting,
        operator,
        values: minutes.iter().map(i64::to_string).collect(),
    });
    match Predicate::new(&filter, context) {
        Ok(predicate) => predicate,
        Err(errors) => panic!("{errors:?}"),
    }
}

/// For how many seconds it is open between a second and a full minute; below zero where the minute
/// comes first.
fn seconds(minutes: &Minutes, from: usize, second: usize, to: usize) -> i64 {
    let open = |minute: usize| i64::from(minutes.is_open(minute));
    let begun = open(from) * second as i64;
    match from < to {
        true => minutes.between(from, to) * 60 - begun,
        false => -minutes.between(to, from) * 60 - begun,
    }
}

#[test]
fn i31_x1_a_filter_counts_the_seconds_of_office_hours_that_somebody_waited() {
    in_every_year(1, |Year { zone, begins, .. }, (hours, asked)| {
        let minutes = Minutes::new(&hours, zone, *begins, YEAR + BEYOND);
        let table = timetable(&hours, zone, *begins, minutes.at(YEAR + BEYOND));
        let kept = WaitingHours::new(table, vec![Channel::Email]);
        let kept = Arc::new(kept);
        for (from, to, wanted) in asked {
            let context = FilterContext::at(None, minutes.at(to)).in_hours(Some(kept.clone()));
            let second = (wanted % 60) as usize;
            let since = minutes.at(from) + TimeDelta::seconds(second as i64);
            let open = seconds(&minutes, from, second, to);
            let all = (minutes.at(to) - since).num_seconds();
            for (channel, waited) in [(Channel::Email, open), (Channel::Sms, all)] {
                let ticket = ticket(1, &channel, since);
                let found = ticket.waited(Some(&kept), context.now);
                prop_assert_eq!(found, Some(TimeDelta::seconds(waited)));
                let near = waited.div_euclid(60);
                for asked in [0, i64::from(wanted), near - 1, near, near + 1] {
                    let is = |operator, values: &[i64]| {
                        waiting(operator, values, &context).matches(&ticket)
                    };
                    let spoken = format!("{waited} s of {channel:?}, asked for {asked} min");
                    prop_assert_eq!(
                        is(Operator::Over, &[asked]),
                        waited > asked * 60,
                        "{}",
                        spoken
                    );
                    prop_assert_eq!(
                        is(Operator::Under, &[asked]),
                        waited < asked * 60,
                        "{}",
                        spoken
                    );
                    let between = (asked * 60..=near * 60 + 60).contains(&waited);
                    if asked <= near + 1 {
                        let found = is(Operator::Between, &[asked, near + 1]);
                        prop_assert_eq!(found, between, "{}", spoken);
                    }
                }
            }
        }
        Ok(())
    });
}

#[test]
fn i31_s2_whoever_waited_for_more_office_hours_comes_first() {
    in_every_year(1, |Year { zone, begins, .. }, (hours, asked)| {
        let minutes = Minutes::new(&hours, zone, *begins, YEAR + BEYOND);
        let table = timetable(&hours, zone, *begins, minutes.at(YEAR + BEYOND));
        let kept = WaitingHours::new(table, vec![Channel::WebChat, Channel::Sms]);
        let now = YEAR;
        let context = FilterContext::at(None, minutes.at(now)).in_hours(Some(Arc::new(kept)));
        let channels = Channel::KNOWN.iter().cycle();
        let waits = asked.iter().enumerate().zip(channels);
        let mut tickets: Vec<(Ticket, i64, usize)> = waits
            .map(|((number, (from, ..)), channel)| {
                // Now and then two wait for just as long.
                let from = from - from % 7;
                let waited = match channel {
                    Channel::Email => (now - from) as i64,
                    _ => minutes.between(from, now),
                };
                (ticket(number, channel, minutes.at(from)), waited, from)
            })
            .collect();
        for order in SortOrder::KNOWN {
            let sort = Sort {
                by: SortKey::Waiting,
                order: order.clone(),
            };
            prop_assert!(sort.depends_on_now(&context));
            tickets.sort_by(|(one, ..), (other, ..)| sort.compare(one, other, &context));
            for pair in tickets.windows(2) {
                let [(one, waited, since), (other, less, later)] = pair else {
                    continue;
                };
                // Of those who waited as long, who wrote earlier has waited longer, if anybody.
                let longer = (*waited, later).cmp(&(*less, since));
                let longer = match order {
                    SortOrder::Ascending => longer.reverse(),
                    _ => longer,
                };
                let by_number = longer.is_eq() && one.number > other.number;
                prop_assert!(longer.is_gt() || by_number, "{one:?} before {other:?}");
            }
        }
        Ok(())
    });
}

#[test]
fn i31_nothing_is_reckoned_before_somebody_chose_hours_that_a_channel_keeps() {
    let now = time("2026-06-01T12:00:00Z");
    let never = OfficeHours {
        channels: Vec::new(),
        ..nine_to_six()
    };
    let asked = Asked(&Made::fixed(0), Cell::new(0));
    for hours in [OfficeHours::default(), never] {
        assert!(!waiting_is_in_hours(&hours));
        assert_eq!(waiting_hours(&hours, &asked, now), None);
    }
    assert_eq!(asked.1.get(), 0);
    let closed = office_hours(Week::default(), &[]);
    for hours in [
        nine_to_six(),
        closed,
        office_hours(OfficeHours::default().week, &["2026-01-06"]),
    ] {
        assert!(waiting_is_in_hours(&hours));
        let Some(kept) = waiting_hours(&hours, &asked, now) else {
            panic!("{hours:?}")
        };
        assert!(kept.timetable().reaches(now) && !kept.are_kept_by_some());
        assert!(
            kept.timetable().reaches(now + AHEAD) && kept.timetable().reaches(now - LONGEST_WAIT)
        );
    }
}

#[test]
fn i31_who_waits_for_longer_than_is_reckoned_with_waits_still() {
    let now = time("2026-06-01T12:00:00Z");
    let kept = waiting_hours(&nine_to_six(), &Made::fixed(0), now).map(Arc::new);
    let context = FilterContext::at(None, now).in_hours(kept.clone());
    let (early, old) = (
        ticket(1, &Channel::Sms, now - LONGEST_WAIT * 4),
        ticket(2, &Channel::Sms, now - LONGEST_WAIT * 2),
    );
    let most = early
        .waited(kept.as_deref(), now)
        .map_or(0, |it| it.num_minutes());
    assert!(most > 285 * 9 * 60, "{most}");
    for it in [&early, &old] {
        assert!(waiting(Operator::Over, &[most - 1], &context).matches(it));
        assert!(waiting(Operator::Between, &[most, most], &context).matches(it));
        assert!(!waiting(Operator::Over, &[most], &context).matches(it));
        assert!(!waiting(Operator::Over, &[999_999_999_999_999], &context).matches(it));
        assert!(
            !waiting(
                Operator::Between,
                &[999_999_999_999_998, 999_999_999_999_999],
                &context
            )
            .matches(it)
        );
        assert!(
            waiting(
                Operator::Between,
                &[-999_999_999_999_999, 999_999_999_999_999],
                &context
            )
            .matches(it)
        );
    }
    // The one who wrote first has waited longer all the same.
    assert!(
        Sort::LONGEST_WAITING
            .compare(&early, &old, &context)
            .is_lt()
    );
}
