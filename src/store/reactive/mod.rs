//! The desk's signals, and the calls that fill them.

mod attending;
mod blocking;
mod bulk;
mod changes;
mod company;
mod counts;
mod customers;
mod demo;
mod desk;
mod drafts;
mod list;
mod lists;
mod live;
mod lookup;
mod notice;
mod outbox;
mod preferences;
mod scheduled;
mod selection;
mod session;
mod statuses;
mod threads;
mod tickets;
mod unanswered;
mod uploads;

pub use company::Offered;
pub use desk::{Backend, Desk};
pub use list::{ListState, TicketList};
pub use lookup::Lookup;
pub use notice::{Notice, Undo};
pub use preferences::{Preferences, Theme};
pub use selection::Selection;
pub use session::Stage;
pub use threads::{ReadingPlace, Thread, ThreadState};
pub use tickets::TicketSignal;
pub use uploads::{AttachStep, Attaching};
