// The conversation: what was said, by whom, and that nothing in it can do harm.

import type { Locator } from "@playwright/test";
import { expect, test } from "./support/desk.ts";

/** Tickets that are in every demo world. */
const long = 10245;
const script = 10420;
const word = 10421;
const links = 10423;
const arabic = 10425;
const files = 10426;
const kinds = 10428;

test("I2 each kind of entry is named and looks its own way", async ({ desk }) => {
  await desk.gotoTicket(kinds);
  const looks = new Map<string, string>();
  for (const kind of ["Customer", "Agent", "Note", "Campaign", "Flow", "Auto-response", "Keyword", "Event"]) {
    const article = desk.conversation.getByRole("article", { name: new RegExp(`^${kind}, `) }).first();
    await expect(article, kind).toBeVisible();
    if (!["Customer", "Agent", "Event"].includes(kind)) await expect(article.getByText(kind, { exact: true })).toBeVisible();
    const ground = await article.evaluate((article) => {
      const bubble = article.querySelector(".body") ?? article;
      const { backgroundColor } = getComputedStyle(bubble);
      const box = bubble.getBoundingClientRect();
      const log = article.closest("[role=log]")?.getBoundingClientRect() ?? box;
      return `${backgroundColor} ${box.left - log.left > log.right - box.right ? "right" : "left"}`;
    });
    looks.set(kind, ground);
  }
  // Whose words they are shows without reading: side and ground differ.
  expect(looks.get("Customer")).not.toBe(looks.get("Agent"));
  expect(looks.get("Note")).not.toBe(looks.get("Agent"));
  expect(looks.get("Campaign")).not.toBe(looks.get("Agent"));
  expect(looks.get("Campaign")).not.toBe(looks.get("Customer"));
});

test("I2 the thread tells in order who said what and what happened", async ({ desk }) => {
  await desk.gotoTicket(10432);
  const told = await desk.conversation.getByRole("article").allInnerTexts();
  const order = ["Early Black Friday", "Ticket created", "LAST week", "Assigned to Kris Rivera", "opened a trace", "@Tess", "Third time I write"];
  const places = order.map((text) => told.findIndex((entry) => entry.includes(text)));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  await expect(desk.thread.getByRole("heading", { name: "Marta Quintero" })).toBeVisible();
});

test("I2 days are separated and today is called so", async ({ desk }) => {
  await desk.gotoTicket(10432);
  await expect(desk.conversation.getByText("Today", { exact: true })).toBeVisible();
  await desk.gotoTicket(kinds);
  await expect(desk.conversation.getByText("Yesterday", { exact: true })).toBeVisible();
});

test("I2 the days of an open thread are called anew when the day ends", async ({ desk }) => {
  await desk.gotoTicket(10432);
  const days = desk.conversation.locator(".day");
  await expect(days.last()).toHaveText("Today");
  // From the afternoon past midnight.
  await desk.advance(8 * 3_600_000);
  await expect(days.last()).toHaveText("Yesterday");
  await desk.demo("customer-writes", { number: 10432, text: "Good morning" });
  await expect(days.last()).toHaveText("Today");
  await expect(days.filter({ hasText: "Today" })).toHaveCount(1);
  await expect(days.filter({ hasText: "Yesterday" })).toHaveCount(1);
});

test("I10 the thread opens at its end with the last 50 entries", async ({ desk }) => {
  await desk.gotoTicket(long);
  await expect(desk.conversation.getByRole("article")).toHaveCount(50);
  await expect(desk.conversation.getByText("What was the first one you said?")).toBeInViewport();
  await expect(desk.conversation.getByRole("button", { name: /^Load older messages \(1.?95\d\)$/ })).toHaveCount(1);
});

/** Where something stands once it stands still: what was far out of sight is laid out by guess at first. */
async function settled(place: Locator) {
  let last: string | undefined;
  await expect
    .poll(async () => {
      const now = JSON.stringify(await place.boundingBox());
      const isStill = now === last;
      last = now;
      return isStill;
    })
    .toBe(true);
  return place.boundingBox();
}

