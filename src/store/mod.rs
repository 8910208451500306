//! The client's state. The pure parts decide, and are built and tested everywhere; the rest
//! holds signals and speaks to the server, in the browser only.

pub mod csv;
pub mod difference;
pub mod draft;
mod entry;
mod feed;
pub mod form;
mod many;
mod outbox;
mod recent;
mod reply_index;
mod seen;
mod sparse;
mod tally;

#[cfg(target_arch = "wasm32")]
mod reactive;

pub use entry::{Acknowledged, Entry};
pub use feed::{Feed, FeedEnd, FeedFace};
pub use many::{LARGE, ManyRun};
pub use outbox::{Outbox, Outgoing, Step, TAKE_BACK};
pub use recent::{RECENT, Recent};
pub use reply_index::{Fit, ReplyIndex, Wanted};
pub use seen::{Held, Seen};
pub use sparse::SparseList;
pub use tally::Tally;

#[cfg(target_arch = "wasm32")]
pub use reactive::*;
