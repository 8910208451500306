// One's own availability.

import { admin, agent, expect, manager, test } from "./support/desk.ts";

test("A9 the Online switch is one's own, and others see it", async ({ desk }) => {
  await desk.gotoTicket(10432, { persona: agent });
  await expect(desk.online).toBeChecked();
  await desk.online.click();
  await expect(desk.online).not.toBeChecked();
  await desk.assignee.click();
  await expect(desk.option(agent)).toContainText("Offline");
  await expect(desk.option(manager)).toContainText("Online");
});

test("A9 the switch outlives a reload", async ({ desk, page }) => {
  await desk.gotoList("/");
  await desk.online.click();
  await expect(desk.online).not.toBeChecked();
  await page.reload();
  await desk.listed();
  await expect(desk.online).not.toBeChecked();
  await desk.online.click();
  await expect(desk.online).toBeChecked();
});

test("A9 whoever signs out is Offline, as the others see", async ({ desk }) => {
  await desk.gotoTicket(10432, { persona: agent });
  await expect(desk.online).toBeChecked();
  await desk.signOut();
  await desk.signIn(admin);
  await desk.assignee.click();
  await expect(desk.option(agent)).toContainText("Offline");
  await expect(desk.option(admin)).toContainText("Online");
});

test("A9 a switch that could not be saved goes back and says so; Retry does it", async ({ desk }) => {
  await desk.gotoList("/");
  await desk.faults([{ on: "/availability", fault: "failure" }]);
  await desk.online.click();
  await expect(desk.warned(/Online was not saved/)).toBeVisible();
  await expect(desk.online).toBeChecked();
  await desk.faults([]);
  await desk.notices.getByRole("button", { name: "Retry" }).click();
  await expect(desk.online).not.toBeChecked();
});

test("A9 the switch shows at once, before the server has answered", async ({ desk }) => {
  await desk.gotoList("/");
  await desk.faults([{ on: "/availability", fault: "held" }]);
  await desk.online.click();
  await expect(desk.online).not.toBeChecked();
  await desk.faults([]);
  await expect(desk.online).not.toBeChecked();
});

test("A7 A9 Offline can be said until when, and ends by itself at that time", async ({ desk, page }) => {
  await desk.gotoList("/");
  await expect(desk.online).toBeChecked();
  await desk.views.getByRole("button", { name: "Online or offline until…" }).click();
  await desk.accessible();
  await page.getByRole("menuitem", { name: "Offline for 30 minutes" }).click();
  await expect(desk.online).not.toBeChecked();
  await expect(desk.views.getByText(/^Offline until \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await desk.listed();
  await expect(desk.views.getByText(/^Offline until \d\d:\d\d$/)).toBeVisible();
  await desk.advance(29 * 60_000);
  await expect(desk.online).not.toBeChecked();
  await desk.advance(60_000);
  await expect(desk.online).toBeChecked();
  await expect(desk.views.getByText(/until \d/)).toHaveCount(0);
});

test("A9 an end can be taken back, and is by the switch", async ({ desk, page }) => {
  await desk.gotoList("/");
  const until = desk.views.getByRole("button", { name: "Online or offline until…" });
  await until.click();
  await page.getByRole("menuitem", { name: "Offline for an hour" }).click();
  await expect(desk.views.getByText(/^Offline until/)).toBeVisible();
  await until.click();
  await page.getByRole("menuitem", { name: "Stay offline" }).click();
  await expect(desk.views.getByText(/until \d/)).toHaveCount(0);
  await desk.advance(2 * 3_600_000);
  await expect(desk.online).not.toBeChecked();
  await until.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(desk.online).toBeChecked();
  await expect(desk.views.getByText(/^until/)).toBeVisible();
  await desk.online.click();
  await expect(desk.online).not.toBeChecked();
  await expect(desk.views.getByText(/until \d/)).toHaveCount(0);
});
