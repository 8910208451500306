// The connection goes and comes: what was done meanwhile is done once, and nothing is lost.

import { admin, Desk, expect, now, test } from "./support/desk.ts";

const away = [{ on: "/api/v1/", fault: "offline" as const }];
const banner = (desk: Desk) => desk.page.getByRole("status").filter({ hasText: "Connection lost." });

test("X7 twenty things done offline are shown at once, counted, and done when the connection is back", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned?sort=created-desc");
  const numbers = (await desk.numbers()).slice(0, 4);
  const mine = await desk.count("My inbox");
  for (const number of numbers) await desk.row(number).scrollIntoViewIfNeeded();
  await desk.faults(away);
  for (const number of numbers) await desk.choose(number, "Assign to me");
  for (const number of numbers) await expect(desk.row(number)).toHaveCount(0);
  await desk.show("All tickets").catch(() => {});
  await expect(banner(desk)).toContainText(`${numbers.length} changes wait for it.`);
  await expect(desk.notices.getByRole("alert")).toBeEmpty();
  await desk.faults([]);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(banner(desk)).toHaveCount(0);
  await expect.poll(() => desk.count("My inbox")).toBe(mine + numbers.length);
  await page.reload();
  await desk.show("My inbox");
  await expect.poll(() => desk.count("My inbox")).toBe(mine + numbers.length);
});

test("X7 a change that was not answered before a reload is made after it", async ({ desk, page }) => {
  await desk.gotoTicket(10435);
  await desk.faults(away);
  await desk.reassign("Tess Sato");
  await expect(desk.assignee).toHaveText(/Tess Sato/);
  // The page that loads knows nothing of the fault: the connection is back.
  await page.reload();
  await expect(desk.assignee).toHaveText(/Tess Sato/);
  await desk.advance(0);
  await desk.demo("customer-writes", { number: 10435, text: "Hello again" });
  await page.reload();
  await expect(desk.assignee).toHaveText(/Tess Sato/);
});

test("X7 A17 what somebody else changed meanwhile is not overwritten after a reload", async ({ desk, page }) => {
  await desk.gotoTicket(10435, { live: "off" });
  await desk.faults([{ on: "PATCH /api/v1/tickets/10435", fault: "offline" }]);
  await desk.reassign(admin);
  await desk.demo("colleague-takes", { number: 10435 });
  await page.reload();
  await expect(desk.warned(/has already taken|has taken|took/).first()).toBeVisible();
  await expect(desk.assignee).not.toHaveText(new RegExp(admin));
});

test("X6 X7 offline, a draft and a message survive a reload and the message goes out once", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await desk.faults(away);
  await desk.composer().fill("sent in the tunnel");
  await page.keyboard.press("Control+Enter");
  await desk.composer().fill("still writing");
  await desk.advance(5_000);
  await page.reload();
  await expect(desk.composer()).toHaveValue("still writing");
  await desk.advance(70_000);
  const said = desk.conversation.getByRole("article", { name: new RegExp(`^Agent, ${admin}, `) }).filter({ hasText: "sent in the tunnel" });
  await expect(said).toHaveCount(1);
});

test("X6 what another tab writes or sends is the draft in this one", async ({ desk, page, context }) => {
  await desk.gotoTicket(10432);
  await desk.composer().fill("first tab");
  const other = await context.newPage();
  await other.evaluate(() => undefined);
  await page.evaluate(() => {
    // As the browser tells what another tab has kept, while this one is in the background.
    Object.defineProperty(document, "hasFocus", { value: () => false, configurable: true });
    const key = Object.keys(localStorage).find((key) => key.startsWith("bandeja.draft.") && key.endsWith(".reply"));
    if (!key) throw new Error("no draft is kept");
    const draft = JSON.parse(localStorage.getItem(key) ?? "{}");
    localStorage.setItem(key, JSON.stringify({ ...draft, text: "second tab" }));
    window.dispatchEvent(new StorageEvent("storage", { key }));
  });
  await expect(desk.composer()).toHaveValue("second tab");
  await other.close();
});

test("X6 a page that is killed in the middle of a word leaves the draft for the next one", async ({ desk, page, context }) => {
  await desk.gotoTicket(10432);
  await desk.composer().pressSequentially("I am in the middle of a wo");
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  const after = new Desk(next, { problems: () => [], allow: () => undefined }, { clock: now });
  await after.gotoTicket(10432);
  await expect(after.composer()).toHaveValue("I am in the middle of a wo");
});

test("X7 what a page had not sent when it was closed is sent by the next one", async ({ desk, page, context }) => {
  await desk.gotoTicket(10432);
  await desk.composer().fill("sent and closed at once");
  await page.keyboard.press("Control+Enter");
  await expect(desk.conversation.getByRole("article").filter({ hasText: "Goes out in a moment" })).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  const after = new Desk(next, { problems: () => [], allow: () => undefined }, { clock: now });
  await after.gotoTicket(10432);
  const said = after.conversation.getByRole("article").filter({ hasText: "sent and closed at once" });
  await expect.poll(async () => {
    await after.advance(1_000);
    return said.count();
  }).toBe(1);
  await after.advance(6_000);
  await expect(after.conversation.getByRole("article", { name: new RegExp(`^Agent, ${admin}, .*\\d`) }).filter({ hasText: "sent and closed at once" })).toHaveCount(1);
});
