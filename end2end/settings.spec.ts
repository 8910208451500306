// The settings: their tabs, and what every form of theirs does.

import { admin, agent, expect, manager, owner, test, type Desk } from "./support/desk.ts";
import type { Page } from "@playwright/test";

const general = "/settings/general";
const before = "hello@lumenandloom.example";
const after = "support@lumenandloom.example";

const sender = (page: Page) => page.getByRole("textbox", { name: "Support address: sender" });
const links = (page: Page) => page.getByRole("switch", { name: "Shorten links" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const discard = (page: Page) => page.getByRole("button", { name: "Discard", exact: true });
const question = (page: Page) => page.getByRole("dialog", { name: "Discard changes?" });
const inbox = (desk: Desk) => desk.rail.getByRole("link", { name: /^Inbox/ });

/** Opens General, coming from the inbox by the rail, so that there is a way back. */
async function open(desk: Desk, page: Page, persona = admin) {
  await desk.gotoList("/inbox/all", { persona });
  await desk.rail.getByRole("link", { name: "Settings" }).click();
  await expect(sender(page)).toHaveValue(before);
}

test("I16 Settings are tabs with addresses of their own, walked by keyboard, one stop of the Tab key", async ({ desk, page }) => {
  await open(desk, page);
  await expect(page).toHaveURL(/\/settings\/general$/);
  await expect(desk.rail.getByRole("link", { name: "Settings" })).toHaveAttribute("aria-current", "page");
  await expect(desk.heading("General")).toBeFocused();
  await expect(page).toHaveTitle(/^General · Settings · /);
  const list = page.getByRole("tablist", { name: "Settings" });
  await expect(list).toHaveAttribute("aria-orientation", "vertical");
  await expect(page.getByRole("tabpanel", { name: "General" })).toBeVisible();
  const tabs = list.getByRole("tab");
  const count = await tabs.count();
  await list.getByRole("tab", { name: "General" }).focus();
  for (let index = 1; index <= count; index++) {
    await page.keyboard.press("ArrowDown");
    await expect(tabs.nth(index % count)).toBeFocused();
    await expect(list.locator("[tabindex='0']")).toHaveCount(1);
  }
  await page.keyboard.press("End");
  await expect(tabs.last()).toBeFocused();
  const address = (await tabs.last().getAttribute("href")) ?? "";
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(tabs.last()).toHaveAttribute("aria-selected", "true");
  await desk.accessible();
});

test("I16 a tab that there is not, and a mistyped one, are no page", async ({ desk }) => {
  await desk.goto("/settings/mood");
  await expect(desk.heading("General")).toHaveCount(0);
  await expect(desk.page.getByText("There is no page here")).toBeVisible();
  await desk.follow("/settings");
  await expect(desk.heading("General")).toBeVisible();
});

test("I16 I21 what is changed is saved, told, and stands after a reload; Ctrl+S saves too", async ({ desk, page }) => {
  await open(desk, page);
  await expect(save(page)).toHaveCount(0);
  await sender(page).fill(after);
  await links(page).click();
  await expect(page.getByRole("status").filter({ hasText: "Unsaved changes" })).toBeVisible();
  await desk.accessible();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(save(page)).toHaveCount(0);
  await page.reload();
  await expect(sender(page)).toHaveValue(after);
  await expect(links(page)).not.toBeChecked();
  await sender(page).fill(before);
  await page.keyboard.press("Control+s");
  await expect(desk.said("Saved")).toBeVisible();
  await expect(save(page)).toHaveCount(0);
});

test("I22 the unread badge is switched for everybody", async ({ desk, page }) => {
  await open(desk, page);
  await expect(inbox(desk)).toHaveAccessibleName(/unread$/);
  await page.getByRole("switch", { name: "Unread badge" }).click();
  await save(page).click();
  await expect(inbox(desk)).toHaveAccessibleName("Inbox");
});

test("I16 what was typed can be let go of", async ({ desk, page }) => {
  await open(desk, page);
  await sender(page).fill(after);
  await discard(page).click();
  await expect(sender(page)).toHaveValue(before);
  await expect(save(page)).toHaveCount(0);
  await expect(sender(page)).toBeFocused();
  await links(page).click();
  await save(page).click();
  await expect(save(page)).toHaveCount(0);
  await expect(links(page)).toBeFocused();
});

test("I16 X10 what is wrong stands at its field and is summed up, and goes as it is mended", async ({ desk, page }) => {
  await open(desk, page);
  await sender(page).fill("nobody");
  await expect(sender(page)).not.toHaveAttribute("aria-invalid", "true");
  await save(page).click();
  await expect(sender(page)).toBeFocused();
  await expect(sender(page)).toHaveAttribute("aria-invalid", "true");
  await expect(sender(page)).toHaveAccessibleDescription(/Enter an email address/);
  const summary = page.getByRole("alert").filter({ hasText: "Fix 1 problem" });
  await links(page).focus();
  await summary.getByRole("link", { name: "Support address: sender" }).click();
  await expect(sender(page)).toBeFocused();
  await expect(page).toHaveURL(/general$/);
  await desk.accessible();
  await sender(page).fill(after);
  await expect(summary).toHaveCount(0);
  await expect(sender(page)).not.toHaveAttribute("aria-invalid", "true");
});

test("X7 a save that fails is told, loses nothing, and can be tried again", async ({ desk, page }) => {
  await open(desk, page);
  await desk.faults([{ on: "PATCH /api/v1/settings", fault: "failure", times: 1 }]);
  await sender(page).fill(after);
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "Not saved; what you typed is still here." })).toBeVisible();
  await expect(sender(page)).toHaveValue(after);
  await desk.accessible();
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(save(page)).toHaveCount(0);
});

