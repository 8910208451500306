// Answering: the composer, the outbox, drafts, the ticket's status.

import { admin, expect, test, type Desk } from "./support/desk.ts";

const marta = 10432;

const field = (desk: Desk, name: "Reply" | "Note" = "Reply") => desk.thread.getByRole("textbox", { name });
const entry = (desk: Desk, text: string) => desk.conversation.getByRole("article").filter({ hasText: text });

/** Opens Marta's ticket in a list that has its row in sight, and waits until one can write. */
async function open(desk: Desk) {
  await desk.goto(`/inbox/all/tickets/${marta}?sort=created-desc`);
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();
  await expect(field(desk)).toBeVisible();
}

/** Writes a reply and sends it; it goes out 5 seconds later. */
async function reply(desk: Desk, text: string) {
  await field(desk).fill(text);
  await desk.thread.getByRole("button", { name: "Send", exact: true }).click();
  await expect(entry(desk, text)).toContainText("Goes out in a moment");
}

test("I29 X7 a reply goes out after the seconds in which it can be taken back, and outlives a reload", async ({ desk, page }) => {
  await open(desk);
  await field(desk).fill("I will call the depot.");
  await page.keyboard.press("Control+Enter");
  await expect(field(desk)).toHaveValue("");
  await expect(entry(desk, "I will call the depot.")).toContainText("Goes out in a moment");
  await desk.advance(5_000);
  await expect(desk.conversation.getByRole("article", { name: new RegExp(`^Agent, ${admin}, `) }).filter({ hasText: "I will call the depot." })).toBeVisible();
  await expect(entry(desk, "Goes out")).toHaveCount(0);
  await expect(desk.row(marta)).toContainText("I will call the depot.");
  await page.reload();
  await expect(entry(desk, "I will call the depot.")).toHaveCount(1);
});

test("X7 a reply is taken back with Undo, and its text is a draft again", async ({ desk }) => {
  await open(desk);
  await reply(desk, "Not like this");
  await entry(desk, "Not like this").getByRole("button", { name: "Undo" }).click();
  await expect(entry(desk, "Not like this")).toHaveCount(0);
  await expect(field(desk)).toHaveValue("Not like this");
  await desk.advance(60_000);
  await expect(entry(desk, "Not like this")).toHaveCount(0);
});

test("I29 several messages in a row go out in the order they were written", async ({ desk }) => {
  await open(desk);
  for (const text of ["first of three", "second of three", "third of three"]) await reply(desk, text).catch(() => expect(entry(desk, text)).toBeVisible());
  await desk.advance(6_000);
  await expect(desk.conversation.getByText("Sending…")).toHaveCount(0);
  await desk.advance(6_000);
  await expect.poll(async () => (await desk.conversation.getByRole("article").filter({ hasText: /of three/ }).locator(".body").allInnerTexts())).toEqual(["first of three", "second of three", "third of three"]);
  await expect(desk.conversation.getByRole("article", { name: /^Agent, .*, \d/ }).filter({ hasText: "of three" })).toHaveCount(3);
});

test("I2 a note is kept at once, looks like a note, and stops no clock", async ({ desk, page }) => {
  await open(desk);
  await desk.thread.getByRole("tab", { name: "Note" }).click();
  await field(desk, "Note").fill("Depot says Friday");
  await page.keyboard.press("Control+Enter");
  await expect(desk.conversation.getByRole("article", { name: /^Note, .*, \d/ }).filter({ hasText: "Depot says Friday" })).toBeVisible();
  await expect(desk.row(marta)).toHaveAccessibleName(/waiting/);
});

test("X6 drafts are kept for each ticket and way of writing, through a reload, and not for others", async ({ desk, page }) => {
  await open(desk);
  await field(desk).fill("half a reply");
  await desk.thread.getByRole("tab", { name: "Note" }).click();
  await field(desk, "Note").fill("half a note");
  await page.reload();
  await expect(field(desk)).toHaveValue("half a reply");
  await desk.thread.getByRole("tab", { name: "Note" }).click();
  await expect(field(desk, "Note")).toHaveValue("half a note");
  await desk.openTicket("Jonas Weber");
  await expect(field(desk)).toHaveValue("");
  await desk.signOut();
  await desk.signIn(admin);
  await desk.follow(`/inbox/all/tickets/${marta}`);
  await expect(field(desk)).toHaveValue("");
});

