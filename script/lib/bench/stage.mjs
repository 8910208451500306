// Where the measuring happens: the server, the browser, and the desk in a world of one's choosing.

import { spawn } from "node:child_process";
import { chromium } from "@playwright/test";
import { browser } from "../browser.mjs";

const clock = "2026-11-18T17:05:00Z";

/** Starts the mock server with a folder to serve, and waits until it answers. */
export async function serve(port, folder, ...options) {
  const child = spawn(process.env.server ?? "target/debug/mock-server", ["--serve", folder, "--port", String(port), ...options], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((_, fail) => child.once("exit", (code) => fail(new Error(`the server ended with ${code}`))));
  ended.catch(() => {});
  const url = `http://127.0.0.1:${port}`;
  const answers = async () => {
    for (;;) {
      if (await fetch(`${url}/config.json`).then((answer) => answer.ok, () => false)) return;
      await new Promise((wake) => setTimeout(wake, 50));
    }
  };
  await Promise.race([answers(), ended]);
  return { url, end: () => child.kill() };
}

export function launch() {
  return chromium.launch({
    executablePath: browser("whole"),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** A page with an empty cache, which notes when the first ticket row was painted and keeps hold of the program's memory. */
export async function fresh(browser, { kept, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", timezoneId: "Europe/Madrid", ...options });
  const page = await context.newPage();
  await page.addInitScript((kept) => {
    if (location.protocol === "about:") return;
    // A tab that was signed in before, without its cache.
    if (kept && !sessionStorage.length) {
      for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value);
      localStorage.setItem("bandeja.was_in", "yes");
    }
    const seen = { row: 0, memory: undefined };
    Object.assign(window, { seen });
    const look = new MutationObserver(() => {
      if (!document.querySelector("[role=row][data-ticket]")) return;
      look.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => (seen.row = performance.now())));
    });
    look.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ticket"] });
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await original.apply(WebAssembly, given);
        seen.memory = (made.instance ?? made).exports.memory;
        return made;
      };
    }
  }, kept);
  return { context, page, session: await context.newCDPSession(page) };
}

/** Opens the desk at an address and signs in where it asks. */
export async function open(page, address, world = {}) {
  const query = new URLSearchParams({ clock, ...world });
  await page.goto(`${address}${address.includes("?") ? "&" : "?"}${query}`);
  const persona = page.getByRole("button", { name: /^Kris Rivera/ });
  const inside = page.getByRole("navigation", { name: "Views" });
  await persona.or(inside).first().waitFor({ timeout: 60_000 });
  if (await persona.isVisible()) await persona.click();
  await row(page).waitFor({ timeout: 60_000 });
}

export const row = (page) => page.locator("[role=row][data-ticket]").first();

/** Goes to an address as by a link. */
export const follow = (page, address) =>
  page.evaluate((address) => {
    const link = document.createElement("a");
    link.href = address;
    document.body.append(link);
    link.click();
    link.remove();
  }, address);

/** Conversations that are the oldest in any world, so that the same rows stand first in each. */
export const sameRows = Array.from({ length: 200 }, (_, index) =>
  JSON.stringify({
    id: `same-${index}`,
    channel: ["email", "sms", "web_chat"][index % 3],
    tags: ["bench", "delivery", "vip"].slice(0, index % 4),
    customer: { name: `Customer ${index}`, email: `customer-${index}@example.com` },
    messages: [
      { from: "customer", at: new Date(Date.UTC(2001, 0, 1, 0, index)).toISOString(), text: `Where is my order ${index}?` },
      { from: "agent", at: new Date(Date.UTC(2001, 0, 1, 1, index)).toISOString(), text: "On its way." },
      { from: "customer", at: new Date(Date.UTC(2001, 0, 1, 2, index)).toISOString(), text: `Thank you, I will wait. ${"Really. ".repeat(index % 5)}` },
    ],
  }),
);

export const median = (numbers) => at(numbers, 0.5);
export const at = (numbers, share) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

/** Notes the page's tasks of 50 ms or more from here on, in `window.tasks`. */
export const watchTasks = (page) =>
  page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
