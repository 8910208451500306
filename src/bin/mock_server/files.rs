//! The built app.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bandeja::api::BASE;
use tower_http::services::ServeDir;

/// Serves the files of a folder, and its `index.html` for the app's own paths. Unless the app
/// shall use the mock server in the browser, it is pointed here.
pub fn router(folder: &Path, browser_mock: bool) -> Router {
    let files = ServeDir::new(folder)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let files = Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn(page_or_file));
    let router = Router::new().fallback_service(files);
    if browser_mock {
        router
    } else {
        router.route("/config.json", get(config))
    }
}

/// Paths without an extension are the app's routes: they all get its page.
async fn page_or_file(mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let name = path.rsplit('/').next().unwrap_or_default();
    let cache = if is_hashed(name) {
        HeaderValue::from_static("public, max-age=31536000, immutable")
    } else {
        // Asked for each time, and answered by 304 where it is still the same.
        HeaderValue::from_static("no-cache")
    };
    if !name.contains('.') {
        *request.uri_mut() = Uri::from_static("/index.html");
    }
    let mut response = next.run(request).await;
    if response.status().is_success() || response.status().is_redirection() {
        response.headers_mut().insert(CACHE_CONTROL, cache);
    }
    response
}

/// Whether a file's name holds a hash of what is in it, so that it never changes.
fn is_hashed(name: &str) -> bool {
    let parts = name.split(['-', '_', '.']);
    parts
        .into_iter()
        .any(|part| part.len() >= 12 && part.bytes().all(|letter| letter.is_ascii_hexdigit()))
}

/// Points the app to this server.
async fn config() -> Response {
    let body = format!("{{ \"api\": \"{BASE}\" }}\n");
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (CACHE_CONTROL, "no-cache"),
    ];
    (headers, body).into_response()
}
