// Teams over real HTTP: the walk of the source document, two admins at one team, and accounts that
// are large.

import { admin, expect, manager, other, owner, test } from "../support/desk.ts";
import type { Page } from "@playwright/test";

const table = (page: Page) => page.getByRole("main").getByRole("table");
const box = (page: Page, name: string) => page.getByRole("main").getByRole("textbox", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("main").getByRole("combobox", { name, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

/** Settings > Teams > Add team, as the source document tells it. */
async function add(page: Page, name: string, tag: string) {
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Teams" }).click();
  await page.getByRole("button", { name: "Add team" }).click();
  await box(page, "Name").fill(name);
  await box(page, "Description").fill("What they look after");
  await field(page, "Tags and segments").click();
  await page.keyboard.type(tag);
  await page.getByRole("option", { name: `New tag “${tag}”` }).click();
  await page.keyboard.press("Escape");
  await field(page, "Members").click();
  await page.getByRole("option", { name: "Nuno Barros", exact: true }).click();
  await page.keyboard.press("Escape");
  await save(page).click();
  await expect(table(page).getByRole("button", { name: `Edit ${name}` })).toBeVisible();
}

test("A4 X11 Settings > Teams > Add team over HTTP: it survives a reload and is on the other's screen by itself", async ({ desk, page, browser, baseURL }) => {
  const second = await other(browser, baseURL, "/inbox/all", { persona: admin });
  await desk.gotoList("/inbox/all", { persona: manager });
  await add(page, "Lamps", "lamp-parts");
  await expect(second.view("Lamps")).toBeVisible();
  await page.reload();
  await expect(table(page).getByRole("button", { name: "Edit Lamps" })).toBeVisible();
  await page.getByRole("button", { name: "Options of Lamps" }).click();
  await page.getByRole("menuitem", { name: "Delete team" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete team" }).click();
  await expect(second.view("Lamps")).toHaveCount(0);
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(second.view("Lamps")).toBeVisible();
  await second.page.context().close();
});

test("A4 A17 two admins at one team: what one alone changed is kept, what both changed is put to the choice", async ({ desk, page, browser, baseURL }) => {
  await desk.gotoList("/inbox/all", { persona: owner });
  await add(page, "Rugs", "rug-care");
  const second = await other(browser, baseURL, "/inbox/all", { persona: admin });
  await second.follow("/settings/teams");
  for (const screen of [page, second.page]) await table(screen).getByRole("button", { name: "Edit Rugs" }).click();
  await box(page, "Name").fill("Rugs and mats");
  await box(second.page, "Description").fill("Written by the second");
  await save(second.page).click();
  await expect(box(second.page, "Description")).toHaveCount(0);
  // What one has not touched follows by itself.
  await expect(box(page, "Description")).toHaveValue("Written by the second");
  await expect(box(page, "Name")).toHaveValue("Rugs and mats");
  await table(second.page).getByRole("button", { name: "Edit Rugs" }).click();
  await box(second.page, "Name").fill("Carpets");
  await save(second.page).click();
  const panel = page.getByRole("alert").filter({ hasText: "Changed meanwhile" });
  await expect(panel).toContainText("Rugs and mats");
  await expect(panel).toContainText("Carpets");
  await panel.getByRole("button", { name: "Keep mine: Name" }).click();
  await save(page).click();
  await expect(table(page).getByRole("button", { name: "Edit Rugs and mats" })).toBeVisible();
  await expect(table(second.page).getByRole("button", { name: "Edit Rugs and mats" })).toBeVisible();
  await second.page.context().close();
});

test("I25 X3 fifty thousand quick replies: searched without a long task, drawn as a few rows, offered fifty at a time", async ({ desk, page }) => {
  const items = Array.from({ length: 50_000 }, (_, n) => ({
    id: `q${n}`,
    name: `Reply ${n}`,
    text: `Hello {{customer_name}}, this is answer number ${n}; we will look into it and write again tomorrow.`,
    channels: [],
    uses: 0,
    version: 1,
  }));
  await page.route("**/api/v1/quick-replies", (route) => route.fulfill({ json: { items } }));
  await desk.goto("/settings/quick-replies", { persona: manager });
  await expect(page.getByRole("heading", { name: "50,000 quick replies" })).toBeVisible({ timeout: 20_000 });
  const grid = page.getByRole("grid", { name: "Quick replies" });
  expect(await grid.getByRole("row").count()).toBeLessThan(60);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  await page.getByRole("searchbox").pressSequentially("4999");
  await expect(page.getByRole("heading", { name: /^11 of 50,000 quick replies$/ })).toBeVisible();
  const tasks = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(Math.max(0, ...tasks)).toBeLessThan(200);
  await grid.getByRole("row", { name: "Reply 49999", exact: true }).focus();
  await desk.follow("/inbox/all");
  await desk.listed();
  await desk.openTicket((await desk.rows()).find(({ name }) => name.includes("Email"))?.number ?? 0);
  await desk.composer().click();
  await page.keyboard.type("/");
  const offered = page.getByRole("listbox", { name: "Quick replies" }).getByRole("option");
  await expect(offered).toHaveCount(50);
  await page.keyboard.type("49998");
  await expect(offered).toHaveCount(1);
});

test("A7 X3 three hundred users stand in one table and are narrowed by a letter", async ({ desk, page }) => {
  const more = Array.from({ length: 300 }, (_, n) => ({
    id: `extra${n}`,
    name: `Extra ${n}`,
    email: `extra${n}@lumenandloom.example`,
    role: "agent",
    online: n % 2 === 0,
    state: "active",
    version: 1,
  }));
  await page.route("**/api/v1/users", async (route) => {
    const answer = await route.fetch();
    const { items } = (await answer.json()) as { items: unknown[] };
    await route.fulfill({ json: { items: [...items, ...more] } });
  });
  await desk.goto("/settings/users", { persona: manager });
  await expect(table(page).locator("tbody").getByRole("row")).toHaveCount(312);
  await page.getByRole("searchbox").fill("extra 299");
  await expect(table(page).locator("tbody").getByRole("row")).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "1 of 312 users" })).toBeVisible();
});
