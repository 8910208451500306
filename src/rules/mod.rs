//! What the desk decides. Pure: what a rule needs to know is handed in.

pub mod attribution;
pub mod auto_response;
pub mod consent;
pub mod follow_up;
pub mod incoming;
pub mod keyword;
pub mod message;
pub mod permission;
pub mod quiet;
pub mod reply;
pub mod sms;
pub mod snooze;
pub mod template;
pub mod upload;
pub mod zone;
