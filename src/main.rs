//! Mounts the desk.

#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        bandeja::app::paint_broken();
    }));
    bandeja::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The desk runs in a browser: ./script/demo builds and serves it.");
    std::process::exit(2);
}
