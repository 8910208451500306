// The list: its order, its place, what stands in it when there is nothing.

import { expect, test } from "./support/desk.ts";

const moods = ["Urgent", "Negative", "Neutral", "Positive", "Promoter"];

/** How long a row says its customer has waited, in minutes; none where nobody waits. */
function waited(name: string): number | null {
  const [, count, unit] = name.match(/, waiting (?:(\d+)([mhd])|now),/) ?? [];
  if (!/, waiting /.test(name)) return null;
  return count ? Number(count) * { m: 1, h: 60, d: 1440 }[unit as "m" | "h" | "d"] : 0;
}

test("I31 the list says how long each customer waits, the longest wait first", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const waits = (await desk.rows()).map(({ name }) => waited(name));
  expect(waits.length).toBeGreaterThan(5);
  for (const [index, wait] of waits.entries()) {
    const before = waits[index - 1];
    if (wait === null || index === 0) continue;
    expect(before, `row ${index} waits, the one before does not`).not.toBeNull();
    expect(before).toBeGreaterThanOrEqual(wait);
  }
});

test("I31 a wait grows with time", async ({ desk }) => {
  await desk.gotoList("/teams/senior/tickets/10432");
  await desk.sortBy("Last updated");
  await expect(desk.row("Marta Quintero")).toHaveAccessibleName(/waiting 48m/);
  await desk.advance(7 * 60_000);
  await expect(desk.row("Marta Quintero")).toHaveAccessibleName(/waiting 55m/);
});

test("S2 the list sorts by sentiment both ways, tickets without a score last", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any");
  const order = async (expected: string[]) => {
    // The whole list, screen by screen.
    const seen = new Map<number, string>();
    const total = await desk.total();
    for (let first = 0; first < total; first += 8) {
      await desk.list().evaluate((grid, top) => grid.scrollTo(0, top), first * 82);
      await expect.poll(async () => (await desk.rows()).some(({ index }) => index === Math.min(first + 8, total))).toBe(true);
      for (const { index, name } of await desk.rows()) {
        seen.set(index, moods.find((mood) => name.includes(`, ${mood},`)) ?? "Not scored");
      }
    }
    expect(seen.size).toBe(total);
    const found = [...seen].sort(([one], [other]) => one - other).map(([, mood]) => mood);
    const places = found.map((mood) => expected.indexOf(mood));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(new Set(found)).toEqual(new Set(expected));
  };
  await desk.sortBy("Sentiment, worst first");
  await expect(page).toHaveURL(/sort=sentiment-asc/);
  await order([...moods, "Not scored"]);
  await desk.sortBy("Sentiment, best first");
  await order([...moods.toReversed(), "Not scored"]);
});

test("I31 newest, oldest and last updated put the right ticket first", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const total = await desk.total();
  await desk.sortBy("Newest");
  await expect(page).toHaveURL(/sort=created-desc/);
  const [newest] = await desk.numbers();
  await desk.sortBy("Oldest");
  await expect(page).toHaveURL(/sort=created-asc/);
  await expect.poll(async () => (await desk.numbers())[0]).not.toBe(newest);
  const [oldest] = await desk.numbers();
  await page.keyboard.press("j");
  await expect(desk.list().locator("[role=row]:focus")).toHaveCount(1);
  await page.keyboard.press("End");
  await expect(desk.row(newest)).toHaveAttribute("aria-rowindex", String(total));

  await desk.sortBy("Last updated");
  await expect(desk.row(oldest)).toHaveCount(0);
  await desk.demo("customer-writes", { number: oldest, text: "Me again" });
  await expect(desk.row(oldest)).toHaveAttribute("aria-rowindex", "1");
});

test("A3 the order stands in the address and outlives going back", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const [first] = await desk.numbers();
  await desk.sortBy("Newest");
  await expect.poll(async () => (await desk.numbers())[0]).not.toBe(first);
  await page.goBack();
  await expect.poll(async () => (await desk.numbers())[0]).toBe(first);
  await page.goForward();
  await expect(page).toHaveURL(/sort=created-desc/);
  await expect.poll(async () => (await desk.numbers())[0]).not.toBe(first);
});

test("X3 the list keeps its place when one comes back", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { tickets: 2000 });
  const grid = desk.list();
  await grid.evaluate((grid) => grid.scrollTo(0, 20_000));
  await expect.poll(async () => (await desk.rows()).some(({ index }) => index === 248)).toBe(true);
  const number = (await desk.rows()).find(({ index }) => index === 248)?.number ?? 0;
  const top = () => grid.evaluate((grid) => grid.scrollTop);
  const before = await top();

  await desk.openTicket(number);
  expect(await top()).toBe(before);
  await desk.show("Unassigned");
  await expect.poll(top).toBe(0);
  await page.goBack();
  await expect(desk.heading("All tickets")).toBeVisible();
  await expect.poll(top).toBe(before);
  await expect(desk.row(number)).toBeInViewport();
});

test("X11 a desk without any ticket says so and offers the import", async ({ desk, page }) => {
  await desk.goto("/inbox/all", { tickets: 0 });
  await page.getByRole("button", { name: "Show any status" }).click();
  await expect(page.getByText("No tickets yet")).toBeVisible();
  await page.getByRole("button", { name: "Import conversations" }).click();
  await expect(page.getByRole("dialog", { name: "Demo" })).toBeVisible();
});

test("A2 an empty My inbox says what to do about it", async ({ desk, page }) => {
  await desk.gotoList("/inbox/my", { persona: "Olivia Marchetti" });
  await expect(page.getByText("Nothing is assigned to you. Take one from Unassigned.")).toBeVisible();
  expect(await desk.count("My inbox")).toBe(0);
  await page.getByRole("button", { name: "Go to Unassigned" }).or(page.getByRole("link", { name: "Go to Unassigned" })).click();
  await expect(desk.heading("Unassigned")).toBeVisible();
});

test("A2 the last ticket that leaves Unassigned leaves a kind word", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned", { tickets: 40 });
  await desk.tick((await desk.numbers())[0]);
  const all = desk.bulk.getByRole("button", { name: /^Select all/ });
  if (await all.isVisible()) await all.click();
  await desk.bulk.getByRole("button", { name: "Assign" }).click();
  await desk.option("Tess Sato").click();
  await expect(page.getByText("Every ticket has somebody. Well done.")).toBeVisible();
  expect(await desk.count("Unassigned")).toBe(0);
});