test("I16 while it is saved the button says so, and is pressed once", async ({ desk, page }) => {
  await open(desk, page);
  await desk.faults([{ on: "PATCH /api/v1/settings", fault: "held", times: 1 }]);
  await sender(page).fill(after);
  await save(page).click();
  await expect(page.getByRole("button", { name: "Saving…" })).toHaveAttribute("aria-busy", "true");
  // What is typed meanwhile is not saved with it, and stays.
  await sender(page).fill(`x${after}`);
  await desk.faults([]);
  await expect(desk.said("Saved")).toBeVisible();
  await expect(sender(page)).toHaveValue(`x${after}`);
  await expect(save(page)).toBeVisible();
});

for (const way of ["a link", "Back", "the command palette", "signing out"] as const) {
  test(`I16 leaving by ${way} with unsaved changes asks first`, async ({ desk, page }) => {
    await open(desk, page);
    await sender(page).fill(after);
    const leave = async () => {
      if (way === "a link") await inbox(desk).click();
      else if (way === "Back") await page.goBack();
      else if (way === "the command palette") {
        await page.keyboard.press("Control+k");
        await page.keyboard.type("Unassigned");
        await expect(page.getByRole("option", { name: "Unassigned" }).first()).toBeVisible();
        await page.keyboard.press("Enter");
      } else await (await desk.ownMenu()).getByRole("menuitem", { name: "Sign out" }).click();
    };
    await leave();
    await expect(question(page)).toBeVisible();
    await desk.accessible();
    await question(page).getByRole("button", { name: "Keep editing" }).click();
    await expect(page).toHaveURL(/settings\/general$/);
    await expect(sender(page)).toHaveValue(after);
    await leave();
    await question(page).getByRole("button", { name: "Discard" }).click();
    await expect(sender(page)).toHaveCount(0);
    if (way === "signing out") await expect(desk.heading("Sign in to Bandeja")).toBeVisible();
    else await expect(page).toHaveURL(/inbox\//);
    await expect(question(page)).toHaveCount(0);
  });
}

test("I16 one can save and leave at once; what cannot be saved keeps one there", async ({ desk, page }) => {
  await open(desk, page);
  await sender(page).fill("nobody");
  await page.goBack();
  await question(page).getByRole("button", { name: "Save and leave" }).click();
  await expect(sender(page)).toHaveAttribute("aria-invalid", "true");
  await sender(page).fill(after);
  await page.goBack();
  await question(page).getByRole("button", { name: "Save and leave" }).click();
  await expect(page).toHaveURL(/inbox\/all/);
  await page.goForward();
  await expect(sender(page)).toHaveValue(after);
});

test("I16 closing or reloading the tab with unsaved changes asks in the browser's own way", async ({ desk, page }) => {
  await open(desk, page);
  await sender(page).fill(after);
  const asked = page.waitForEvent("dialog");
  const reload = page.reload().catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reload;
  await expect(sender(page)).toHaveValue(before);
});

test("A17 what somebody else saves appears by itself in what one has not touched", async ({ desk, page }) => {
  await open(desk, page);
  await links(page).click();
  await desk.settingsChange({ default_sender_email: after });
  await expect(sender(page)).toHaveValue(after);
  await expect(links(page)).not.toBeChecked();
  await expect(page.getByText("Changed meanwhile")).toHaveCount(0);
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(sender(page)).toHaveValue(after);
});

for (const whose of ["mine", "theirs"] as const) {
  test(`A17 what both changed is put to the choice, and ${whose} is taken`, async ({ desk, page }) => {
    await open(desk, page);
    await sender(page).fill(after);
    await desk.settingsChange({ default_sender_email: "their@lumenandloom.example" });
    const panel = page.getByRole("alert").filter({ hasText: "Changed meanwhile" });
    await expect(panel).toContainText(after);
    await expect(panel).toContainText("their@lumenandloom.example");
    await expect(sender(page)).toHaveValue(after);
    await desk.accessible();
    // Nothing is saved over theirs before it is decided.
    await save(page).click();
    await expect(panel).toBeVisible();
    await expect(desk.said("Saved")).toHaveCount(0);
    if (whose === "mine") {
      await panel.getByRole("button", { name: "Keep mine: Support address: sender" }).click();
      await expect(panel).toHaveCount(0);
      await save(page).click();
      await expect(desk.said("Saved")).toBeVisible();
      await expect(sender(page)).toHaveValue(after);
    } else {
      await panel.getByRole("button", { name: "Take theirs: Support address: sender" }).click();
      await expect(panel).toHaveCount(0);
      await expect(sender(page)).toHaveValue("their@lumenandloom.example");
      await expect(save(page)).toHaveCount(0);
    }
  });
}

for (const persona of [manager, agent]) {
  test(`A6 I16 ${persona} sees the settings and why they cannot be changed`, async ({ desk, page }) => {
    await open(desk, page, persona);
    await expect(page.getByRole("note")).toHaveText("Only Owner and Admin may change this.");
    await expect(sender(page)).toHaveAttribute("readonly", "");
    await expect(links(page)).toHaveAttribute("aria-disabled", "true");
    await links(page).click({ force: true });
    await expect(links(page)).toBeChecked();
    await expect(save(page)).toHaveCount(0);
    await desk.accessible();
  });
}

test("I16 an Owner may change them", async ({ desk, page }) => {
  await open(desk, page, owner);
  await expect(page.getByRole("note")).toHaveCount(0);
  await links(page).click();
  await expect(save(page)).toBeEnabled();
});

test("X10 the settings speak Spanish", async ({ desk, page }) => {
  await desk.goto(general, { language: "es" });
  await expect(desk.heading("General")).toBeVisible();
  await expect(page.getByRole("tablist", { name: "Configuración" })).toBeVisible();
  await page.getByRole("switch", { name: "Acortar enlaces" }).click();
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByRole("status").getByText("Guardado", { exact: true })).toBeVisible();
  await desk.accessible();
});

