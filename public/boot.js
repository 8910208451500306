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

const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
try {
  const { default: init } = await import(js);
  await init({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  apologise();
}
