// The rules that new tickets go by: made, put in order, tried on past tickets, saved.

import { admin, agent, expect, manager, test, type Desk } from "./support/desk.ts";
import type { Locator, Page } from "@playwright/test";

const address = "/settings/routing";

type Filter = { field: string; operator: string; values: string[] } | { all: Filter[] };
const is = (field: string, ...values: string[]): Filter => ({ field, operator: "any_of", values });
const everything: Filter = { all: [] };
const team = (id: string) => ({ to: "team", team: id });
const person = (id: string) => ({ to: "user", user: id });
const rule = (id: string, name: string, filter: Filter, action: object, on = true) => ({ id, name, on, filter, action });

const urgent = rule("r1", "Urgent first", is("sentiment", "urgent"), team("senior"));
const texts = rule("r2", "Texts", is("channel", "sms"), team("billing"));
const vip = rule("r3", "VIP to Kris", is("tag", "vip"), person("kris"));

const rules = (page: Page) => page.locator(".rules > li");
const named = (page: Page, name: string) => rules(page).filter({ has: page.getByRole("button", { name, exact: true }) });
const names = (page: Page) => page.locator(".rules .named").allInnerTexts();
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const tryOut = (page: Page) => page.getByRole("button", { name: "Try on the last 30 days" });
const trial = (page: Page) => page.locator("section").filter({ has: page.getByRole("heading", { name: "Dry run, last 30 days" }) });
const dialog = (page: Page, name = "Add rule") => page.getByRole("dialog", { name });

/** Opens the tab with such rules. */
async function open(desk: Desk, page: Page, given: object[] = [], persona = admin) {
  await desk.goto(address, { persona });
  await expect(desk.heading("Routing")).toBeVisible();
  await expect(page.locator(".routing h2")).toBeVisible();
  if (given.length === 0) return;
  await desk.settingsChange({ routing: { round_robin: false, rules: given } });
  await expect(rules(page)).toHaveCount(given.length);
}

