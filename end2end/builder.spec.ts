// Views: made with the builder, changed, copied, ordered, deleted and brought back.

import { admin, agent, expect, otherAgent, test, type Desk } from "./support/desk.ts";

const builder = (desk: Desk, name = "Create view") => desk.page.getByRole("dialog", { name });
const matches = (desk: Desk) => builder(desk).getByRole("status").filter({ hasText: /match(es)? now/ });

/** Opens the builder with one condition that asks for a field. */
async function create(desk: Desk, name: string, field: string) {
  await desk.views.getByRole("button", { name: "Create view" }).click();
  const dialog = builder(desk);
  await dialog.getByRole("textbox", { name: "View name" }).fill(name);
  await dialog.getByRole("button", { name: "Add filter" }).click();
  await dialog.getByRole("combobox", { name: "Field" }).last().selectOption(field);
  return dialog;
}

async function choose(desk: Desk, ...values: string[]) {
  await builder(desk).getByRole("combobox", { name: "Value" }).last().click();
  for (const value of values) await desk.page.getByRole("listbox").getByRole("option", { name: value, exact: true }).click();
  await desk.page.keyboard.press("Escape");
}

async function angry(desk: Desk) {
  const dialog = await create(desk, "Angry customers", "sentiment");
  await expect(dialog.getByRole("combobox", { name: "Operator" }).last()).toHaveValue("any_of");
  await choose(desk, "Urgent", "Negative");
  return dialog;
}

test("S5 X1 X2 Angry customers is made as the source document says, counted live, kept through a reload", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any");
  const dialog = await angry(desk);
  await expect(matches(desk)).toHaveText(/^\d+ tickets match now$/);
  await expect(matches(desk)).not.toHaveAttribute("aria-busy", "true");
  const count = Number((await matches(desk).innerText()).split(" ")[0]);
  expect(count).toBeGreaterThan(0);
  await expect(dialog.getByText("Tickets that are scored urgent or negative.")).toBeVisible();
  await desk.accessible();
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog).toHaveCount(0);
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

test("S5 X9 the builder works by the keyboard alone", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await desk.views.getByRole("button", { name: "Create view" }).focus();
  await page.keyboard.press("Enter");
  const dialog = builder(desk);
  await expect(dialog.getByRole("textbox", { name: "View name" })).toBeFocused();
  await page.keyboard.type("Angry customers");
  await dialog.getByRole("button", { name: "Add filter" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("combobox", { name: "Field" })).toBeFocused();
  await page.keyboard.type("Sentiment");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("combobox", { name: "Value" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  for (const word of ["urg", "neg"]) {
    await page.keyboard.type(word);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("combobox", { name: "Value" })).toHaveText("Urgent, Negative");
  await expect(dialog.getByRole("combobox", { name: "Value" })).toBeFocused();
  await expect(matches(desk)).toBeVisible();
  await dialog.getByRole("button", { name: "Save view" }).focus();
  await page.keyboard.press("Enter");
  await expect(desk.heading("Angry customers")).toBeVisible();
  await desk.listed();
  const names = (await desk.rows()).map(({ name }) => name);
  for (const name of names) expect(name).toMatch(/Urgent|Negative/);
  expect(names.some((name) => name.includes("Negative"))).toBe(true);
});

test("S5 what is wrong has the focus after Save, and a new filter is not wrong before one has chosen", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  const dialog = await create(desk, "", "waiting");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog.getByRole("textbox", { name: "View name" })).toBeFocused();
  await dialog.getByRole("textbox", { name: "View name" }).fill("Soon");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog.getByRole("textbox", { name: "Value" })).toBeFocused();
  await dialog.getByRole("textbox", { name: "Value" }).fill("5");
  await dialog.getByRole("button", { name: "Add filter" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "Give a value." })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "Give a value." })).toHaveCount(1);
  await expect(dialog.getByRole("combobox", { name: "Value" })).toBeFocused();
});

