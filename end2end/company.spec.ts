// Who is in a conversation: colleagues, and whether a web chat's customer is still there.

import { admin, agent, expect, test, type Desk } from "./support/desk.ts";

const marta = 10432;

const present = (desk: Desk, text: string | RegExp) => desk.thread.getByRole("status").filter({ hasText: text });
const entry = (desk: Desk, text: string) => desk.conversation.getByRole("article").filter({ hasText: text });

/** Opens Marta's ticket in a list that has its row in sight. */
async function open(desk: Desk, persona = admin) {
  await desk.goto(`/inbox/all/tickets/${marta}?sort=created-desc`, { persona });
  await expect(desk.composer()).toBeVisible();
}

/** Opens an open web chat whose customer is there. */
async function openChat(desk: Desk): Promise<number> {
  await desk.gotoList("/inbox/all?sort=created-desc");
  await desk.page.getByRole("row", { name: /, Web chat,/ }).first().click();
  await expect(desk.composer()).toBeVisible();
  return Number(/tickets\/(\d+)/.exec(desk.page.url())?.[1]);
}

test("X8 who else looks at a ticket or writes in it is shown, and goes when they go", async ({ desk }) => {
  await desk.gotoTicket(marta);
  await expect(desk.composer()).toBeVisible();
  await desk.demo("colleague-attends", { number: marta, attention: "viewing" });
  await expect(present(desk, /is looking at this ticket/)).toBeVisible();
  await desk.demo("colleague-attends", { number: marta, attention: "typing" });
  await expect(present(desk, /is writing a reply/)).toBeVisible();
  await desk.accessible();
  await desk.demo("colleague-attends", { number: marta, attention: "gone" });
  await expect(present(desk, /is writing a reply/)).toHaveCount(0);
  await desk.demo("colleague-attends", { number: marta, attention: "typing" });
  await desk.advance(60_000);
  await expect(present(desk, /is writing a reply/)).toHaveCount(0);
});

test("I19 I20 when the chat's customer leaves a banner says so, and the countdown begins with each message", async ({ desk, page }) => {
  const number = await openChat(desk);
  await desk.demo("customer-leaves", { number });
  const banner = present(desk, /has left the chat/);
  await expect(banner).toContainText("also goes to them by email");
  await expect(entry(desk, "The customer left the chat")).toBeVisible();
  await desk.composer().fill("Are you still there?");
  await page.keyboard.press("Control+Enter");
  await desk.advance(5_000);
  await expect(banner).toContainText("The email goes in 3:00");
  await desk.advance(100_000);
  await expect(banner).toContainText("1:20");
  await desk.composer().fill("I will write to you.");
  await page.keyboard.press("Control+Enter");
  await desk.advance(5_000);
  await expect(banner).toContainText("3:00");
  await desk.advance(180_000);
  const email = desk.conversation.getByRole("article", { name: /^Follow-up email, / });
  await expect(email).toHaveCount(1);
  await expect(email).toContainText("You have a new message from");
  await expect(email).toContainText("Are you still there?");
  await expect(email).toContainText("I will write to you.");
  await desk.accessible();
});

test("I20 coming back cancels the email", async ({ desk, page }) => {
  const number = await openChat(desk);
  await desk.demo("customer-leaves", { number });
  await desk.composer().fill("One moment");
  await page.keyboard.press("Control+Enter");
  await desk.advance(5_000);
  await expect(present(desk, /has left the chat/)).toContainText("The email goes in");
  await desk.demo("customer-returns", { number });
  await expect(present(desk, /has left the chat/)).toHaveCount(0);
  await expect(entry(desk, "The customer is back")).toBeVisible();
  await desk.advance(600_000);
  await expect(desk.conversation.getByRole("article", { name: /^Follow-up email, / })).toHaveCount(0);
});

test("I28 a text message says which campaign it answers", async ({ desk }) => {
  await desk.gotoTicket(marta);
  await expect(entry(desk, "Nice, but where is the parcel")).toContainText("Answers Early Black Friday");
});

test("I23 an unrecognised text message is answered by itself, and the customer still waits", async ({ desk }) => {
  await open(desk);
  const automatic = desk.conversation.getByRole("article", { name: /^Auto-response, / });
  const before = await automatic.count();
  // Only those whom no agent may answer get one in this account.
  await desk.demo("customer-writes", { number: marta, text: "Thanks" });
  await expect(entry(desk, "Thanks")).toBeVisible();
  await expect(automatic).toHaveCount(before);
  await desk.demo("customer-writes", { number: marta, text: "STOP" });
  await desk.demo("customer-writes", { number: marta, text: "And now?" });
  await expect(entry(desk, "And now?")).toBeVisible();
  // One answers the keyword, one the text.
  await expect(automatic).toHaveCount(before + 2);
  await expect(automatic.last()).toContainText("Lumen & Loom:");
  await expect(desk.row(marta)).toHaveAccessibleName(/waiting/);
});

