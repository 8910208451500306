// All of style/ becomes one sheet: one request, one cache entry. A new file
// needs no entry anywhere. Order between files is the business of `@layer`,
// whose names style/tokens.css declares, so that file comes first.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { transform } from "lightningcss";

const first = ["tokens.css", "base.css"];
const rank = (file) => (first.indexOf(file) + 1 || first.length + 1);

const files = readdirSync("style", { recursive: true })
  .filter((file) => file.endsWith(".css"))
  .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

const sheet = files.map((file) => {
  const filename = `style/${file}`;
  try {
    // No targets: nesting, light-dark() and oklch() stay as they are written.
    const { code, warnings } = transform({ filename, code: readFileSync(filename), minify: true });
    for (const { message, loc } of warnings) console.warn(`${filename}:${loc.line}: ${message}`);
    return code;
  } catch (error) {
    console.error(`${filename}:${error.loc?.line ?? "?"}: ${error.message}`);
    process.exit(1);
  }
});

mkdirSync("target/style", { recursive: true });
writeFileSync("target/style/desk.css", Buffer.concat(sheet));
