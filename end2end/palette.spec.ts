// The command palette: everything one can go to or do, by a few letters of it.

import { devices } from "@playwright/test";
import { admin, agent, expect, manager, test, type Desk } from "./support/desk.ts";

const palette = (desk: Desk) => desk.page.getByRole("dialog", { name: "Command palette" });
const field = (desk: Desk) => palette(desk).getByRole("combobox");
const options = (desk: Desk) => palette(desk).getByRole("option");
const group = (desk: Desk, name: string | RegExp) => palette(desk).getByRole("group", { name });
const choice = (desk: Desk, name: string) => palette(desk).getByRole("option", { name, exact: true });
/** The option that Enter would take. */
const active = (desk: Desk) => palette(desk).getByRole("option", { selected: true });

/** Opens the palette by its key and types. */
async function open(desk: Desk, typed = "") {
  await desk.page.keyboard.press("Control+k");
  await expect(field(desk)).toBeFocused();
  await desk.page.keyboard.type(typed);
}

/** Opens the palette, types, and takes the option that must come first. */
async function run(desk: Desk, typed: string, name: string) {
  await open(desk, typed);
  await expect(active(desk)).toHaveAccessibleName(name);
  await desk.page.keyboard.press("Enter");
  await expect(palette(desk)).toHaveCount(0);
}

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

test("X9 A12 the open ticket is assigned, to a colleague, to oneself, to nobody", async ({ desk }) => {
  await desk.gotoTicket(10432);
  await open(desk, "assign ana");
  await expect(group(desk, "Actions for #10432 Marta Quintero").getByRole("option").first()).toHaveAccessibleName(`Assign to ${agent}`);
  await desk.page.keyboard.press("Enter");
  await expect(desk.assignee).toHaveText(new RegExp(agent));
  await expect(desk.said(`#10432 assigned to ${agent}`)).toBeVisible();
  await run(desk, "atm", "Assign to me");
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  // Who has it already is not offered.
  await open(desk, "assign to");
  await expect(choice(desk, `Assign to ${agent}`)).toBeVisible();
  await expect(choice(desk, "Assign to me")).toHaveCount(0);
  await field(desk).fill("no ass");
  await desk.page.keyboard.press("Enter");
  await expect(desk.assignee).toHaveText(/No assignee/);
});

test("X9 I14 I8 I9 the open ticket is snoozed, opened again, closed and marked unread", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await run(desk, "tomorrow", "Snooze: Tomorrow");
  await expect(desk.said(/#10432 snoozed until/)).toBeVisible();
  await expect(desk.fact("Status")).toHaveText(/Snoozed/);
  await run(desk, "reopen", "Reopen ticket");
  await expect(desk.fact("Status")).toHaveText(/Open/);
  await run(desk, "pick", "Snooze: Pick a time");
  await expect(page.getByRole("dialog", { name: "Snooze until" })).toBeVisible();
  await page.keyboard.press("Escape");
  await run(desk, "unread", "Mark unread");
  await run(desk, "read", "Mark read");
  await run(desk, "resolve", "Close ticket");
  await expect(desk.fact("Status")).toHaveText(/Closed/);
});

test("X9 I7 a closed web chat is never opened again, a closed email is", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=closed&sort=created-desc");
  await page.getByRole("row", { name: /, Web chat,/ }).first().click();
  await expect(desk.fact("Channel")).toHaveText("Web chat");
  await open(desk, "ticket");
  await expect(choice(desk, "All tickets")).toBeVisible();
  await expect(choice(desk, "Reopen ticket")).toHaveCount(0);
  await expect(choice(desk, "Close ticket")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("row", { name: /, Email,/ }).first().click();
  await expect(desk.fact("Channel")).toHaveText("Email");
  await open(desk, "ticket");
  await expect(choice(desk, "Reopen ticket")).toBeVisible();
  await expect(choice(desk, "Close ticket")).toHaveCount(0);
});

test("X9 A13 what is ticked is assigned, and the heading says how many", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const [one, two, three] = await desk.numbers();
  await desk.tick(one, two, three);
  await open(desk, "tess");
  await expect(group(desk, "Actions for 3 selected tickets").getByRole("option")).toHaveText([new RegExp(`Assign to ${manager}`)]);
  await desk.page.keyboard.press("Enter");
  await expect(desk.said(`3 tickets assigned to ${manager}`)).toBeVisible();
  await expect(desk.row(one)).toHaveCount(0);
});

