//! What the binary can be told.

use std::path::PathBuf;
use std::process::Command;

use bandeja::api::{Clock, ImportReport};
use bandeja::domain::Filter;
use serde_json::json;

use crate::running::{Person, Running, read};

#[test]
fn x11_conversations_are_imported_and_the_clock_starts_where_it_is_told() {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("conversations.jsonl");
    let line = json!({
        "id": "1", "channel": "sms", "customer": { "name": "Zoë" },
        "messages": [{ "from": "customer", "at": "2026-11-18T17:00:00Z", "text": "hello" }],
    });
    assert!(std::fs::write(&file, format!("{line}\nnonsense\n{line}\n")).is_ok());
    let server = Running::with(&["--tickets", "3", "--import", &file.to_string_lossy()]);
    let tess = Person::sign_in(&server, "tess");
    assert_eq!(tess.query(Filter::everything()).total, 4);
    let again = json!({ "first_line": 1, "lines": [line.to_string()] });
    let report: ImportReport = read(&mut tess.send("POST", "/demo/import", &again));
    assert_eq!(
        report,
        ImportReport {
            known: 1,
            ..ImportReport::default()
        }
    );
    let advance = json!({ "advance_ms": 86_400_000 });
    let clock: Clock = read(&mut tess.send("POST", "/demo/clock", &advance));
    assert!(
        clock.now.to_rfc3339().starts_with("2026-11-19T18:0"),
        "{}",
        clock.now
    );
}

#[test]
fn a_taken_port_is_told_in_a_sentence_and_by_the_exit_code() {
    let server = Running::with(&[]);
    let port = server.address.rsplit(':').next().unwrap_or_default();
    let output = Command::new(env!("CARGO_BIN_EXE_mock-server"))
        .args(["--port", port])
        .output();
    let Ok(output) = output else {
        panic!("cannot start: {output:?}")
    };
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains(&format!("Port {port} is taken")), "{told}");
}
