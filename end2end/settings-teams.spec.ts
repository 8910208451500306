// Teams: made, changed, ordered, deleted and brought back.

import { agent, expect, manager, test, type Desk } from "./support/desk.ts";
import type { Page } from "@playwright/test";

const table = (page: Page) => page.getByRole("main").getByRole("table");
const row = (page: Page, name: string) => table(page).getByRole("row").filter({ has: page.getByRole("button", { name: `Edit ${name}`, exact: true }) });
const box = (page: Page, name: string) => page.getByRole("main").getByRole("textbox", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("main").getByRole("combobox", { name, exact: true });
const chips = (page: Page, name: string) => page.getByRole("main").getByRole("list", { name, exact: true }).getByRole("listitem");
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const question = (page: Page) => page.getByRole("dialog", { name: "Discard changes?" });

async function open(desk: Desk, page: Page, visit: { persona?: string; language?: "en" | "es"; theme?: "light" | "dark" } = {}) {
  await desk.goto("/settings/teams", { persona: manager, ...visit });
  await expect(table(page)).toBeVisible();
}

/** The names of the teams, from the top. */
const order = (page: Page) => table(page).locator("tbody .name");

/** Chooses in the field's list; what is not known is added as a tag. */
async function pick(page: Page, name: string, ...options: string[]) {
  await field(page, name).click();
  for (const option of options) {
    await page.getByRole("textbox").or(page.locator(".picker input")).last().fill(option);
    await page.getByRole("listbox").getByRole("option", { name: option, exact: true }).click();
  }
  await page.keyboard.press("Escape");
}

test("A4 Settings > Teams > Add team, by keyboard alone: name, description, tags, segments, members", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { persona: manager });
  await desk.rail.getByRole("link", { name: "Settings" }).focus();
  await page.keyboard.press("Enter");
  const tabs = page.getByRole("tablist", { name: "Settings" });
  await tabs.getByRole("tab", { name: "General" }).focus();
  while (!(await tabs.getByRole("tab", { name: "Teams" }).evaluate((tab) => tab === document.activeElement))) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/teams$/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Add team" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(box(page, "Name")).toBeFocused();
  await page.keyboard.type("Night desk");
  await page.keyboard.press("Tab");
  await page.keyboard.type("What comes in after dark");
  await page.keyboard.press("Tab");
  await expect(field(page, "Tags and segments")).toBeFocused();
  // A tag that is known, one that is not, and a segment that is not.
  await page.keyboard.type("warr");
  await expect(page.getByRole("option").first()).toHaveText(/^warranty/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("after-dark");
  await expect(page.getByRole("option")).toHaveText([/New tag “after-dark”/, /New segment “after-dark”/]);
  await page.keyboard.press("Enter");
  // One that there is already, but for its capitals, is not made again.
  await page.keyboard.type("WARRANTY");
  await expect(page.getByRole("option")).toHaveText([/^warranty/, /New segment “WARRANTY”/]);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Late shoppers");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(chips(page, "Tags and segments")).toHaveText(["warranty", "after-dark", "Segment: Late shoppers"]);
  await expect(page.getByText("3 of 20.")).toBeVisible();
  await expect(page.getByText("“warranty” is also claimed by Returns, which stands higher in the list.")).toBeVisible();
  // Backspace lets go of the last one, without the mouse.
  await page.keyboard.press("Backspace");
  await expect(chips(page, "Tags and segments")).toHaveText(["warranty", "after-dark"]);
  await field(page, "Members").focus();
  await page.keyboard.type("ana");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(chips(page, "Members")).toHaveText([/Ana Lindqvist/]);
  await desk.accessible();
  await page.keyboard.press("Control+s");
  await expect(desk.said("Saved")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add team" })).toBeFocused();
  await expect(order(page)).toHaveText(["Senior desk", "Returns", "Billing", "Night desk"]);
  await expect(row(page, "Night desk")).toContainText("What comes in after dark");
  await expect(row(page, "Night desk").getByRole("img", { name: "Ana Lindqvist, Online" })).toBeVisible();
  await page.reload();
  await expect(order(page)).toHaveText(["Senior desk", "Returns", "Billing", "Night desk"]);
  await desk.follow("/inbox/all");
  await expect(desk.view("Night desk")).toBeVisible();
});

test("A4 X10 Configuración > Equipos > Agregar equipo, as the source document says it", async ({ desk, page }) => {
  await desk.goto("/inbox/all", { persona: manager, language: "es" });
  await page.getByRole("link", { name: "Configuración" }).click();
  await page.getByRole("tab", { name: "Equipos" }).click();
  await page.getByRole("button", { name: "Agregar equipo" }).click();
  await box(page, "Nombre").fill("Turno de noche");
  await box(page, "Descripción").fill("Lo que llega de noche");
  await field(page, "Etiquetas y segmentos").click();
  await page.keyboard.type("nocturno");
  await page.getByRole("option", { name: "Nuevo segmento «nocturno»" }).click();
  await page.keyboard.press("Escape");
  await expect(chips(page, "Etiquetas y segmentos")).toHaveText(["Segmento: nocturno"]);
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByText("Un equipo necesita al menos un miembro.").first()).toBeVisible();
  await expect(field(page, "Miembros")).toBeFocused();
  await field(page, "Miembros").click();
  await page.getByRole("option", { name: "Nuno Barros" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(order(page)).toHaveText(["Senior desk", "Returns", "Billing", "Turno de noche"]);
});

test("A4 a team needs a name of its own and at least one member; what is wrong is told at its place", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("button", { name: "Add team" }).click();
  await box(page, "Description").fill("x".repeat(301));
  await save(page).click();
  await expect(box(page, "Name")).toBeFocused();
  const summary = page.getByRole("alert").filter({ hasText: "3 problems before saving" });
  await expect(summary).toContainText("Give the team a name.");
  await expect(summary).toContainText("A description has at most 300 characters.");
  await expect(summary).toContainText("A team needs at least one member.");
  await expect(field(page, "Members")).toHaveAttribute("aria-invalid", "true");
  await desk.accessible();
  await box(page, "Name").fill(" RETURNS ");
  await expect(summary).toContainText("Another team has this name.");
  await box(page, "Name").fill("x".repeat(61));
  await expect(page.getByText("A name has at most 60 characters.").first()).toBeVisible();
  await box(page, "Name").fill("Spare");
  await box(page, "Description").fill("");
  await expect(page.getByText(/Fix 1 problem/)).toBeVisible();
  await pick(page, "Members", "Ana Lindqvist");
  await save(page).click();
  await expect(row(page, "Spare")).toBeVisible();
});

test("A4 at most 20 tags and segments together; the 21st is told and nothing is lost", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("button", { name: "Add team" }).click();
  await box(page, "Name").fill("Everything");
  await pick(page, "Members", "Ana Lindqvist");
  await field(page, "Tags and segments").click();
  for (let index = 1; index <= 21; index++) {
    await page.keyboard.type(`word-${index}-`);
    const kind = index % 2 ? "tag" : "segment";
    await page.getByRole("option", { name: `New ${kind} “word-${index}-”` }).click();
  }
  await page.keyboard.type("x".repeat(101));
  await expect(page.getByRole("option")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByText("21 of 20.")).toBeVisible();
  await save(page).click();
  await expect(page.getByText("21 tags and segments; a team has at most 20 together. Remove some.").first()).toBeVisible();
  await page.getByRole("button", { name: "Remove word-1-", exact: true }).click();
  await expect(page.getByText("20 of 20.")).toBeVisible();
  await save(page).click();
  await expect(row(page, "Everything").locator(".tag")).toHaveCount(20);
});

