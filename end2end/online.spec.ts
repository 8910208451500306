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