test("I10 older messages load on request and nothing that one reads moves", async ({ desk }) => {
  await desk.gotoTicket(long);
  const button = desk.conversation.getByRole("button", { name: /^Load older/ });
  for (const loaded of [100, 150, 200]) {
    await button.scrollIntoViewIfNeeded();
    const text = await desk.conversation.getByRole("article").first().getByText(/\(\d+\)$/).textContent();
    const first = desk.conversation.getByText(text ?? "", { exact: true });
    await expect(first).toBeInViewport();
    const before = await settled(first);
    await button.click();
    await expect(desk.conversation.getByRole("article")).toHaveCount(loaded);
    expect(await first.boundingBox()).toEqual(before);
  }
});

test("I10 a thread of 2,000 entries can be read to its beginning, each once and in order", async ({ desk }) => {
  test.setTimeout(120_000);
  await desk.gotoTicket(long);
  const button = desk.conversation.getByRole("button", { name: /^Load (\d+ )?older/ });
  const articles = desk.conversation.getByRole("article");
  for (let loaded = 50; await button.isVisible(); loaded = await articles.count()) {
    await button.click();
    await expect.poll(() => articles.count()).toBeGreaterThan(loaded);
  }
  await expect(desk.conversation.getByText("Start of the conversation")).toHaveCount(1);
  expect(await articles.count()).toBe(2_000);
  const told = await articles.evaluateAll((articles) => articles.map((article) => article.textContent ?? ""));
  const numbered = told.map((text) => Number(text.match(/\((\d+)\)$/)?.[1] ?? 0)).filter(Boolean);
  expect(numbered).toEqual(Array.from({ length: 1_997 }, (_, index) => index + 1));
});

test("I10 what comes in while one reads further up is counted and moves nothing", async ({ desk, page }) => {
  await desk.gotoTicket(long);
  const top = desk.conversation.getByRole("article").first();
  await top.scrollIntoViewIfNeeded();
  // What is far out of sight is laid out by guess: here it has its own size.
  await expect(top.getByText(/\(\d+\)$/)).toBeInViewport();
  const before = await settled(top);
  await desk.demo("customer-writes", { number: long, text: "Hello? Are you there?" });
  const newer = page.getByRole("button", { name: "1 new" });
  await expect(newer).toBeVisible();
  expect(await top.boundingBox()).toEqual(before);
  await newer.click();
  await expect(desk.conversation.getByText("Hello? Are you there?")).toBeInViewport();
  await expect(newer).toBeHidden();
});

test("I10 older messages that fail to load say so, and the same button tries again", async ({ desk }) => {
  await desk.gotoTicket(long);
  await desk.faults([{ on: "/messages?limit=50&before", fault: "failure" }]);
  const button = desk.conversation.getByRole("button", { name: /^Load older/ });
  await button.click();
  await expect(desk.conversation.getByRole("alert")).toContainText("Older messages could not be loaded.");
  await desk.faults([]);
  await button.click();
  await expect(desk.conversation.getByRole("article")).toHaveCount(100);
  await expect(desk.conversation.getByRole("alert")).toHaveCount(0);
});

