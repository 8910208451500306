// The settings' tab Inbound messages: round robin, the auto-response, notifications, keywords.

import { admin, agent, expect, manager, test, type Desk, type Visit } from "./support/desk.ts";
import type { Page } from "@playwright/test";

const turns = (page: Page) => page.getByRole("switch", { name: "Round robin assignment" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const text = (page: Page) => page.getByRole("textbox", { name: "Text of the auto-response" });
const preview = (page: Page) => page.getByRole("group", { name: "Preview of the auto-response" });
const recipients = (page: Page) => page.getByRole("textbox", { name: "Recipients" });
const notify = (page: Page) => page.getByRole("switch", { name: "Email notifications" });

async function open(desk: Desk, page: Page, visit: Visit = {}) {
  await desk.goto("/settings/inbound-messages", visit);
  await expect(page.getByRole("tabpanel").getByRole("switch").first()).toBeVisible();
}

/** Pastes a text where the focus is, as from the clipboard. */
async function paste(page: Page, words: string) {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, words);
}

test("A6 Settings > Inbound messages > Round robin assignment > Save", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { persona: admin });
  await desk.rail.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Inbound messages" }).click();
  await expect(turns(page)).not.toBeChecked();
  await turns(page).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(turns(page)).toBeChecked();
  await desk.accessible();
});

test("A6 Configuración > Mensajes entrantes > Asignación por turnos > Guardar", async ({ desk, page }) => {
  await desk.goto("/inbox/all", { persona: admin, language: "es" });
  await page.getByRole("navigation").getByRole("link", { name: "Configuración" }).click();
  await page.getByRole("tab", { name: "Mensajes entrantes" }).click();
  const spanish = page.getByRole("switch", { name: "Asignación por turnos" });
  await expect(spanish).not.toBeChecked();
  await spanish.click();
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByRole("status").getByText("Guardado")).toBeVisible();
  await page.reload();
  await expect(spanish).toBeChecked();
});

test("A6 it is switched by keyboard alone", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("tab", { name: "Inbound messages" }).focus();
  await page.keyboard.press("Tab");
  await expect(turns(page)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(turns(page)).toBeChecked();
  await page.keyboard.press("Control+s");
  await expect(desk.said("Saved")).toBeVisible();
});

