//! The contract as an OpenAPI 3.1 document.

/// The document as JSON.
pub fn document() -> String {
    String::new()
}
