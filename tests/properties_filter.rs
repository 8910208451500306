//! Properties of the filter language and the orders: for any input, not for chosen ones.

mod generated;
mod oracle;

use bandeja::domain::percent::{escape, unescape};
use bandeja::domain::{
    Condition, Field, Filter, FilterContext, FilterReason, Kind, Operator, Predicate, Sentiment,
    Sort, SortKey, SortOrder, Status, Ticket, TicketPatch,
};
use generated::filters::{conditions, filters, grouped, sorts, strange_filters};
use generated::{USERS, one_of, tag_changes, tickets, time};
use oracle::oracle;
use proptest::prelude::*;
use serde_json::json;

const NOW: i64 = 3 * 3_600;

fn context() -> FilterContext {
    FilterContext {
        me: Some("kris".into()),
        now: time(NOW),
        hours: None,
    }
}

fn ready(filter: &Filter) -> Predicate {
    match Predicate::new(filter, &context()) {
        Ok(predicate) => predicate,
        Err(errors) => panic!("{filter:?}: {errors:?}"),
    }
}

/// What lets through exactly what the filter does not, by De Morgan's rules; where every operator
/// has its opposite.
fn negation(filter: &Filter) -> Filter {
    let all = |parts: &[Filter]| parts.iter().map(negation).collect();
    match filter {
        Filter::All { all: parts } => Filter::Any { any: all(parts) },
        Filter::Any { any: parts } => Filter::All { all: all(parts) },
        Filter::One(condition) => Filter::One(Condition {
            operator: match condition.operator.negated() {
                Some(operator) => operator,
                None => panic!("{:?} has no opposite", condition.operator),
            },
            ..condition.clone()
        }),
    }
}

fn reversed(filter: &Filter) -> Filter {
    let all = |parts: &[Filter]| parts.iter().rev().map(reversed).collect();
    match filter {
        Filter::All { all: parts } => Filter::All { all: all(parts) },
        Filter::Any { any: parts } => Filter::Any { any: all(parts) },
        Filter::One(condition) => {
            let mut condition = condition.clone();
            if condition.operator != Operator::Between {
                condition.values.reverse();
            }
            Filter::One(condition)
        }
    }
}

#[test]
fn i27_every_field_has_operators_and_they_take_what_its_values_are() {
    for field in Field::KNOWN {
        let numbers = [Operator::Over, Operator::Under, Operator::Between];
        let has = |operator| field.operators().contains(&operator);
        let is_number = matches!(field.kind(), Some(Kind::Number | Kind::Money));
        assert!(!field.operators().is_empty(), "{field:?}");
        assert_eq!(numbers.into_iter().all(has), is_number, "{field:?}");
        assert_eq!(
            has(Operator::Before),
            field.kind() == Some(Kind::Time),
            "{field:?}"
        );
        assert_eq!(
            has(Operator::AllOf),
            field.kind() == Some(Kind::Words),
            "{field:?}"
        );
        assert_eq!(has(Operator::IsSet), has(Operator::IsNotSet), "{field:?}");
    }
    assert_eq!(Field::parse("mood").kind(), None);
}

