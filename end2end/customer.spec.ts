// What a customer did, bought and wrote, beside a ticket and in their profile.

import type { Locator, Page } from "@playwright/test";
import { expect, test, type Desk } from "./support/desk.ts";

const marta = 10432;
const activity = "/activity";
const orders = "/orders";
const tickets = "POST /api/v1/tickets/query";

const tab = (scope: Page | Locator, name: string) => scope.getByRole("tab", { name, exact: true });
const shown = (scope: Page | Locator) => scope.getByRole("tabpanel");
const entries = (scope: Page | Locator) => shown(scope).locator("> ul > li");
const others = (desk: Desk) => desk.overview.getByRole("region", { name: "Other tickets" });

/** Goes to a ticket as by a link, whether or not its row is on screen. */
async function open(desk: Desk, number: number) {
  await desk.follow(`/inbox/all/tickets/${number}`);
  await expect(desk.fact("Ticket")).toHaveText(`#${number}`);
}

/** The moments of what is shown, from the top. */
const moments = (rows: Locator) =>
  rows.locator("time").evaluateAll((times) => times.map((time) => Date.parse(time.getAttribute("datetime") ?? "")));

test("I13 Activity lists recent events, the newest first, and filters by metric", async ({ desk }) => {
  await desk.gotoTicket(marta);
  await expect(tab(desk.overview, "Activity")).toHaveAttribute("aria-selected", "true");
  const rows = entries(desk.overview);
  await expect(rows.first()).toBeVisible();
  const times = await moments(rows);
  expect(times).toEqual([...times].sort((one, other) => other - one));

  const metric = desk.overview.getByLabel("Metric");
  await expect(metric).toHaveValue("");
  const offered = await metric.getByRole("option").allInnerTexts();
  expect(offered[0]).toBe("All metrics");
  expect(offered.length).toBeGreaterThan(3);
  const before = await rows.locator("b").allInnerTexts();
  expect(new Set(before).size).toBeGreaterThan(1);
  for (const wanted of offered.slice(1, 4)) {
    await metric.selectOption(wanted);
    await expect(rows.locator("b").filter({ hasNotText: wanted })).toHaveCount(0);
    await expect(rows.first()).toContainText(wanted);
  }
  await metric.selectOption("All metrics");
  await expect(rows.locator("b")).toHaveText(before);
});

test("I13 older events come on request, below those that are there", async ({ desk }) => {
  await desk.gotoTicket(marta);
  const rows = entries(desk.overview);
  await expect(rows.first()).toBeVisible();
  const first = await moments(rows);
  await desk.overview.getByRole("button", { name: "Show older" }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(first.length);
  const all = await moments(rows);
  expect(all.slice(0, first.length)).toEqual(first);
  expect(all).toEqual([...all].sort((one, other) => other - one));
});

test("I13 Orders lists products and prices, as many and as much as the customer's facts say", async ({ desk }) => {
  await desk.gotoTicket(marta);
  await expect(desk.fact("Orders")).toHaveText("9 · €1,204");
  await tab(desk.overview, "Orders").click();
  const rows = entries(desk.overview);
  await expect(rows).toHaveCount(9);
  let sum = 0;
  for (const row of await rows.all()) {
    await expect(row).toContainText(/^Order \d+/);
    const lines = row.locator("ul > li");
    let of_lines = 0;
    for (const line of await lines.allInnerTexts()) {
      const [, product, quantity, price] = line.match(/^(\S.*)\s+([\d,]+) × €([\d,.]+)$/s) ?? [];
      expect(product, line).toBeTruthy();
      of_lines += cents(quantity) * cents(price) / 100;
    }
    const total = cents((await row.getByText(/^€/).last().innerText()).slice(1));
    expect(total).toBe(of_lines);
    sum += total;
  }
  expect(Math.floor(sum / 100)).toBe(1204);
});

const cents = (text: string) => Math.round(Number(text.replaceAll(",", "")) * 100);

test("I13 the tabs are one stop of the Tab key and the arrows move between them", async ({ desk, page }) => {
  await desk.gotoTicket(marta);
  const [first, second] = [tab(desk.overview, "Activity"), tab(desk.overview, "Orders")];
  await expect(second).toHaveAttribute("tabindex", "-1");
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect(second).toBeFocused();
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(first).toHaveAttribute("tabindex", "-1");
  await expect(shown(desk.overview)).toHaveAccessibleName("Orders");
  await page.keyboard.press("ArrowRight");
  await expect(first).toBeFocused();
  await page.keyboard.press("End");
  await expect(second).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(shown(desk.overview)).toBeFocused();
});

test("I13 the side one looks at of one customer is the one of the next", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  await open(desk, marta);
  await tab(desk.overview, "Orders").click();
  await open(desk, 10435);
  await expect(tab(desk.overview, "Orders")).toHaveAttribute("aria-selected", "true");
});