test("A6 a Manager changes round robin alone, and reads why not the rest", async ({ desk, page }) => {
  await open(desk, page, { persona: manager });
  await expect(page.getByRole("note")).toHaveText("Only Owner and Admin may change this.");
  await expect(text(page)).not.toBeEditable();
  await expect(page.getByRole("radio", { name: "Everybody" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Customer's email" })).toHaveCount(0);
  await notify(page).focus();
  await page.keyboard.press("Space");
  await expect(notify(page)).not.toBeChecked();
  await turns(page).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(turns(page)).toBeChecked();
  await desk.accessible();
});

test("A6 an Agent changes nothing, and reads why", async ({ desk, page }) => {
  await open(desk, page, { persona: agent });
  await expect(page.getByRole("note")).toHaveText("Only Owner, Admin and Manager may change this.");
  await turns(page).focus();
  await page.keyboard.press("Space");
  await expect(turns(page)).not.toBeChecked();
  await expect(save(page)).toHaveCount(0);
});

test("I23 who gets the auto-response is one of three, each explained", async ({ desk, page }) => {
  await open(desk, page);
  const who = page.getByRole("radiogroup", { name: "Who gets it" });
  await expect(who.getByRole("radio", { name: "Non-subscribers only (recommended)" })).toBeChecked();
  await expect(who.getByRole("radio", { name: "Off (not recommended)" })).toHaveAccessibleDescription(/hears nothing/);
  await who.getByRole("radio", { name: "Everybody" }).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(who.getByRole("radio", { name: "Everybody" })).toBeChecked();
});

test("I23 a variable is put at the caret, and the preview has the account's values and the length", async ({ desk, page }) => {
  await open(desk, page);
  await text(page).fill("Write to  or wait.");
  await text(page).press("Home");
  for (let step = 0; step < 9; step++) await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Sender's address" }).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toHaveValue("Write to {{default_sender_email}} or wait.");
  await expect(preview(page)).toContainText("Write to hello@lumenandloom.example or wait.");
  await expect(preview(page)).toContainText("44 / 160 · 1 segment");
  await text(page).press("End");
  await page.getByRole("button", { name: "Customer's email" }).click();
  await expect(preview(page)).toContainText("or wait.maria@example.com");
  await expect(preview(page)).toContainText("customers whose email address is not known");
});

test("I23 an unknown variable is an error at the field that names it", async ({ desk, page }) => {
  await open(desk, page);
  await text(page).fill("Hi {{name}}, {{ }} and {{email");
  await expect(preview(page)).toContainText("The preview comes back");
  await save(page).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toHaveAttribute("aria-invalid", "true");
  await expect(text(page)).toHaveAccessibleDescription(/There is no variable \{\{name\}\}\. There are \{\{organization_prefix\}\}, /);
  await expect(text(page)).toHaveAccessibleDescription(/character 14 have no name.*character 24 are not closed/);
  await expect(page.getByRole("alert").filter({ hasText: "3 problems before saving" })).toBeVisible();
  await desk.accessible();
  await text(page).fill("Hi {{email}}");
  await expect(text(page)).not.toHaveAttribute("aria-invalid", "true");
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
});

test("I23 a blank auto-response is an error unless it is off", async ({ desk, page }) => {
  await open(desk, page);
  await text(page).fill(" ");
  await save(page).click();
  await expect(text(page)).toHaveAccessibleDescription(/Write what it says, or turn it off/);
  await page.getByRole("radio", { name: "Off (not recommended)" }).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
});

test("I24 email notifications are off, and on they need at least one valid address", async ({ desk, page }) => {
  await open(desk, page);
  await expect(notify(page)).not.toBeChecked();
  await expect(recipients(page)).toHaveCount(0);
  await notify(page).click();
  await save(page).click();
  await expect(recipients(page)).toBeFocused();
  await expect(recipients(page)).toHaveAccessibleDescription(/Add at least one address/);
  await recipients(page).fill("desk@lumenandloom.example, nobody@");
  await recipients(page).press("Enter");
  await expect(recipients(page)).toHaveAccessibleDescription(/nobody@ is no email address\./);
  await expect(page.getByText("1 recipient.")).toBeVisible();
  await desk.accessible();
  await page.getByRole("button", { name: "Remove nobody@" }).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(notify(page)).toBeChecked();
  await expect(page.getByRole("list", { name: "Recipients" }).getByRole("listitem")).toHaveText(["desk@lumenandloom.example"]);
});

test("I24 five hundred pasted addresses are taken, whatever is between them", async ({ desk, page }) => {
  await open(desk, page);
  await notify(page).click();
  const all = Array.from({ length: 500 }, (_, n) => `person${n}@lumenandloom.example`);
  const between = [", ", "\n", " ", ";"];
  await recipients(page).focus();
  await paste(page, all.map((address, n) => address + between[n % 4]).join(""));
  const chips = page.getByRole("list", { name: "Recipients" }).getByRole("listitem");
  await expect(chips).toHaveCount(500);
  await expect(page.getByText("500 recipients.")).toBeVisible();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(chips).toHaveCount(500);
});

test("I3 I24 each wrong keyword is named where it stands", async ({ desk, page }) => {
  await open(desk, page);
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  for (const [name, word] of [["Subscribe", "opt in"], ["Compliance", "help"], ["Automation", "stop"]]) {
    await field(name).fill(word);
    await field(name).press("Enter");
  }
  await field("Automation").fill("Join");
  await field("Automation").press("Enter");
  await save(page).click();
  await expect(field("Subscribe")).toBeFocused();
  await expect(field("Subscribe")).toHaveAccessibleDescription(/“OPT IN” is more than one word/);
  await expect(field("Compliance")).toHaveAccessibleDescription(/“HELP” is a keyword always/);
  await expect(field("Automation")).toHaveAccessibleDescription(/“STOP” ends every consent.*“JOIN” stands in a list already/);
  for (const word of ["OPT IN", "HELP"]) await page.getByRole("button", { name: `Remove ${word}`, exact: true }).click();
  const automation = page.getByRole("list", { name: "Automation" });
  for (const word of ["STOP", "JOIN"]) await automation.getByRole("button", { name: `Remove ${word}`, exact: true }).click();
  await expect(save(page)).toHaveCount(0);
});

test("I24 an address that is none is marked at once", async ({ desk, page }) => {
  await open(desk, page);
  await notify(page).click();
  await recipients(page).fill("nobody@");
  await recipients(page).press("Enter");
  await expect(recipients(page)).toHaveAccessibleDescription(/nobody@ is no email address\./);
  await expect(page.getByText("1 recipient.")).toHaveCount(0);
});

test("I3 STOP cannot be taken out of the keywords; HELP and INFO always are some", async ({ desk, page }) => {
  await open(desk, page);
  const compliance = page.getByRole("list", { name: "Compliance" });
  await expect(compliance.getByText("STOP", { exact: true })).toBeVisible();
  await expect(compliance.getByRole("button", { name: "Remove STOP", exact: true })).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Always keywords" }).getByRole("listitem")).toHaveText(["HELP", "INFO"]);
  const field = page.getByRole("textbox", { name: "Compliance", exact: true });
  await field.focus();
  for (let n = await compliance.getByRole("listitem").count(); n > 0; n--) await page.keyboard.press("Backspace");
  await expect(compliance.getByRole("listitem")).toHaveText(["STOP"]);
});

test("I28 the attribution window is 1 to 720 hours", async ({ desk, page }) => {
  await open(desk, page);
  const hours = page.getByRole("textbox", { name: "Attribution window" });
  await expect(hours).toHaveValue("24");
  await hours.fill("721");
  await expect(hours).toHaveAccessibleDescription(/Enter a whole number from 1 to 720/);
  await hours.fill("72");
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await page.reload();
  await expect(hours).toHaveValue("72");
});

test("A17 A6 what another admin chose meanwhile is told, and what they did elsewhere comes together", async ({ desk, page }) => {
  await open(desk, page);
  await turns(page).click();
  await page.getByRole("radio", { name: "Everybody" }).click();
  await desk.settingsChange({ attribution_hours: 48, auto_response: "off" });
  await expect(page.getByRole("textbox", { name: "Attribution window" })).toHaveValue("48");
  const panel = page.getByRole("alert").filter({ hasText: "Changed meanwhile" });
  await expect(panel).toContainText("Who gets it");
  await expect(panel).toContainText("Everybody");
  await expect(panel).toContainText("Off (not recommended)");
  await panel.getByRole("button", { name: "Take theirs: Who gets it" }).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(turns(page)).toBeChecked();
  await expect(page.getByRole("radio", { name: "Off (not recommended)" })).toBeChecked();
});

test("I16 I23 unsaved changes of Inbound messages are asked about before one leaves", async ({ desk, page }) => {
  await open(desk, page);
  await text(page).fill("Not saved");
  await page.getByRole("tab", { name: "General" }).click();
  await page.getByRole("dialog", { name: "Discard changes?" }).getByRole("button", { name: "Keep editing" }).click();
  await expect(text(page)).toHaveValue("Not saved");
});

test("I16 Inbound messages fits a phone, dark", async ({ desk, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(desk, page, { theme: "dark" });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await desk.accessible();
});