async function menu(page: Page, name: string, item: string) {
  await page.getByRole("button", { name: `Options of ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Chooses in a list that opens. */
async function pick(page: Page, field: Locator, words: string) {
  await field.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type(words);
  await expect(page.getByRole("listbox").getByRole("option", { name: words }).first()).toBeVisible();
  await page.keyboard.press("Enter");
}

test("S6 A5 a rule is made by keyboard alone, saved, and new tickets go by it", async ({ desk, page }) => {
  await open(desk, page);
  await expect(page.getByText("No rules yet")).toBeVisible();
  await page.getByRole("button", { name: "Add rule" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Texts to billing");
  await dialog(page).getByRole("button", { name: "Add filter" }).focus();
  await page.keyboard.press("Enter");
  const field = dialog(page).getByRole("combobox", { name: "Field" });
  // What a ticket that has just come cannot be is not asked.
  const offered = await field.locator("option").allInnerTexts();
  expect(offered).toContain("Tags");
  for (const none of ["Assignee", "Snoozed until", "Waiting"]) expect(offered).not.toContain(none);
  await field.selectOption({ label: "Channel" });
  const value = dialog(page).getByRole("combobox", { name: "Value" });
  await pick(page, value, "SMS");
  await page.keyboard.press("Escape");
  await pick(page, dialog(page).getByRole("combobox", { name: "Goes to" }), "Billing");
  await expect(dialog(page)).toContainText("Tickets that came by SMS go to Billing");
  await expect(dialog(page).locator(".goes-to .nobody")).toHaveCount(0);
  await desk.accessible();
  await dialog(page).getByRole("button", { name: "Done" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(rules(page)).toContainText("Tickets that came by SMS go to Billing");
  await expect(rules(page)).toContainText("Changed; try it");
  await page.keyboard.press("Control+s");
  await expect(desk.said("Saved")).toBeVisible();
  await expect(rules(page)).toContainText(/\d+ tickets? in 30 days/);
  await desk.accessible();
  await page.reload();
  await expect(rules(page)).toContainText("Texts to billing");
});

test("S6 X10 a rule stands as a sentence in Spanish too, with its sentiment as a badge", async ({ desk, page }) => {
  await desk.goto(address, { language: "es" });
  await expect(desk.heading("Reparto")).toBeVisible();
  await desk.settingsChange({ routing: { round_robin: true, rules: [urgent, vip] } });
  await expect(rules(page).first()).toContainText("Los tickets que tienen sentimiento Urgente van a Senior desk");
  await expect(rules(page).first().locator(".sentiment")).toHaveText("Urgente");
  await page.getByRole("button", { name: "Probar con los últimos 30 días" }).click();
  await expect(page.getByRole("heading", { name: "Prueba, últimos 30 días" })).toBeVisible();
  await expect(page.getByText("estarían en otro sitio que ahora").last()).toBeVisible();
  await page.getByRole("button", { name: "Agregar regla" }).click();
  await page.getByRole("button", { name: "Listo" }).click();
  await expect(page.getByText("Ponle un nombre a la regla.")).toBeVisible();
  await expect(page.getByText("Elige a dónde van los tickets.")).toBeVisible();
});

test("X5 rules are tried before they are saved: who would get more, and what never matches", async ({ desk, page }) => {
  await open(desk, page, [texts, urgent]);
  await expect(rules(page).first()).toContainText(/\d+ tickets? in 30 days/);
  await named(page, "Texts").getByRole("switch").click();
  await expect(named(page, "Texts")).toContainText("Switched off");
  await expect(named(page, "Urgent first")).toContainText("Changed; try it");
  await tryOut(page).click();
  const card = trial(page);
  await expect(card).toContainText(/tickets put through these rules/);
  const billing = card.getByRole("row", { name: /^Billing/ });
  await expect(billing).toContainText(/−\d+/);
  await expect(card.getByRole("row", { name: /^Senior desk/ })).toContainText(/\d/);
  await expect(page.getByRole("status").filter({ hasText: /^Tried: .* would be elsewhere than they are now/ })).toHaveCount(1);
  await expect(named(page, "Urgent first")).toContainText(/\d+ tickets? in 30 days|Never matched/);
  await desk.accessible();
  // It runs again by pressing alone.
  await named(page, "Texts").getByRole("switch").click();
  await expect(card).toContainText("The rules were changed since.");
  await expect(billing).toContainText(/−\d+/);
  await card.getByRole("button", { name: "Try again" }).click();
  await expect(billing).toContainText("no change");
  await expect(card).not.toContainText("The rules were changed since.");
  // Nothing was saved by it.
  await expect(save(page)).toHaveCount(0);
});

test("X5 a rule behind one that takes all is never matched, and the trial goes once it is saved", async ({ desk, page }) => {
  await open(desk, page, [rule("all", "All to Kris", everything, person("kris")), urgent]);
  await expect(named(page, "Urgent first")).toContainText("Never matched: rule 1 takes all these tickets as long as its person can");
  await named(page, "All to Kris").getByRole("switch").click();
  await named(page, "All to Kris").getByRole("switch").click();
  await menu(page, "All to Kris", "Duplicate");
  await tryOut(page).click();
  const card = trial(page);
  await expect(card).toContainText("This tells which team or person the rules name, not who was online then.");
  await expect(card.getByText("rules never matched")).toBeVisible();
  await expect(card).toContainText("Tickets that would be elsewhere than they are now");
  await expect(card).toContainText(/and [\d,]+ more/);
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(card).toHaveCount(0);
});

test("X5 a ticket that would be elsewhere is named and leads there", async ({ desk, page }) => {
  await open(desk, page, [rule("all", "All", everything, person("kris"))]);
  await tryOut(page).click();
  const first = trial(page).getByRole("link", { name: /^Ticket \d+$/ }).first();
  const number = (await first.innerText()).trim().replace(/^#/, "");
  await first.click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
});

test("X5 X7 a trial that fails says so and can be run again", async ({ desk, page }) => {
  await open(desk, page, [texts]);
  await expect(rules(page)).toContainText(/in 30 days/);
  await desk.faults([{ on: "POST /api/v1/routing/dry-run", fault: "failure", times: 1 }]);
  await tryOut(page).click();
  await expect(trial(page).getByRole("alert")).toContainText("The rules could not be tried.");
  await trial(page).getByRole("button", { name: "Retry" }).click();
  await expect(trial(page)).toContainText(/tickets put through/);
});

test("S6 what is hardly meant is told at the rule", async ({ desk, page }) => {
  const later = { ...urgent, id: "r9", name: "Later", action: team("billing") };
  const narrow = rule("r8", "Narrow", { all: [is("sentiment", "urgent"), is("tag", "vip")] }, team("returns"));
  await open(desk, page, [urgent, later, narrow, { ...texts, on: false }]);
  await expect(named(page, "Later")).toContainText("Never matched: rule 1 has the same conditions and comes first");
  await expect(named(page, "Narrow")).toContainText("Never matched: rule 1 takes all these tickets first");
  await expect(named(page, "Texts")).toContainText("Switched off");
  await expect(named(page, "Urgent first")).not.toContainText("Never matched");
});

test("S6 rules are put in order by keys, by the menu and by dragging", async ({ desk, page }) => {
  await open(desk, page, [urgent, texts, vip]);
  await page.getByRole("button", { name: "Move Urgent first" }).focus();
  await page.keyboard.press("ArrowDown");
  expect(await names(page)).toEqual(["Texts", "Urgent first", "VIP to Kris"]);
  await expect(page.getByRole("button", { name: "Move Urgent first" })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Urgent first is now 2 of 3" })).toHaveCount(1);
  await page.keyboard.press("End");
  expect(await names(page)).toEqual(["Texts", "VIP to Kris", "Urgent first"]);
  await menu(page, "Urgent first", "Move up");
  expect(await names(page)).toEqual(["Texts", "Urgent first", "VIP to Kris"]);
  const grip = await page.getByRole("button", { name: "Move VIP to Kris" }).boundingBox();
  const top = await rules(page).first().boundingBox();
  if (!grip || !top) throw new Error("no rows");
  await page.mouse.move(grip.x + 5, grip.y + 5);
  await page.mouse.down();
  await page.mouse.move(grip.x + 5, top.y + 4, { steps: 5 });
  await page.mouse.up();
  expect(await names(page)).toEqual(["VIP to Kris", "Texts", "Urgent first"]);
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(rules(page)).toHaveCount(3);
  expect(await names(page)).toEqual(["VIP to Kris", "Texts", "Urgent first"]);
});

test("S6 a rule is duplicated, deleted and brought back; Discard lets go of all", async ({ desk, page }) => {
  await open(desk, page, [urgent, texts]);
  await menu(page, "Texts", "Duplicate");
  expect(await names(page)).toEqual(["Urgent first", "Texts", "Texts (copy)"]);
  await menu(page, "Urgent first", "Delete");
  expect(await names(page)).toEqual(["Texts", "Texts (copy)"]);
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  expect(await names(page)).toEqual(["Urgent first", "Texts", "Texts (copy)"]);
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  expect(await names(page)).toEqual(["Urgent first", "Texts"]);
});

test("S6 X10 what is wrong with a rule stands at its place, and what the server refuses too", async ({ desk, page }) => {
  await open(desk, page, [urgent]);
  await page.getByRole("button", { name: "Add rule" }).click();
  await dialog(page).getByRole("button", { name: "Add filter" }).click();
  await dialog(page).getByRole("button", { name: "Done" }).click();
  await expect(dialog(page).getByRole("textbox", { name: "Name" })).toBeFocused();
  await expect(dialog(page)).toContainText("Give the rule a name.");
  await expect(dialog(page)).toContainText("Give a value.");
  await expect(dialog(page)).toContainText("Choose where the tickets go.");
  await desk.accessible();
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("x".repeat(81));
  await expect(dialog(page)).toContainText("A name has at most 80 characters.");
  // Closing asks, because something would be lost.
  await page.keyboard.press("Escape");
  await expect(dialog(page).getByRole("alert").filter({ hasText: "Leave without keeping this rule" })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Leave" }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await names(page)).toEqual(["Urgent first"]);
});

test("A17 two who change the rules at once: both versions are told, and one is chosen", async ({ desk, page }) => {
  await open(desk, page, [urgent, texts]);
  await named(page, "Texts").getByRole("switch").click();
  await desk.settingsChange({ routing: { round_robin: false, rules: [urgent, { ...texts, name: "Short messages" }] } });
  const told = page.getByRole("alert").filter({ hasText: "Changed meanwhile" });
  await expect(told).toContainText("2. Texts: Tickets that came by SMS go to Billing (off)");
  await expect(told).toContainText("2. Short messages: Tickets that came by SMS go to Billing");
  await told.getByRole("button", { name: "Take theirs: Rules" }).click();
  expect(await names(page)).toEqual(["Urgent first", "Short messages"]);
  await expect(save(page)).toHaveCount(0);
});

test("A6 A17 round robin switched by somebody else is no conflict, and is told", async ({ desk, page }) => {
  await open(desk, page, [urgent]);
  await expect(page.getByText(/^Round robin is off/)).toBeVisible();
  await named(page, "Urgent first").getByRole("switch").click();
  await desk.settingsChange({ routing: { round_robin: true, rules: [urgent] } });
  await expect(page.getByText(/^Round robin is on/)).toBeVisible();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(page.getByText(/^Round robin is on/)).toBeVisible();
  await expect(named(page, "Urgent first").getByRole("switch")).not.toBeChecked();
});

test("A6 another setting saved meanwhile does not keep the rules from being saved", async ({ desk, page }) => {
  await open(desk, page, [urgent]);
  await named(page, "Urgent first").getByRole("switch").click();
  await desk.settingsChange({ shorten_links: false });
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(save(page)).toHaveCount(0);
});

test("A6 a Manager may change the rules", async ({ desk, page }) => {
  await open(desk, page, [urgent], manager);
  await named(page, "Urgent first").getByRole("switch").click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
});

test("A6 an Agent sees the rules, and why they cannot be changed", async ({ desk, page }) => {
  await open(desk, page, [], agent);
  await expect(page.getByRole("note")).toContainText("Only Owner, Admin and Manager may change this.");
  await expect(page.getByRole("button", { name: "Add rule" })).toBeHidden();
  await expect(tryOut(page)).toBeHidden();
  await desk.accessible();
});

test("S6 X9 Escape asks before it leaves a rule that was begun, and the focus is on the question", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("button", { name: "Add rule" }).click();
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("Texts");
  await dialog(page).getByRole("button", { name: "Add filter" }).click();
  await dialog(page).getByRole("combobox", { name: "Field" }).focus();
  await page.keyboard.press("Escape");
  await expect(dialog(page).getByRole("button", { name: "Go on editing" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.press("Escape");
  await dialog(page).getByRole("button", { name: "Leave", exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
});

test("S6 leaving with changed rules asks first", async ({ desk, page }) => {
  await open(desk, page, [urgent]);
  await named(page, "Urgent first").getByRole("switch").click();
  await desk.rail.getByRole("link", { name: /^Inbox/ }).click();
  await page.getByRole("dialog", { name: "Discard changes?" }).getByRole("button", { name: "Keep editing" }).click();
  await expect(named(page, "Urgent first").getByRole("switch")).not.toBeChecked();
});

test("S6 two hundred rules are moved and switched without waiting", async ({ desk, page }) => {
  const many = Array.from({ length: 200 }, (_, index) => rule(`m${index}`, `Rule ${index + 1}`, is("tag", `tag${index}`), team("billing")));
  await open(desk, page, many);
  await expect(rules(page).last()).toContainText(/in 30 days|Never matched/);
  const took = await page.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLElement>(".rules > li:nth-child(100) [role=switch]")?.click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - begun;
  });
  await expect(rules(page).nth(99).getByRole("switch")).not.toBeChecked();
  // Built without optimisation it takes many times what it takes in the app.
  expect(took).toBeLessThan(2_000);
});

for (const width of [390, 1024]) {
  test(`X10 nothing is wider than a window of ${width}`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(desk, page, [urgent, texts, vip]);
    await tryOut(page).click();
    await expect(trial(page)).toContainText(/put through these rules/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.locator("main.settings").evaluate((main) => main.scrollWidth - main.clientWidth)).toBeLessThanOrEqual(0);
    await desk.accessible();
  });
}
