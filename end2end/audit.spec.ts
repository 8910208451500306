// Who changed what of the account, and when.

import { admin, agent, expect, manager, test, type Desk } from "./support/desk.ts";
import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";

const address = "/settings/audit-log";

const entries = (page: Page) => page.locator(".audit .entries > li");
const area = (page: Page) => page.getByRole("combobox", { name: "Area" });
const person = (page: Page) => page.getByRole("combobox", { name: "Person" });
const rule = (id: string, name: string, tag: string, team = "billing") => ({
  id, name, on: true, filter: { field: "tag", operator: "any_of", values: [tag] }, action: { to: "team", team },
});

async function open(desk: Desk, page: Page, visit: Parameters<Desk["goto"]>[1] = {}) {
  await desk.goto(address, visit);
  await expect(page.locator(".audit .entries, .audit .empty")).toBeVisible();
}

test("A6 a change comes to the log by itself, in words", async ({ desk, page }) => {
  await open(desk, page);
  await expect(page.getByText("Nothing was changed yet")).toBeVisible();
  await desk.accessible();
  await desk.settingsChange({ shorten_links: false });
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page).first()).toContainText(`${admin} changed “Shorten links”`);
  await expect(entries(page).first().locator("del")).toHaveText("On");
  await expect(entries(page).first().locator("ins")).toHaveText("Off");
  await expect(page.getByRole("status").filter({ hasText: "1 new change" })).toHaveCount(1);
  await desk.settingsChange({ attribution_hours: 48 });
  await expect(entries(page).first()).toContainText("changed “Hours of attribution”");
  await expect(page.getByRole("status").filter({ hasText: "2 new changes" })).toHaveCount(1);
  await desk.accessible();
});

