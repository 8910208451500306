// What is measured, each in a page of its own.

import { follow, fresh, median, open, row, sameRows, watchTasks } from "./stage.mjs";

const samples = 8;

/** What the inbox route loads over the wire, from an empty cache to the first ticket row. */
export async function bytes(browser, url) {
  const { page, context, session } = await fresh(browser);
  const files = new Map();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, response }) => files.set(requestId, { url: response.url, raw: 0, wire: 0 }));
  session.on("Network.dataReceived", ({ requestId, dataLength }) => {
    const file = files.get(requestId);
    if (file) file.raw += dataLength;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId);
    if (file) file.wire = encodedDataLength;
  });
  await open(page, `${url}/inbox/all`);
  await page.waitForLoadState("networkidle").catch(() => {});
  await context.close();
  const loaded = [...files.values()].filter((file) => file.url.startsWith("http"));
  const kind = ({ url: address }) => {
    const { pathname } = new URL(address);
    if (pathname.startsWith("/api/")) return "answers of the API";
    return pathname.match(/\.(wasm|js|css|woff2)$/)?.[1] ?? "other";
  };
  return [...new Set(loaded.map(kind))].map((name) => {
    const of = loaded.filter((file) => kind(file) === name);
    return {
      name,
      requests: of.length,
      raw: of.reduce((sum, file) => sum + file.raw, 0),
      wire: of.reduce((sum, file) => sum + file.wire, 0),
    };
  });
}

/** First paint and first ticket row against a static page's paint, in turns, each from an empty cache. */
export async function times(browser, url, tickets) {
  const kept = await signedIn(browser, url, tickets);
  const runs = [];
  for (let run = 0; run < samples; run += 1) {
    const still = await paint(browser, `${url}/still.html`);
    const desk = await paint(browser, `${url}/inbox/all`, kept);
    runs.push({ still: still.paint, paint: desk.paint, row: desk.row });
  }
  const of = (name) => median(runs.map((run) => run[name]));
  return { tickets, still: of("still"), paint: of("paint"), row: of("row"), paintRatio: median(runs.map((run) => run.paint / run.still)), rowRatio: median(runs.map((run) => run.row / run.still)) };
}

/** What a tab keeps that is signed in. */
async function signedIn(browser, url, tickets) {
  const { page, context } = await fresh(browser);
  await open(page, `${url}/inbox/all`, { tickets });
  const kept = await page.evaluate(() => ({ ...sessionStorage }));
  await context.close();
  return kept;
}

