//! What every request passes before its endpoint is asked.

use bandeja::api::{BASE, CSRF_HEADER, MAX_BODY, Method, ProblemCode};
use bandeja::domain::Filter;

use crate::desk::{Desk, JONAS, fields, refused};

/// A path for each endpoint, with a method it takes and one it does not.
const PATHS: &[(&str, Method, Method)] = &[
    ("/capabilities", Method::Get, Method::Post),
    ("/personas", Method::Get, Method::Delete),
    ("/session", Method::Get, Method::Patch),
    ("/users", Method::Get, Method::Put),
    ("/users/kris", Method::Patch, Method::Get),
    ("/users/kris/deactivate", Method::Post, Method::Get),
    ("/users/kris/reactivate", Method::Post, Method::Get),
    ("/users/kris/availability", Method::Put, Method::Get),
    ("/teams", Method::Get, Method::Put),
    ("/teams/order", Method::Put, Method::Get),
    ("/teams/returns", Method::Put, Method::Get),
    ("/teams/returns/restore", Method::Post, Method::Get),
    ("/views", Method::Get, Method::Put),
    ("/views/order", Method::Put, Method::Get),
    ("/views/promoters", Method::Patch, Method::Get),
    ("/views/promoters/restore", Method::Post, Method::Get),
    ("/counts", Method::Get, Method::Post),
    ("/tickets/query", Method::Post, Method::Get),
    ("/tickets/count", Method::Post, Method::Get),
    ("/tickets/numbers", Method::Post, Method::Get),
    ("/tickets/bulk", Method::Post, Method::Patch),
    ("/tickets/bulk/x/undo", Method::Post, Method::Get),
    ("/tickets/10432", Method::Get, Method::Delete),
    ("/tickets/10432/messages", Method::Get, Method::Put),
    ("/tickets/10432/attention", Method::Put, Method::Get),
    ("/tickets/10432/scheduled/s1", Method::Delete, Method::Get),
    ("/settings", Method::Get, Method::Post),
    ("/customers/c0", Method::Get, Method::Put),
    ("/customers/c0/block", Method::Put, Method::Get),
    ("/customers/c0/activity", Method::Get, Method::Put),
    ("/customers/c0/orders", Method::Get, Method::Delete),
    ("/uploads", Method::Post, Method::Get),
    ("/uploads/u1", Method::Patch, Method::Get),
    ("/uploads/u1/parts/0", Method::Put, Method::Post),
    ("/attachments/u1", Method::Get, Method::Delete),
    ("/quick-replies", Method::Get, Method::Put),
    ("/quick-replies/hello", Method::Put, Method::Get),
    ("/quick-replies/hello/restore", Method::Post, Method::Get),
    ("/audit", Method::Get, Method::Post),
    ("/coupons", Method::Get, Method::Put),
    ("/events", Method::Get, Method::Post),
    ("/demo/colleague-takes", Method::Post, Method::Get),
    ("/demo/customer-writes", Method::Post, Method::Get),
    ("/demo/customer-begins", Method::Post, Method::Get),
    ("/demo/colleague-attends", Method::Post, Method::Get),
    ("/demo/customer-leaves", Method::Post, Method::Get),
    ("/demo/customer-returns", Method::Post, Method::Get),
    ("/demo/simulate", Method::Post, Method::Get),
    ("/demo/import", Method::Post, Method::Get),
    ("/demo/reset", Method::Post, Method::Get),
    ("/demo/clock", Method::Post, Method::Get),
];

#[test]
fn nobody_signed_in_is_401_everywhere_but_before_signing_in() {
    let mut desk = Desk::closed();
    for (path, method, _) in PATHS {
        let answer = desk.raw(*method, path, "");
        if ["/capabilities", "/personas"].contains(path) {
            assert_eq!(answer.status, 200, "{path}");
        } else {
            refused(&answer, 401, ProblemCode::Unauthorized);
        }
    }
    let invented = [("cookie", "other=1; bandeja_session=0123456789abcdef")];
    let answer = desk.bare(Method::Get, &format!("{BASE}/users"), &invented, "");
    refused(&answer, 401, ProblemCode::Unauthorized);
}

