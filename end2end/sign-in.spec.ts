// Who gets in, and what the others are told.

import { admin, agent, analyst, expect, manager, otherAgent, owner, test } from "./support/desk.ts";

test("I1 the login page offers the demo's personas with their roles", async ({ desk, page }) => {
  await desk.goto("/", { persona: null });
  await expect(page.getByRole("heading", { name: "Sign in to Bandeja" })).toBeVisible();
  for (const [name, role] of [
    [owner, "Owner"],
    [admin, "Admin"],
    [manager, "Manager"],
    [agent, "Agent"],
    [otherAgent, "Agent"],
    [analyst, "Analyst"],
  ] as const) {
    await expect(page.getByRole("button", { name: `${name} ${role}` })).toBeVisible();
  }
});

for (const [role, name] of [["Owner", owner], ["Admin", admin], ["Manager", manager], ["Agent", agent]] as const) {
  test(`I1 an ${role} gets in`, async ({ desk }) => {
    await desk.gotoList("/", { persona: name });
    await expect(desk.heading("All tickets")).toBeVisible();
    await expect(desk.rail.getByRole("button", { name: `You: ${name}` })).toBeVisible();
    expect(await desk.total()).toBeGreaterThan(0);
  });
}

test("I1 an Analyst gets a refusal that says why and whom to ask, and no ticket", async ({ desk, page }) => {
  await desk.goto("/inbox/all/tickets/10432", { persona: null });
  await page.getByRole("button", { name: analyst }).click();
  await expect(page.getByRole("heading", { name: "The desk is not open to your role" })).toBeVisible();
  await expect(page.getByText("You are signed in as Analyst.")).toBeVisible();
  await expect(page.getByText("Ask an admin of your account")).toBeVisible();
  await expect(page.getByRole("grid")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByText("Marta Quintero")).toHaveCount(0);
});

test("I1 the refusal outlives a reload, and another person can sign in from it", async ({ desk, page }) => {
  await desk.goto("/", { persona: null });
  await page.getByRole("button", { name: analyst }).click();
  const refusal = page.getByRole("heading", { name: "The desk is not open to your role" });
  await expect(refusal).toBeVisible();
  await page.reload();
  await expect(refusal).toBeVisible();
  await page.getByRole("button", { name: "Sign in as somebody else" }).click();
  await desk.signIn(agent);
  await desk.listed();
  await expect(desk.heading("All tickets")).toBeVisible();
});

test("I1 a deep link asks to sign in first and then shows what it leads to", async ({ desk, page }) => {
  await desk.goto("/inbox/unassigned", { persona: null });
  await expect(page.getByRole("heading", { name: "Sign in to Bandeja" })).toBeVisible();
  await desk.signIn(manager);
  await expect(desk.heading("Unassigned")).toBeVisible();
  await expect(page).toHaveURL(/\/inbox\/unassigned/);
});

test("I1 one signs in with a password as well, and a wrong one is told at the field", async ({ desk, page }) => {
  await desk.goto("/login", { persona: null });
  const button = page.getByRole("button", { name: "Sign in", exact: true });
  await expect(button).toBeDisabled();
  await page.getByRole("textbox", { name: "Email" }).fill("tess@lumenandloom.example");
  await page.getByLabel("Password").fill("wrong");
  await button.click();
  await expect(page.getByRole("alert").getByText("do not go together")).toBeVisible();
  await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Password").fill("bandeja");
  await button.click();
  await desk.listed();
  await expect(desk.rail.getByRole("button", { name: `You: ${manager}` })).toBeVisible();
  await expect(page).toHaveURL(/\/inbox\/all/);
});

test("A9 signing out leads to the login page, and the next person starts with their own desk", async ({ desk, page }) => {
  await desk.gotoList("/inbox/my", { persona: admin });
  const before = await desk.count("My inbox");
  await desk.signOut();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await desk.signIn(agent);
  await desk.listed();
  await expect(desk.rail.getByRole("button", { name: `You: ${agent}` })).toBeVisible();
  await desk.show("My inbox");
  const mine = await desk.rows();
  for (const row of mine) expect(row.name).toContain(`Assigned to ${agent}`);
  expect(before).toBeGreaterThan(0);
});
