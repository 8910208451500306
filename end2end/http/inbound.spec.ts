// Inbound messages over real HTTP: two admins at once, and an account without some channels.

import { admin, expect, manager, other, owner, test } from "../support/desk.ts";
import type { Page } from "@playwright/test";

const turns = (page: Page) => page.getByRole("switch", { name: "Round robin assignment" });
const hours = (page: Page) => page.getByRole("textbox", { name: "Attribution window" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

async function open(page: Page, follow: (address: string) => Promise<void>) {
  await follow("/settings/inbound-messages");
  await expect(turns(page)).toBeVisible();
}

test("A6 A17 two admins at once: what one saves is on the other's screen, and the same field is put to the choice", async ({ desk, page, browser, baseURL }) => {
  const second = await other(browser, baseURL, "/inbox/all", { persona: owner });
  await desk.gotoList("/inbox/all", { persona: admin });
  await open(page, (address) => desk.follow(address));
  await open(second.page, (address) => second.follow(address));
  const before = await hours(page).inputValue();

  // Different fields come together.
  const was = await turns(page).isChecked();
  await turns(page).click();
  await hours(second.page).fill("48");
  await save(second.page).click();
  await expect(second.said("Saved")).toBeVisible();
  await expect(hours(page)).toHaveValue("48");
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(turns(second.page)).toBeChecked({ checked: !was });

  // The same field is put to the choice of who comes second.
  await hours(page).fill("72");
  await hours(second.page).fill("96");
  await save(second.page).click();
  const panel = page.getByRole("alert").filter({ hasText: "Changed meanwhile" });
  await expect(panel).toContainText("96");
  await expect(panel).toContainText("72");
  await panel.getByRole("button", { name: "Keep mine: Attribution window" }).click();
  await save(page).click();
  await expect(hours(second.page)).toHaveValue("72");

  // As it was, for whoever comes after.
  await hours(page).fill(before);
  await turns(page).click();
  await save(page).click();
  await expect(hours(second.page)).toHaveValue(before);
  await second.page.context().close();
});

test("A6 a Manager's round robin is saved over HTTP, and the server takes nothing else of theirs", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { persona: manager });
  await open(page, (address) => desk.follow(address));
  const was = await turns(page).isChecked();
  await turns(page).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(turns(page)).toBeChecked({ checked: !was });
  await turns(page).click();
  await save(page).click();
  await expect(save(page)).toHaveCount(0);
});

test("I17 without SMS and web chat, their settings are not there", async ({ desk, page }) => {
  await page.route("**/api/v1/capabilities", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), channels: ["email"] } });
  });
  await desk.gotoList("/inbox/all", { persona: admin });
  await open(page, (address) => desk.follow(address));
  await expect(page.getByRole("switch", { name: "Email notifications" })).toBeVisible();
  await expect(hours(page)).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Text of the auto-response" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Keywords" })).toHaveCount(0);
  // Assignment keeps office hours for every channel; what they greet with is the web chat's.
  await page.getByRole("tab", { name: "Office hours" }).click();
  await expect(page.getByRole("heading", { name: "Office hours", level: 1 })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Welcome message" })).toHaveCount(0);
  await page.getByRole("tab", { name: "General" }).click();
  await expect(page.getByRole("switch", { name: "Unread badge" })).toBeVisible();
  await expect(page.getByRole("switch", { name: "Shorten links automatically" })).toHaveCount(0);
  await expect(page.getByRole("figure", { name: "Preview of the follow-up email" })).toHaveCount(0);
});
