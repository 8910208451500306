//! What the server can be told on the command line.

use std::path::PathBuf;

use bandeja::domain::Time;
use clap::Parser;

/// Bandeja's mock server: a whole helpdesk backend in memory, for demos, tests and development.
#[derive(Clone, Debug, Parser)]
#[command(name = "mock-server")]
pub struct Arguments {
    /// The port to listen on; 0 takes a free one and prints it.
    #[arg(long, default_value_t = 8787)]
    pub port: u16,

    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,

    /// What the demo world is made from: the same seed makes the same world.
    #[arg(long, default_value_t = 7)]
    pub seed: u64,

    /// How many tickets the demo world has.
    #[arg(long, default_value_t = 200)]
    pub tickets: u32,

    /// Conversations to import at the start, in JSON Lines.
    #[arg(long, value_name = "FILE")]
    pub import: Option<PathBuf>,

    /// The folder of the built app, to be served beside the API.
    #[arg(long, value_name = "FOLDER")]
    pub serve: Option<PathBuf>,

    /// Lets the app use the mock server inside the browser instead of this one.
    #[arg(long, requires = "serve")]
    pub browser_mock: bool,

    /// The time to start at, RFC 3339; it runs on from there. The machine's own without it.
    #[arg(long, value_name = "TIME")]
    pub clock: Option<Time>,

    /// Takes any session cookie and any token for this persona's, by user id or role: for tools
    /// that try every endpoint, signing out included, and cannot sign in. Live events then end
    /// with those there are.
    #[arg(long, value_name = "WHO")]
    pub signed_in_as: Option<String>,

    /// Prints the OpenAPI description of the API and ends.
    #[arg(long)]
    pub print_openapi: bool,
}
