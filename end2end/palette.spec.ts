// The command palette: opening it, finding by a few letters, keys, mouse, thumb, bad days.

import { devices } from "@playwright/test";
import { admin, expect, test } from "./support/desk.ts";
import { active, choice, field, group, open, options, palette, run } from "./support/palette.ts";

test("X9 Ctrl+K opens the palette while one writes; nothing is lost and the focus comes back", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await desk.composer().click();
  await page.keyboard.type("I am ");
  await open(desk, "views");
  await expect(desk.composer()).toHaveValue("I am ");
  await page.keyboard.press("Escape");
  await expect(palette(desk)).toHaveCount(0);
  await expect(desk.composer()).toBeFocused();
  await page.keyboard.type("sorry");
  await expect(desk.composer()).toHaveValue("I am sorry");
  // The same key closes it, and it begins anew.
  await open(desk);
  await expect(field(desk)).toHaveValue("");
  await page.keyboard.press("Control+k");
  await expect(palette(desk)).toHaveCount(0);
  await expect(desk.composer()).toBeFocused();
});

test("X9 the palette opens from the search field, from an open list and by its button, not over a dialog", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await page.getByRole("searchbox", { name: "Search" }).focus();
  await open(desk);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();

  await desk.assignee.click();
  await expect(page.getByRole("combobox", { name: "Find a person" })).toBeFocused();
  await open(desk);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox", { name: "Find a person" })).toBeFocused();
  await page.keyboard.press("Escape");

  const button = desk.views.getByRole("button", { name: "Search and commands" });
  await button.click();
  await expect(field(desk)).toBeFocused();
  await palette(desk).getByRole("button", { name: "Close", exact: true }).click();
  await expect(palette(desk)).toHaveCount(0);
  await expect(button).toBeFocused();

  await desk.openDemo();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page.getByRole("dialog", { name: "Demo" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByText("Command palette", { exact: true })).toBeVisible();
});

test("X9 I16 the palette goes to each tab of the settings", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await open(desk, "settings office");
  await expect(choice(desk, "Settings: Office hours")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Office hours", level: 1 })).toBeVisible();
  await open(desk, "settings teams");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/teams/);
  await expect(page.getByRole("heading", { name: "Teams", level: 1 })).toBeVisible();
});

test("X9 A2 the first letters of its words find a view, with its count, and Enter goes there", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await open(desk, "woah");
  const found = choice(desk, "Waiting over an hour");
  await expect(found).toHaveAttribute("aria-selected", "true");
  await expect(found.locator("mark")).toHaveText(["W", "o", "a", "h"]);
  await expect(found).toHaveAccessibleDescription(String(await desk.count("Waiting over an hour")));
  await page.keyboard.press("Enter");
  await expect(desk.heading("Waiting over an hour")).toBeVisible();
  await expect(desk.heading("Waiting over an hour")).toBeFocused();
  await desk.listed();
  // From there the keys of the list act.
  await page.keyboard.press("j");
  await expect(desk.list().locator("[role=row]:focus")).toHaveCount(1);
  await run(desk, "senior", "Senior desk");
  await expect(desk.heading("Senior desk")).toBeVisible();
});

test("X9 X1 half a word finds tickets on the server, a number opens its ticket", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  await open(desk, "quinte");
  const tickets = group(desk, "Tickets").getByRole("option");
  await expect(tickets.first()).toHaveAccessibleName(/Quintero$/);
  for (const name of await tickets.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))) expect(name).toMatch(/^#\d+ Marta Quintero$/);
  await choice(desk, "#10432 Marta Quintero").click();
  await expect(page).toHaveURL(/\/inbox\/unassigned\/tickets\/10432/);
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();

  await open(desk, "#10245");
  await expect(active(desk)).toHaveAccessibleName(/#10245/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/tickets\/10245/);
  await open(desk, "10432");
  await expect(active(desk)).toHaveAccessibleName("#10432 Marta Quintero");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/tickets\/10432/);
  // A number that no ticket has is not offered.
  await open(desk, "987654");
  await expect(palette(desk).getByText("Nothing found for “987654”.")).toBeVisible();
  await expect(options(desk)).toHaveCount(0);
});

test("X9 Enter that comes before the tickets means the first of them", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned", { latency: 300 });
  await open(desk);
  await page.keyboard.type("marta quintero parcel");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/tickets\/10432/);
});

test("X9 only the answer to what is typed now counts", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await desk.faults([{ on: "POST /api/v1/tickets/query", fault: "failure" }]);
  await open(desk, "quintero");
  const retry = palette(desk).getByRole("button", { name: "Retry" });
  await expect(retry).toBeVisible();
  // This question is asked at once and answered last.
  await desk.faults([{ on: "POST /api/v1/tickets/query", fault: "held", times: 1 }]);
  await retry.click();
  await expect(palette(desk).getByText("Searching tickets…")).toBeVisible();
  await field(desk).fill("wren");
  await expect(choice(desk, "#10424 Piper Wren")).toBeVisible();
  const seen = await page.evaluateHandle(() => {
    const seen = new Set<string>();
    const look = () => document.querySelectorAll("[role=option]").forEach((option) => seen.add(option.getAttribute("aria-label") ?? ""));
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
    return seen;
  });
  await desk.faults([]);
  // Asked when the first question has long been answered as well.
  await field(desk).fill("#10432");
  await expect(choice(desk, "#10432 Marta Quintero")).toBeVisible();
  await field(desk).fill("piper");
  await expect(choice(desk, "#10424 Piper Wren")).toBeVisible();
  expect((await seen.evaluate((seen) => [...seen])).filter((name) => name.includes("Quintero") && !name.includes("10432"))).toEqual([]);
});