test("S6 A10 rules and office hours are told part by part", async ({ desk, page }) => {
  await open(desk, page);
  const [a, b, c] = [rule("a", "First", "vip"), rule("b", "Second", "gift"), rule("c", "Third", "late")];
  await desk.settingsChange({ routing: { round_robin: true, rules: [a, b] } });
  await expect(entries(page).first()).toContainText("added rule “First”: Tickets that are tagged vip go to Billing");
  await expect(entries(page).first()).toContainText("Round robin");
  await desk.settingsChange({ routing: { round_robin: true, rules: [{ ...b, on: false }, { ...a, action: { to: "team", team: "senior" } }, c] } });
  const told = entries(page).first();
  await expect(told).toContainText("rule “Third”");
  await expect(told).toContainText(/moved from \d to \d/);
  await expect(told).toContainText("rule “Second” › On or off");
  await expect(told).toContainText("rule “First” › Goes to");
  await expect(told).toContainText("Senior desk");
  await desk.settingsChange({ routing: { round_robin: true, rules: [c] } });
  await expect(entries(page).first()).toContainText("removed rule “First”");
  const week = { monday: [{ from: 540, to: 840 }, { from: 960, to: 1140 }], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
  await desk.settingsChange({ office_hours: { time_zone: "Europe/Madrid", week, holidays: [], channels: ["web_chat"] } });
  await desk.settingsChange({ office_hours: { time_zone: "Europe/Madrid", week: { ...week, monday: [] }, holidays: [], channels: ["web_chat"] } });
  await expect(entries(page).first()).toContainText("Monday");
  await expect(entries(page).first().locator("del")).toHaveText("09:00–14:00, 16:00–19:00");
  await expect(entries(page).first().locator("ins")).toHaveText("Closed");
});

test("A7 A6 who got the tickets of somebody who left is told in words, and older changes with their hour", async ({ desk, page }) => {
  await open(desk, page);
  await desk.follow("/settings/users");
  await page.getByRole("button", { name: `Options of ${agent}` }).click();
  await page.getByRole("menuitem", { name: "Deactivate" }).click();
  const dialog = page.getByRole("dialog", { name: "Deactivate" });
  await expect(dialog.getByText("Round robin is off: they wait in Unassigned")).toBeVisible();
  await dialog.getByRole("radio", { name: "Nobody" }).check();
  await dialog.getByRole("button", { name: "Deactivate" }).click();
  await expect(dialog).toHaveCount(0);
  await desk.follow(address);
  await expect(entries(page).first()).toContainText("Their tickets go to");
  await expect(entries(page).first().locator("ins").filter({ hasText: "Nobody" })).toHaveText("Nobody");
  await expect(entries(page).first()).not.toContainText("hand_over");
  await expect(entries(page).first().locator("time")).toHaveText("18:05");
  await desk.advance(8 * 3_600_000);
  await expect(entries(page).first().locator("time")).toHaveText(/18 Nov.*18:05|Nov 18.*18:05/);
});

test("A6 long texts are cut, and shown whole by one press", async ({ desk, page }) => {
  await open(desk, page);
  const text = `Thanks! ${"We answer soon. ".repeat(20)}`.trim();
  await desk.settingsChange({ auto_response: "off", auto_response_text: text });
  const told = entries(page).filter({ hasText: "Text of the auto-response" });
  await expect(told.locator("ins")).not.toHaveText(text);
  await told.getByRole("button", { name: "Show all" }).click();
  await expect(told.locator("ins")).toHaveText(text);
});

test("A6 the log is filtered by area and by person, in the address", async ({ desk, page }) => {
  await open(desk, page);
  await desk.settingsChange({ shorten_links: false });
  await expect(entries(page)).toHaveCount(1);
  await area(page).selectOption({ label: "Teams" });
  await expect(page).toHaveURL(/audit-log\?area=team$/);
  await expect(page.getByText("No change fits")).toBeVisible();
  await page.getByRole("button", { name: "Show all changes" }).click();
  await expect(entries(page)).toHaveCount(1);
  await person(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type(manager);
  await expect(page.getByRole("listbox").getByRole("option", { name: manager })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/audit-log\?user=tess$/);
  await expect(page.getByText("No change fits")).toBeVisible();
  await page.goBack();
  await expect(entries(page)).toHaveCount(1);
  await page.goto(`${address}?area=settings&user=kris`);
  await expect(area(page)).toHaveValue("settings");
  await expect(person(page)).toContainText(admin);
});

test("A6 older changes are loaded by pressing, and a failure is told", async ({ desk, page }) => {
  await open(desk, page);
  for (let hours = 1; hours <= 60; hours++) await desk.settingsChange({ attribution_hours: hours });
  await page.getByRole("combobox", { name: "Area" }).selectOption({ label: "Settings" });
  await expect(entries(page)).toHaveCount(50);
  await desk.faults([{ on: "GET /api/v1/audit", fault: "failure", times: 1 }]);
  await page.getByRole("button", { name: "Load older" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Older changes could not be loaded." })).toBeVisible();
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(entries(page)).toHaveCount(60);
  await expect(page.getByRole("button", { name: "Load older" })).toBeHidden();
});

test("A6 X7 a log that cannot be loaded says so and can be asked again", async ({ desk, page }) => {
  await desk.goto("/settings/general");
  await expect(desk.heading("General")).toBeVisible();
  await desk.faults([{ on: "GET /api/v1/audit", fault: "failure", times: 1 }]);
  await desk.follow(address);
  await expect(page.getByRole("alert").filter({ hasText: "The audit log could not be loaded." })).toBeVisible();
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByText("Nothing was changed yet")).toBeVisible();
});

test("A6 everything that matches is exported, and no cell is a formula", async ({ desk, page }) => {
  test.slow();
  // More than the server gives at once, made where nobody watches the log.
  await desk.goto("/settings/general");
  await expect(desk.heading("General")).toBeVisible();
  await desk.settingsChange({ organization_prefix: "=1+1" });
  for (let hours = 1; hours <= 230; hours++) await desk.settingsChange({ attribution_hours: hours });
  await desk.follow(address);
  await expect(entries(page)).toHaveCount(50);
  const loading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const file = await loading;
  expect(file.suggestedFilename()).toBe("audit-log-2026-11-18.csv");
  const text = await readFile(await file.path(), "utf8");
  const lines = text.replace(/\r\n$/, "").split("\r\n");
  expect(lines[0]).toBe("\ufeffWhen,Who,Area,What,Part,Before,After");
  expect(lines).toHaveLength(1 + 231);
  expect(text).toContain(`"'=1+1"`);
  expect(text).not.toMatch(/(^|,)[=+@-]/m);
  await expect(page.getByRole("status").filter({ hasText: "231 changes exported" })).toHaveCount(1);
});

test("A6 an export that fails is told", async ({ desk, page }) => {
  await open(desk, page);
  await desk.settingsChange({ shorten_links: false });
  await expect(entries(page)).toHaveCount(1);
  await desk.faults([{ on: "GET /api/v1/audit", fault: "failure", times: 1 }]);
  await page.getByRole("button", { name: "Export CSV" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The changes could not be exported." })).toBeVisible();
});

test("A6 an Agent is told why the log is not for them", async ({ desk, page }) => {
  await desk.goto(address, { persona: agent });
  await expect(page.getByText("Not for your role")).toBeVisible();
  await expect(page.getByText("Only Owner, Admin and Manager may see who changed what.")).toBeVisible();
  await desk.accessible();
});

test("X10 the log speaks Spanish", async ({ desk, page }) => {
  await open(desk, page, { language: "es" });
  await expect(page.getByText("Aún no se ha cambiado nada")).toBeVisible();
  await desk.settingsChange({ shorten_links: false });
  await expect(entries(page).first()).toContainText(`${admin} cambió «Acortar enlaces»`);
  await expect(entries(page).first().locator("ins")).toHaveText("Desactivado");
  await expect(page.getByRole("button", { name: "Exportar CSV" })).toBeVisible();
});

for (const width of [390, 1024]) {
  test(`X10 the log is not wider than a window of ${width}`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(desk, page);
    await desk.settingsChange({ shorten_links: false, reply_to_email: `${"a".repeat(60)}@example.com` });
    await expect(entries(page)).toHaveCount(2);
    expect(await page.locator("main.settings").evaluate((main) => main.scrollWidth - main.clientWidth)).toBeLessThanOrEqual(0);
    await desk.accessible();
  });
}
