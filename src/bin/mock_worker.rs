//! The mock server in a browser's worker.

#[cfg(all(target_arch = "wasm32", feature = "mock"))]
fn main() {
    console_error_panic_hook::set_once();
    bandeja::worker::serve();
}

#[cfg(not(all(target_arch = "wasm32", feature = "mock")))]
fn main() {}