test("I13 nothing is asked for before it is looked at", async ({ desk, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await desk.gotoList("/inbox/all");
  // Whatever asked now would fail, and say so until one tries again.
  await desk.faults([activity, orders, tickets].map((on) => ({ on, fault: "failure" })));
  await desk.follow(`/inbox/all/tickets/${marta}`);
  const hidden = page.getByRole("complementary", { name: "Overview", includeHidden: true });
  await expect(hidden.getByText("4 by this customer")).toHaveCount(1);
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();
  await desk.faults([{ on: orders, fault: "failure" }]);
  await page.getByRole("button", { name: "Show overview" }).click();
  await expect(entries(desk.overview).first()).toBeVisible();
  await expect(others(desk).getByRole("link")).toHaveCount(4);
  await desk.faults([]);
  await tab(desk.overview, "Orders").click();
  await expect(entries(desk.overview)).toHaveCount(9);
});

for (const [name, on, words] of [
  ["Activity", activity, "The activity could not be loaded."],
  ["Orders", orders, "The orders could not be loaded."],
] as const) {
  test(`I13 ${name} that is slow shows that it loads, and one that fails says so in its place`, async ({ desk }) => {
    test.setTimeout(60_000);
    await desk.gotoList("/inbox/all");
    await desk.faults([{ on, fault: "failure" }]);
    await open(desk, marta);
    await tab(desk.overview, name).click();
    const alert = shown(desk.overview).getByRole("alert");
    await expect(alert).toContainText(words);
    await expect(alert).toContainText("The server failed (500)");
    await desk.accessible();
    await desk.faults([{ on, fault: "held" }]);
    await alert.getByRole("button", { name: "Retry" }).click();
    await expect(shown(desk.overview).getByRole("status")).toHaveText("Loading…");
    await desk.accessible();
    await desk.faults([]);
    await expect(entries(desk.overview).first()).toBeVisible();
  });
}

test("I13 older events that cannot be loaded leave what is there, and Retry loads them", async ({ desk }) => {
  await desk.gotoTicket(marta);
  const rows = entries(desk.overview);
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  await desk.faults([{ on: activity, fault: "failure" }]);
  await desk.overview.getByRole("button", { name: "Show older" }).click();
  await expect(shown(desk.overview).getByRole("alert")).toContainText("More could not be loaded.");
  await expect(rows).toHaveCount(before);
  await desk.faults([]);
  await desk.overview.getByRole("button", { name: "Retry" }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  await expect(shown(desk.overview).getByRole("alert")).toHaveCount(0);
});

test("A15 the customer's other tickets are links that open them", async ({ desk, page }) => {
  await desk.gotoTicket(marta);
  const links = others(desk).getByRole("listitem").getByRole("link");
  await expect(links).toHaveCount(3);
  await expect(links).toHaveText([/^#10389.*Open$/, /^#\d+.*Closed$/, /^#\d+.*Closed$/]);
  await links.first().click();
  await expect(page).toHaveURL(/\/inbox\/all\/tickets\/10389/);
  await expect(desk.fact("Ticket")).toHaveText("#10389");
  await expect(desk.heading("Marta Quintero")).toBeVisible();
  await expect(links.first()).toContainText("#10432");
});

test("A15 another ticket follows what happens to it", async ({ desk, page }) => {
  await desk.gotoTicket(10389);
  const other = others(desk).getByRole("link", { name: /^#10432/ });
  await expect(other).toHaveText(/Open$/);
  await other.click();
  await expect(desk.fact("Ticket")).toHaveText("#10432");
  await desk.thread.getByRole("button", { name: "Close", exact: true }).click();
  await expect(desk.fact("Status")).toHaveText("Closed");
  await page.goBack();
  await expect(desk.fact("Ticket")).toHaveText("#10389");
  await expect(other).toHaveText(/Closed$/);
});

test("A15 other tickets that cannot be loaded say so in their place, and Retry loads them", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  await desk.faults([{ on: tickets, fault: "failure" }]);
  await open(desk, marta);
  await expect(others(desk).getByRole("alert")).toContainText("The tickets could not be loaded.");
  await desk.faults([]);
  await others(desk).getByRole("button", { name: "Retry" }).click();
  await expect(others(desk).getByRole("listitem")).toHaveCount(3);
});

test("I11 what comes in beside a ticket moves nothing that is there", async ({ desk, page }) => {
  await page.setViewportSize({ width: 1440, height: 1400 });
  await desk.gotoList("/inbox/all", { latency: 150 });
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    type Shift = PerformanceEntry & { sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as Shift[]) {
        for (const { node } of shift.sources) {
          if (node instanceof Element && node.closest(".overview")) moved.push(node.outerHTML.slice(0, 80));
        }
      }
    }).observe({ type: "layout-shift" });
  });
  // By the address, because a shift within half a second of a click does not count.
  await desk.follow(`/inbox/all/tickets/${marta}`);
  await expect(entries(desk.overview).first()).toBeVisible();
  await expect(others(desk).getByRole("listitem")).toHaveCount(3);
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
});
