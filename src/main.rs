//! Mounts the desk, or serves as the mock server where it is started in a worker.

#[cfg(target_arch = "wasm32")]
fn main() {
    use bandeja::{app, platform};

    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        if !platform::boot::is_worker() {
            app::paint_broken();
        }
    }));
    #[cfg(feature = "mock")]
    if platform::boot::is_worker() {
        return bandeja::worker::serve();
    }
    app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The desk runs in a browser: ./script/demo builds and serves it.");
    std::process::exit(2);
}
