// Answering over real HTTP, where answers can be lost on the wire and sessions lapse.

import { admin, Desk, expect, manager, test } from "../support/desk.ts";

// One server for all, so that one test does not take another's tickets.
test.describe.configure({ mode: "serial" });

const marta = 10432;
const field = (desk: Desk) => desk.composer("Reply");
const sent = (desk: Desk, text: string) => desk.conversation.getByRole("article", { name: /^Agent, .*, \d/ }).filter({ hasText: text });
const pending = (desk: Desk, text: string) => desk.conversation.getByRole("article").filter({ hasText: text });

async function open(desk: Desk, persona = admin) {
  await desk.gotoTicket(marta, { persona });
  await expect(field(desk)).toBeVisible();
}

test("X7 I29 a reply over HTTP is in the thread once, here and for whoever reads it anew", async ({ desk, page }) => {
  await open(desk);
  const send = desk.thread.getByRole("button", { name: "Send", exact: true });
  await field(desk).fill("Over the wire");
  await send.click();
  // At night where the customer is, the desk asks.
  const now = desk.thread.getByRole("group").getByRole("button", { name: "Send now" });
  await expect(now.or(pending(desk, "Over the wire")).first()).toBeVisible();
  if (await now.isVisible()) await now.click();
  await pending(desk, "Over the wire").getByRole("button", { name: "Send now" }).click();
  await expect(sent(desk, "Over the wire")).toHaveCount(1);
  await page.reload();
  await expect(sent(desk, "Over the wire")).toHaveCount(1);
});

test("X7 an answer that is lost after the server took the message makes no second one", async ({ desk, page }) => {
  await open(desk);
  desk.expectErrors(/./);
  await desk.thread.getByRole("tab", { name: "Note" }).click();
  let lost = 0;
  await page.route("**/tickets/*/messages", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await desk.composer("Note").fill("once in spite of the wire");
  await desk.composer("Note").press("Control+Enter");
  const note = desk.conversation.getByRole("article", { name: /^Note, .*, \d/ }).filter({ hasText: "once in spite of the wire" });
  await expect(note).toHaveCount(1, { timeout: 15_000 });
  expect(lost).toBe(1);
  await page.reload();
  await expect(note).toHaveCount(1);
});

test("X6 X7 a session that lapses while one writes loses no word, and what was sent goes out after signing in", async ({ desk, page, context }) => {
  await open(desk);
  desk.expectErrors(/401/);
  await desk.thread.getByRole("tab", { name: "Note" }).click();
  await desk.composer("Note").fill("before it lapsed");
  await context.clearCookies();
  await desk.composer("Note").press("Control+Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: admin }).click();
  await expect(dialog).toHaveCount(0);
  const note = desk.conversation.getByRole("article", { name: /^Note, .*, \d/ }).filter({ hasText: "before it lapsed" });
  await expect(note).toHaveCount(1, { timeout: 15_000 });
});

test("X8 two people see one another in a ticket, and each other's replies at once", async ({ desk, browser, baseURL }) => {
  await open(desk);
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const other = new Desk(page, { problems: () => [], allow: () => undefined }, {});
  await other.gotoTicket(marta, { persona: manager });
  await expect(desk.thread.getByRole("status").filter({ hasText: `${manager} is looking at this ticket` })).toBeVisible();
  await expect(other.thread.getByRole("status").filter({ hasText: `${admin} is looking at this ticket` })).toBeVisible();
  await field(other).pressSequentially("I will");
  await expect(desk.thread.getByRole("status").filter({ hasText: `${manager} is writing a reply` })).toBeVisible();
  await other.thread.getByRole("tab", { name: "Note" }).click();
  await other.composer("Note").fill("I have this one");
  await other.composer("Note").press("Control+Enter");
  await expect(desk.conversation.getByRole("article", { name: /^Note, / }).filter({ hasText: "I have this one" })).toHaveCount(1);
  await other.follow("/inbox/my");
  await expect(desk.thread.getByRole("status").filter({ hasText: `${manager} is` })).toHaveCount(0);
  await context.close();
});
