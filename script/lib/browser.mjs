// Which Chromium is driven: the one that CHROMIUM names, Debian's where there is one, Playwright's own
// elsewhere. The headless shell is Chromium without its windows, and runs the tests in two thirds of
// the time; `whole` asks for the browser as people have it.

import { existsSync } from "node:fs";

const shell = "/usr/bin/chromium-headless-shell";
const whole = "/usr/bin/chromium";

/** The path of the browser; nothing leaves it to Playwright. */
export function browser(wanted = "shell") {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return (wanted === "shell" ? [shell, whole] : [whole, shell]).find(existsSync);
}