test("X9 the palette works by the keyboard alone: arrows go round, Home and End, the page keys", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await open(desk);
  const all = await options(desk).evaluateAll((options) => options.map((option) => option.getAttribute("aria-label") ?? ""));
  expect(all.length).toBeGreaterThan(20);
  expect(all.length).toBeLessThanOrEqual(50);
  const is = async (index: number) => {
    await expect(active(desk)).toHaveCount(1);
    await expect(active(desk)).toHaveAccessibleName(all.at(index) ?? "");
    await expect(active(desk)).toBeInViewport();
    await expect(field(desk)).toHaveAttribute("aria-activedescendant", (await active(desk).getAttribute("id")) ?? "");
    await expect(field(desk)).toBeFocused();
  };
  await is(0);
  await page.keyboard.press("ArrowDown");
  await is(1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await is(-1);
  await page.keyboard.press("ArrowDown");
  await is(0);
  await page.keyboard.press("End");
  await is(-1);
  await page.keyboard.press("Home");
  await is(0);
  await page.keyboard.press("PageDown");
  await is(8);
  // Single keys are letters here.
  await page.keyboard.type("j");
  await expect(field(desk)).toHaveValue("j");
});

test("X9 the palette works by the mouse, and a press outside closes it", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await open(desk);
  await choice(desk, "Unassigned").hover();
  await expect(active(desk)).toHaveAccessibleName("Unassigned");
  await choice(desk, "Unassigned").click();
  await expect(desk.heading("Unassigned")).toBeVisible();
  await open(desk);
  await page.mouse.click(20, 500);
  await expect(palette(desk)).toHaveCount(0);
});

test("X9 X1 what finds nothing says so and what to do", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  await open(desk, "xylophone zzz");
  await expect(palette(desk).getByText("Nothing found for “xylophone zzz”. Try part of a name, a ticket number or a word of a message.")).toBeVisible();
  await expect(options(desk)).toHaveCount(0);
  await desk.accessible();
});

test("X9 X1 when the server fails the palette says so in its place, and commands still work", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await desk.faults([{ on: "POST /api/v1/tickets/query", fault: "failure" }]);
  await open(desk, "dark");
  const alert = palette(desk).getByRole("alert");
  await expect(alert).toContainText("Tickets could not be searched.");
  await expect(alert).toContainText("The server failed (500)");
  await expect(choice(desk, "Theme: Dark")).toBeVisible();
  await desk.accessible();
  await field(desk).fill("quintero");
  await expect(alert).toBeVisible();
  await desk.faults([]);
  await alert.getByRole("button", { name: "Retry" }).click();
  await expect(choice(desk, "#10432 Marta Quintero")).toBeVisible();
  await expect(alert).toBeHidden();
  await expect(field(desk)).toBeFocused();
  await desk.faults([{ on: "POST /api/v1/tickets/query", fault: "offline" }]);
  await field(desk).fill("dark");
  await expect(alert).toContainText("The server cannot be reached");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("X3 X9 with 100,000 tickets a letter draws few options and builds nothing else", async ({ desk, page }) => {
  test.setTimeout(90_000);
  await desk.gotoList("/inbox/all?status=any", { tickets: 100_000, live: "off" });
  await open(desk);
  const changed = await page.evaluateHandle(() => {
    const seen = new Set<Node>();
    new MutationObserver((records) => records.forEach(({ target }) => seen.add(target))).observe(document.body, { subtree: true, childList: true, attributes: true });
    return seen;
  });
  for (const letter of "marta") {
    await page.keyboard.type(letter);
    expect(await options(desk).count()).toBeLessThanOrEqual(50);
  }
  // The server reads 100,000 tickets for the first search.
  await expect(group(desk, "Tickets").getByRole("option")).toHaveCount(8, { timeout: 45_000 });
  const outside = await changed.evaluate((seen) => [...seen].filter((node) => node.isConnected && node instanceof Element && !node.closest("dialog")).map((node) => (node as Element).className));
  expect(outside).toEqual([]);
});

for (const theme of ["light", "dark"] as const) {
  test(`X9 X10 the palette is accessible, ${theme}`, async ({ desk, page }) => {
    await desk.gotoTicket(10432, { theme });
    await open(desk);
    await desk.accessible();
    await page.keyboard.type("mar");
    await expect(group(desk, "Tickets").getByRole("option").first()).toBeVisible();
    await page.keyboard.press("End");
    await desk.accessible();
  });
}

test("X9 X10 on a phone the palette is a sheet near the top, opened and used by thumb", async ({ browser }, { project }) => {
  const context = await browser.newContext({ ...devices["Pixel 5"], viewport: { width: 390, height: 844 }, baseURL: project.use.baseURL });
  const page = await context.newPage();
  await page.goto("/inbox/all?clock=2026-11-18T17:05:00Z");
  await page.getByRole("button", { name: admin }).tap();
  const button = page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Search and commands" });
  await button.tap();
  const dialog = page.getByRole("dialog", { name: "Command palette" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  const box = await dialog.boundingBox();
  expect(box?.width).toBe(390);
  expect(box?.y).toBeLessThan(16);
  const targets = [dialog.getByRole("combobox"), dialog.getByRole("button", { name: "Close", exact: true }), ...(await dialog.getByRole("option").all())];
  expect(targets.length).toBeGreaterThan(12);
  for (const target of targets) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.keyboard.type("unas");
  await dialog.getByRole("option", { name: "Unassigned" }).tap();
  await expect(page.getByRole("heading", { name: "Unassigned" })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  // In the sidebar's drawer as well.
  await page.getByRole("button", { name: "Show views" }).tap();
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Search and commands" }).tap();
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await dialog.getByRole("button", { name: "Close", exact: true }).tap();
  await expect(dialog).toHaveCount(0);
  await context.close();
});
