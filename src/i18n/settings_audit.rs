//! The audit log (SPEC A6).
