// Puts .br and .gz beside what is worth compressing, for servers that hand out
// precompressed files, and prints what the page weighs over the wire.

import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const dist = process.argv[2] ?? "dist";
const worthwhile = new Set([".js", ".css", ".wasm", ".html", ".svg", ".json", ".webmanifest"]);
// Edited where the app is deployed: a compressed copy would go on saying the old.
const editable = new Set(["config.json"]);
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const weights = await Promise.all(
  readdirSync(dist, { recursive: true })
    .filter((file) => worthwhile.has(extname(file)) && !editable.has(file))
    .map(async (file) => {
      const path = join(dist, file);
      const bytes = await readFile(path);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 9 })]);
      await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
      return { kind: extname(file).slice(1), bytes: br.length };
    }),
);

for (const kind of ["wasm", "js", "css"]) {
  const sum = weights.filter((file) => file.kind === kind).reduce((total, file) => total + file.bytes, 0);
  console.log(`${kind} ${(sum / 1000).toFixed(1)} kB brotli`);
}
