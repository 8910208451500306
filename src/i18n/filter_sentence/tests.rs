use proptest::prelude::*;

use super::super::{Language, Words};
use crate::domain::{Condition, Field, Filter, Operator};

const EN: Words = Words(Language::English);
const ES: Words = Words(Language::Spanish);

fn said(words: Words, text: &str) -> String {
    let Ok(filter) = Filter::from_text(text) else {
        panic!("no filter: {text}")
    };
    words.filter_sentence(&filter, &|_, value| {
        let mut letters = value.chars();
        let first = letters
            .next()
            .map(|letter| letter.to_uppercase().to_string());
        match value {
            "sms" => "SMS".to_owned(),
            "vip" | "delivery" => value.to_owned(),
            _ => format!("{}{}", first.unwrap_or_default(), letters.as_str()),
        }
    })
}

#[test]
fn x2_a_filter_is_said_as_a_person_would_say_it() {
    let angry = "sentiment:any_of(urgent,negative)";
    assert_eq!(
        said(EN, angry),
        "Tickets that are scored urgent or negative."
    );
    assert_eq!(
        said(ES, angry),
        "Tickets que tienen sentimiento urgent o negative."
    );
    let sms = "all(status:none_of(closed);tag:any_of(sms))";
    assert_eq!(
        said(EN, sms),
        "Tickets that are not closed and are tagged SMS."
    );
    assert_eq!(
        said(ES, sms),
        "Tickets que no están cerrados y tienen la etiqueta SMS."
    );
    let mine = "all(assignee:any_of(me,ana);unread:any_of(true);created:in_last(1d))";
    assert_eq!(
        said(EN, mine),
        "Tickets that are assigned to you or Ana, are unread, and were created in the last day."
    );
    assert_eq!(
        said(ES, mine),
        "Tickets que están asignados a ti o a Ana, están sin leer y se crearon en el último día."
    );
    assert_eq!(said(EN, "all()"), "Every ticket.");
    assert_eq!(said(EN, "all(any();all())"), "Every ticket.");
}

#[test]
fn x2_a_nested_group_is_said_so_that_it_means_one_thing() {
    let text = "all(status:none_of(closed);sentiment:any_of(urgent,negative);any(tag:any_of(vip);waiting:over(60)))";
    assert_eq!(
        said(EN, text),
        "Tickets that are not closed, are scored urgent or negative, and either are tagged vip or have waited over 1 hour."
    );
    assert_eq!(
        said(ES, text),
        "Tickets que no están cerrados, tienen sentimiento urgent o negative y o bien tienen la etiqueta vip o bien esperan desde hace más de 1 hora."
    );
    let text = "any(unread:any_of(true);all(channel:any_of(sms);tag:is_set))";
    assert_eq!(
        said(EN, text),
        "Tickets that either are unread, or both came by SMS and have a tag."
    );
    let deep = "any(tag:is_set;all(team:is_set;any(unread:any_of(true);messages:over(3))))";
    assert_eq!(
        said(EN, deep),
        "Tickets that either have a tag, or (are in a team, and either are unread or have over 3 messages)."
    );
}

#[test]
fn x2_what_is_not_chosen_yet_is_left_open() {
    assert_eq!(said(EN, "tag:any_of()"), "Tickets that are tagged …");
    assert_eq!(
        said(EN, "waiting:between(30)"),
        "Tickets that have waited between 30 minutes and …"
    );
}

#[test]
fn x10_spanish_joins_by_the_sound_that_follows() {
    assert_eq!(
        said(ES, "team:any_of(a,otro)"),
        "Tickets que son del equipo A u Otro."
    );
    assert_eq!(
        said(ES, "tag:all_of(vip,ida)"),
        "Tickets que tienen las etiquetas vip e Ida."
    );
}

fn conditions() -> impl Strategy<Value = Filter> {
    let fields = prop::sample::select(Field::KNOWN);
    let values = prop::collection::vec("[a-z0-9]{0,3}|[0-9]{1,3}[mhd]", 0..3);
    (fields, 0..20_usize, values).prop_map(|(field, at, values)| {
        let operators = field.operators();
        Filter::One(Condition {
            operator: operators[at % operators.len()].clone(),
            field: field.clone(),
            values,
        })
    })
}

fn filters() -> impl Strategy<Value = Filter> {
    conditions().prop_recursive(4, 24, 4, |inner| {
        (prop::collection::vec(inner, 0..4), any::<bool>()).prop_map(|(parts, is_any)| {
            if is_any {
                Filter::Any { any: parts }
            } else {
                Filter::All { all: parts }
            }
        })
    })
}

/// How many conditions a filter has.
fn count(filter: &Filter) -> usize {
    match filter {
        Filter::One(_) => 1,
        Filter::All { all: parts } | Filter::Any { any: parts } => parts.iter().map(count).sum(),
    }
}

proptest! {
    #[test]
    fn x2_the_sentence_is_never_empty(filter in filters()) {
        for words in [EN, ES] {
            let said = words.filter_sentence(&filter, &|_, value| value.to_owned());
            prop_assert!(said.starts_with("T") || said.starts_with("E"), "{}", said);
            prop_assert!(said.ends_with(['.', '…']) && said.len() > 5, "{}", said);
            prop_assert_eq!(said == words.every_ticket(), count(&filter) == 0);
            prop_assert_eq!(said.matches('(').count(), said.matches(')').count());
            prop_assert!(!said.contains("  "), "{}", said);
        }
    }

    #[test]
    fn x2_every_known_condition_is_said_in_words(filter in conditions()) {
        for words in [EN, ES] {
            let said = words.filter_sentence(&filter, &|_, value| value.to_owned());
            prop_assert!(!said.contains('_'), "{}", said);
        }
    }

    #[test]
    fn x2_what_this_build_does_not_know_is_said_as_it_came(name in "[a-z]{3,8}") {
        let filter = Filter::One(Condition {
            field: Field::parse(&format!("x_{name}")),
            operator: Operator::parse("near"),
            values: vec!["7".to_owned()],
        });
        let said = EN.filter_sentence(&filter, &|_, value| value.to_owned());
        prop_assert_eq!(said, format!("Tickets that match “x_{name} near 7”."));
    }
}
