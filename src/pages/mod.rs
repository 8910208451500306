//! The pages. They never use one another: they meet through `routes`, and `app` puts them side by
//! side. What several of them need stands here.

mod abandoning;
mod about_customer;
pub mod asking;
pub mod building;
pub mod conditions;
pub mod customer;
mod filter_words;
pub mod frame;
mod gone;
pub mod inbox;
pub mod leaving;
pub mod login;
mod look_words;
pub mod many;
mod many_words;
pub mod notices;
mod once;
pub mod palette;
mod people;
pub mod place;
pub mod settings;
pub mod settings_tabs;
mod tags;
pub mod ticket;
pub mod views;
mod wording;