test("I2 markup that a customer writes stays text", async ({ desk, page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await desk.gotoTicket(script);
  await expect(desk.conversation.getByText("<script>alert(1)</script>")).toBeVisible();
  await expect(desk.conversation.getByText("</div></main><h1>Good.</h1>")).toBeVisible();
  await expect(desk.conversation.getByText("Indented with a tab")).toBeVisible();
  for (const tag of ["script", "img", "h1", "b >> text=bold?"]) await expect(desk.conversation.locator(tag)).toHaveCount(0);
  await expect(desk.thread.getByText("<script>alert('subject')</script>")).toBeVisible();
  expect(dialogs).toEqual([]);
});

test("I2 only http, https, mailto and tel become links, and none can reach back", async ({ desk }) => {
  await desk.gotoTicket(links);
  const found = await desk.conversation.getByRole("link").evaluateAll((links) =>
    links.map((link) => ({ href: link.getAttribute("href") ?? "", rel: link.getAttribute("rel") ?? "", text: link.textContent ?? "" })),
  );
  const hrefs = found.map(({ href }) => href);
  expect(hrefs).toContain("https://lumenandloom.example/orders/77120?utm_source=mail&utm_medium=email#top");
  expect(hrefs).toContain("https://lumenandloom.example/a_(b)/c");
  expect(hrefs).toContain("mailto:help@lumenandloom.example");
  expect(hrefs).toContain("tel:+442071234567");
  expect(hrefs).toContain("HTTPS://SHOUTING.EXAMPLE/PATH");
  for (const { href, rel, text } of found) {
    expect(href).toMatch(/^(https?:\/\/|mailto:|tel:)/i);
    expect(rel.split(" ")).toEqual(expect.arrayContaining(["noopener", "noreferrer"]));
    expect(text).toContain(href);
  }
  for (const harmless of ["javascript:alert(document.cookie)", "data:text/html,<h1>hi</h1>", "file:///etc/passwd", "ftp://old.example/x"]) {
    await expect(desk.conversation.getByText(harmless).first()).toBeVisible();
    expect(hrefs.some((href) => href.includes(harmless.slice(0, 8)))).toBe(false);
  }
});

test("I2 a word of 10,000 characters breaks and nothing grows wider", async ({ desk, page }) => {
  await desk.gotoTicket(word);
  const article = desk.conversation.getByRole("article").filter({ hasText: "Alumenundloom" });
  await expect(article).toBeVisible();
  expect((await article.innerText()).length).toBeGreaterThan(10_000);
  const log = desk.conversation;
  const width = await log.evaluate((log) => log.scrollWidth - log.clientWidth);
  expect(width).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("I2 right-to-left writing runs from right to left", async ({ desk }) => {
  await desk.gotoTicket(arabic);
  const directions = await desk.conversation.getByRole("article", { name: /^Customer/ }).evaluateAll((articles) =>
    articles.map((article) => getComputedStyle(article.querySelector("[dir=auto]:not(b)") ?? article).direction),
  );
  expect(directions.length).toBeGreaterThan(0);
  expect(new Set(directions)).toEqual(new Set(["rtl"]));
});

test("I12 pictures and films of a customer are named, and nothing is fetched", async ({ desk, page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (["image", "media"].includes(request.resourceType())) fetched.push(request.url());
  });
  await desk.gotoTicket(files);
  await expect(desk.conversation.getByText("Image: IMG_2041.jpg")).toBeVisible();
  await expect(desk.conversation.getByText(/^Video: unboxing a rather long name/)).toBeVisible();
  await expect(desk.conversation.getByText("File: return-label-77120.pdf")).toBeVisible();
  const theirs = desk.conversation.getByRole("article", { name: /^Customer/ });
  await expect(theirs.locator("img, video")).toHaveCount(0);
  expect(fetched.filter((url) => /IMG_|unboxing/.test(url))).toEqual([]);
});

test("I2 an entry that holds nothing but emoji or a single sign is whole", async ({ desk }) => {
  await desk.gotoTicket(10424);
  await expect(desk.conversation.getByText("👩‍👩‍👧‍👦🏳️‍🌈👍🏽👍🏿🇪🇸🇯🇵🫶🫠🥹1️⃣2️⃣❤️‍🔥")).toBeVisible();
  await desk.gotoTicket(10427);
  await expect(desk.conversation.getByText("?", { exact: true })).toBeVisible();
});

test("I10 a ticket that is not there says so, and the list stays", async ({ desk }) => {
  await desk.goto("/inbox/all/tickets/99");
  await expect(desk.thread.getByText("There is no ticket #99.")).toBeVisible();
  await desk.listed();
  await desk.openTicket((await desk.numbers())[0]);
});

test("I10 going quickly from ticket to ticket shows the last one and no other", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { latency: 120 });
  const rows = (await desk.rows()).slice(0, 5);
  for (const { number } of rows) await desk.row(number).click();
  const last = rows[4];
  const customer = last.name.split(",")[0];
  await expect(page).toHaveURL(new RegExp(`/tickets/${last.number}`));
  await expect(desk.thread.getByRole("heading", { name: customer, exact: true })).toBeVisible();
  await expect(desk.fact("Ticket")).toHaveText(`#${last.number}`);
  await expect(desk.conversation.getByRole("article", { name: /^Customer/ }).first()).toBeVisible();
  const authors = await desk.conversation.getByRole("article", { name: /^Customer/ }).evaluateAll((articles) =>
    articles.map((article) => article.getAttribute("aria-label") ?? ""),
  );
  expect(authors.length).toBeGreaterThan(0);
  for (const author of authors) expect(author).toContain(customer);
});