async function paint(browser, address, kept) {
  const { page, context } = await fresh(browser, { kept });
  await page.goto(address);
  if (kept) await page.waitForFunction(() => window.seen.row > 0, undefined, { timeout: 60_000, polling: 50 });
  const paint = await page.evaluate(
    () =>
      new Promise((tell) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          tell(list.getEntriesByName("first-contentful-paint")[0].startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
  const seen = await page.evaluate(() => window.seen?.row ?? 0);
  await context.close();
  return { paint, row: seen };
}

/** Nodes, listeners and mutations of the same steps on the same rows in a world of so many tickets. */
export async function steps(browser, url, tickets) {
  const { page, context, session } = await fresh(browser);
  await open(page, `${url}/inbox/all?sort=created-asc&status=any`, { tickets, live: "off" });
  await page.evaluate((lines) => window.bandeja.demo("import", { first_line: 1, lines }), sameRows);
  await page.reload();
  await row(page).waitFor({ timeout: 60_000 });
  await page.getByRole("row", { name: /^Customer 0,/ }).waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    window.counted = 0;
    new MutationObserver((records) => (window.counted += records.length)).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });

  const state = async (step) => {
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    const elements = await page.locator("*").count();
    const mutations = await page.evaluate(() => {
      const { counted } = window;
      window.counted = 0;
      return counted;
    });
    return { step, elements, nodes, listeners: jsEventListeners, mutations };
  };
  const states = [{ ...(await state("the list is there")), mutations: undefined }];

  await scroll(page, 10_000, 500);
  await settled(page);
  states.push(await state("scroll 10,000 px"));
  await scroll(page, -10_000, 500);
  await settled(page);
  await state();

  await page.getByRole("row", { name: /^Customer 3,/ }).click();
  await page.getByRole("article").nth(2).waitFor();
  await page.getByRole("complementary").getByText("Local time").waitFor();
  await page.mouse.move(0, 0);
  states.push(await state("open a ticket"));

  await page.getByRole("complementary").getByRole("button", { name: "Assign to me" }).click();
  await page.getByRole("button", { name: "Undo" }).waitFor();
  await page.getByRole("article").filter({ hasText: "took it" }).waitFor().catch(() => {});
  await page.mouse.move(0, 0);
  states.push(await state("assign it"));
  await context.close();
  return { tickets, states };
}

/** Scrolls the list by so many pixels a frame. */
const scroll = (page, distance, step) =>
  page.getByRole("grid").evaluate(
    (grid, [distance, step]) =>
      new Promise((done) => {
        let left = Math.abs(distance);
        const next = () => {
          if (left <= 0) return done();
          grid.scrollBy(0, Math.sign(distance) * step);
          left -= step;
          requestAnimationFrame(next);
        };
        next();
      }),
    [distance, step],
  );

const settled = (page) =>
  page.waitForFunction(() => document.querySelector("[role=row][data-ticket]") && !document.querySelector("[role=row][aria-busy=true][aria-rowindex]"), undefined, { timeout: 30_000 });

/** How long it takes from the press on a ticket that was open before to its paint. */
export async function clicks(browser, url, tickets) {
  const { page, context } = await fresh(browser);
  await open(page, `${url}/inbox/all`, { tickets, live: "off" });
  const rows = page.locator("[role=row][data-ticket]");
  const numbers = (await rows.evaluateAll((rows) => rows.map((row) => [Number(row.ariaRowIndex ?? row.getAttribute("aria-rowindex")), row.dataset.ticket]))).sort(([one], [other]) => one - other).slice(0, 4).map(([, number]) => number);
  const press = async (number) => {
    await page.locator(`[data-ticket="${number}"]`).click({ position: { x: 200, y: 20 } });
    await page.locator(`[data-ticket="${number}"][aria-current=true]`).waitFor();
    await page.getByRole("article").first().waitFor();
  };
  for (const number of numbers) await press(number);
  await page.evaluate(() => {
    window.slow = [];
    new PerformanceObserver((list) => {
      for (const { name, duration, interactionId } of list.getEntries()) if (interactionId) window.slow.push({ name, duration, interactionId });
    }).observe({ type: "event", durationThreshold: 16 });
  });
  const presses = 60;
  for (let press_ = 0; press_ < presses; press_ += 1) await press(numbers[press_ % numbers.length]);
  // What took less than 16 ms is not told: it counts as 16.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const told = await page.evaluate(() => window.slow);
  const longest = new Map();
  for (const { duration, interactionId } of told) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  const durations = [...longest.values()];
  while (durations.length < presses) durations.push(16);
  await context.close();
  return durations;
}

/** Tasks of 50 ms and more while the list is scrolled: steadily, and in leaps. */
export async function longTasks(browser, url, tickets) {
  const { page, context } = await fresh(browser);
  await open(page, `${url}/inbox/all?status=any`, { tickets, live: "off" });
  await watchTasks(page);
  await scroll(page, 60_000, 300);
  await scroll(page, 4_000_000, 80_000);
  await scroll(page, -4_000_000, 80_000);
  await settled(page);
  const long = await page.evaluate(() => window.tasks);
  await context.close();
  return long;
}

/** What opening and closing so many tickets leaves behind. */
export async function rest(browser, url) {
  const { page, context, session } = await fresh(browser);
  await open(page, `${url}/inbox/all`, { tickets: 1_000, live: "off" });
  await session.send("Performance.enable");
  const held = async (opened) => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
    const wasm = await page.evaluate(() => window.seen.memory?.buffer.byteLength ?? 0);
    return { opened, heap, wasm, nodes, listeners: jsEventListeners };
  };
  const visit = async (from, count) => {
    for (let number = from; number < from + count; number += 1) {
      await follow(page, `/inbox/all/tickets/${number}`);
      await page.getByRole("article").first().waitFor();
      await follow(page, "/inbox/all");
      await page.getByText("No ticket open").waitFor();
    }
  };
  const first = 10_240;
  await visit(first, 10);
  const states = [await held(10)];
  await visit(first + 10, 250);
  states.push(await held(260));
  // The same ones twice more: what the desk keeps of a ticket on purpose, it has by now.
  for (const opened of [510, 760]) {
    await visit(first + 10, 250);
    states.push(await held(opened));
  }
  await context.close();
  return states;
}
