//! Every endpoint of the contract against the mock server in this process: by the typed endpoints
//! where things go well, by raw requests where they must not.

#![cfg(feature = "mock")]

mod activity;
mod answering;
mod attaching;
mod attention;
mod attribution;
mod audit;
mod blocking;
mod bulk;
mod changes;
mod chats;
mod demo;
mod desk;
mod excerpts;
mod files;
mod gate;
mod incoming;
mod keys;
mod leavers;
mod lists;
mod live;
mod numbers;
mod parts;
mod people;
mod quick_replies;
mod replay;
mod scheduled;
mod search;
mod sessions;
mod settings;
mod sharing;
mod simulate;
mod snippets;
mod tags;
mod teams;
mod threads;
mod time;
mod uploads;
mod users;
mod views;
mod waiting;
mod world;