#[test]
fn a_missing_or_wrong_csrf_header_is_403_and_changes_nothing() {
    let mut desk = Desk::with("kris");
    let before = desk.all(Filter::everything());
    let cookie = desk.sign_in("tess");
    let unsafe_paths = PATHS.iter().filter(|(_, method, _)| !method.is_safe());
    let others = [
        ("/session", Method::Delete, Method::Get),
        ("/tickets/10432", Method::Patch, Method::Get),
        ("/tickets/10432/messages", Method::Post, Method::Put),
        ("/customers/c0/block", Method::Delete, Method::Get),
        ("/settings", Method::Patch, Method::Post),
        ("/views", Method::Post, Method::Put),
        ("/views/promoters", Method::Delete, Method::Get),
        ("/teams", Method::Post, Method::Put),
        ("/teams/returns", Method::Delete, Method::Get),
        ("/users", Method::Post, Method::Put),
        ("/quick-replies", Method::Post, Method::Put),
        ("/quick-replies/hello", Method::Delete, Method::Get),
    ];
    for (path, method, _) in unsafe_paths.chain(&others) {
        for csrf in ["", "wrong", &cookie.csrf.to_uppercase()] {
            let headers = [(CSRF_HEADER, csrf), ("if-match", "\"1\"")];
            let answer = desk.raw_with_only_cookie(*method, path, &headers, "{\"assignee\":null}");
            refused(&answer, 403, ProblemCode::Csrf);
        }
    }
    assert_eq!(desk.all(Filter::everything()), before);
}

#[test]
fn i1_an_analyst_learns_who_they_are_may_leave_and_nothing_else() {
    let mut desk = Desk::with("noor");
    for (path, method, _) in PATHS {
        let answer = desk.raw(*method, path, "{}");
        match *path {
            "/capabilities" | "/personas" | "/session" => assert_eq!(answer.status, 200, "{path}"),
            _ => {
                refused(&answer, 403, ProblemCode::Forbidden);
            }
        }
    }
    assert_eq!(desk.raw(Method::Delete, "/session", "").status, 204);
}

#[test]
fn i1_the_four_roles_get_in() {
    for user in ["olivia", "kris", "tess", "ana"] {
        assert_eq!(
            Desk::with(user).raw(Method::Get, "/counts", "").status,
            200,
            "{user}"
        );
    }
}

#[test]
fn a_known_path_with_another_method_is_405_and_says_which_it_takes() {
    let mut desk = Desk::with("kris");
    for (path, method, other) in PATHS {
        let answer = desk.raw(*other, path, "{}");
        refused(&answer, 405, ProblemCode::MethodNotAllowed);
        let allowed = answer.header("allow").unwrap_or_default();
        assert!(
            allowed.split(", ").any(|name| name == method.as_str()),
            "{path}: {allowed}"
        );
        let odd = desk.server.refuse_method(&format!("{BASE}{path}?x"));
        refused(&odd, 405, ProblemCode::MethodNotAllowed);
    }
    refused(
        &desk.server.refuse_method("/api/v1/nothing"),
        404,
        ProblemCode::NotFound,
    );
}

#[test]
fn an_unknown_path_or_id_is_404() {
    let mut desk = Desk::with("kris");
    for path in [
        "/",
        "",
        "/nothing",
        "/tickets",
        "/tickets/",
        "/tickets/1",
        "/tickets/abc",
        "/tickets/-1",
        "/tickets/10432.0",
        "/tickets/99999999999",
        "/tickets/1/messages",
        "/customers/nobody",
        "/customers/c999999",
        "/customers/c00",
        "/customers/c-1",
        "/customers/c",
        "/views/my/tickets",
        "/demo/nothing",
        "/tickets/%F0%28%8C%28",
    ] {
        refused(&desk.raw(Method::Get, path, ""), 404, ProblemCode::NotFound);
    }
    for path in ["/customers/nobody/block", "/customers//block"] {
        refused(&desk.raw(Method::Put, path, ""), 404, ProblemCode::NotFound);
    }
    let body = "{\"writing\":\"note\",\"text\":\"x\"}";
    let answer = desk.raw(Method::Post, "/tickets/1/messages", body);
    refused(&answer, 404, ProblemCode::NotFound);
    for path in ["/users/nobody/availability", "/users//availability"] {
        let answer = desk.raw(Method::Put, path, "{\"online\":true}");
        refused(&answer, 404, ProblemCode::NotFound);
    }
}

