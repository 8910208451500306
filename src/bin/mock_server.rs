//! The mock server behind real HTTP: the API with its live events and, with `--serve`, the app.

#[path = "mock_server/api.rs"]
mod api;
#[path = "mock_server/arguments.rs"]
mod arguments;
#[path = "mock_server/clock.rs"]
mod clock;
#[path = "mock_server/events.rs"]
mod events;
#[path = "mock_server/files.rs"]
mod files;
#[path = "mock_server/shared.rs"]
mod shared;
#[path = "mock_server/zones.rs"]
mod zones;

use std::io::ErrorKind;
use std::process::ExitCode;
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderName, HeaderValue};
use bandeja::mock::{Builder, Server, WorldOptions};
use clap::Parser;
use tokio::net::TcpListener;
use tower_http::set_header::SetResponseHeaderLayer;

use arguments::Arguments;
use clock::Clock;
use shared::Shared;

/// What the server was asked to do cannot be done.
const UNUSABLE: u8 = 2;

/// What the app needs and nothing else; positions and sizes are set through the CSSOM, which the
/// policy does not touch.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
    worker-src 'self'; manifest-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; \
    frame-ancestors 'none'";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if arguments.print_openapi {
        print!("{}", bandeja::api::openapi::document());
        return ExitCode::SUCCESS;
    }
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(UNUSABLE)
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), String> {
    // Asked first, so that nobody waits for a large world and then hears it.
    let listener = listen(&arguments).await?;
    let clock = Clock::starting_at(arguments.clock);
    let shared = Shared::new(
        server(&arguments, &clock)?,
        clock,
        arguments.signed_in_as.clone(),
    )?;

    let address = listener
        .local_addr()
        .map_err(|error| format!("No address: {error}."))?;
    println!("Bandeja's mock server is at http://{address}");
    tokio::spawn(shared.clone().tick_every(Duration::from_secs(1)));
    let closing = shared.clone();
    axum::serve(listener, router(shared, &arguments))
        .with_graceful_shutdown(async move {
            // Without a way to hear Ctrl+C there is nothing to wait for but the end.
            let _ = tokio::signal::ctrl_c().await;
            closing.close();
        })
        .await
        .map_err(|error| format!("The server stopped: {error}."))
}

async fn listen(arguments: &Arguments) -> Result<TcpListener, String> {
    let Arguments { host, port, .. } = arguments;
    TcpListener::bind((host.as_str(), *port))
        .await
        .map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => {
                format!("Port {port} is taken. Choose another one with --port.")
            }
            _ => format!("Cannot listen on {host}:{port}: {error}."),
        })
}

fn server(arguments: &Arguments, clock: &Clock) -> Result<Server, String> {
    let options = WorldOptions {
        seed: arguments.seed,
        tickets: arguments.tickets,
        epoch: clock.now(),
    };
    let mut server = Builder::new(options).with_zones(zones::zone).finish();
    if let Some(file) = &arguments.import {
        let text = std::fs::read_to_string(file)
            .map_err(|error| format!("Cannot read {}: {error}.", file.display()))?;
        let report = server.import(&text, clock.now());
        println!(
            "Imported {} conversations; {} were there already.",
            report.added, report.known
        );
        for error in report.errors {
            eprintln!("{}, line {}: {}", file.display(), error.line, error.reason);
        }
    }
    Ok(server)
}

fn router(shared: Shared, arguments: &Arguments) -> Router {
    let api = Router::new().fallback(api::answer).with_state(shared);
    let router = Router::new().nest("/api", api.clone());
    let router = match &arguments.serve {
        Some(folder) => router.merge(files::router(folder, arguments.browser_mock)),
        None => router.fallback_service(api),
    };
    let header = |name: &'static str, value: &'static str| {
        let (name, value) = (
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
        SetResponseHeaderLayer::overriding(name, value)
    };
    router
        .layer(header("content-security-policy", POLICY))
        .layer(header("x-content-type-options", "nosniff"))
        .layer(header("referrer-policy", "no-referrer"))
}