#[test]
fn x2_whatever_is_wrong_with_a_filter_is_told_at_its_place() {
    use FilterReason::*;
    let cases = [
        (
            r#"{"field":"mood","operator":"is_set"}"#,
            "field",
            None,
            UnknownField("mood".into()),
        ),
        (
            r#"{"field":"tag","operator":"like"}"#,
            "operator",
            None,
            UnknownOperator("like".into()),
        ),
        (
            r#"{"field":"tag","operator":"over","values":["1"]}"#,
            "operator",
            None,
            OperatorNotForField,
        ),
        (
            r#"{"field":"status","operator":"is_set"}"#,
            "operator",
            None,
            OperatorNotForField,
        ),
        (
            r#"{"field":"tag","operator":"any_of"}"#,
            "values",
            None,
            NoValue,
        ),
        (
            r#"{"field":"tag","operator":"any_of","values":["a"," "]}"#,
            "values[1]",
            Some(1),
            NoValue,
        ),
        (
            r#"{"field":"tag","operator":"is_set","values":["a"]}"#,
            "values",
            None,
            TooManyValues,
        ),
        (
            r#"{"field":"messages","operator":"over","values":["1","2"]}"#,
            "values",
            None,
            TooManyValues,
        ),
        (
            r#"{"field":"messages","operator":"between","values":["1"]}"#,
            "values",
            None,
            NoValue,
        ),
        (
            r#"{"field":"messages","operator":"over","values":["1.5"]}"#,
            "values[0]",
            Some(0),
            NotANumber,
        ),
        (
            r#"{"field":"recent_order_value","operator":"over","values":["1.505"]}"#,
            "values[0]",
            Some(0),
            NotANumber,
        ),
        (
            r#"{"field":"waiting","operator":"between","values":["9","3"]}"#,
            "values",
            None,
            RangeReversed,
        ),
        (
            r#"{"field":"created","operator":"before","values":["2026-02-30T00:00:00Z"]}"#,
            "values[0]",
            Some(0),
            NotADate,
        ),
        (
            r#"{"field":"created","operator":"in_last","values":["a week"]}"#,
            "values[0]",
            Some(0),
            NotASpan,
        ),
        (
            r#"{"field":"unread","operator":"any_of","values":["yes"]}"#,
            "values[0]",
            Some(0),
            UnknownValue("yes".into()),
        ),
    ];
    for (text, path, value, reason) in cases {
        let Ok(condition) = serde_json::from_str::<Filter>(text) else {
            panic!("{text}")
        };
        let all = vec![
            Filter::is(Field::Tag, "x"),
            Filter::Any {
                any: vec![condition],
            },
        ];
        let filter = Filter::All { all };
        let errors = filter.check();
        let expected = Predicate::new(&filter, &context()).err();
        assert_eq!(
            expected.as_ref(),
            Some(&errors),
            "{text}: it never runs in part"
        );
        let [error] = &errors[..] else {
            panic!("{text}: {errors:?}")
        };
        assert_eq!(error.path, format!("all[1].any[0].{path}"));
        assert_eq!((&error.at[..], error.value), (&[1, 0][..], value), "{text}");
        assert_eq!(error.reason, reason, "{text}");
        assert!(!error.message().is_empty());
    }
}

#[test]
fn x2_groups_without_conditions_and_filters_too_large_are_told() {
    let empty = Filter::All {
        all: vec![Filter::Any { any: Vec::new() }],
    };
    let errors = empty.check();
    assert_eq!(
        (errors.len(), &errors[0].reason),
        (1, &FilterReason::EmptyGroup)
    );
    assert_eq!(
        (errors[0].path.as_str(), &errors[0].at[..]),
        ("all[0].any", &[0][..])
    );
    assert!(Predicate::new(&empty, &context()).is_ok());
    assert_eq!(Filter::everything().check().len(), 1);

    let nested = |depth: usize| {
        (0..depth).fold(Filter::is(Field::Tag, "x"), |inner, _| Filter::All {
            all: vec![inner],
        })
    };
    assert!(nested(Filter::MAX_DEPTH).check().is_empty());
    let errors = nested(Filter::MAX_DEPTH + 1).check();
    assert_eq!(
        (errors.len(), &errors[0].reason),
        (1, &FilterReason::TooDeep)
    );
    assert_eq!(errors[0].at.len(), Filter::MAX_DEPTH);
    let wide = |width| Filter::All {
        all: vec![Filter::is(Field::Tag, "x"); width],
    };
    assert!(wide(Filter::MAX_CONDITIONS).check().is_empty());
    let errors = wide(Filter::MAX_CONDITIONS + 1).check();
    assert_eq!(
        (errors.len(), &errors[0].reason),
        (1, &FilterReason::TooManyConditions)
    );
}

