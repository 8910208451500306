//! Conditions on tickets as one builds them: for views, over a list, and in routing rules (SPEC X2,
//! S5, S6).

mod counting;
mod group;
mod tree;
mod value;

pub use counting::Counted;
pub use group::{GroupView, Wrong};
pub use tree::{Group, Part, Row};
pub use value::NobodyAsks;
