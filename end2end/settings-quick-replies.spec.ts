// Quick replies: found, written, deleted and brought back; used from the composer and counted.

import { admin, agent, expect, manager, test, type Desk } from "./support/desk.ts";
import type { Page } from "@playwright/test";

const grid = (page: Page) => page.getByRole("grid", { name: "Quick replies" });
const row = (page: Page, name: string) => grid(page).getByRole("row", { name, exact: true });
const shown = (page: Page) => grid(page).getByRole("row").filter({ visible: true });
const box = (page: Page, name: string) => page.getByRole("main").getByRole("textbox", { name, exact: true });
const find = (page: Page) => page.getByRole("searchbox", { name: "Find by name or text" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const preview = (page: Page) => page.getByRole("group", { name: "Preview" });
const everywhere = (page: Page) => page.getByRole("switch", { name: "Offer quick replies in all channels" });

async function open(desk: Desk, page: Page, visit: { persona?: string; language?: "en" | "es"; theme?: "light" | "dark" } = {}) {
  await desk.goto("/settings/quick-replies", { persona: manager, ...visit });
  await expect(page.getByRole("main").getByRole("grid")).toBeVisible();
}

test("I25 quick replies are found by name and text, whatever the accents, and walked by keyboard", async ({ desk, page }) => {
  await open(desk, page);
  await expect(page.getByRole("heading", { name: "13 quick replies" })).toBeVisible();
  await find(page).fill("RESENA");
  await expect(shown(page)).toHaveCount(1);
  await expect(row(page, "Pedir una reseña a un promotor")).toBeVisible();
  await find(page).fill("carrier");
  await expect(shown(page)).toHaveCount(1);
  await expect(row(page, "Late parcel")).toBeVisible();
  await expect(page.getByRole("heading", { name: "1 of 13 quick replies" })).toBeVisible();
  await find(page).fill("zzz");
  await expect(page.getByText("No quick reply fits", { exact: true })).toBeVisible();
  await desk.accessible();
  await find(page).fill("");
  await row(page, "Greeting").focus();
  await page.keyboard.press("ArrowDown");
  await expect(row(page, "Ask for the order number")).toBeFocused();
  await page.keyboard.press("End");
  await expect(row(page, "Despedida con número de ticket")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(row(page, "Greeting")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(box(page, "Name")).toHaveValue("Greeting");
  await desk.accessible();
});

test("I25 a quick reply is added by keyboard alone, with variables at the caret and a live preview", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("button", { name: "Add quick reply" }).focus();
  await page.keyboard.press("Enter");
  await expect(box(page, "Name")).toBeFocused();
  await page.keyboard.type("Thanks");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Thank you, !");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Customer's name" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(box(page, "Text")).toHaveValue("Thank you, {{customer_name}}!");
  await expect(box(page, "Text")).toBeFocused();
  await expect(preview(page)).toHaveText("Thank you, Ada Lopez!");
  await desk.accessible();
  await page.keyboard.press("Control+s");
  await expect(desk.said("Saved")).toBeVisible();
  await find(page).fill("thanks");
  await expect(row(page, "Thanks")).toBeVisible();
  await expect(row(page, "Thanks")).toContainText("not used yet");
});

test("I25 what is wrong is told at its field: a name that is taken, an unknown variable, nothing to say", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("button", { name: "Add quick reply" }).click();
  await box(page, "Name").fill(" GREETING");
  await save(page).click();
  await expect(page.getByText("Another quick reply has this name.").first()).toBeVisible();
  await expect(box(page, "Name")).toBeFocused();
  await expect(page.getByText("Write what it says.").first()).toBeVisible();
  await box(page, "Text").fill("Hi {{first_name}}");
  await expect(box(page, "Text")).toHaveAccessibleDescription(/There is no variable \{\{first_name\}\}\./);
  await expect(preview(page)).toHaveText("The preview comes back when the text is fixed.");
  await expect(box(page, "Text")).toHaveAttribute("aria-invalid", "true");
  await box(page, "Text").fill("Hi {{customer_name");
  await expect(box(page, "Text")).toHaveAccessibleDescription(/The braces at character 4 are not closed\./);
  await box(page, "Text").fill("x".repeat(2001));
  await expect(page.getByText("A text has at most 2,000 characters.").first()).toBeVisible();
  await box(page, "Name").fill("Salute");
  await box(page, "Text").fill("Hi {{customer_name}}");
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
});

test("I25 a quick reply is changed, deleted, and brought back", async ({ desk, page }) => {
  await open(desk, page);
  await row(page, "Out of stock").getByText("Out of stock").click();
  await box(page, "Name").fill("Sold out");
  await save(page).click();
  await expect(row(page, "Sold out")).toBeVisible();
  await page.getByRole("button", { name: "Options of Sold out" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(row(page, "Sold out")).toHaveCount(0);
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Sold out")).toBeVisible();
  await row(page, "Sold out").focus();
  await page.keyboard.press("Delete");
  await expect(row(page, "Sold out")).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { name: "12 quick replies" })).toBeVisible();
});

test("I25 unsaved changes ask; a failed save loses nothing", async ({ desk, page }) => {
  await open(desk, page);
  await row(page, "Greeting").getByText("Greeting").click();
  await box(page, "Text").fill("Hello {{customer_name}}");
  await row(page, "Late parcel").getByText("Late parcel").click();
  await page.getByRole("dialog", { name: "Discard changes?" }).getByRole("button", { name: "Keep editing" }).click();
  await desk.faults([{ on: "PUT /api/v1/quick-replies/hello", fault: "failure", times: 1 }]);
  await save(page).click();
  await expect(page.getByText(/Not saved; what you typed is still here/)).toBeVisible();
  await expect(box(page, "Text")).toHaveValue("Hello {{customer_name}}");
  await page.getByRole("button", { name: "Retry", exact: true }).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(row(page, "Greeting")).toContainText("Hello {{customer_name}}");
});

test("I17 quick replies are text messages' alone until an Owner or Admin opens them to all channels", async ({ desk, page }) => {
  await open(desk, page, { persona: admin });
  await expect(everywhere(page)).toBeChecked();
  await row(page, "Greeting").getByText("Greeting").click();
  await expect(page.getByRole("combobox", { name: "Channels" })).toBeVisible();
  await everywhere(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(everywhere(page)).not.toBeChecked();
  await expect(page.getByRole("combobox", { name: "Channels" })).toHaveCount(0);
  await desk.follow("/inbox/all");
  await desk.listed();
  const tool = desk.thread.getByRole("button", { name: "Quick reply" });
  const first = async (channel: string) => (await desk.rows()).find(({ name }) => name.includes(channel))?.number ?? 0;
  await desk.openTicket(await first("Email"));
  await expect(desk.thread.getByRole("button", { name: "Emoji" })).toBeVisible();
  await expect(tool).toHaveCount(0);
  await desk.composer().fill("");
  await desk.composer().pressSequentially("/");
  await expect(page.getByRole("listbox", { name: "Quick replies" })).toHaveCount(0);
});

test("I25 a quick reply that goes out with a message counts as used; one whose words were removed does not", async ({ desk, page }) => {
  await open(desk, page);
  const uses = (name: string) => row(page, name).locator(".uses");
  await expect(uses("Greeting")).toContainText("not used yet");
  await desk.follow("/inbox/all");
  await desk.listed();
  const number = (await desk.rows()).find(({ name }) => name.includes("Email"))?.number ?? 0;
  await desk.openTicket(number);
  await desk.composer().click();
  await page.keyboard.type("/");
  await page.keyboard.type("late");
  await page.getByRole("option", { name: "Late parcel" }).click();
  await expect(desk.composer()).toHaveValue(/I am sorry that your parcel is late/);
  await desk.composer().fill("");
  await page.keyboard.type("/");
  await page.keyboard.type("greet");
  await page.keyboard.press("Enter");
  await expect(desk.composer()).toHaveValue(/Let me have a look/);
  await page.keyboard.press("Control+Enter");
  await desk.advance(15_000);
  await expect(desk.conversation.getByText(/Let me have a look/).last()).toBeVisible();
  await page.reload();
  await desk.follow("/settings/quick-replies");
  await expect(uses("Greeting")).toContainText("used in 1 message");
  await expect(uses("Late parcel")).toContainText("not used yet");
});

test("I25 A6 an Agent reads quick replies and sees why they cannot be changed", async ({ desk, page }) => {
  await open(desk, page, { persona: agent });
  await expect(page.getByRole("note")).toHaveText("Only Owner, Admin and Manager may change this.");
  await expect(page.getByRole("button", { name: "Add quick reply" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Options of/ })).toHaveCount(0);
  await expect(everywhere(page)).toHaveAttribute("aria-disabled", "true");
  await row(page, "Greeting").getByText("Greeting").click();
  await expect(box(page, "Text")).toHaveAttribute("readonly", "");
  await desk.accessible();
});

test("I25 a failure to load is told, with a way to try again", async ({ desk, page }) => {
  await desk.goto("/settings/general", { persona: manager });
  await desk.faults([{ on: "GET /api/v1/quick-replies", fault: "failure", times: 1 }]);
  await desk.follow("/settings/quick-replies");
  await page.getByRole("alert").getByRole("button", { name: "Retry" }).click();
  await expect(row(page, "Greeting")).toBeVisible();
});

test("I25 X10 Respuestas rápidas speaks Spanish", async ({ desk, page }) => {
  await open(desk, page, { language: "es" });
  await page.getByRole("button", { name: "Agregar respuesta rápida" }).click();
  await box(page, "Nombre").fill("Gracias");
  await box(page, "Texto").fill("Gracias, {{nombre}}");
  await expect(page.getByRole("group", { name: "Vista previa" })).toContainText("No hay ninguna variable {{nombre}}.");
  await box(page, "Texto").fill("Gracias, {{customer_name}}");
  await expect(page.getByRole("group", { name: "Vista previa" })).toHaveText("Gracias, Ada López");
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "14 respuestas rápidas" })).toBeVisible();
});

for (const [width, theme] of [[1440, "dark"], [1024, "light"], [390, "light"]] as const) {
  test(`I25 X9 nothing of Quick replies is wider than a window of ${width}, and it is accessible (${theme})`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(desk, page, { theme });
    await row(page, "Greeting").getByText("Greeting", { exact: true }).click();
    await expect(box(page, "Name")).toBeFocused();
    const overflow = await page.evaluate(() => [...document.querySelectorAll("main, main *")].filter((node) => node.getBoundingClientRect().right > innerWidth + 1).length);
    expect(overflow).toBe(0);
    await desk.accessible();
  });
}