test("I15 Block profile asks first, closes the conversation, drops what comes, and an Admin undoes it", async ({ desk, page }) => {
  await desk.gotoTicket(marta);
  await desk.thread.getByRole("button", { name: "More options" }).click();
  await page.getByRole("menuitem", { name: "Block profile" }).click();
  const dialog = page.getByRole("dialog", { name: "Block profile" });
  await expect(dialog).toContainText("Block Marta Quintero?");
  await desk.accessible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(desk.fact("Status")).toHaveText("Open");
  await desk.thread.getByRole("button", { name: "More options" }).click();
  await page.getByRole("menuitem", { name: "Block profile" }).click();
  await dialog.getByRole("button", { name: "Block profile" }).click();
  await expect(desk.said("Marta Quintero's profile is blocked")).toBeVisible();
  await expect(desk.fact("Status")).toHaveText("Closed");
  await expect(present(desk, "This customer's profile is blocked.")).toBeVisible();
  await desk.demo("customer-writes", { number: marta, text: "Hello? Anybody?" });
  await expect(entry(desk, "Hello? Anybody?")).toHaveCount(0);
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.said("Undone")).toBeVisible();
  await expect(desk.fact("Status")).toHaveText("Open");
  await expect(desk.composer()).toBeVisible();
});

test("I15 an agent blocks from a row, and has no way to unblock", async ({ desk, page }) => {
  await open(desk, agent);
  await desk.choose(marta, "Block profile");
  await page.getByRole("dialog").getByRole("button", { name: "Block profile" }).click();
  await expect(desk.said("Marta Quintero's profile is blocked")).toBeVisible();
  await expect(desk.notices.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await expect(desk.thread.getByRole("button", { name: "Unblock" })).toHaveCount(0);
});

test("I14 Pick a time snoozes until then, and says what is wrong with a time", async ({ desk, page }) => {
  await desk.gotoTicket(marta);
  const pick = async () => {
    await desk.thread.getByRole("button", { name: "Snooze" }).click();
    await page.getByRole("menuitem", { name: "Pick a time" }).click();
  };
  await pick();
  const dialog = page.getByRole("dialog", { name: "Snooze until" });
  const when = dialog.getByLabel("Date and time");
  const set = dialog.getByRole("button", { name: "Snooze" });
  // When a ticket wakes tomorrow stands there already, in the agent's own zone.
  await expect(when).toHaveValue("2026-11-19T09:00");
  await expect(dialog.getByText("Your time, Europe/Madrid")).toBeVisible();
  await when.fill("");
  await set.click();
  await expect(when).toBeFocused();
  await expect(dialog.getByRole("alert")).toHaveText("Choose a date and a time.");
  await when.fill("2026-11-18T09:00");
  await set.click();
  await expect(dialog.getByRole("alert")).toHaveText("This moment has passed. Choose a later one.");
  await when.fill("2026-11-20T16:30");
  await set.click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.fact("Status")).toHaveText("Snoozed");
  await expect(desk.said(/#10432 snoozed until .*16:30/)).toBeVisible();
  await desk.advance(2 * 86_400_000);
  await expect(desk.fact("Status")).toHaveText("Open");
});

test("I14 a row's menu snoozes as well", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?sort=created-desc");
  const { number } = (await desk.rows())[1];
  await desk.choose(number, "Snooze");
  await page.getByRole("menuitem", { name: /^Tomorrow/ }).click();
  await expect(desk.row(number)).toHaveCount(0);
  await expect(desk.said(new RegExp(`#${number} snoozed until`))).toBeVisible();
});

test("I19 the demo panel lets a desk happen by itself at a pace, and stops it", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?sort=updated-desc");
  const dialog = await desk.openDemo();
  await desk.accessible();
  await dialog.getByLabel("Seed of the traffic").fill("7");
  await dialog.getByLabel("Simulated traffic").fill("600");
  const before = await desk.list().getByRole("row").nth(1).getAttribute("aria-label");
  await expect.poll(() => desk.list().getByRole("row").nth(1).getAttribute("aria-label"), { timeout: 15_000 }).not.toBe(before);
  await dialog.getByLabel("Simulated traffic").fill("0");
  await page.keyboard.press("Escape");
  await expect(desk.notices.getByRole("alert")).toBeEmpty();
});

test("I19 I20 a chat's customer leaves and comes back by the demo panel", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  const dialog = await desk.openDemo();
  await dialog.getByRole("button", { name: "A chat's customer leaves" }).click();
  await expect(dialog.getByRole("status").first()).toContainText(/left the chat of #\d+/);
  await dialog.getByRole("button", { name: "A chat's customer comes back" }).click();
  await expect(dialog.getByRole("status").first()).toContainText(/is back in the chat of #\d+/);
});
