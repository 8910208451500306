// The settings' tab Office hours: the week, holidays, channels, and what the web chat says. It is a
// Wednesday, 17:05 UTC.

import { agent, expect, manager, test, type Desk, type Visit } from "./support/desk.ts";
import type { Page } from "@playwright/test";

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const day = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const from = (page: Page, name: string, n = 1) => page.getByRole("textbox", { name: `${name}, hours ${n}, from` });
const to = (page: Page, name: string, n = 1) => page.getByRole("textbox", { name: `${name}, hours ${n}, to` });
const zone = (page: Page) => page.getByRole("combobox", { name: "Time zone" });
const now = (page: Page, words: string) => page.getByRole("status").getByText(words, { exact: true });

async function open(desk: Desk, page: Page, visit: Visit = {}) {
  await desk.goto("/settings/office-hours", visit);
  await expect(page.getByRole("tabpanel").getByRole("combobox").first()).toBeVisible();
}

/** Chooses from a day's menu. */
async function choose(page: Page, name: string, item: string) {
  await page.getByRole("button", { name: `Options of ${name}` }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

/** Monday to Friday, 9 to 18 in Madrid. */
async function working(page: Page) {
  await zone(page).click();
  await page.getByRole("option").first().click();
  await from(page, "Monday").fill("9");
  await to(page, "Monday").fill("18:00");
  await choose(page, "Monday", "Copy to Monday to Friday");
  for (const name of ["Saturday", "Sunday"]) await choose(page, name, "Closed");
}

test("A10 hours are chosen, saved, and told: open until, closed until", async ({ desk, page }) => {
  await open(desk, page);
  await expect(now(page, "Always open")).toBeVisible();
  await working(page);
  await expect(zone(page)).toHaveText("Europe/Madrid");
  await expect(page.getByText("It is 18:05 there now.")).toBeVisible();
  await expect(now(page, "Closed until Thursday 09:00")).toBeVisible();
  await to(page, "Wednesday").fill("20:30");
  await expect(now(page, "Open now until 20:30")).toBeVisible();
  await expect(day(page, "Sunday")).toContainText("Closed");
  await desk.accessible();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(to(page, "Wednesday")).toHaveValue("20:30");
  await expect(from(page, "Friday")).toHaveValue("09:00");
  await expect(from(page, "Sunday")).toHaveCount(0);
});

test("I26 the browser's own zone is offered first, others are found by typing", async ({ desk, page }) => {
  await open(desk, page);
  await zone(page).click();
  await expect(page.getByRole("option").first()).toHaveAccessibleName("Europe/Madrid");
  await expect(page.getByRole("option").first()).toContainText("Your browser's");
  await page.getByRole("combobox", { name: "Find a time zone" }).fill("buenos");
  await page.keyboard.press("Enter");
  await expect(zone(page)).toHaveText(/Buenos Aires$/);
  await expect(page.getByText("It is 14:05 there now.")).toBeVisible();
});

test("A10 several hours a day are added, removed and copied, by keyboard alone", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("button", { name: "Options of Monday" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(day(page, "Monday")).toContainText("Closed");
  const add = page.getByRole("button", { name: "Add hours to Monday" });
  await add.focus();
  await page.keyboard.press("Enter");
  await expect(from(page, "Monday")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("930");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("2 pm");
  await add.focus();
  await page.keyboard.press("Enter");
  await expect(from(page, "Monday", 2)).toBeFocused();
  await expect(from(page, "Monday")).toHaveValue("09:30");
  await expect(to(page, "Monday")).toHaveValue("14:00");
  await expect(from(page, "Monday", 2)).toHaveValue("15:00");
  await choose(page, "Monday", "Copy to Sunday");
  await expect(to(page, "Sunday", 2)).toHaveValue("18:00");
  await page.getByRole("button", { name: "Remove hours 1 of Sunday" }).click();
  await expect(from(page, "Sunday")).toHaveValue("15:00");
  await choose(page, "Sunday", "24 hours");
  await expect(to(page, "Sunday")).toHaveValue("24:00");
  await page.keyboard.press("Control+s");
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(to(page, "Monday", 2)).toHaveValue("18:00");
});

test("A10 X10 each wrong interval is told where it stands", async ({ desk, page }) => {
  await open(desk, page);
  await working(page);
  await to(page, "Monday").fill("nine");
  await expect(to(page, "Monday")).toHaveAccessibleDescription(/Enter a time such as 9:00/);
  await expect(to(page, "Monday")).toHaveAttribute("aria-invalid", "true");
  await expect(from(page, "Monday")).not.toHaveAttribute("aria-invalid", "true");
  await save(page).click();
  await expect(to(page, "Monday")).toBeFocused();
  await to(page, "Monday").fill("18");
  await expect(to(page, "Monday")).not.toHaveAttribute("aria-invalid", "true");
  await to(page, "Tuesday").fill("9:00");
  await page.getByRole("button", { name: "Add hours to Wednesday" }).click();
  await from(page, "Wednesday", 2).fill("17:00");
  await to(page, "Thursday").fill("8:00");
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "3 problems before saving" })).toBeVisible();
  await expect(from(page, "Tuesday")).toBeFocused();
  await expect(from(page, "Tuesday")).toHaveAccessibleDescription(/They end as they begin/);
  await expect(from(page, "Wednesday", 2)).toHaveAccessibleDescription(/They overlap with 09:00–18:00/);
  await expect(from(page, "Wednesday")).not.toHaveAttribute("aria-invalid", "true");
  await expect(from(page, "Thursday")).toHaveAccessibleDescription(/They end before they begin/);
  await desk.accessible();
});

test("A10 hours past midnight are made two at a press", async ({ desk, page }) => {
  await open(desk, page);
  await working(page);
  await from(page, "Friday").fill("22");
  await to(page, "Friday").fill("2");
  await expect(day(page, "Friday")).toContainText("from 0:00 on Saturday");
  await day(page, "Friday").getByRole("button", { name: "Split at midnight" }).click();
  await expect(to(page, "Friday")).toHaveValue("24:00");
  await expect(to(page, "Friday")).toBeFocused();
  await expect(from(page, "Saturday")).toHaveValue("00:00");
  await expect(to(page, "Saturday")).toHaveValue("02:00");
  await to(page, "Friday").fill("4");
  await day(page, "Friday").getByRole("button", { name: "Split at midnight" }).click();
  await expect(to(page, "Saturday")).toHaveValue("04:00");
  await expect(to(page, "Saturday", 2)).toHaveCount(0);
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
});

test("A10 a time that clocks jump over is told, not refused", async ({ desk, page }) => {
  await open(desk, page);
  await working(page);
  await page.getByRole("button", { name: "Add hours to Sunday" }).click();
  await from(page, "Sunday").fill("2:30");
  await expect(day(page, "Sunday")).toContainText("On 28 Mar 2027 clocks jump over 02:30: these hours then begin at 03:00.");
  await to(page, "Sunday").fill("2:45");
  await expect(day(page, "Sunday")).toContainText("On 28 Mar 2027 clocks jump over these hours: they fall out that day.");
  await expect(day(page, "Sunday")).toContainText("On 31 Oct 2027 clocks show these hours twice: both count.");
  await expect(day(page, "Sunday")).not.toContainText("then end");
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
});

test("A10 holidays have a date and a name, are sorted when saved, and past ones are folded away", async ({ desk, page }) => {
  await open(desk, page);
  await working(page);
  const dates = page.getByLabel("Date", { exact: true });
  const add = page.getByRole("button", { name: "Add holiday" });
  for (const [date, name] of [["2026-12-25", "Christmas"], ["2026-11-19", "Stocktaking"], ["2026-01-06", "Epiphany"]]) {
    await add.click();
    await expect(dates.last()).toBeFocused();
    await dates.last().fill(date);
    await page.getByRole("textbox", { name: "Name" }).last().fill(name);
  }
  await expect(now(page, "Closed until Friday 09:00")).toBeVisible();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(page.getByText("1 past holiday")).toBeVisible();
  await expect(dates.nth(0)).toBeHidden();
  await expect(dates.nth(1)).toHaveValue("2026-11-19");
  await expect(dates.nth(2)).toHaveValue("2026-12-25");
  await page.getByText("1 past holiday").click();
  await expect(dates.nth(0)).toHaveValue("2026-01-06");
  await desk.accessible();
  await add.click();
  await expect(dates.last()).toHaveValue("");
  await expect(dates.last()).not.toHaveAttribute("aria-invalid", "true");
  await save(page).click();
  await expect(dates.last()).toBeFocused();
  await expect(dates.last()).toHaveAccessibleDescription(/date/);
  await dates.last().fill("2026-12-25");
  await save(page).click();
  await expect(dates.last()).toBeFocused();
  await expect(dates.last()).toHaveAccessibleDescription("This day is a holiday already.");
  await page.getByRole("button", { name: "Remove 25 Dec 2026" }).last().click();
  await expect(save(page)).toHaveCount(0);
});

test("A10 every channel keeps office hours until one is taken out", async ({ desk, page }) => {
  await open(desk, page);
  const channels = page.getByRole("group", { name: "Channels that keep office hours" });
  for (const name of ["Email", "SMS", "Web chat"]) await expect(channels.getByRole("checkbox", { name })).toBeChecked();
  await channels.getByRole("checkbox", { name: "SMS" }).uncheck();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(channels.getByRole("checkbox", { name: "SMS" })).not.toBeChecked();
  await expect(channels.getByRole("checkbox", { name: "Web chat" })).toBeChecked();
});

test("I26 the web chat answers by weekday and time of day, and the preview says which", async ({ desk, page }) => {
  await open(desk, page);
  await working(page);
  const seen = page.getByRole("group", { name: "What a customer sees" });
  await expect(seen).toContainText("Nothing is said.");
  await page.getByRole("textbox", { name: "Welcome message" }).fill("Hello! How can we help?");
  await expect(seen).toContainText("Hello! How can we help?");
  await page.getByRole("textbox", { name: "Message while closed" }).fill("We are asleep.");
  await expect(seen).toContainText("We are asleep.");
  await page.getByRole("button", { name: "Add answer" }).click();
  const words = page.getByRole("textbox", { name: "Text of answer 1" });
  await expect(words).toBeFocused();
  await save(page).click();
  await expect(words).toHaveAccessibleDescription(/Write what is said/);
  await words.fill("Nearly weekend.");
  const days = page.getByRole("group", { name: "Days of answer 1" });
  for (const name of ["Monday", "Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday"]) await days.getByRole("checkbox", { name }).uncheck({ force: true });
  await page.getByRole("textbox", { name: "Answer 1, from" }).fill("15");
  await seen.getByRole("combobox", { name: "When" }).selectOption({ label: "Friday" });
  await expect(seen).toContainText("Hello! How can we help?");
  await seen.getByRole("textbox", { name: "Time" }).fill("15:30");
  await expect(seen).toContainText("Nearly weekend.");
  await desk.accessible();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(words).toHaveValue("Nearly weekend.");
  await expect(days.getByRole("checkbox", { name: "Friday" })).toBeChecked();
  await expect(days.getByRole("checkbox", { name: "Monday" })).not.toBeChecked();
});

test("A6 A10 a Manager changes the hours, and reads why not what the web chat says", async ({ desk, page }) => {
  await open(desk, page, { persona: manager });
  await expect(page.getByRole("note")).toHaveText("Only Owner and Admin may change this.");
  await expect(page.getByRole("textbox", { name: "Welcome message" })).not.toBeEditable();
  await expect(page.getByRole("button", { name: "Add answer" })).toBeDisabled();
  await from(page, "Monday").fill("8:00");
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(from(page, "Monday")).toHaveValue("08:00");
});

test("A6 A10 an Agent changes nothing, and reads why", async ({ desk, page }) => {
  await open(desk, page, { persona: agent });
  await expect(page.getByRole("note")).toHaveText("Only Owner, Admin and Manager may change this.");
  await expect(from(page, "Monday")).not.toBeEditable();
  await expect(page.getByRole("button", { name: "Options of Monday" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add holiday" })).toBeDisabled();
  await expect(page.getByRole("checkbox", { name: "SMS" })).toBeDisabled();
});

test("A17 A10 different days of two people come together, the same day is put to the choice", async ({ desk, page }) => {
  await open(desk, page);
  await from(page, "Monday").fill("9:00");
  const all = [{ from: 0, to: 1440 }];
  const week = { monday: [{ from: 600, to: 1080 }], tuesday: [], wednesday: all, thursday: all, friday: all, saturday: all, sunday: all };
  await desk.settingsChange({ office_hours: { time_zone: "UTC", week, holidays: [], channels: ["email", "sms", "web_chat"] } });
  await expect(day(page, "Tuesday")).toContainText("Closed");
  const panel = page.getByRole("alert").filter({ hasText: "Changed meanwhile" });
  await expect(panel).toContainText("09:00–24:00");
  await expect(panel).toContainText("10:00–18:00");
  await panel.getByRole("button", { name: "Keep mine: Monday" }).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(from(page, "Monday")).toHaveValue("09:00");
  await expect(from(page, "Tuesday")).toHaveCount(0);
});

test("I16 A10 unsaved hours are asked about, also where what is typed is no time", async ({ desk, page }) => {
  await open(desk, page);
  await from(page, "Monday").fill("x");
  await page.getByRole("tab", { name: "General" }).click();
  await page.getByRole("dialog", { name: "Discard changes?" }).getByRole("button", { name: "Keep editing" }).click();
  await expect(from(page, "Monday")).toHaveValue("x");
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(from(page, "Monday")).toHaveValue("00:00");
});

test("A10 I26 office hours speak Spanish", async ({ desk, page }) => {
  await open(desk, page, { language: "es" });
  await expect(now(page, "Siempre abierto")).toBeVisible();
  await page.getByRole("button", { name: "Opciones de miércoles" }).click();
  await page.getByRole("menuitem", { name: "Cerrado" }).click();
  await expect(now(page, "Cerrado hasta el jueves a las 00:00")).toBeVisible();
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByRole("status").getByText("Guardado")).toBeVisible();
});

test("I16 Office hours fits a phone, dark", async ({ desk, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(desk, page, { theme: "dark" });
  await page.getByRole("button", { name: "Add holiday" }).click();
  await page.getByRole("button", { name: "Add answer" }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await desk.accessible();
});
