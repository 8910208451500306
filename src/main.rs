//! Mounts the desk.

#[cfg(target_arch = "wasm32")]
use bandeja::app::{SettingsPanel, settings_panel};

#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        bandeja::app::paint_broken();
    }));
    bandeja::app::mount(|| Box::pin(async { settings().await.ok() }));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The desk runs in a browser: ./script/demo builds and serves it.");
    std::process::exit(2);
}

/// The panels of the settings, out of a file of their own. Here and not in the library: whatever is
/// split off is linked into every program of the crate that it is in.
#[cfg(all(target_arch = "wasm32", feature = "split"))]
#[leptos::wasm_split::wasm_split(settings, fallible, wasm_split_path = ::leptos::wasm_split)]
fn settings() -> Result<SettingsPanel, leptos::wasm_split::SplitLoaderError> {
    Ok(settings_panel)
}

/// The panels of the settings, in a program that was left whole.
#[cfg(all(target_arch = "wasm32", not(feature = "split")))]
async fn settings() -> Result<SettingsPanel, std::convert::Infallible> {
    Ok(settings_panel)
}