proptest! {
    #[test]
    fn x1_the_predicate_says_what_a_naive_oracle_says(filter in filters(), ticket in tickets()) {
        let said = ready(&filter).matches(&ticket);
        prop_assert_eq!(said, oracle(&filter, &json!(ticket), "kris", time(NOW)));
    }

    #[test]
    fn x2_what_a_filter_does_not_let_through_its_negation_does(
        filter in grouped(conditions().prop_filter("it has an opposite", |condition| {
            condition.operator.negated().is_some()
        })),
        ticket in tickets(),
    ) {
        let said = ready(&filter).matches(&ticket);
        prop_assert_eq!(ready(&negation(&filter)).matches(&ticket), !said);
        prop_assert_eq!(negation(&negation(&filter)), filter);
    }

    #[test]
    fn x2_the_order_of_conditions_is_irrelevant(filter in filters(), ticket in tickets()) {
        let said = ready(&filter).matches(&ticket);
        prop_assert_eq!(ready(&reversed(&filter)).matches(&ticket), said);
    }

    #[test]
    fn x1_a_filter_that_names_neither_time_nor_me_is_the_same_for_everybody_always(
        filter in filters(),
        ticket in tickets(),
        hours in 0_i64..1_000,
    ) {
        let said = ready(&filter).matches(&ticket);
        let mut other = context();
        if !filter.depends_on_now() {
            other.now = time(3_600 * hours);
        }
        if !filter.names_me() {
            other.me = Some("ana".into());
        }
        let again = Predicate::new(&filter, &other);
        prop_assert!(again.is_ok_and(|predicate| predicate.matches(&ticket) == said));
    }

    #[test]
    fn x2_a_filter_is_the_same_after_a_journey(filter in prop_oneof![filters(), strange_filters()]) {
        let there = serde_json::to_string(&filter).unwrap_or_default();
        prop_assert_eq!(serde_json::from_str::<Filter>(&there).ok(), Some(filter.clone()));
        let address = escape(&filter.to_text());
        prop_assert_eq!(Filter::from_text(&unescape(&address)), Ok(filter));
    }

    #[test]
    fn x2_what_this_build_does_not_know_is_never_run(filter in strange_filters()) {
        let strange = filter.has(&|it| !it.field.is_known() || !it.operator.is_known());
        if strange {
            prop_assert!(Predicate::new(&filter, &context()).is_err());
        }
    }

    #[test]
    fn reading_any_text_as_a_filter_never_panics(text in "\\PC{0,40}|[a-z(),;:~]{0,40}") {
        if let Ok(filter) = Filter::from_text(&text) {
            prop_assert_eq!(Filter::from_text(&filter.to_text()), Ok(filter));
        }
    }

    #[test]
    fn x1_a_changed_ticket_is_in_a_list_if_and_only_if_it_fits(
        filter in filters(),
        sort in sorts(),
        others in prop::collection::vec(tickets(), 0..8),
        ticket in tickets(),
        assignee in prop::option::of(prop::option::of(one_of(&USERS))),
        status in prop::option::of(prop::sample::select(Status::KNOWN)),
        unread in prop::option::of(any::<bool>()),
        (add, remove) in tag_changes(),
    ) {
        let snoozed = status == Some(Status::Snoozed);
        let patch = TicketPatch {
            assignee: assignee.map(|user| user.map(Into::into)),
            snoozed_until: snoozed.then(|| time(NOW + 1_800)),
            status,
            unread,
            ..TicketPatch::tags(add, remove)
        };
        let predicate = ready(&filter);
        let others: Vec<Ticket> = others.into_iter().filter(|it| it.number != ticket.number).collect();
        let listed = |ticket: &Ticket| {
            let all = others.iter().chain([ticket]);
            let mut list: Vec<&Ticket> = all.filter(|it| predicate.matches(it)).collect();
            list.sort_by(|one, other| sort.compare(one, other, &context()));
            list.into_iter().cloned().collect::<Vec<Ticket>>()
        };
        let mut list = listed(&ticket);
        // What a list does with a change: out where it stood, in where it belongs.
        list.retain(|it| it.number != ticket.number);
        let mut changed = ticket.clone();
        patch.apply(&mut changed);
        if oracle(&filter, &json!(changed), "kris", time(NOW)) {
            let before = |it: &Ticket| sort.compare(it, &changed, &context()).is_lt();
            list.insert(list.partition_point(before), changed.clone());
        }
        prop_assert_eq!(list, listed(&changed));
    }

    #[test]
    fn i31_s2_an_order_is_total(sort in sorts(), a in tickets(), b in tickets(), c in tickets()) {
        use std::cmp::Ordering::{Equal, Greater};
        let compare = |one: &Ticket, other: &Ticket| sort.compare(one, other, &context());
        prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
        if compare(&a, &b) != Greater && compare(&b, &c) != Greater {
            prop_assert!(compare(&a, &c) != Greater);
        }
        if a.number != b.number {
            prop_assert!(compare(&a, &b) != Equal, "ties are broken by number");
        }
    }

    #[test]
    fn i31_s7_a_ticket_without_a_value_for_the_key_comes_last_either_way(
        order in prop::sample::select(SortOrder::KNOWN),
        with in tickets(),
        without in tickets(),
    ) {
        let mut with = Ticket {
            waiting_since: Some(time(0)),
            sentiment: Some(Sentiment::scored(5, time(0))),
            last_customer_message_at: Some(time(0)),
            ..with
        };
        with.customer.recent_order_cents = Some(0);
        let mut without = Ticket {
            waiting_since: None,
            sentiment: None,
            last_customer_message_at: None,
            ..without
        };
        without.customer.recent_order_cents = None;
        let keys = [
            SortKey::Waiting,
            SortKey::Sentiment,
            SortKey::LastCustomerMessage,
            SortKey::RecentOrder,
        ];
        for by in keys {
            let sort = Sort { by, order: order.clone() };
            prop_assert!(sort.compare(&with, &without, &context()).is_lt());
        }
    }
}
