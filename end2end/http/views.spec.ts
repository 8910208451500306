// Views over real HTTP: the walk of the source document, and two people at one view.

import { admin, expect, manager, other, owner, test, type Desk } from "../support/desk.ts";
import type { Page } from "@playwright/test";

/** Makes a view of urgent and negative tickets, as the source document tells it. */
async function angry(desk: Desk, name: string) {
  await desk.show("All tickets");
  await desk.views.getByRole("button", { name: "Create view" }).click();
  const dialog = desk.page.getByRole("dialog", { name: "Create view" });
  await dialog.getByRole("textbox", { name: "View name" }).fill(name);
  await dialog.getByRole("button", { name: "Add filter" }).click();
  await dialog.getByRole("combobox", { name: "Field" }).selectOption("sentiment");
  await expect(dialog.getByRole("combobox", { name: "Operator" })).toHaveValue("any_of");
  await dialog.getByRole("combobox", { name: "Value" }).click();
  for (const value of ["Urgent", "Negative"]) await desk.page.getByRole("listbox").getByRole("option", { name: value, exact: true }).click();
  await desk.page.keyboard.press("Escape");
  return dialog;
}

/** Opens the editor of a view in the sidebar. */
async function edit(page: Page, desk: Desk, name: string) {
  await desk.views.getByRole("button", { name: `Options of ${name}` }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit view" });
  await expect(dialog.getByRole("textbox", { name: "View name" })).toHaveValue(name);
  return dialog;
}

test("S5 X11 Angry customers is made over HTTP, counted live, and survives a reload", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { persona: manager });
  const dialog = await angry(desk, "Angry customers");
  const matches = dialog.getByRole("status").filter({ hasText: "tickets match now" });
  await expect(matches).toBeVisible();
  await expect(matches).not.toHaveAttribute("aria-busy", "true");
  const count = Number((await matches.innerText()).split(" ")[0]);
  expect(count).toBeGreaterThan(0);
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Angry customers")).toBeVisible();
  await desk.listed();
  expect(await desk.total()).toBe(count);
  expect(await desk.count("Angry customers")).toBe(count);
  for (const { name } of await desk.rows()) expect(name).toMatch(/Urgent|Negative/);
  await page.reload();
  await desk.listed();
  await expect(desk.heading("Angry customers")).toBeVisible();
  expect(await desk.count("Angry customers")).toBe(count);
});

test("S5 X1 a view that one person shares, changes and deletes is so on the other's screen by itself", async ({ desk, page, browser, baseURL }) => {
  const second = await other(browser, baseURL, "/inbox/all", { persona: admin });
  await desk.gotoList("/inbox/all", { persona: owner });
  const dialog = await angry(desk, "To calm down");
  await dialog.getByLabel("Who has access").selectOption("everyone");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(second.view("To calm down")).toBeVisible();
  await second.show("To calm down");
  expect(await second.total()).toBe(await desk.total());

  const editor = await edit(page, desk, "To calm down");
  await editor.getByRole("textbox", { name: "View name" }).fill("To cheer up");
  await editor.getByRole("button", { name: "Save view" }).click();
  await expect(second.heading("To cheer up")).toBeVisible();

  await desk.views.getByRole("button", { name: "Options of To cheer up" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(second.view("To cheer up")).toHaveCount(0);
  await expect(second.page.getByRole("link", { name: "Go to All tickets" })).toBeVisible();
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(second.view("To cheer up")).toBeVisible();
  await second.page.context().close();
});

test("S5 A17 whoever saves a view second is told that it changed, keeps what was typed, and decides", async ({ desk, page, browser, baseURL }) => {
  const second = await other(browser, baseURL, "/inbox/all", { persona: admin });
  await desk.gotoList("/inbox/all", { persona: owner });
  const dialog = await angry(desk, "Two at once");
  await dialog.getByLabel("Who has access").selectOption("everyone");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(second.view("Two at once")).toBeVisible();

  const [mine, theirs] = [await edit(page, desk, "Two at once"), await edit(second.page, second, "Two at once")];
  await theirs.getByRole("textbox", { name: "Description" }).fill("Written by the second");
  await theirs.getByRole("button", { name: "Save view" }).click();
  await expect(theirs).toHaveCount(0);
  await mine.getByRole("textbox", { name: "View name" }).fill("Two at once, named anew");
  desk.expectErrors(/409/);
  await mine.getByRole("button", { name: "Save view" }).click();
  await expect(mine.getByRole("alert").filter({ hasText: "Somebody changed this view" })).toBeVisible();
  await expect(mine.getByRole("textbox", { name: "View name" })).toHaveValue("Two at once, named anew");
  await mine.getByRole("button", { name: "Save view" }).click();
  await expect(mine).toHaveCount(0);
  await expect(second.view("Two at once, named anew")).toBeVisible();
  // What the other one had changed stays changed.
  const again = await edit(page, desk, "Two at once, named anew");
  await expect(again.getByRole("textbox", { name: "Description" })).toHaveValue("Written by the second");
  await second.page.context().close();
});
