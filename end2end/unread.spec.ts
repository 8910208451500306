// Read and unread, and who has waited too long.

import type { Locator } from "@playwright/test";
import { expect, test } from "./support/desk.ts";

/** What marks a row as unread to the eye: a coloured dot, and how bold the customer's name is. */
async function looks(row: Locator, customer: string) {
  const dot = await row.locator("i").first().evaluate((dot) => getComputedStyle(dot).backgroundColor);
  const bold = await row.getByText(customer, { exact: true }).evaluate((name) => Number(getComputedStyle(name).fontWeight));
  return { hasDot: dot !== "rgba(0, 0, 0, 0)", bold };
}

test("I9 an unread ticket has a blue dot and is bold; opening it marks it read", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const shown = await desk.rows();
  const unread = shown.find(({ name }) => name.includes(", Unread,"));
  const read = shown.find(({ name }) => !name.includes(", Unread,"));
  if (!unread || !read) throw new Error("the world has no such two tickets");
  const [customer, other] = [unread.name.split(",")[0], read.name.split(",")[0]];
  const before = await looks(desk.row(unread.number), customer);
  const plain = await looks(desk.row(read.number), other);
  expect(before.hasDot).toBe(true);
  expect(plain.hasDot).toBe(false);
  expect(before.bold).toBeGreaterThan(plain.bold);

  await desk.openTicket(unread.number);
  await expect(desk.row(unread.number)).not.toHaveAccessibleName(/, Unread,/);
  await page.mouse.move(0, 0);
  expect(await looks(desk.row(unread.number), customer)).toEqual(plain);
});

test("I9 Mark unread in More options brings the dot back, and it outlives a reload", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const unread = (await desk.rows()).find(({ name }) => name.includes(", Unread,"));
  const number = unread?.number ?? 0;
  await desk.openTicket(number);
  await expect(desk.row(number)).not.toHaveAccessibleName(/, Unread,/);
  await desk.choose(number, "Mark unread");
  await expect(desk.row(number)).toHaveAccessibleName(/, Unread,/);
  await page.goto("/inbox/unassigned");
  await desk.listed();
  await expect(desk.row(number)).toHaveAccessibleName(/, Unread,/);
  await desk.choose(number, "Mark read");
  await expect(desk.row(number)).not.toHaveAccessibleName(/, Unread,/);
});

test("I22 the badge on Inbox counts customers with unread messages, not messages", async ({ desk }) => {
  await desk.gotoList("/inbox/all?status=any");
  const badge = async () => {
    const name = await desk.rail.getByRole("link").first().getAttribute("aria-label");
    return Number(name?.match(/(\d+) customers? unread/)?.[1] ?? 0);
  };
  const before = await badge();
  const read = (await desk.rows()).find(({ name }) => !name.includes(", Unread,") && !/, (Closed|Snoozed),/.test(name));
  const number = read?.number ?? 0;
  await desk.demo("customer-writes", { number, text: "One" });
  await expect.poll(badge).toBe(before + 1);
  await desk.demo("customer-writes", { number, text: "Two" });
  await desk.demo("customer-writes", { number, text: "Three" });
  await expect(desk.row(number)).toContainText("Three");
  expect(await badge()).toBe(before + 1);
  await desk.openTicket(number);
  await expect.poll(badge).toBe(before);
});

test("I31 an SMS that waits for over an hour stands out, other channels do not", async ({ desk }) => {
  // Marta's SMS has waited for 48 minutes.
  await desk.gotoTicket(10432, {}, "/teams/senior");
  await desk.sortBy("Last updated");
  const marta = desk.row("Marta Quintero");
  const time = marta.locator("time");
  const look = () => time.evaluate((time) => [getComputedStyle(time).color, getComputedStyle(time).fontWeight]);
  await expect(time).toHaveText("48m");
  const before = await look();
  await desk.advance(11 * 60_000);
  await expect(time).toHaveText("59m");
  expect(await look()).toEqual(before);
  await desk.advance(60_000);
  await expect(time).toHaveText("1h");
  const [color, weight] = await look();
  expect(color).not.toBe(before[0]);
  expect(Number(weight)).toBeGreaterThan(Number(before[1]));

  const email = (await desk.rows()).find(({ name }) => name.includes(", Email,") && /waiting \d+[hd]/.test(name));
  const other = desk.row(email?.number ?? 0).locator("time");
  expect(await other.evaluate((time) => [getComputedStyle(time).color, getComputedStyle(time).fontWeight])).toEqual(before);
});
