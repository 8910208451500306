//! What the desk decides. Pure: what a rule needs to know is handed in.

pub mod permission;
