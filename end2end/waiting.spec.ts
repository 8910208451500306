// How long customers wait where the account has chosen office hours.

import { expect, test, type Desk } from "./support/desk.ts";

const friday = "2026-11-20T18:30:00Z";
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const view = "Waiting over an hour";

/** Working days from eight to six; web chats are answered at any time. */
async function keepHours(desk: Desk) {
  const open = [{ from: 8 * 60, to: 18 * 60 }];
  const week = { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open };
  await desk.settingsChange({ office_hours: { time_zone: "UTC", week, holidays: [], channels: ["email", "sms"] } });
}

/** A customer who waits for nothing yet writes; gives the ticket's number. */
async function writes(desk: Desk, customer: string, channel: string): Promise<number> {
  const ticket = await desk.demo<{ number: number }>("customer-writes", { customer, channel, text: "Hello?" });
  return ticket.number;
}

test("I31 A10 who wrote on Friday evening waits from Monday morning on, in the view, its number and the row", async ({ desk }) => {
  await desk.gotoList("/views/waiting", { clock: friday, tickets: 40 });
  await keepHours(desk);
  await desk.sortBy("Waiting shortest");
  const email = await writes(desk, "c3", "email");
  const chat = await writes(desk, "c4", "web_chat");
  const agree = async () => expect.poll(async () => (await desk.count(view)) - (await desk.total())).toBe(0);

  await desk.advance(62 * minute);
  await expect(desk.row(chat)).toHaveAccessibleName(/waiting 1h/);
  await expect(desk.row(email)).toHaveCount(0);
  await agree();
  await desk.advance(2 * day + 12 * hour + 58 * minute);
  await expect(desk.row(chat)).toHaveAccessibleName(/waiting 2d/);
  await expect(desk.row(email)).toHaveCount(0);
  await agree();
  const before = await desk.count(view);
  await desk.advance(31 * minute);
  await expect(desk.row(email)).toHaveAccessibleName(/waiting 1h/);
  await expect.poll(() => desk.count(view)).toBeGreaterThan(before);
  await agree();
});

test("I31 A10 a wait grows in office hours alone, and so an SMS is late; other hours count at once", async ({ desk }) => {
  await desk.gotoList("/inbox/all", { clock: friday, tickets: 40 });
  await keepHours(desk);
  await desk.sortBy("Last updated");
  const sms = await writes(desk, "c5", "sms");
  const time = desk.row(sms).locator("time");
  const weight = () => time.evaluate((time) => Number(getComputedStyle(time).fontWeight));
  await expect(time).toHaveText("now");
  const usual = await weight();
  await desk.advance(2 * day + 14 * hour);
  await expect(time).toHaveText("30m");
  expect(await weight()).toBe(usual);
  await expect(desk.row(sms)).toHaveAccessibleName(/waiting 30m/);
  await desk.advance(30 * minute);
  await expect(time).toHaveText("1h");
  expect(await weight()).toBeGreaterThan(usual);
  // Hours of open time are no days.
  await desk.advance(2 * day + 15 * hour);
  await expect(time).toHaveText("30h");
  await desk.settingsChange({ office_hours: { channels: [] } });
  await expect(time).toHaveText("5d");
});

test("I31 A10 the builder says that it counts office hours, where the account has chosen some", async ({ desk }) => {
  await desk.gotoList("/inbox/all", { clock: friday });
  await desk.views.getByRole("button", { name: "Create view" }).click();
  const dialog = desk.page.getByRole("dialog", { name: "Create view" });
  await dialog.getByRole("button", { name: "Add filter" }).click();
  await dialog.getByRole("combobox", { name: "Field" }).last().selectOption("waiting");
  await expect(dialog.getByText("minutes", { exact: true })).toBeVisible();
  await keepHours(desk);
  await expect(dialog.getByText("minutes of office hours", { exact: true })).toBeVisible();
  await desk.accessible();
});