test("A4 A18 the first team of the list wins: moved by keys, by the menu and by dragging, kept, followed by the sidebar", async ({ desk, page }) => {
  await open(desk, page);
  const handle = (name: string) => table(page).getByRole("button", { name: `Move ${name}` });
  await handle("Billing").focus();
  await page.keyboard.press("ArrowUp");
  await expect(order(page)).toHaveText(["Senior desk", "Billing", "Returns"]);
  await expect(handle("Billing")).toBeFocused();
  await expect(desk.said("Billing is now 2 of 3.")).toBeVisible();
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(order(page)).toHaveText(["Senior desk", "Returns", "Billing"]);
  await handle("Billing").focus();
  await page.keyboard.press("ArrowUp");
  await expect(order(page)).toHaveText(["Senior desk", "Billing", "Returns"]);
  await page.keyboard.press("ArrowUp");
  await expect(order(page)).toHaveText(["Billing", "Senior desk", "Returns"]);
  await page.keyboard.press("ArrowUp");
  await expect(order(page)).toHaveText(["Billing", "Senior desk", "Returns"]);
  await page.getByRole("button", { name: "Options of Billing" }).click();
  await page.getByRole("menuitem", { name: "Move down" }).click();
  await expect(order(page)).toHaveText(["Senior desk", "Billing", "Returns"]);
  await handle("Returns").dragTo(row(page, "Senior desk"), { targetPosition: { x: 5, y: 4 } });
  await expect(order(page)).toHaveText(["Returns", "Senior desk", "Billing"]);
  await page.reload();
  await expect(order(page)).toHaveText(["Returns", "Senior desk", "Billing"]);
  // An order that is not saved is put back, and told.
  await desk.faults([{ on: "PUT /api/v1/teams/order", fault: "failure", times: 1 }]);
  await handle("Billing").focus();
  await page.keyboard.press("ArrowUp");
  await expect(desk.warned(/The order was not saved/)).toBeVisible();
  await expect(order(page)).toHaveText(["Returns", "Senior desk", "Billing"]);
  await desk.follow("/inbox/all");
  const names = desk.views.getByRole("link").filter({ hasText: /^(Returns|Senior desk|Billing)/ });
  await expect(names).toHaveText([/Returns/, /Senior desk/, /Billing/]);
});

