// Loads the app. Trunk writes the two hashed names into this script's element.

const sentences = {
  en: ["Bandeja could not be loaded. Check your connection and try again.", "Reload"],
  es: ["No se pudo cargar Bandeja. Comprueba tu conexión e inténtalo de nuevo.", "Recargar"],
};

function apologise() {
  const shell = document.getElementById("shell");
  // Without the shell the app was there already and says itself what happened.
  if (!shell) return;
  const [sentence, reload] = sentences[document.documentElement.lang] ?? sentences.en;
  const notice = document.createElement("div");
  notice.className = "boot-failure";
  notice.setAttribute("role", "alert");
  notice.append(document.createElement("p"), document.createElement("button"));
  notice.firstChild.textContent = sentence;
  notice.lastChild.textContent = reload;
  notice.lastChild.type = "button";
  notice.lastChild.className = "button primary";
  notice.lastChild.addEventListener("click", () => location.reload());
  shell.replaceChildren(notice);
}

function startMockWorker() {
  const worker = new Worker("/mock-worker-loader.js", { type: "module" });
  // Until Rust listens: a worker that could not be loaded is none.
  const lost = () => (self.mockWorker = null);
  worker.onerror = lost;
  worker.onmessage = lost;
  self.mockWorker = worker;
}

const script = document.querySelector("script[data-wasm]");
const { js, wasm } = script.dataset;

// Read here, while the app is still on its way. Rust finds it at this element.
const configured = fetch("/config.json")
  .then((answer) => (answer.ok ? answer.text() : ""))
  .catch(() => "")
  .then((text) => {
    script.dataset.config = text;
    // The demo's server has a program of its own to load: beside the app's, not after it.
    if (/"api"\s*:\s*"mock"/.test(text)) startMockWorker();
  });

try {
  const [{ default: init }] = await Promise.all([import(js), configured]);
  await init({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  apologise();
}