for (const theme of ["light", "dark"] as const) {
  test(`X10 on a phone nothing of the settings is wider than the window, ${theme}`, async ({ desk, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await desk.goto(general, { theme });
    await expect(sender(page)).toHaveValue(before);
    await expect(page.getByRole("tablist", { name: "Settings" })).toHaveAttribute("aria-orientation", "horizontal");
    await sender(page).fill("nobody");
    await desk.settingsChange({ default_sender_email: after });
    await expect(page.getByText("Changed meanwhile")).toBeVisible();
    const widest = await page.evaluate(() =>
      Math.max(...[...document.querySelectorAll(".settings, .settings *, .rail")].map((element) => element.getBoundingClientRect().right)),
    );
    expect(widest).toBeLessThanOrEqual(390);
    await expect(save(page)).toBeInViewport();
    await desk.accessible();
  });
}

test("X6 settings that cannot be loaded say so and are asked for again", async ({ desk, page }) => {
  await desk.goto(general, { persona: null });
  await expect(page.getByRole("button", { name: admin })).toBeVisible();
  await desk.faults([{ on: "GET /api/v1/settings", fault: "failure", times: 1 }]);
  await desk.signIn(admin);
  await expect(page.getByText("The settings could not be loaded.")).toBeVisible();
  await desk.accessible();
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(sender(page)).toHaveValue(before);
});
