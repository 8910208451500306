// A customer's full profile, a page of its own.

import { expect, test, type Desk } from "./support/desk.ts";

const marta = 10432;

/** Goes to a ticket as by a link, whether or not its row is on screen. */
async function open(desk: Desk, number: number) {
  await desk.follow(`/inbox/all/tickets/${number}`);
  await expect(desk.fact("Ticket")).toHaveText(`#${number}`);
}

/** Marta's profile, come to from her ticket. */
async function fromTicket(desk: Desk) {
  await desk.gotoTicket(marta);
  await desk.overview.getByRole("link", { name: "Marta Quintero" }).click();
  await expect(desk.page).toHaveURL(/\/customers\/[^/]+$/);
  await expect(desk.heading("Marta Quintero")).toBeVisible();
}

test("I13 the customer's name leads to the full profile, and Back to where one came from", async ({ desk, page }) => {
  await fromTicket(desk);
  await expect(page).toHaveTitle("Marta Quintero · Bandeja");
  await expect(desk.heading("Marta Quintero")).toBeFocused();
  await expect(page.getByRole("main")).toHaveCount(1);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(page).toHaveURL(/\/inbox\/all\/tickets\/10432/);
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();
  await expect(desk.overview.getByRole("link", { name: "Marta Quintero" })).toBeFocused();
  // Back was the browser's own way back, so going on leads there again.
  await page.goForward();
  await expect(desk.heading("Marta Quintero")).toBeVisible();
});

test("I13 Back takes a list's filters along", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned?status=any");
  await desk.openTicket((await desk.numbers())[0]);
  const before = page.url();
  await desk.overview.getByRole("region", { name: "Customer" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/customers\//);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(page).toHaveURL(before);
});

test("I13 Back's address has the list's order, and Escape goes back as well", async ({ desk, page }) => {
  await desk.gotoTicket(marta, {}, "/inbox/all");
  await desk.follow(`/inbox/all/tickets/${marta}?sort=created-desc`);
  await expect(desk.fact("Ticket")).toHaveText(`#${marta}`);
  await desk.overview.getByRole("link", { name: "Marta Quintero" }).click();
  await expect(desk.heading("Marta Quintero")).toBeFocused();
  const back = page.getByRole("link", { name: "Back", exact: true });
  await expect(back).toHaveAttribute("href", `/inbox/all/tickets/${marta}?sort=created-desc`);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/inbox\/all\/tickets\/10432\?sort=created-desc$/);
  await expect(desk.overview.getByRole("link", { name: "Marta Quintero" })).toBeFocused();
});

test("I11 the profile says who it is: address, place, local time, whether they are a subscriber", async ({ desk, page }) => {
  await fromTicket(desk);
  const said = page.getByRole("region", { name: "Customer" }).first();
  for (const [term, definition] of [
    ["Email", "marta.q@example.com"],
    ["Location", "Valencia"],
    ["Local time", "18:05"],
    ["SMS", "Subscribed, marketing"],
    ["Tickets", "4"],
    ["Orders", "9 · €1,204"],
  ]) {
    const named = said.getByRole("term").filter({ hasText: new RegExp(`^${term}$`) });
    await expect(named.locator("xpath=following-sibling::dd[1]")).toHaveText(definition);
  }
});

