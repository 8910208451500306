// A session that lapses under an open desk.

import { admin, agent, expect, test } from "../support/desk.ts";

test("A9 a lapsed session asks to sign in again over the desk, and what was begun goes on", async ({ desk, page, context }) => {
  await desk.gotoList("/inbox/unassigned", { persona: admin });
  const number = (await desk.numbers()).at(6) ?? 0;
  await context.clearCookies();
  await desk.choose(number, "Assign to me");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText("Nothing you typed is lost")).toBeVisible();
  // The desk is still there, and what was asked is still shown.
  await expect(desk.row(number)).toHaveCount(0);
  await desk.accessible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();

  await dialog.getByRole("button", { name: admin }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.heading("Unassigned")).toBeVisible();
  await desk.follow(`/inbox/my/tickets/${number}`);
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  await page.reload();
  await expect(desk.assignee).toHaveText(new RegExp(admin));
});

test("A9 somebody else who signs in there gets a desk of their own", async ({ desk, page, context }) => {
  await desk.gotoList("/inbox/my", { persona: admin });
  await context.clearCookies();
  await desk.view("Unassigned").click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: agent }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.rail.getByRole("button", { name: `You: ${agent}` })).toBeVisible();
  await desk.show("My inbox");
  for (const { name } of await desk.rows()) expect(name).toContain(`Assigned to ${agent}`);
});
