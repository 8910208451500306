//! What the desk decides. Pure: what a rule needs to know is handed in.

pub mod assignment;
pub mod attribution;
pub mod auto_response;
pub mod availability;
pub mod consent;
pub mod follow_up;
pub mod hours;
pub mod incoming;
pub mod keyword;
pub mod message;
pub mod permission;
pub mod quick_reply;
pub mod quiet;
pub mod reply;
pub mod sender;
pub mod settings;
pub mod sms;
pub mod snooze;
pub mod team;
pub mod template;
pub mod upload;
pub mod user;
pub mod welcome;
pub mod zone;