test("I13 the profile has all tickets, activity by metric, and orders", async ({ desk, page }) => {
  await fromTicket(desk);
  const rows = page.getByRole("tabpanel").locator("> ul > li");
  await expect(rows).toHaveCount(4);
  const numbers = (await rows.allInnerTexts()).map((text) => Number(text.match(/#(\d+)/)?.[1]));
  expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  await expect(rows.first()).toContainText("SMS");
  await expect(rows.first()).toContainText("Open");
  await page.getByRole("tab", { name: "Activity" }).click();
  await page.getByLabel("Metric").selectOption("Opened email");
  await expect(rows.first()).toContainText("Opened email");
  await expect(rows.filter({ hasNotText: "Opened email" })).toHaveCount(0);
  await page.getByRole("tab", { name: "Orders" }).click();
  await expect(rows).toHaveCount(9);
  await page.getByRole("tab", { name: "Tickets" }).click();
  await rows.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/inbox\/all\/tickets\/10432/);
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();
});

test("I13 Show all beside a ticket leads to all the customer's tickets", async ({ desk, page }) => {
  await desk.gotoTicket(marta);
  await desk.overview.getByRole("link", { name: "Show all" }).click();
  await expect(page.getByRole("tab", { name: "Tickets" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel").getByRole("link")).toHaveCount(4);
});

test("I13 a profile opens by its address, and Back then leads to all tickets", async ({ desk, page }) => {
  await fromTicket(desk);
  await page.reload();
  await expect(desk.heading("Marta Quintero")).toBeVisible();
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(page).toHaveURL(/\/inbox\/all$/);
  await desk.listed();
});

test("I13 a profile that fails says so, Retry loads it, and one that is not there leads on", async ({ desk, page }) => {
  await fromTicket(desk);
  const address = new URL(page.url()).pathname;
  await desk.gotoList("/inbox/all");
  await desk.faults([{ on: "GET /api/v1/customers", fault: "failure" }]);
  await desk.follow(address);
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("The customer could not be loaded.");
  await desk.accessible();
  await desk.faults([{ on: "GET /api/v1/customers", fault: "held" }]);
  await alert.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Loading…");
  await desk.accessible();
  await desk.faults([]);
  await expect(desk.heading("Marta Quintero")).toBeVisible();

  await desk.follow("/customers/nobody");
  await expect(page.getByText("There is no such customer")).toBeVisible();
  await expect(page).toHaveTitle("There is no such customer · Bandeja");
  await desk.accessible();
  await page.getByRole("main").getByRole("link", { name: "Go to All tickets" }).click();
  await desk.listed();
});

for (const theme of ["light", "dark"] as const) {
  test(`I13 X10 the profile is accessible on every side, ${theme}`, async ({ desk, page }) => {
    test.setTimeout(60_000);
    await desk.gotoList("/inbox/all", { theme });
    await open(desk, marta);
    await expect(page.getByRole("tabpanel").locator("> ul > li").first()).toBeVisible();
    await desk.accessible();
    await desk.overview.getByRole("link", { name: "Marta Quintero" }).click();
    for (const tab of ["Tickets", "Activity", "Orders"]) {
      await page.getByRole("tab", { name: tab }).click();
      await expect(page.getByRole("tabpanel").locator("> ul > li").first()).toBeVisible();
      await desk.accessible();
    }
  });
}

for (const [width, height] of [[1440, 900], [1024, 768], [390, 844]]) {
  test(`I13 the profile fits a window of ${width}`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height });
    await desk.gotoList("/inbox/all");
    await desk.follow("/inbox/all/tickets/10432");
    if (width < 1280) await page.getByRole("button", { name: "Show overview" }).click();
    await desk.overview.getByRole("link", { name: "Marta Quintero" }).click();
    for (const tab of ["Tickets", "Activity", "Orders"]) {
      await page.getByRole("tab", { name: tab }).click();
      const rows = page.getByRole("tabpanel").locator("> ul > li");
      await expect(rows.first()).toBeVisible();
      const wide = await page.getByRole("main").locator("*").evaluateAll(
        (elements, width) => elements.filter((element) => element.getBoundingClientRect().right > width + 0.5).length,
        width,
      );
      expect(wide).toBe(0);
      // Cut, and not by an ellipsis.
      const cut = await rows.locator("span, b, time").evaluateAll((elements) =>
        elements
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          .filter((element) => getComputedStyle(element).textOverflow !== "ellipsis")
          .map((element) => element.textContent),
      );
      expect(cut).toEqual([]);
    }
  });
}

test("I13 X10 the profile speaks Spanish", async ({ desk, page }) => {
  await desk.goto("/inbox/all/tickets/10432", { language: "es" });
  await page.getByRole("complementary").getByRole("link", { name: "Marta Quintero" }).click();
  await expect(page.getByRole("link", { name: "Volver" })).toBeVisible();
  await expect(page.getByText("Ubicación")).toBeVisible();
  await page.getByRole("tab", { name: "Actividad" }).click();
  await expect(page.getByLabel("Métrica")).toBeVisible();
  await expect(page.getByRole("button", { name: "Mostrar anteriores" })).toBeVisible();
  await page.getByRole("tab", { name: "Pedidos" }).click();
  await expect(page.getByText(/^Pedido \d+$/).first()).toBeVisible();
  await expect(page.getByText(/\d,\d\d\s€$/).first()).toBeVisible();
});