test("X6 where the browser keeps nothing, what is being written stays while another message goes out", async ({ desk, page }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key.startsWith("bandeja.draft.")) throw new DOMException("full", "QuotaExceededError");
      setItem.call(this, key, value);
    };
  });
  await open(desk);
  await reply(desk, "on its way");
  await field(desk).fill("still being written");
  await desk.advance(5_000);
  await expect(entry(desk, "Goes out")).toHaveCount(0);
  await expect(field(desk)).toHaveValue("still being written");
});

test("X7 a message written offline goes out once when the connection is back", async ({ desk }) => {
  await open(desk);
  desk.expectErrors(/./);
  await reply(desk, "from the tunnel");
  await desk.faults([{ on: "/messages", fault: "offline" }]);
  await desk.advance(5_000);
  await expect(entry(desk, "from the tunnel")).toContainText("trying again");
  await desk.faults([]);
  await desk.advance(120_000);
  await expect(desk.conversation.getByRole("article", { name: /^Agent, .*, \d/ }).filter({ hasText: "from the tunnel" })).toHaveCount(1);
  await expect(entry(desk, "trying again")).toHaveCount(0);
});

for (const fault of ["lost", "truncated", "failure", "timeout"] as const) {
  test(`X7 a message that meets ${fault} is in the thread exactly once`, async ({ desk, page }) => {
    await open(desk);
    desk.expectErrors(/./);
    await reply(desk, `once in spite of ${fault}`);
    await desk.faults([{ on: "POST /api/v1/tickets/10432/messages", fault, times: 2 }]);
    for (let tries = 0; tries < 4; tries += 1) await desk.advance(70_000);
    const said = desk.conversation.getByRole("article", { name: /^Agent, .*, \d/ }).filter({ hasText: `once in spite of ${fault}` });
    await expect(said).toHaveCount(1);
    await page.reload();
    await expect(said).toHaveCount(1);
  });
}

test("X7 what is on its way outlives a reload and goes out by itself", async ({ desk, page }) => {
  await open(desk);
  await reply(desk, "before the reload");
  await page.reload();
  await expect(entry(desk, "before the reload")).toBeVisible();
  await desk.advance(6_000);
  await expect(desk.conversation.getByRole("article", { name: /^Agent, .*, \d/ }).filter({ hasText: "before the reload" })).toHaveCount(1);
});

test("X8 a reply is held back when something newer arrived unseen, and goes out knowingly", async ({ desk }) => {
  await open(desk);
  desk.expectErrors(/409|Conflict/);
  await reply(desk, "written before I saw it");
  await desk.demo("customer-writes", { number: marta, text: "Wait, it is here!" });
  await expect(entry(desk, "Wait, it is here!")).toBeVisible();
  await desk.advance(5_000);
  await expect(entry(desk, "written before I saw it")).toContainText("Held back: something newer arrived.");
  await entry(desk, "written before I saw it").getByRole("button", { name: "Send anyway" }).click();
  await expect(desk.conversation.getByRole("article", { name: /^Agent, .*, \d/ }).filter({ hasText: "written before I saw it" })).toHaveCount(1);
});

test("X7 what is not sent yet is told wherever one is, and leads there", async ({ desk, page }) => {
  await open(desk);
  desk.expectErrors(/./);
  await reply(desk, "stays behind");
  await desk.faults([{ on: "/messages", fault: "failure" }]);
  await desk.advance(5_000);
  await desk.follow("/inbox/my");
  const told = page.getByRole("link", { name: "1 message not sent yet" });
  await expect(told).toBeVisible();
  await desk.faults([]);
  await told.click();
  await expect(entry(desk, "stays behind")).toBeVisible();
  await desk.advance(70_000);
  await expect(told).toHaveCount(0);
});

