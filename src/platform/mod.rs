//! The only place that touches the browser's own interfaces.

pub mod boot;
pub mod clock;
pub mod dom;
pub mod events;
pub mod field;
pub mod file;
pub mod intl;
pub mod keys;
pub mod link;
mod listening;
pub mod media;
pub mod random;
pub mod sight;
pub mod storage;
pub mod sweep;
pub mod tab;
#[cfg(feature = "mock")]
pub mod test_hook;
#[cfg(feature = "mock")]
pub mod worker;
pub mod zone;
