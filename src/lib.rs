//! Bandeja, a helpdesk that runs wholly in the browser.
//!
//! The house, from the ground up; each module may use only those before it:
//!
//! - [`domain`]: what the desk knows: ticket, message, customer, user, view, filter.
//! - [`rules`]: what the desk decides: who may do what, who gets a ticket, how each channel
//!   is answered.
//! - [`api`]: the contract with any backend: endpoints, wire types, errors, live events.
//! - `mock`: a whole backend in memory, the executable meaning of the specification.
//! - [`client`]: the typed client over any transport.
//! - [`i18n`]: every word a person sees, in English and Spanish.
//! - [`store`]: the client's state; its pure parts are built everywhere.
//! - `platform`: the only place that touches the browser's own interfaces.
//! - `ui`: components that know no ticket.
//! - `pages`, `app`, `routes`: the desk itself.
//!
//! `domain`, `rules`, `api` and `mock` are pure: no clock, no randomness and no browser of their
//! own. `tests/layers.rs` keeps these walls.

pub mod api;
pub mod client;
pub mod domain;
pub mod i18n;
#[cfg(feature = "mock")]
pub mod mock;
pub mod routes;
pub mod rules;
pub mod store;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(all(target_arch = "wasm32", feature = "mock"))]
pub mod worker;
