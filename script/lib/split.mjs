// Takes the app apart: what the settings alone need becomes a file of its own,
// fetched when it is wanted. Trunk has built the app whole into the folder that
// is named first; its two files give way, and the page learns the new names.
//
// The splitter wants what the linker wrote, and wasm-bindgen what the splitter
// left of it, and between the linker and wasm-bindgen Trunk lets nobody in: so
// this begins anew from the linked app, which is named second.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [dist, linked] = process.argv.slice(2);
const work = "target/split";
const parts = join(work, "parts");
const bound = join(work, "bound");

const run = (tool, ...words) => execFileSync(tool, words, { stdio: "inherit" });
const refuse = (why) => {
  console.error(`split.mjs: ${why}`);
  process.exit(1);
};

const page = readFileSync(join(dist, "index.html"), "utf8");
const whole = page.match(/data-js="\/(?<js>[^"]+)" data-wasm="\/(?<wasm>[^"]+)"/)?.groups;
if (!whole) refuse(`no app is named by ${dist}/index.html`);
// One account of what the browser may be asked to know, for the whole and the parts.
const source = readFileSync("index.html", "utf8");
const features = source.match(/data-wasm-opt-params="(?<words>[^"]+)"/)?.groups.words.split(" ");
if (!features) refuse("index.html names no features for wasm-opt");

rmSync(work, { recursive: true, force: true });
mkdirSync(parts, { recursive: true });
run("wasm-split-cli", linked, parts, "--target", "web", "--out-name", "bandeja");
// The parts ask the main one for its memory and table, which would go unexported.
run("wasm-bindgen", "--target", "web", "--no-typescript", "--keep-lld-exports",
  "--out-name", "bandeja", "--out-dir", bound, join(parts, "bandeja.wasm"));

// The files name one another, so that one hash stands for all of them.
const made = [
  { path: join(bound, "bandeja_bg.wasm"), called: "bandeja_bg.wasm", name: (hash) => `bandeja-${hash}_bg.wasm` },
  { path: join(bound, "bandeja.js"), called: "bandeja.js", name: (hash) => `bandeja-${hash}.js` },
  { path: join(parts, "__wasm_split.js"), called: "__wasm_split.js", name: (hash) => `parts-${hash}.js` },
  ...readdirSync(parts)
    .filter((file) => file.endsWith(".wasm") && file !== "bandeja.wasm")
    .map((file) => ({
      path: join(parts, file),
      called: file,
      name: (hash) => `${file.replace(/^split_|\.wasm$/g, "")}-${hash}.wasm`,
    })),
];
if (made.length < 4) refuse("nothing was split off");

const sum = createHash("sha256");
for (const file of made) {
  if (file.path.endsWith(".wasm")) run("wasm-opt", "-Oz", ...features, file.path, "-o", file.path);
  file.bytes = readFileSync(file.path);
  sum.update(file.bytes);
}
const hash = sum.digest("hex").slice(0, 16);
const named = new Map(made.map(({ called, name }) => [called, name(hash)]));

for (const { called, bytes } of made) {
  const out = called.endsWith(".js") ? rename(bytes.toString()) : bytes;
  writeFileSync(join(dist, named.get(called)), out);
}
// Only where a file is named as one: the wasm asks for its imports by the old names.
function rename(script) {
  return script.replace(/(from |new URL\()(["'])(?:\.\/)?([^"']+)\2/g, (text, before, quote, file) =>
    named.has(file) ? `${before}${quote}./${named.get(file)}${quote}` : text);
}

rmSync(join(dist, whole.js));
rmSync(join(dist, whole.wasm));
const preload = `<link rel="modulepreload" href="/${named.get("__wasm_split.js")}">`;
writeFileSync(
  join(dist, "index.html"),
  page
    .replaceAll(whole.js, named.get("bandeja.js"))
    .replaceAll(whole.wasm, named.get("bandeja_bg.wasm"))
    .replace("</head>", `${preload}\n</head>`),
);
