// `script/bench` comes here: measures, writes docs/benchmarks.md, takes the picture.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { bytes, clicks, longTasks, rest, steps, times } from "./measure.mjs";
import { arriving, hour, typing } from "./talk.mjs";
import { counting, evaluating, opening, palette } from "./views.mjs";
import { fresh, launch, open, serve } from "./stage.mjs";
import { report } from "./report.mjs";
import { trying } from "./routing.mjs";

const [task = ""] = process.argv.slice(2);
const weighed = "target/bench-bytes.json";
const folder = "target/bench";
const port = Number(process.env.PORT ?? 4610);

const browser = await launch();
const say = (what) => console.log(`→ ${what}`);
try {
  if (task === "--weigh") await weigh();
  else {
    if (task !== "--picture") await measure();
    await picture();
  }
} finally {
  await browser.close();
}

/** Weighs the app in dist/, which was built without the mock server, against one over HTTP. */
async function weigh() {
  const server = await serve(port, "dist");
  writeFileSync(weighed, JSON.stringify(await bytes(browser, server.url)));
  server.end();
}

async function measure() {
  // The app with a page beside it that costs nothing.
  rmSync(folder, { recursive: true, force: true });
  cpSync("dist", folder, { recursive: true });
  writeFileSync(`${folder}/still.html`, "<!doctype html><html lang=en><title>Still</title><p>A page that is only text.");
  const server = await serve(port, folder, "--browser-mock");
  const { url } = server;
  try {
    say("What is loaded");
    const mock = await bytes(browser, url);
    const backend = existsSync(weighed) ? JSON.parse(readFileSync(weighed, "utf8")) : undefined;
    say("How soon there is something to see");
    const small = await times(browser, url, 200);
    const large = await times(browser, url, 100_000);
    say("Steps with 1,000 and with 100,000 tickets");
    const both = [await steps(browser, url, 1_000), await steps(browser, url, 100_000)];
    say("How quickly a ticket opens");
    const pressed = await clicks(browser, url, 1_000);
    say("Scrolling 100,000 tickets");
    const long = await longTasks(browser, url, 100_000);
    say("Opening and closing 500 tickets");
    const left = await rest(browser, url);
    say("Typing under a thread of 2,000 messages");
    const typed = await typing(browser, url, 2_000);
    say("A message arrives");
    const arrived = [await arriving(browser, url, 1_000), await arriving(browser, url, 100_000)];
    say("An hour of traffic, compressed");
    const traffic = await hour(browser, url);
    say("Views, the builder and the palette with 100,000 tickets");
    const views = {
      evaluated: await evaluating(browser, url, 100_000),
      counted: await counting(browser, url, 100_000),
      opened: await opening(browser, url, 100_000),
      pressed: await palette(browser, url, 190, 100_000),
    };
    say("Assignment: a month of a large desk");
    const assigned = JSON.parse(execFileSync(process.env.assignment, { encoding: "utf8" }));
    say("A dry run in the browser");
    const tried = await trying(browser, url, 16_000);
    const machine = `${cpus().length} cores, Chromium ${browser.version()}, headless`;
    mkdirSync("docs", { recursive: true });
    writeFileSync("docs/benchmarks.md", report({ machine, mock, backend, small, large, steps: both, clicks: pressed, long, rest: left, typed, arrived, traffic, views, assigned, tried }));
    say("docs/benchmarks.md is written");
  } finally {
    server.end();
  }
}

async function picture() {
  const server = await serve(port, "dist", "--browser-mock");
  const { page, context } = await fresh(browser, { colorScheme: "light" });
  await open(page, `${server.url}/inbox/all/tickets/10432?sort=created-desc`);
  await page.getByText("Third time I write").first().waitFor();
  await page.getByText("Local time").waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  mkdirSync("docs", { recursive: true });
  await page.screenshot({ path: "docs/desk.png", animations: "disabled" });
  await context.close();
  server.end();
  say(`docs/desk.png is taken, ${Math.round(statSync("docs/desk.png").size / 1_000)} kB`);
}
