// Runs the app's own wasm as the mock server, off the page's thread. The page's
// first message says what to load: `{js, wasm}`, where wasm is a URL or, to spare
// a second compilation, the page's WebAssembly.Module.
//
// Rust's main takes over `self.onmessage`. What came before that waits, in order,
// in `self.pending` for Rust to take.

self.pending = [];

self.onmessage = async ({ data: { js, wasm } }) => {
  self.onmessage = (event) => self.pending.push(event);
  try {
    const { default: init } = await import(js);
    await init({ module_or_path: wasm });
  } catch (error) {
    self.postMessage({ failed: String(error) });
  }
};
