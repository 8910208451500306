// Users: who works in the account, who is online, how many open tickets each has.

import { admin, agent, expect, manager, otherAgent, owner, test, type Desk } from "./support/desk.ts";
import type { Page } from "@playwright/test";

const table = (page: Page) => page.getByRole("main").getByRole("table");
const body = (page: Page) => table(page).locator("tbody");
const row = (page: Page, name: string) => body(page).getByRole("row").filter({ hasText: name });
const names = (page: Page) => body(page).locator(".name");
const box = (page: Page, name: string) => page.getByRole("main").getByRole("textbox", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("main").getByRole("combobox", { name, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Deactivate" });

async function open(desk: Desk, page: Page, visit: { persona?: string; language?: "en" | "es"; theme?: "light" | "dark" } = {}) {
  await desk.goto("/settings/users", { persona: admin, ...visit });
  await expect(table(page)).toBeVisible();
}

async function choose(page: Page, name: string, item: string) {
  await page.getByRole("button", { name: `Options of ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("A7 A18 the team page: who is online, and how many open tickets each has, live, filtered and sorted by keyboard", async ({ desk, page }) => {
  await open(desk, page, { persona: manager });
  await expect(page.getByRole("note")).toHaveText("Only Owner and Admin may change this.");
  await expect(names(page)).toHaveCount(12);
  await expect(names(page).first()).toHaveText("Ana Lindqvist");
  const head = (name: string) => table(page).getByRole("columnheader", { name });
  await head("Open").getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(head("Open")).toHaveAttribute("aria-sort", "descending");
  const counts = async () => (await body(page).locator(".open").allInnerTexts()).map((text) => Number(text.split(" ")[0].replace(/\D/g, "")));
  const sorted = await counts();
  expect(sorted).toEqual([...sorted].sort((one, other) => other - one));
  expect(sorted[0]).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  await expect(head("Open")).toHaveAttribute("aria-sort", "ascending");

  await page.getByRole("combobox", { name: "Show" }).selectOption("online");
  const online = await names(page).count();
  expect(online).toBeLessThan(12);
  await expect(body(page).locator(".online")).toHaveText(Array(online).fill(/^Online/));
  await page.getByRole("combobox", { name: "In team" }).selectOption("billing");
  await expect(names(page)).toHaveCount(3);
  expect((await names(page).allInnerTexts()).sort()).toEqual(["Divya Menon", "Farid Haddad", "Tess Sato"]);
  await expect(page.getByRole("heading", { name: "3 of 12 users" })).toBeVisible();
  await page.getByRole("combobox", { name: "In team" }).selectOption("");
  await page.getByRole("combobox", { name: "Show" }).selectOption("everybody");
  await page.getByRole("searchbox").fill("lind");
  await expect(names(page)).toHaveText(["Ana Lindqvist"]);
  const before = (await counts())[0];
  await page.getByRole("searchbox").fill("nobody at all");
  await expect(page.getByText("Nobody fits", { exact: true })).toBeVisible();
  await page.getByRole("searchbox").fill("ana");
  // A ticket that goes to Ana is counted here at once.
  await desk.follow("/inbox/unassigned");
  await desk.listed();
  await desk.assign((await desk.numbers())[0], agent);
  await desk.follow("/settings/users");
  await page.getByRole("searchbox").fill("lind");
  await expect.poll(async () => (await counts())[0]).toBe(before + 1);
  await desk.accessible();
});

test("A9 I1 somebody is invited, by keyboard, in a role, with teams and a capacity", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("button", { name: "Invite user" }).focus();
  await page.keyboard.press("Enter");
  await expect(box(page, "Name")).toBeFocused();
  await expect(box(page, "Name")).toBeInViewport();
  await expect(page.getByRole("heading", { name: "Invite user" })).toBeInViewport();
  await page.keyboard.type("Zoe Novak");
  await page.keyboard.press("Tab");
  await page.keyboard.type("zoe@lumenandloom.example");
  await page.getByRole("radio", { name: "Manager" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("radio", { name: "Owner" })).toHaveCount(0);
  await field(page, "Teams").focus();
  await page.keyboard.type("bill");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(box(page, "Capacity")).toBeFocused();
  await page.keyboard.type("12");
  await desk.accessible();
  await page.keyboard.press("Control+s");
  await expect(desk.said("Saved")).toBeVisible();
  await expect(page.getByRole("button", { name: "Invite user" })).toBeFocused();
  await expect(row(page, "Zoe Novak")).toContainText("Manager");
  await expect(row(page, "Zoe Novak")).toContainText("Invited");
  await expect(row(page, "Zoe Novak")).toContainText("Billing");
  await expect(row(page, "Zoe Novak")).toContainText("0 of 12");
  await page.getByRole("combobox", { name: "Show" }).selectOption("invited");
  await expect(names(page)).toHaveText(["Zoe Novak"]);
});

test("I1 what is wrong with an invitation is told at its field", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("button", { name: "Invite user" }).click();
  await box(page, "Email").fill("nobody");
  await save(page).click();
  await expect(box(page, "Name")).toBeFocused();
  await expect(page.getByText("Give a name.").first()).toBeVisible();
  await expect(page.getByText("Enter an email address, such as help@example.com.").first()).toBeVisible();
  const taken = (await row(page, agent).locator(".about").innerText()).toUpperCase();
  await box(page, "Email").fill(taken);
  await expect(page.getByText("Somebody in the account has this address.").first()).toBeVisible();
  await box(page, "Capacity").fill("many");
  await expect(page.getByText("Enter a whole number up to 10,000, or nothing.").first()).toBeVisible();
  await box(page, "Capacity").fill("");
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(box(page, "Email")).toHaveValue("");
});

test("I1 only an Owner makes Owners, and the last Owner stays", async ({ desk, page }) => {
  await open(desk, page, { persona: owner });
  await page.getByRole("button", { name: `Edit ${owner}` }).click();
  await page.getByRole("radio", { name: "Agent" }).check();
  await save(page).click();
  await expect(page.getByText("The account always has an active Owner: make somebody else Owner first.").first()).toBeVisible();
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await page.getByRole("button", { name: `Edit ${admin}` }).click();
  await page.getByRole("radio", { name: "Owner" }).check();
  await save(page).click();
  await expect(row(page, admin)).toContainText("Owner");
  await page.getByRole("button", { name: `Options of ${owner}` }).click();
  const item = page.getByRole("menuitem", { name: "Deactivate" });
  await expect(item).toHaveAttribute("aria-disabled", "true");
});

test("I1 A4 an Admin may not touch an Owner; roles, teams and capacity of others are changed", async ({ desk, page }) => {
  await open(desk, page);
  await page.getByRole("button", { name: `Edit ${owner}` }).click();
  await expect(page.getByRole("note")).toHaveText("Only an Owner may change an Owner.");
  await expect(box(page, "Name")).toHaveAttribute("readonly", "");
  await page.getByRole("button", { name: `Edit ${agent}` }).click();
  await page.getByRole("radio", { name: "Manager" }).check();
  await page.getByRole("button", { name: "Remove Returns" }).click();
  await box(page, "Capacity").fill("7");
  await save(page).click();
  await expect(row(page, agent)).toContainText("Manager");
  await expect(row(page, agent)).toContainText("of 7");
  await expect(row(page, agent).getByText("Returns")).toHaveCount(0);
  await page.reload();
  await expect(row(page, agent)).toContainText("of 7");
});

test("I1 A18 deactivating asks to whom the tickets go; they can be given back their access", async ({ desk, page }) => {
  await open(desk, page);
  const open_ = async (name: string) => Number((await row(page, name).locator(".open").innerText()).split(" ")[0].replace(/\D/g, ""));
  const [theirs, others] = [await open_(agent), await open_(otherAgent)];
  expect(theirs).toBeGreaterThan(0);
  await choose(page, agent, "Deactivate");
  await expect(dialog(page)).toContainText(`Deactivate ${agent}?`);
  await expect(dialog(page)).toContainText(`${theirs} open ticket`);
  await dialog(page).getByRole("button", { name: "Deactivate" }).click();
  await expect(dialog(page).getByRole("alert")).toHaveText("Choose who gets the tickets.");
  await dialog(page).getByRole("radio", { name: "A person" }).check();
  await dialog(page).getByRole("button", { name: "Deactivate" }).click();
  await expect(dialog(page).getByRole("alert")).toHaveText("Choose who gets the tickets.");
  await dialog(page).getByRole("combobox", { name: "A person" }).click();
  await expect(page.getByRole("option", { name: agent, exact: true })).toHaveCount(0);
  await page.getByRole("option", { name: otherAgent, exact: true }).click();
  await desk.accessible();
  await dialog(page).getByRole("button", { name: "Deactivate" }).click();
  await expect(desk.said(`${agent} is deactivated`)).toBeVisible();
  await expect(row(page, agent)).toContainText("Deactivated");
  await expect.poll(() => open_(otherAgent)).toBe(theirs + others);
  await choose(page, agent, "Reactivate");
  await expect(desk.said(new RegExp(`${agent} may sign in again`))).toBeVisible();
  await expect(row(page, agent)).not.toContainText("Deactivated");
});

test("I1 A4 whoever is alone in a team cannot be deactivated yet", async ({ desk, page }) => {
  await open(desk, page);
  await desk.follow("/settings/teams");
  await page.getByRole("button", { name: "Edit Billing" }).click();
  await page.getByRole("button", { name: "Remove Tess Sato" }).click();
  await page.getByRole("button", { name: "Remove Divya Menon" }).click();
  await save(page).click();
  await expect(desk.said("Saved")).toBeVisible();
  await desk.follow("/settings/users");
  await choose(page, "Farid Haddad", "Deactivate");
  await expect(dialog(page).getByRole("listitem")).toHaveText(["Nobody else is in Billing: put somebody in first."]);
  await expect(dialog(page).getByRole("button", { name: "Deactivate" })).toHaveCount(0);
});

test("A18 an Agent sees who is there, but neither numbers of others nor ways to change them", async ({ desk, page }) => {
  await open(desk, page, { persona: agent });
  await expect(table(page).getByRole("columnheader", { name: "Open" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Options of/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Invite user" })).toHaveCount(0);
  await desk.accessible();
});

test("I1 X10 Users speaks Spanish", async ({ desk, page }) => {
  await open(desk, page, { language: "es" });
  await page.getByRole("button", { name: "Invitar usuario" }).click();
  await box(page, "Nombre").fill("Zoe Novak");
  await box(page, "Correo electrónico").fill("zoe@lumenandloom.example");
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(row(page, "Zoe Novak")).toContainText("Invitado");
});

for (const [width, theme] of [[1440, "dark"], [1024, "light"], [390, "light"]] as const) {
  test(`A7 X9 nothing of Users is wider than a window of ${width}, and it is accessible (${theme})`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(desk, page, { theme });
    await page.getByRole("button", { name: `Edit ${agent}` }).click();
    await expect(box(page, "Name")).toBeFocused();
    const overflow = await page.evaluate(() => [...document.querySelectorAll("main, main *")].filter((node) => node.getBoundingClientRect().right > innerWidth + 1).length);
    expect(overflow).toBe(0);
    await desk.accessible();
  });
}