test("I4 X4 a customer who texts STOP cannot be answered, and the composer says why", async ({ desk }) => {
  await open(desk);
  await desk.demo("customer-writes", { number: marta, text: "STOP" });
  const why = desk.thread.getByRole("status").filter({ hasText: "Why can't I reply?" });
  await expect(why).toContainText("This customer has not agreed to receive text messages.");
  await expect(field(desk)).toHaveCount(0);
});

test("I7 a closed web chat has no Reopen and says why", async ({ desk }) => {
  await desk.goto("/inbox/all?status=closed&sort=created-desc");
  await desk.listed();
  const rows = desk.page.getByRole("row", { name: /, Web chat,/ });
  await rows.first().click();
  await expect(desk.thread.getByRole("status").filter({ hasText: "Why can't I reply?" })).toContainText("a closed chat never reopens");
  await expect(desk.thread.getByRole("button", { name: "Reopen" })).toHaveCount(0);
});

test("X4 I8 a closed ticket says why one cannot reply, and Reopen lifts it", async ({ desk }) => {
  await open(desk);
  await desk.thread.getByRole("button", { name: "Close", exact: true }).click();
  await expect(desk.said("#10432 closed")).toBeVisible();
  const why = desk.thread.getByRole("status").filter({ hasText: "Why can't I reply?" });
  await expect(why).toContainText("This ticket is closed. Reopen it to answer.");
  await expect(field(desk)).toHaveCount(0);
  await desk.thread.getByRole("tab", { name: "Note" }).click();
  await expect(field(desk, "Note")).toBeVisible();
  await desk.thread.getByRole("tab", { name: "Reply" }).click();
  await why.getByRole("button", { name: "Reopen" }).click();
  await expect(field(desk)).toBeVisible();
  await expect(desk.fact("Status")).toHaveText("Open");
});

test("I14 X7 a snoozed ticket leaves the open ones, and Undo brings it back", async ({ desk, page }) => {
  await open(desk);
  await desk.thread.getByRole("button", { name: "Snooze" }).click();
  await page.getByRole("menuitem", { name: /^Tomorrow/ }).click();
  await expect(desk.fact("Status")).toHaveText("Snoozed");
  await expect(desk.row(marta)).toHaveCount(0);
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.fact("Status")).toHaveText("Open");
  await expect(desk.row(marta)).toBeVisible();
});

test("I21 a text message tells its length in segments, and what is too long cannot be sent", async ({ desk }) => {
  await open(desk);
  const send = desk.thread.getByRole("button", { name: "Send", exact: true });
  await expect(send).toBeDisabled();
  await field(desk).fill("   \n ");
  await expect(send).toBeDisabled();
  await field(desk).fill("a".repeat(160));
  await expect(desk.thread.getByText("160 / 160 · 1 segment")).toBeVisible();
  await field(desk).fill("a".repeat(161));
  await expect(desk.thread.getByText("161 / 306 · 2 segments")).toBeVisible();
  await field(desk).fill("ñandú ✓".padEnd(71, "x"));
  await expect(desk.thread.getByText("71 / 134 · 2 segments")).toBeVisible();
  await field(desk).fill("a".repeat(1_540));
  await expect(desk.thread.getByRole("alert")).toContainText("10 characters too many");
  await expect(send).toBeDisabled();
});