test("X9 X10 theme and language are switched, and the palette speaks the new one", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { theme: "light", language: "en" });
  await run(desk, "dark", "Theme: Dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await run(desk, "español", "Language: Español");
  await expect(page.getByRole("navigation", { name: "Principal" })).toBeVisible();
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Paleta de comandos" });
  await expect(dialog.getByRole("group", { name: "Recientes" }).getByRole("option")).toHaveText([/Idioma: Español/, /Tema: Oscuro/]);
  await page.keyboard.type("idi eng");
  await page.keyboard.press("Enter");
  await expect(desk.rail).toBeVisible();
});

test("X9 the desk's own commands: availability, views, filters, keys, demo, signing out", async ({ desk, page }) => {
  await desk.gotoList("/views/promoters");
  await run(desk, "offline", "Go offline");
  await expect(desk.online).toHaveAttribute("aria-checked", "false");
  await run(desk, "online", "Go online");
  await expect(desk.online).toHaveAttribute("aria-checked", "true");
  for (const [typed, name, dialog] of [
    ["create", "Create view", "Create view"],
    ["filters", "More filters", "Filter this list"],
    ["keys", "Keyboard shortcuts", "Keyboard shortcuts"],
    ["demo", "Demo", "Demo"],
  ]) {
    await run(desk, typed, name);
    await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: dialog })).toHaveCount(0);
  }
  await run(desk, "log out", "Sign out");
  await expect(page.getByRole("heading", { name: "Sign in to Bandeja" })).toBeVisible();
});

test("X9 S5 the view one is in is changed, where one may", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await open(desk, "edit");
  await expect(palette(desk).getByText("Searching tickets…")).toHaveCount(0);
  await expect(palette(desk).getByRole("option", { name: /^Edit view/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await desk.show("Promoters");
  await run(desk, "edit", "Edit view “Promoters”");
  await expect(page.getByRole("dialog", { name: "Edit view" }).getByRole("textbox", { name: "View name" })).toHaveValue("Promoters");
});

test("X9 what was used last comes first, after a reload too, for each person, and without what is gone", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await run(desk, "promo", "Promoters");
  await run(desk, "unassigned", "Unassigned");
  await open(desk, "#10432");
  await expect(active(desk)).toHaveAccessibleName("#10432 Marta Quintero");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/unassigned\/tickets\/10432/);
  await run(desk, "assign ana", `Assign to ${agent}`);
  await desk.follow("/inbox/unassigned");
  await desk.listed();
  await page.reload();
  await desk.listed();
  await open(desk);
  // Nothing is open, so that nothing can be assigned; the ticket is asked for.
  await expect(group(desk, "Recent").getByRole("option")).toHaveText([/^#10432 Marta Quintero/, /^Unassigned/, /^Promoters/]);
  await expect(active(desk)).toHaveAccessibleName("#10432 Marta Quintero");
  await expect(group(desk, "Views").getByRole("option", { name: "Promoters" })).toHaveCount(0);
  await page.keyboard.press("Escape");

  await page.evaluate(() => localStorage.setItem("bandeja.recent.kris", "ticket:99999\nview:nowhere\nview:all"));
  await open(desk);
  await expect(group(desk, "Recent").getByRole("option")).toHaveText([/^All tickets/]);
  await page.keyboard.press("Escape");
  await desk.signOut();
  await desk.signIn(agent);
  await desk.listed();
  await open(desk);
  await expect(group(desk, "Recent")).toHaveCount(0);
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
  await expect(group(desk, "Tickets").getByRole("option")).toHaveCount(8);
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
