// The three views every account has, their numbers, and the status filter over them.

import { admin, agent, expect, test } from "./support/desk.ts";

test("A2 one lands on All tickets", async ({ desk, page }) => {
  await desk.gotoList("/");
  await expect(desk.heading("All tickets")).toBeVisible();
  await expect(desk.view("All tickets")).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveTitle("All tickets · Bandeja");
});

test("A2 My inbox shows the tickets of whoever is signed in, and only those", async ({ desk }) => {
  for (const person of [admin, agent]) {
    await desk.gotoList("/inbox/my", { persona: person });
    const rows = await desk.rows();
    expect(rows.length).toBeGreaterThan(0);
    for (const { name } of rows) expect(name).toContain(`Assigned to ${person}`);
    await desk.signOut();
  }
});

test("A2 Unassigned shows the tickets with no assignee, and only those", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const rows = await desk.rows();
  expect(rows.length).toBeGreaterThan(0);
  for (const { name } of rows) expect(name).toContain("No assignee");
});

test("A3 each view shows Open tickets only, until the filter is changed", async ({ desk, page }) => {
  await desk.gotoList("/");
  for (const view of ["My inbox", "All tickets", "Unassigned"]) {
    await desk.show(view);
    await expect(page.getByRole("button", { name: "Status: Open" })).toBeVisible();
    for (const { name } of await desk.rows()) expect(name).not.toMatch(/, (Snoozed|Closed),/);
    const open = await desk.total();
    await page.getByRole("button", { name: "Remove filter Status" }).click();
    await expect(page.getByRole("button", { name: "Remove filter Status" })).toHaveCount(0);
    await expect.poll(() => desk.total()).toBeGreaterThan(open);
  }
});

test("A3 X1 Open, Snoozed and Closed add up to any status", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  const open = await desk.total();
  const of = async (status: string, word: RegExp) => {
    await desk.filterStatus(status);
    await expect.poll(async () => (await desk.rows()).every(({ name }) => word.test(name))).toBe(true);
    return desk.total();
  };
  const snoozed = await of("Snoozed", /, Snoozed,/);
  const closed = await of("Closed", /, Closed,/);
  await desk.filterStatus("Any");
  await expect.poll(() => desk.total()).toBe(open + snoozed + closed);
  expect(await desk.total()).toBe(200);
});

test("A3 the status filter is a chip and stands in the address; back and forward follow it", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const open = await desk.total();
  await desk.filterStatus("Closed");
  await expect(page.getByRole("button", { name: "Status: Closed" })).toBeVisible();
  await expect(page).toHaveURL(/status=closed/);
  await expect.poll(() => desk.total()).not.toBe(open);
  const closed = await desk.total();
  await page.getByRole("button", { name: "Remove filter Status" }).click();
  await expect(page).toHaveURL(/status=any/);
  await expect.poll(() => desk.total()).toBe(200);

  await page.goBack();
  await expect(page.getByRole("button", { name: "Status: Closed" })).toBeVisible();
  await expect.poll(() => desk.total()).toBe(closed);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Status: Open" })).toBeVisible();
  await expect.poll(() => desk.total()).toBe(open);
  await page.goForward();
  await expect(page.getByRole("button", { name: "Status: Closed" })).toBeVisible();
});

test("A3 an address with a status opens the list with that filter", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=snoozed");
  await expect(page.getByRole("button", { name: "Status: Snoozed" })).toBeVisible();
  for (const { name } of await desk.rows()) expect(name).toContain(", Snoozed,");
});

test("A3 a chip opens the statuses as well", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await page.getByRole("button", { name: "Status: Open" }).click();
  await expect(page.getByRole("menuitemradio", { name: "Open" })).toHaveAttribute("aria-checked", "true");
  await page.getByRole("menuitemradio", { name: "Snoozed" }).click();
  await expect(page.getByRole("button", { name: "Status: Snoozed" })).toBeVisible();
});

test("X1 the sidebar's numbers are the totals of their lists", async ({ desk }) => {
  await desk.gotoList("/");
  for (const view of ["My inbox", "All tickets", "Unassigned", "Senior desk", "Returns", "Billing"]) {
    await desk.show(view);
    await expect.poll(() => desk.total(), view).toBe(await desk.count(view));
  }
});

test("A14 an assigned ticket leaves Unassigned at once and shows in the assignee's My inbox", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const [number] = await desk.numbers();
  const [unassigned, mine, total] = [await desk.count("Unassigned"), await desk.count("My inbox"), await desk.total()];
  await desk.choose(number, "Assign to me");
  await expect(desk.row(number)).toHaveCount(0);
  expect(await desk.total()).toBe(total - 1);
  expect(await desk.count("Unassigned")).toBe(unassigned - 1);
  expect(await desk.count("My inbox")).toBe(mine + 1);
  await desk.show("My inbox");
  expect(await desk.total()).toBe(mine + 1);
});

test("A2 a view that is not there says so and leads on", async ({ desk, page }) => {
  await desk.goto("/views/no-such-view");
  await expect(page.getByText("There is no such view")).toBeVisible();
  await page.getByRole("button", { name: "Go to All tickets" }).or(page.getByRole("link", { name: "Go to All tickets" })).click();
  await expect(desk.heading("All tickets")).toBeVisible();
});

test("A2 an address that is no page says so and leads on", async ({ desk, page }) => {
  await desk.goto("/no/such/page");
  await expect(page.getByText("There is no page here")).toBeVisible();
  await page.getByRole("button", { name: "Go to All tickets" }).or(page.getByRole("link", { name: "Go to All tickets" })).click();
  await expect(desk.heading("All tickets")).toBeVisible();
});
