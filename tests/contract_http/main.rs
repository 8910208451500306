//! The contract over real HTTP, against the mock server's binary.

#![cfg(feature = "mock-server")]

mod answering;
mod around;
mod calls;
mod command_line;
mod files;
mod running;
mod views;
