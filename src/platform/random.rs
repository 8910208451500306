//! What only chance can give.

use leptos::prelude::window;

/// A fraction from 0 up to 1.
pub fn fraction() -> f64 {
    js_sys::Math::random()
}

/// A name that nothing else has: 128 bits in hexadecimal.
pub fn key() -> String {
    let mut bytes = [0_u8; 16];
    let drawn = window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if drawn.is_err() {
        bytes.fill_with(|| (fraction() * 256.0) as u8);
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
