//! The desk's signals, and the calls that fill them.

mod attachments;
mod bulk;
mod changes;
mod counts;
mod customers;
mod demo;
mod desk;
mod drafts;
mod histories;
mod list;
mod lists;
mod live;
mod lookup;
mod notice;
mod outbox;
mod preferences;
mod selection;
mod session;
mod statuses;
mod threads;
mod tickets;

pub use attachments::{Content, ContentSignal};
pub use desk::{Backend, Desk};
pub use histories::FeedSignal;
pub use list::{ListState, TicketList};
pub use lookup::Lookup;
pub use notice::{Notice, Undo};
pub use preferences::{Preferences, Theme};
pub use selection::Selection;
pub use session::Stage;
pub use threads::{ReadingPlace, Thread, ThreadState};
pub use tickets::TicketSignal;