#[test]
fn malformed_json_or_another_shape_is_400_and_changes_nothing() {
    let mut desk = Desk::with("kris");
    let before = desk.all(Filter::everything());
    let bodies = [
        (
            "/tickets/query",
            Method::Post,
            "{\"filter\":{\"all\":[]},\"limit\":-1}",
        ),
        ("/tickets/query", Method::Post, "{\"limit\":\"50\"}"),
        ("/tickets/query", Method::Post, "{\"page\":1}"),
        (
            "/tickets/query",
            Method::Post,
            "{\"filter\":{\"all\":[],\"any\":[]}}",
        ),
        (
            "/tickets/query",
            Method::Post,
            "{\"filter\":{\"all\":[],\"none\":1}}",
        ),
        ("/tickets/query", Method::Post, "{\"filter\":[[]]}"),
        (
            "/tickets/query",
            Method::Post,
            "{\"sort\":[\"waiting\",\"asc\"]}",
        ),
        ("/tickets/query", Method::Post, "{\"limit\":1,\"limit\":2}"),
        ("/tickets/bulk", Method::Post, "{\"numbers\":[1]}"),
        (
            "/tickets/bulk",
            Method::Post,
            "{\"numbers\":[10432],\"target\":{},\"patch\":{\"unread\":true}}",
        ),
        (
            "/tickets/bulk",
            Method::Post,
            "{\"numbers\":[10432],\"patch\":[\"ana\",null]}",
        ),
        ("/users/kris/availability", Method::Put, "{\"online\":1}"),
        ("/users/kris/availability", Method::Put, "{}"),
        ("/session", Method::Post, "{\"method\":\"persona\"}"),
        (
            "/session",
            Method::Post,
            "{\"method\":\"guess\",\"user\":\"kris\"}",
        ),
        ("/demo/clock", Method::Post, "{\"advance_ms\":-5}"),
        ("/demo/import", Method::Post, "{\"lines\":[]}"),
    ];
    let broken = [
        "", "{", "nope", "[1,2]", "\u{0}", "null", "\"\"", "{\"a\":}",
    ]
    .map(|body| ("/tickets/bulk", Method::Post, body));
    for (path, method, body) in bodies.into_iter().chain(broken) {
        let problem = refused(&desk.raw(method, path, body), 400, ProblemCode::Malformed);
        assert!(!problem.detail.is_empty(), "{path} {body}");
    }
    let deep = format!(
        "{{\"filter\":{}{}}}",
        "{\"all\":[".repeat(5_000),
        "]}".repeat(5_000)
    );
    refused(
        &desk.raw(Method::Post, "/tickets/query", &deep),
        400,
        ProblemCode::Malformed,
    );
    assert_eq!(desk.all(Filter::everything()), before);
}

#[test]
fn a_body_over_a_mebibyte_is_413() {
    let mut desk = Desk::with("kris");
    let padded = |size: usize| {
        let body = "{\"numbers\":[10432],\"patch\":{\"unread\":false}}";
        format!("{body}{}", " ".repeat(size - body.len()))
    };
    let answer = desk.raw(Method::Post, "/tickets/bulk", &padded(MAX_BODY + 1));
    refused(&answer, 413, ProblemCode::TooLarge);
    assert_eq!(
        desk.raw(Method::Post, "/tickets/bulk", &padded(MAX_BODY))
            .status,
        200
    );
}

#[test]
fn answers_are_never_stored_by_caches() {
    let mut desk = Desk::with("kris");
    for path in ["/users", "/tickets/10432", "/nothing"] {
        assert_eq!(
            desk.raw(Method::Get, path, "").header("cache-control"),
            Some("no-store")
        );
    }
}

#[test]
fn ids_in_paths_are_decoded() {
    let mut desk = Desk::with("kris");
    assert_eq!(desk.raw(Method::Get, "/tickets/1043%35", "").status, 200);
    let path = format!("/tickets/{}/messages?limit=%31&before=1043%35-2", JONAS.0);
    assert_eq!(desk.raw(Method::Get, &path, "").status, 200);
    let broken = format!("/tickets/{}/messages?before=%zz", JONAS.0);
    let problem = refused(
        &desk.raw(Method::Get, &broken, ""),
        422,
        ProblemCode::Invalid,
    );
    assert_eq!(fields(&problem), ["before"]);
}
