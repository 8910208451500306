//! The published description of the contract.

#![cfg(feature = "openapi")]

use std::collections::BTreeSet;

use serde_json::Value;

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/openapi.json");

fn document() -> Value {
    serde_json::from_str(&bandeja::api::openapi::document()).unwrap_or_default()
}

/// Every `$ref` in a part of the document.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(reference)) = object.get("$ref") {
                found.insert(reference.clone());
            }
            object.values().for_each(|value| references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn x11_the_published_document_is_that_of_the_types() {
    let published = std::fs::read_to_string(PUBLISHED).unwrap_or_default();
    assert!(
        published == bandeja::api::openapi::document(),
        "public/openapi.json is stale; make it anew:\n  cargo run --features mock-server --bin \
         mock-server -- --print-openapi > public/openapi.json"
    );
}

#[test]
fn every_reference_leads_somewhere_and_every_type_is_described() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 40);
    for reference in &found {
        let pointer = reference.trim_start_matches('#');
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    let Some(schemas) = document["components"]["schemas"].as_object() else {
        panic!("no types")
    };
    for (name, schema) in schemas {
        let described = schema["description"]
            .as_str()
            .is_some_and(|about| !about.is_empty());
        assert!(described, "{name} has no description");
    }
}

#[test]
fn every_call_says_what_it_does_and_how_it_is_refused() {
    let document = document();
    let Some(paths) = document["paths"].as_object() else {
        panic!("no paths")
    };
    let mut names = BTreeSet::new();
    for (path, methods) in paths {
        let Some(methods) = methods.as_object() else {
            panic!("{path} has no methods")
        };
        for (method, call) in methods {
            let name = call["operationId"].as_str().unwrap_or_default().to_owned();
            assert!(names.insert(name), "{method} {path}: its id is taken");
            assert!(
                call["summary"].is_string() && call["tags"].is_array(),
                "{method} {path}"
            );
            let Some(answers) = call["responses"].as_object() else {
                panic!("{path}: no answers")
            };
            assert!(
                answers.keys().any(|status| status.starts_with('2')),
                "{method} {path}"
            );
            for (status, answer) in answers.iter().filter(|(status, _)| status.starts_with('4')) {
                let problem = answer.pointer("/content/application~1problem+json/schema/$ref");
                let expected = Value::from("#/components/schemas/Problem");
                assert_eq!(problem, Some(&expected), "{method} {path} {status}");
            }
            let open = ["/capabilities", "/personas"].contains(&path.as_str())
                || (path == "/session" && method == "post");
            assert_eq!(call["security"].is_null(), open, "{method} {path}");
            assert_eq!(answers.contains_key("401"), !open, "{method} {path}");
        }
    }
}

#[test]
fn what_null_means_and_what_is_forbidden_come_out_right() {
    let schemas = &document()["components"]["schemas"];
    let patch = &schemas["TicketPatch"];
    assert_eq!(patch["additionalProperties"], false);
    assert_eq!(patch["properties"]["assignee"]["oneOf"][0]["type"], "null");
    assert_eq!(patch["required"], Value::Null);
    let statuses = serde_json::json!(["open", "snoozed", "closed"]);
    assert_eq!(schemas["Status"]["enum"], statuses);
    assert_eq!(
        schemas["TicketQuery"]["properties"]["limit"]["maximum"],
        200
    );
    let filter = &schemas["Filter"]["oneOf"];
    assert_eq!(
        filter[0]["properties"]["all"]["items"]["$ref"],
        "#/components/schemas/Filter"
    );
    assert_eq!(filter[0]["additionalProperties"], false);
    assert_eq!(filter[2]["$ref"], "#/components/schemas/Condition");
}
