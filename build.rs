//! What the splitter needs of the linker.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_set = |name: &str| std::env::var_os(name).is_some();
    let is_wasm = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_wasm && is_set("CARGO_FEATURE_SPLIT") {
        // Who refers to whom.
        println!("cargo::rustc-link-arg-bin=bandeja=--emit-relocs");
    }
}
