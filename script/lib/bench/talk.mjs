// What is measured in a conversation: typing, what arrives, an hour of traffic.

import { fresh, open } from "./stage.mjs";

/** A conversation of so many messages, as a line of an import. */
const long = (messages) =>
  JSON.stringify({
    id: "long",
    channel: "email",
    tags: [],
    customer: { name: "Long Thread", email: "long@example.com" },
    messages: Array.from({ length: messages }, (_, index) => ({
      from: index % 2 ? "agent" : "customer",
      at: new Date(Date.UTC(2001, 0, 1, 0, index)).toISOString(),
      text: `Message ${index}: where is it now, and when does it come? `.repeat(1 + (index % 4)),
    })),
  });

/** How long it takes from a key in the composer to its letter on screen, under a thread of so many messages that are all loaded. */
export async function typing(browser, url, messages) {
  const { page, context } = await fresh(browser);
  await open(page, `${url}/inbox/all?sort=created-asc&status=any`, { tickets: 1_000, live: "off" });
  await page.evaluate((line) => window.bandeja.demo("import", { first_line: 1, lines: [line] }), long(messages));
  await page.reload();
  await page.getByRole("row", { name: /^Long Thread,/ }).click();
  const articles = page.getByRole("log").getByRole("article");
  await articles.first().waitFor();
  const older = page.getByRole("button", { name: /^Load older/ });
  while ((await older.count()) > 0) {
    const before = await articles.count();
    await older.click();
    await page.waitForFunction((before) => document.querySelectorAll("[role=log] article").length > before, before, { timeout: 20_000 });
  }
  const shown = await articles.count();
  const reopen = page.getByRole("button", { name: "Reopen" }).first();
  if (await reopen.isVisible()) await reopen.click();
  const field = page.getByRole("textbox", { name: "Reply" });
  await field.click();
  await page.evaluate(() => {
    window.typed = [];
    new PerformanceObserver((list) => {
      for (const { name, duration, interactionId } of list.getEntries()) if (interactionId && name.startsWith("key")) window.typed.push({ duration, interactionId });
    }).observe({ type: "event", durationThreshold: 16 });
  });
  const keys = 120;
  await page.keyboard.type("The parcel is at the depot; I have asked them to bring it today. ".repeat(2).slice(0, keys), { delay: 30 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const told = await page.evaluate(() => window.typed);
  const longest = new Map();
  for (const { duration, interactionId } of told) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  const durations = [...longest.values()];
  // What took less than 16 ms is not told: it counts as 16.
  while (durations.length < keys) durations.push(16);
  await context.close();
  return { shown, durations };
}

/** What a message that arrives in the open ticket changes in the page, in a world of so many tickets. */
export async function arriving(browser, url, tickets) {
  const { page, context } = await fresh(browser);
  await open(page, `${url}/inbox/all/tickets/10432?sort=created-desc`, { tickets });
  await page.getByText("Local time").waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => {
    window.counted = 0;
    new MutationObserver((records) => (window.counted += records.length)).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const counts = [];
  for (let message = 0; message < 5; message += 1) {
    await page.evaluate(() => (window.counted = 0));
    const text = `It arrived, message ${message}`;
    await page.evaluate((text) => window.bandeja.demo("customer-writes", { number: 10432, text }), text);
    await page.getByRole("article").filter({ hasText: text }).waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    counts.push(await page.evaluate(() => window.counted));
  }
  await context.close();
  return { tickets, mutations: counts.at(-1) };
}

/** What an hour of traffic, 10 things a minute, leaves behind on a desk that stands open; compressed. */
export async function hour(browser, url) {
  const { page, context, session } = await fresh(browser);
  await open(page, `${url}/inbox/all/tickets/10432?sort=created-desc`, { tickets: 1_000 });
  await session.send("Performance.enable");
  const held = async (minutes) => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
    const wasm = await page.evaluate(() => window.seen.memory?.buffer.byteLength ?? 0);
    return { minutes, heap, wasm, nodes, listeners: jsEventListeners };
  };
  const run = async (minutes) => {
    for (let minute = 0; minute < minutes; minute += 1) {
      await page.evaluate(() => window.bandeja.demo("simulate", { steps: 10 }));
      await page.evaluate(() => window.bandeja.advance(60_000));
    }
  };
  await run(10);
  const states = [await held(10)];
  await run(20);
  states.push(await held(30));
  await run(30);
  states.push(await held(60));
  await context.close();
  return states;
}
