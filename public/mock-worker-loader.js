// The mock server, off the page's thread. Rust's main takes over `self.onmessage`; what the page
// says before that waits, in order, in `self.pending` for Rust to take.

self.pending = [];
self.onmessage = (event) => self.pending.push(event);

try {
  const { default: init } = await import("/mock-worker.js");
  await init({ module_or_path: "/mock-worker_bg.wasm" });
} catch (error) {
  self.postMessage({ failed: String(error) });
}