test("X9 r and n go to the composer, s snoozes, e closes", async ({ desk, page }) => {
  await open(desk);
  await page.keyboard.press("r");
  await expect(field(desk)).toBeFocused();
  await page.keyboard.type("snr e");
  await expect(field(desk)).toHaveValue("snr e");
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(field(desk, "Note")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await expect(page.getByRole("menu", { name: "Snooze" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await expect(desk.fact("Status")).toHaveText("Closed");
});

test("X4 X6 what is being written does not go away when a rule comes to stand against it, and no key acts on the desk", async ({ desk, page }) => {
  await open(desk);
  await field(desk).pressSequentially("We will ");
  await desk.demo("customer-writes", { number: marta, text: "STOP" });
  await expect(desk.thread.getByRole("status").filter({ hasText: "Why can't I reply?" })).toBeVisible();
  await page.keyboard.type("send you a new one, please email me");
  await expect(field(desk)).toHaveValue("We will send you a new one, please email me");
  await expect(field(desk)).toBeFocused();
  await expect(desk.thread.getByRole("button", { name: "Send", exact: true })).toBeDisabled();
  await expect(desk.fact("Status")).toHaveText("Open");
});

test("X7 closing waits for the reply that is on its way, and happens when that is taken back as well", async ({ desk, page }) => {
  await open(desk);
  await reply(desk, "The last word");
  await desk.thread.getByRole("button", { name: "Close", exact: true }).click();
  await expect(desk.fact("Status")).toHaveText("Closed");
  await desk.advance(6_000);
  await desk.advance(0);
  await expect(desk.conversation.getByRole("article", { name: /^Agent, .*, \d/ }).filter({ hasText: "The last word" })).toHaveCount(1);
  await expect(desk.conversation.getByText(`${admin} closed it`)).toBeVisible();
  await page.reload();
  await expect(desk.fact("Status")).toHaveText("Closed");
  await expect(entry(desk, "The last word")).toHaveCount(1);
});

test("X7 a ticket is not closed over a reply that could not be sent or that waits", async ({ desk, page }) => {
  await open(desk);
  desk.expectErrors(/409|Conflict/);
  await reply(desk, "held back");
  await desk.demo("customer-writes", { number: marta, text: "One more thing" });
  await desk.advance(5_000);
  await expect(entry(desk, "held back")).toContainText("Held back");
  await desk.thread.getByRole("button", { name: "Close", exact: true }).click();
  await expect(desk.warned("#10432 was not closed: a reply in it has not gone out.")).toBeVisible();
  await expect(desk.fact("Status")).toHaveText("Open");
  await entry(desk, "held back").getByRole("button", { name: "Drop" }).click();
  await expect(field(desk)).toBeFocused();
  await desk.thread.getByRole("button", { name: "Close", exact: true }).click();
  await expect(desk.fact("Status")).toHaveText("Closed");
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});

test("I7 X7 closing a web chat can be undone for some seconds, and then stands", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?sort=created-desc");
  const chat = page.getByRole("row", { name: /, Web chat,/ }).first();
  const number = Number((await chat.getAttribute("data-ticket"))?.replace("#", ""));
  await chat.click();
  await expect(field(desk)).toBeVisible();
  const close = desk.thread.getByRole("button", { name: "Close", exact: true });
  await close.click();
  await expect(desk.fact("Status")).toHaveText("Closed");
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.fact("Status")).toHaveText("Open");
  await expect(field(desk)).toBeVisible();
  await close.click();
  await desk.advance(9_000);
  await desk.advance(0);
  await page.reload();
  await expect(desk.fact("Status")).toHaveText("Closed");
  expect(number).toBeGreaterThan(0);
});

test("X8 what arrives below what one reads was not seen, and holds a reply back", async ({ desk, page }) => {
  await desk.gotoTicket(10245);
  await desk.conversation.evaluate((log) => log.scrollTo(0, -2_000));
  await desk.demo("customer-writes", { number: 10245, text: "It is here after all" });
  await expect(page.getByRole("button", { name: "1 new" })).toBeVisible();
  desk.expectErrors(/409|Conflict/);
  if (!(await field(desk).isVisible())) await desk.thread.getByRole("button", { name: "Reopen" }).first().click();
  await field(desk).fill("We are still looking");
  await page.keyboard.press("Control+Enter");
  await desk.advance(5_000);
  await expect(entry(desk, "We are still looking")).toContainText("Held back: something newer arrived.");
});

test("X7 a note does not wait for a reply that cannot be sent", async ({ desk, page }) => {
  await open(desk);
  desk.expectErrors(/500/);
  await desk.faults([{ on: "POST /api/v1/tickets/10432/messages", fault: "failure", times: 1 }]);
  await reply(desk, "reply that fails");
  await desk.advance(5_000);
  await desk.thread.getByRole("tab", { name: "Note" }).click();
  await field(desk, "Note").fill("note that goes");
  await page.keyboard.press("Control+Enter");
  await expect(desk.conversation.getByRole("article", { name: /^Note, .*, \d/ }).filter({ hasText: "note that goes" })).toBeVisible();
});