test("S5 X10 the builder speaks Spanish", async ({ desk, page }) => {
  await desk.goto("/inbox/all", { language: "es" });
  await page.getByRole("button", { name: "Crear vista" }).click();
  const dialog = page.getByRole("dialog", { name: "Crear vista" });
  await dialog.getByRole("textbox", { name: "Nombre de la vista" }).fill("Clientes enfadados");
  await dialog.getByRole("button", { name: "Agregar filtro" }).click();
  await dialog.getByRole("combobox", { name: "Campo" }).selectOption("sentiment");
  await dialog.getByRole("combobox", { name: "Valor" }).click();
  await page.getByRole("option", { name: "Urgente" }).click();
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("status").filter({ hasText: /coinciden? ahora/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Guardar vista" }).click();
  await expect(page.getByRole("heading", { name: "Clientes enfadados" })).toBeVisible();
});

test("S5 what is missing is said where it is missing, and nothing typed is lost", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  const dialog = await create(desk, "", "waiting");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "Give the view a name." })).toBeVisible();
  await expect(dialog.getByRole("alert").filter({ hasText: "Give a value." })).toBeVisible();
  await dialog.getByRole("textbox", { name: "View name" }).fill("x".repeat(81));
  await expect(dialog.getByRole("alert").filter({ hasText: "A name has at most 80 characters." })).toBeVisible();
  await dialog.getByRole("textbox", { name: "View name" }).fill("promoters");
  await dialog.getByRole("combobox", { name: "Operator" }).selectOption("between");
  await dialog.getByRole("textbox", { name: "From" }).fill("90");
  await dialog.getByRole("textbox", { name: "To" }).fill("30");
  await dialog.getByRole("textbox", { name: "To" }).blur();
  await expect(dialog.getByRole("alert").filter({ hasText: "The first must not be larger than the second." })).toBeVisible();
  await dialog.getByRole("textbox", { name: "To" }).fill("120");
  await dialog.getByRole("textbox", { name: "To" }).blur();
  desk.expectErrors(/422/);
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "Another view has this name." })).toBeVisible();
  await dialog.getByRole("textbox", { name: "View name" }).fill("An hour or two");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("An hour or two")).toBeVisible();
});

test("S5 leaving with changes asks, and going on keeps them", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const dialog = await angry(desk);
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("alert").filter({ hasText: "Leave without saving?" })).toBeVisible();
  await dialog.getByRole("button", { name: "Go on editing" }).click();
  await expect(dialog.getByRole("textbox", { name: "View name" })).toHaveValue("Angry customers");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.getByRole("button", { name: "Leave" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.view("Angry customers")).toHaveCount(0);
});

test("S5 what was not changed is left without a question", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  for (const name of ["Promoters", "SMS, not closed"]) {
    await desk.views.getByRole("button", { name: `Options of ${name}` }).click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    await expect(builder(desk, "Edit view").getByRole("textbox", { name: "View name" })).toHaveValue(name);
    await page.keyboard.press("Escape");
    await expect(builder(desk, "Edit view")).toHaveCount(0);
  }
});

test("X2 Z12 groups nest, and the sentence says so", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  const dialog = await create(desk, "SMS to do", "status");
  await dialog.getByRole("combobox", { name: "Operator" }).selectOption("none_of");
  await choose(desk, "Closed");
  await dialog.getByRole("button", { name: "Add group" }).click();
  await dialog.getByRole("combobox", { name: "Field" }).last().selectOption("tag");
  await choose(desk, "vip", "delivery");
  await expect(dialog.getByText("Tickets that are not closed and are tagged vip or delivery.")).toBeVisible();
  await expect(matches(desk)).toBeVisible();
  await dialog.getByRole("button", { name: "Save view" }).click();
  await desk.listed();
  for (const { name } of await desk.rows()) expect(name).not.toContain("Closed");
});

test("S5 a view is edited, copied, moved, deleted, and brought back with Undo", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const dialog = await angry(desk);
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Angry customers")).toBeVisible();
  const options = (name: string) => desk.views.getByRole("button", { name: `Options of ${name}` });
  await options("Angry customers").click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const edit = builder(desk, "Edit view");
  await edit.getByRole("textbox", { name: "View name" }).fill("Very angry");
  await edit.getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Very angry")).toBeVisible();
  await options("Very angry").click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(builder(desk).getByRole("textbox", { name: "View name" })).toHaveValue("Very angry (copy)");
  await builder(desk).getByRole("button", { name: "Save view" }).click();
  await expect(desk.view("Very angry (copy)")).toBeVisible();
  const names = () => desk.views.getByRole("link").allInnerTexts();
  const before = await names();
  await options("Very angry (copy)").click();
  await page.getByRole("menuitem", { name: "Move up" }).click();
  await expect.poll(names).not.toEqual(before);
  await options("Very angry (copy)").click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(desk.view("Very angry (copy)")).toHaveCount(0);
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.view("Very angry (copy)")).toBeVisible();
});

test("S12 Z12 ready-made views stand in the sidebar, and Angry customers is none of them", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  for (const name of ["Promoters", "Waiting over an hour", "Snoozed", "SMS, not closed"]) await expect(desk.view(name)).toBeVisible();
  await expect(desk.view("Angry customers")).toHaveCount(0);
  await desk.show("Promoters");
  for (const { name } of await desk.rows()) expect(name).toContain("Promoter");
});