test("A4 a team is changed; members and open tickets are followed live", async ({ desk, page }) => {
  await open(desk, page);
  const before = Number(await row(page, "Returns").getByRole("link", { name: /^Open tickets of Returns/ }).innerText());
  expect(before).toBeGreaterThan(0);
  await table(page).getByRole("button", { name: "Edit Returns" }).click();
  await expect(box(page, "Name")).toBeFocused();
  await expect(box(page, "Name")).toHaveValue("Returns");
  await box(page, "Name").fill("Returns and exchanges");
  await page.getByRole("button", { name: "Remove Ingrid Solheim" }).click();
  await expect(field(page, "Members")).toBeFocused();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await expect(table(page).getByRole("button", { name: "Edit Returns and exchanges" })).toBeFocused();
  await expect(row(page, "Returns and exchanges").getByRole("img")).toHaveCount(4);
});

test("A4 deleting a team asks and says what it means; it can be brought back at its place", async ({ desk, page }) => {
  await open(desk, page);
  const count = await row(page, "Returns").getByRole("link").innerText();
  await page.getByRole("button", { name: "Options of Returns" }).click();
  await page.getByRole("menuitem", { name: "Delete team" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete team" });
  await expect(dialog).toContainText("Delete Returns?");
  await expect(dialog).toContainText(`${count} open tickets lose their team.`);
  await desk.accessible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(order(page)).toHaveText(["Senior desk", "Returns", "Billing"]);
  await page.getByRole("button", { name: "Options of Returns" }).click();
  await page.getByRole("menuitem", { name: "Delete team" }).click();
  await dialog.getByRole("button", { name: "Delete team" }).click();
  await expect(order(page)).toHaveText(["Senior desk", "Billing"]);
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.said("Team “Returns” is back")).toBeVisible();
  await expect(order(page)).toHaveText(["Senior desk", "Returns", "Billing"]);
});

test("A4 S6 a team that a routing rule leads to cannot be deleted yet; the rule is named", async ({ desk, page }) => {
  await open(desk, page);
  const rule = { id: "r1", name: "Angry ones first", on: true, filter: { all: [] }, action: { to: "team", team: "senior" } };
  await desk.settingsChange({ routing: { round_robin: true, rules: [rule] } });
  await page.getByRole("button", { name: "Options of Senior desk" }).click();
  await page.getByRole("menuitem", { name: "Delete team" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete team" });
  await expect(dialog).toContainText("1 routing rule leads to this team. Change or remove it first:");
  await expect(dialog.getByRole("listitem")).toHaveText(["Angry ones first"]);
  await expect(dialog.getByRole("button", { name: "Delete team" })).toHaveCount(0);
});

test("A4 I16 unsaved changes ask before another team is opened, and a failed save loses nothing", async ({ desk, page }) => {
  await open(desk, page);
  await table(page).getByRole("button", { name: "Edit Billing" }).click();
  await box(page, "Description").fill("Payments, invoices, refunds");
  await table(page).getByRole("button", { name: "Edit Returns" }).click();
  await question(page).getByRole("button", { name: "Keep editing" }).click();
  await expect(box(page, "Description")).toHaveValue("Payments, invoices, refunds");
  await desk.faults([{ on: "PUT /api/v1/teams/billing", fault: "failure", times: 1 }]);
  await save(page).click();
  await expect(page.getByText(/Not saved; what you typed is still here/)).toBeVisible();
  await expect(box(page, "Description")).toHaveValue("Payments, invoices, refunds");
  await table(page).getByRole("button", { name: "Edit Returns" }).click();
  await question(page).getByRole("button", { name: "Save and leave" }).click();
  await expect(box(page, "Name")).toHaveValue("Returns");
  await expect(row(page, "Billing")).toContainText("Payments, invoices, refunds");
});

test("A6 A4 an Agent sees the teams and why they cannot be changed", async ({ desk, page }) => {
  await open(desk, page, { persona: agent });
  await expect(page.getByRole("note")).toHaveText("Only Owner, Admin and Manager may change this.");
  await expect(page.getByRole("button", { name: "Add team" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^(Move|Options of)/ })).toHaveCount(0);
  await table(page).getByRole("button", { name: "Billing", exact: true }).click();
  await expect(box(page, "Name")).toHaveAttribute("readonly", "");
  await expect(page.getByRole("button", { name: /^Remove / })).toHaveCount(0);
  await desk.accessible();
});

for (const [width, theme] of [[1440, "dark"], [1024, "light"], [390, "light"]] as const) {
  test(`A4 X9 nothing of Teams is wider than a window of ${width}, and it is accessible (${theme})`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(desk, page, { theme });
    await table(page).getByRole("button", { name: "Edit Returns" }).click();
    await expect(box(page, "Name")).toBeFocused();
    const overflow = await page.evaluate(() => [...document.querySelectorAll("main, main *")].filter((node) => node.getBoundingClientRect().right > innerWidth + 1).length);
    expect(overflow).toBe(0);
    await desk.accessible();
  });
}
