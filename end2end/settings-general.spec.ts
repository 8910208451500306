// The settings' tab General: addresses, links, and the follow-up email as it will be sent.

import { agent, expect, test, type Desk, type Visit } from "./support/desk.ts";
import type { Page } from "@playwright/test";

const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const preview = (page: Page) => page.getByRole("figure", { name: "Preview of the follow-up email" });

async function open(desk: Desk, page: Page, visit: Visit = {}) {
  await desk.goto("/settings/general", visit);
  await expect(page.getByRole("tabpanel").getByRole("textbox").first()).toBeVisible();
}

test("I18 a sender at somebody else's domain is warned about, and can be saved all the same", async ({ desk, page }) => {
  await open(desk, page);
  const warning = page.getByText("is not your account's own domain, lumenandloom.example");
  await box(page, "Support address: sender").fill("help@mail.lumenandloom.example");
  await expect(warning).toHaveCount(0);
  await box(page, "Support address: sender").fill("lumenandloom@freemail.example");
  await expect(warning).toBeVisible();
  await expect(warning).toContainText("freemail.example");
  await desk.accessible();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(box(page, "Support address: sender")).toHaveValue("lumenandloom@freemail.example");
  await expect(warning).toBeVisible();
});

test("I18 I23 reply-to and prefix are chosen by keyboard alone", async ({ desk, page }) => {
  await open(desk, page);
  await box(page, "Support address: sender").focus();
  await page.keyboard.press("Tab");
  await expect(box(page, "Support address: reply-to")).toBeFocused();
  await page.keyboard.type("answers@lumenandloom.example");
  await page.keyboard.press("Tab");
  await expect(box(page, "Organization prefix")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Nube:");
  await page.keyboard.press("Control+s");
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(box(page, "Support address: reply-to")).toHaveValue("answers@lumenandloom.example");
  await expect(box(page, "Organization prefix")).toHaveValue("Nube:");
});

test("I21 an example says what short links save", async ({ desk, page }) => {
  await open(desk, page);
  await expect(page.getByRole("switch", { name: "Shorten links automatically" })).toBeChecked();
  const example = page.getByRole("figure").filter({ hasText: "An example with a long link" });
  await expect(example.getByText(/^With short links\s*\d+ \/ 160 · 1 segment$/)).toBeVisible();
  await expect(example.getByText(/^With links as they are\s*\d+ \/ 306 · 2 segments$/)).toBeVisible();
});

test("I20 the follow-up email is previewed as it will be sent, and no picture is fetched", async ({ desk, page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(desk, page);
  const email = preview(page);
  await expect(email.getByText("You have a new message from Lumen & Loom.").first()).toBeVisible();
  await expect(email.getByText("From hello@lumenandloom.example")).toBeVisible();
  await expect(email.getByRole("link", { name: "Back to the chat" })).toBeVisible();
  await expect(email.getByRole("textbox")).toHaveCount(0);
  await expect(email.getByText("logo.png")).toHaveCount(0);

  await box(page, "Logo").fill("https://pictures.example/brand/logo.png?v=2");
  await expect(email.getByText("logo.png")).toBeVisible();
  await page.getByRole("button", { name: "Add link" }).click();
  await expect(box(page, "Name of link 1")).toBeFocused();
  await page.keyboard.type("Privacy policy");
  await page.keyboard.press("Tab");
  await page.keyboard.type("https://lumenandloom.example/privacy");
  await expect(email.getByText("Privacy policy")).toBeVisible();
  await desk.accessible();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(email.getByText("logo.png")).toBeVisible();
  await expect(email.getByText("Privacy policy")).toBeVisible();
  await page.getByRole("button", { name: "Remove link 1" }).click();
  await expect(email.getByText("Privacy policy")).toHaveCount(0);
  expect(asked.filter((url) => url.includes("pictures.example"))).toEqual([]);
});

test("I18 I20 X10 each bad input is told at its field before anything is sent", async ({ desk, page }) => {
  await open(desk, page);
  await box(page, "Support address: reply-to").fill("answers@");
  await box(page, "Organization prefix").fill("x".repeat(61));
  await box(page, "Logo").fill("http://lumenandloom.example/logo.png");
  await page.getByRole("button", { name: "Add link" }).click();
  await box(page, "Address of link 1").fill("lumenandloom.example");
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "5 problems before saving" })).toBeVisible();
  await expect(box(page, "Support address: reply-to")).toBeFocused();
  for (const [field, words] of [
    ["Support address: reply-to", "Enter an email address"],
    ["Organization prefix", "It has 61 characters; 60 fit."],
    ["Logo", "Enter an address that begins with https://."],
    ["Name of link 1", "Give the link a name."],
    ["Address of link 1", "Enter an address that begins with https://."],
  ]) {
    await expect(box(page, field)).toHaveAttribute("aria-invalid", "true");
    await expect(box(page, field)).toHaveAccessibleDescription(new RegExp(words.replace(/[.:/]/g, "\\$&")));
  }
  await desk.accessible();
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "to be mended" })).toHaveCount(0);
});

test("I20 A17 what another admin makes of the follow-up email meanwhile is put to the choice", async ({ desk, page }) => {
  await open(desk, page);
  await box(page, "Logo").fill("https://mine.example/logo.png");
  await desk.settingsChange({ follow_up: { logo_url: "https://their.example/logo.png", policy_links: [] } });
  const panel = page.getByRole("alert").filter({ hasText: "Changed meanwhile" });
  await expect(panel).toContainText("https://their.example/logo.png");
  await panel.getByRole("button", { name: "Keep mine: Follow-up email" }).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(box(page, "Logo")).toHaveValue("https://mine.example/logo.png");
});

test("I16 an Agent reads it and learns why nothing can be changed", async ({ desk, page }) => {
  await open(desk, page, { persona: agent });
  await expect(page.getByRole("note").filter({ hasText: "Only Owner and Admin may change this." })).toBeVisible();
  for (const field of ["Support address: reply-to", "Organization prefix", "Logo"]) {
    await expect(box(page, field)).not.toBeEditable();
  }
  await expect(page.getByRole("button", { name: "Add link" })).toBeDisabled();
  await expect(preview(page)).toBeVisible();
});

test("I16 I20 unsaved changes of General are asked about before one leaves", async ({ desk, page }) => {
  await open(desk, page);
  await box(page, "Logo").fill("https://mine.example/logo.png");
  await page.getByRole("tab", { name: "Inbound messages" }).click();
  const question = page.getByRole("dialog", { name: "Discard changes?" });
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(box(page, "Logo")).toHaveValue("https://mine.example/logo.png");
});

test("I18 I20 I21 General speaks Spanish", async ({ desk, page }) => {
  await open(desk, page, { language: "es" });
  await box(page, "Dirección de soporte: respuestas").fill("nadie");
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(box(page, "Dirección de soporte: respuestas")).toHaveAccessibleDescription(/Escribe una dirección de correo/);
  await expect(page.getByRole("switch", { name: "Acortar enlaces automáticamente" })).toBeVisible();
  await expect(page.getByRole("figure", { name: "Vista previa del correo de seguimiento" })).toBeVisible();
});

test("I16 General fits a phone", async ({ desk, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(desk, page);
  await page.getByRole("button", { name: "Add link" }).click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await desk.accessible();
});