test("X1 what a customer writes makes a row come or go, and the count follows", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  const dialog = await create(desk, "Mentions a lawyer", "text");
  await dialog.getByRole("textbox", { name: "Value" }).fill("lawyer");
  await dialog.getByRole("textbox", { name: "Value" }).blur();
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Mentions a lawyer")).toBeVisible();
  const before = await desk.count("Mentions a lawyer");
  await desk.demo("customer-writes", { number: 10432, text: "I will call my lawyer" });
  await expect(desk.row(10432)).toBeVisible();
  await expect.poll(() => desk.count("Mentions a lawyer")).toBe(before + 1);
  await desk.demo("customer-writes", { number: 10432, text: "It is here, never mind" });
  await expect(desk.row(10432)).toHaveCount(0);
  await expect.poll(() => desk.count("Mentions a lawyer")).toBe(before);
});

test("S4 S5 a view for oneself is nobody else's", async ({ desk }) => {
  await desk.gotoList("/inbox/all", { persona: agent });
  const dialog = await angry(desk);
  await expect(dialog.getByLabel("Who has access")).toHaveValue("me");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(desk.view("Angry customers")).toBeVisible();
  await desk.signOut();
  await desk.signIn(otherAgent);
  await expect(desk.view("All tickets")).toBeVisible();
  await expect(desk.view("Angry customers")).toHaveCount(0);
  await desk.signOut();
  await desk.signIn(admin);
  await expect(desk.view("Angry customers")).toHaveCount(0);
});

test("I27 A3 any condition is laid over a list, stands in the address, and is taken away again", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const before = await desk.total();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "More filters" }).click();
  const dialog = page.getByRole("dialog", { name: "Filter this list" });
  await dialog.getByRole("combobox", { name: "Field" }).selectOption("channel");
  await dialog.getByRole("combobox", { name: "Value" }).click();
  await page.getByRole("listbox").getByRole("option", { name: "SMS", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("status")).toHaveText(/^\d+ tickets? match(es)? now$/);
  await desk.accessible();
  const count = Number((await dialog.getByRole("status").innerText()).split(" ")[0]);
  await dialog.getByRole("button", { name: "Apply" }).click();
  await expect.poll(() => desk.total()).toBe(count);
  expect(count).toBeLessThan(before);
  await expect(page).toHaveURL(/filter=/);
  await expect(page.getByRole("button", { name: "Channel: SMS", exact: true })).toBeVisible();
  await page.reload();
  await desk.listed();
  expect(await desk.total()).toBe(count);
  for (const { name } of await desk.rows()) expect(name).toContain("SMS");
  await page.getByRole("button", { name: "Remove filter Channel" }).click();
  await expect.poll(() => desk.total()).toBe(before);
  await page.goBack();
  await expect.poll(() => desk.total()).toBe(count);
});

test("I27 the common filters are put on and taken off by one press each, and stand as chips", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const before = await desk.total();
  const filter = page.getByRole("button", { name: "Filter", exact: true });
  for (const name of ["Unread", "SMS", "Web chat"]) {
    await filter.click();
    const item = page.getByRole("menuitemcheckbox", { name, exact: true });
    await expect(item).toHaveAttribute("aria-checked", "false");
    await item.click();
  }
  await expect(page.getByRole("button", { name: "Unread: Yes", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Channel: SMS, Web chat", exact: true })).toBeVisible();
  await desk.listed();
  await expect.poll(async () => (await desk.rows()).every(({ name }) => /SMS|Web chat/.test(name) && name.includes("Unread"))).toBe(true);
  expect(await desk.total()).toBeLessThan(before);
  await desk.accessible();
  await page.getByRole("button", { name: "Remove filter Unread" }).click();
  await expect(page.getByRole("button", { name: "Unread: Yes", exact: true })).toHaveCount(0);
  await filter.click();
  await page.getByRole("menuitemcheckbox", { name: "SMS", exact: true }).click();
  await expect(page.getByRole("button", { name: "Channel: Web chat", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Remove filter Channel" }).click();
  await expect.poll(() => desk.total()).toBe(before);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Channel: Web chat", exact: true })).toBeVisible();
});

test("I27 S5 what is laid over a list becomes a view with Save as view", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?filter=channel:any_of(sms)");
  const count = await desk.total();
  await page.getByRole("button", { name: "Save as view" }).click();
  const dialog = builder(desk);
  await expect(matches(desk)).toHaveText(new RegExp(`^${count} `));
  await dialog.getByRole("textbox", { name: "View name" }).fill("Open SMS");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Open SMS")).toBeVisible();
  await desk.listed();
  expect(await desk.total()).toBe(count);
});

test("I27 an address whose filter cannot be read says so and shows the list", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?filter=channel:any_of(");
  await expect(page.getByRole("button", { name: "Filters: the address has a filter that cannot be read" })).toBeVisible();
  expect(await desk.total()).toBeGreaterThan(0);
});
