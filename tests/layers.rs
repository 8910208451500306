//! The walls of the house: who may use whom. Reads the sources, so that a breach fails here and
//! not only when somebody happens to look.

mod sources;

use std::collections::BTreeMap;

use sources::{Path, Source, read_all};

/// Each module and what it may use besides itself. `lib.rs` is the map and uses nothing.
const WALLS: [(&str, &[&str]); 15] = [
    ("domain", &[]),
    ("rules", &["domain"]),
    ("api", &["domain", "rules"]),
    ("mock", &["domain", "rules", "api"]),
    ("i18n", &["domain"]),
    ("routes", &["domain"]),
    // The rules ask for time zones by a trait; this browser's are here.
    ("platform", &["domain", "rules", "i18n"]),
    ("client", &["domain", "rules", "api", "platform"]),
    (
        "store",
        &["domain", "rules", "api", "client", "i18n", "platform"],
    ),
    ("ui", &["domain", "i18n", "platform"]),
    (
        "pages",
        &[
            "domain", "rules", "api", "client", "store", "i18n", "platform", "routes", "ui",
        ],
    ),
    // The only place where the client's protocol and the mock server meet.
    ("worker", &["domain", "api", "client", "mock", "platform"]),
    (
        "app",
        &[
            "domain", "rules", "api", "client", "store", "i18n", "platform", "routes", "ui",
            "pages",
        ],
    ),
    ("main", &["app"]),
    ("bin", &["domain", "rules", "api", "mock", "worker"]),
];

/// Modules without a browser, a clock or chance of their own.
const PURE: [&str; 4] = ["domain", "rules", "api", "mock"];
/// What pages have in common; beyond these each keeps to its own folder.
const SHARED_BY_PAGES: [&str; 17] = [
    "place",
    "once",
    "abandoning",
    "leaving",
    "wording",
    "notices",
    "people",
    "asking",
    "building",
    "conditions",
    "settings_tabs",
    "filter_words",
    "look_words",
    "many_words",
    "gone",
    "tags",
    "about_customer",
];

const BROWSER: [&str; 2] = ["web_sys", "js_sys"];
const NOT_PURE: [&str; 10] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "leptos",
    "leptos_router",
    "gloo_net",
    "gloo_timers",
    "rand",
    "getrandom",
];
/// Clocks: what is pure is handed the time.
const CLOCKS: [&str; 2] = ["SystemTime", "Instant"];

/// Every breach in a source, each as one line.
fn breaches(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let mut tell =
        |line: usize, what: String| found.push(format!("{}:{line}: {what}", source.file));
    let module = source.module[0].as_str();
    let walls = BTreeMap::from(WALLS);

    for Path { line, parts } in source.paths() {
        let Some(used) = parts
            .first()
            .map(String::as_str)
            .filter(|used| walls.contains_key(used))
        else {
            continue;
        };
        let allowed = walls.get(module).copied().unwrap_or_default();
        if used != module && !allowed.contains(&used) {
            tell(line, format!("`{module}` uses `{}`", parts.join("::")));
        }
        if let ("pages", [_, page, ..], "pages", [_, other, ..]) =
            (module, source.module.as_slice(), used, parts.as_slice())
            && page != other
            && !SHARED_BY_PAGES.contains(&other.as_str())
        {
            tell(line, format!("page `{page}` uses page `{other}`"));
        }
    }

    let is_pure = PURE.contains(&module);
    for (line, word) in source.words() {
        if is_pure && (NOT_PURE.contains(&word) || CLOCKS.contains(&word)) {
            tell(line, format!("`{module}` is pure and names `{word}`"));
        }
        // The transport hands fetch its options: an abort signal and the credentials.
        let may_browse = module == "platform" || source.file == "src/client/http.rs";
        if !is_pure && !may_browse && BROWSER.contains(&word) {
            tell(
                line,
                format!("`{module}` names `{word}`: only `platform` touches the browser"),
            );
        }
        if word == "inner_html" {
            tell(line, "`inner_html`: customer text is text".to_owned());
        }
    }
    for line in source.style_attributes() {
        tell(
            line,
            "a `style` attribute, which the policy blocks: use `style:property`".to_owned(),
        );
    }
    found
}

