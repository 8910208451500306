//! A customer, as the Overview panel and the profile show them: who they are, what they did,
//! bought and wrote (SPEC A15, I11, I13).

mod activity;
mod facts;
mod feed_frame;
mod histories;
mod orders;
mod tickets;

pub use facts::{FullFacts, short_facts};
pub use histories::{Histories, Side};
pub use tickets::OtherTickets;
