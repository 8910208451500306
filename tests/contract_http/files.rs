//! The built app beside the API.

use std::path::PathBuf;

use crate::running::{Running, agent, answered, header, text};

#[test]
fn every_answer_has_the_headers_that_keep_the_page_safe() {
    let server = Running::with(&[]);
    for path in ["/api/v1/capabilities", "/api/v1/users", "/nothing"] {
        let answer = answered(agent().get(server.url(path)).call());
        let policy = header(&answer, "content-security-policy");
        for part in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe-inline"));
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff");
        assert_eq!(header(&answer, "referrer-policy"), "no-referrer");
    }
}

/// A built app in small.
fn app(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let files: [(&str, &[u8]); 6] = [
        ("index.html", b"<!doctype html><title>the app</title>"),
        ("config.json", b"{ \"api\": \"mock\" }"),
        ("boot.js", b"// plain"),
        ("boot.js.br", b"as if it were brotli"),
        ("app-0123456789abcdef_bg.wasm", b"\0asm"),
        ("manifest.webmanifest", b"{}"),
    ];
    assert!(std::fs::create_dir_all(&folder).is_ok());
    for (file, content) in files {
        assert!(std::fs::write(folder.join(file), content).is_ok());
    }
    folder
}

#[test]
fn the_app_is_served_with_its_own_paths_types_and_caching() {
    let folder = app("served");
    let server = Running::with(&["--serve", &folder.to_string_lossy()]);
    let get = |path: &str| {
        let request = agent()
            .get(server.url(path))
            .header("accept-encoding", "identity");
        answered(request.call())
    };
    for path in [
        "/",
        "/inbox/all",
        "/inbox/all/tickets/10432?sort=oldest",
        "/settings/",
    ] {
        let mut page = get(path);
        assert_eq!(
            (page.status().as_u16(), header(&page, "content-type")),
            (200, "text/html")
        );
        assert_eq!(header(&page, "cache-control"), "no-cache", "{path}");
        assert!(text(&mut page).contains("the app"), "{path}");
    }
    let wasm = get("/app-0123456789abcdef_bg.wasm");
    assert_eq!(header(&wasm, "content-type"), "application/wasm");
    assert!(header(&wasm, "cache-control").contains("immutable"));
    let script = get("/boot.js");
    assert_eq!(header(&script, "content-type"), "text/javascript");
    assert_eq!(header(&script, "cache-control"), "no-cache");
    assert!(!header(&script, "last-modified").is_empty());
    assert_eq!(
        header(&get("/manifest.webmanifest"), "content-type"),
        "application/manifest+json"
    );
    let packed = agent()
        .get(server.url("/boot.js"))
        .header("accept-encoding", "br, gzip")
        .call();
    assert_eq!(header(&answered(packed), "content-encoding"), "br");
    for path in [
        "/gone.js",
        "/app-fedcba9876543210.wasm",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
    ] {
        let answer = get(path);
        assert_eq!(answer.status(), 404, "{path}");
        assert_eq!(header(&answer, "cache-control"), "", "{path}");
    }
    assert_eq!(
        text(&mut get("/config.json")).trim(),
        "{ \"api\": \"/api/v1\" }"
    );
    assert_eq!(get("/api/v1/capabilities").status(), 200);
    assert_eq!(get("/api/v1/nothing").status(), 404);
}

#[test]
fn with_browser_mock_the_app_keeps_its_own_server() {
    let folder = app("browser-mock");
    let server = Running::with(&["--serve", &folder.to_string_lossy(), "--browser-mock"]);
    let config = agent().get(server.url("/config.json")).call();
    assert_eq!(text(&mut answered(config)), "{ \"api\": \"mock\" }");
}