#[test]
fn no_wall_of_the_house_is_broken() {
    let sources = read_all("src");
    assert!(sources.len() > 100, "only {} sources found", sources.len());
    let found: Vec<String> = sources.iter().flat_map(breaches).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_module_has_its_walls() {
    let walls = BTreeMap::from(WALLS);
    for source in read_all("src") {
        let module = source.module[0].as_str();
        assert!(
            module == "lib" || walls.contains_key(module),
            "{} has no walls here",
            source.file
        );
    }
}

#[test]
fn nobody_is_above_themselves() {
    // What one may use must stand before one in the table, or two modules could use each other.
    for (index, (module, allowed)) in WALLS.iter().enumerate() {
        for used in *allowed {
            let at = WALLS.iter().position(|(other, _)| other == used);
            assert!(at.is_some_and(|at| at < index), "{module} may use {used}");
        }
    }
}

/// The walls would be of no use if a breach went unseen: each kind is broken here once.
#[test]
fn a_breach_is_found() {
    let caught = |file: &str, text: &str, what: &str| {
        let found = breaches(&Source::new(file, text));
        assert!(
            found.iter().any(|line| line.contains(what)),
            "{file}: {text}\nfound {found:?}"
        );
    };
    caught(
        "src/domain/ticket.rs",
        "use crate::store::Desk;",
        "`domain` uses `store::Desk`",
    );
    caught(
        "src/rules/permission.rs",
        "use crate::{domain::User, api::Session};",
        "`rules` uses `api::Session`",
    );
    caught(
        "src/api/types.rs",
        "fn f() { crate::mock::Server::new(); }",
        "`api` uses `mock",
    );
    caught(
        "src/mock/server/mod.rs",
        "use crate::client::Client;",
        "`mock` uses `client",
    );
    caught(
        "src/client/mod.rs",
        "use crate::mock::Server;",
        "`client` uses `mock",
    );
    caught(
        "src/client/mod.rs",
        "use crate::store::{Entry, Desk};",
        "`client` uses `store::Desk`",
    );
    caught(
        "src/store/mod.rs",
        "use super::pages::place;",
        "`store` uses `pages::place`",
    );
    caught(
        "src/ui/menu.rs",
        "use crate::domain::*; use crate::store::Desk;",
        "`ui` uses `store",
    );
    caught(
        "src/ui/menu.rs",
        "use crate::pages::place::use_place;",
        "`ui` uses `pages",
    );
    caught(
        "src/platform/clock.rs",
        "use crate::ui::t;",
        "`platform` uses `ui",
    );
    caught(
        "src/pages/ticket/mod.rs",
        "use crate::pages::inbox::InboxList;",
        "page `ticket` uses page `inbox`",
    );
    caught(
        "src/pages/ticket/mod.rs",
        "use super::inbox::InboxList;",
        "page `ticket` uses page `inbox`",
    );
    caught(
        "src/pages/ticket/thread.rs",
        "use super::super::inbox::Row;",
        "page `ticket` uses page `inbox`",
    );
    caught(
        "src/pages/place.rs",
        "use crate::pages::inbox::Row;",
        "page `place` uses page `inbox`",
    );
    caught(
        "src/pages/place.rs",
        "use crate::app::mount;",
        "`pages` uses `app",
    );
    caught(
        "src/domain/find.rs",
        "use std::time::{Duration, Instant};",
        "names `Instant`",
    );
    caught("src/rules/mod.rs", "use rand::Rng;", "names `rand`");
    caught(
        "src/mock/mod.rs",
        "use leptos::prelude::*;",
        "names `leptos`",
    );
    caught(
        "src/api/mod.rs",
        "fn now() -> f64 { js_sys::Date::now() }",
        "names `js_sys`",
    );
    caught(
        "src/pages/inbox/row.rs",
        "use web_sys::MouseEvent;",
        "only `platform`",
    );
    caught(
        "src/client/mod.rs",
        "use web_sys::Headers;",
        "only `platform`",
    );
    caught(
        "src/ui/badge.rs",
        "view! { <p inner_html=text></p> }",
        "customer text is text",
    );
    caught(
        "src/ui/badge.rs",
        "view! { <p style=\"color: red\"></p> }",
        "`style` attribute",
    );
    caught(
        "src/ui/badge.rs",
        "view! { <p style=move || red()></p> }",
        "`style` attribute",
    );
    caught(
        "src/bin/mock_server.rs",
        "use bandeja::store::Entry;",
        "`bin` uses `store::Entry`",
    );
}

#[test]
fn what_is_allowed_passes() {
    let passes = |file: &str, text: &str| {
        let found = breaches(&Source::new(file, text));
        assert!(found.is_empty(), "{file}: {text}\nfound {found:?}");
    };
    passes(
        "src/store/mod.rs",
        "use crate::{api::Counts, client::Client, domain::{Ticket, User}};",
    );
    passes(
        "src/pages/ticket/thread.rs",
        "use super::message::MessageView; use crate::pages::place::use_desk;",
    );
    passes(
        "src/pages/ticket/mod.rs",
        "use super::place::use_desk; use super::wording;",
    );
    passes(
        "src/pages/mod.rs",
        "pub mod inbox; pub use crate::pages::inbox::InboxList;",
    );
    passes(
        "src/domain/ticket.rs",
        "// use crate::store::Desk;\n/* crate::mock */ const A: &str = \"crate::ui::t web_sys\";",
    );
    passes(
        "src/domain/ticket.rs",
        "mod tests { use super::*; use super::super::api_like::X; }",
    );
    passes(
        "src/mock/mod.rs",
        "pub(crate) fn f() {} pub(in crate::mock) fn g() {}",
    );
    passes(
        "src/ui/badge.rs",
        "let style = 1; view! { <p style:width=width>{style}</p> }",
    );
    passes("src/client/http.rs", "use web_sys::AbortController;");
}
