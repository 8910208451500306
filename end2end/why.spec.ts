// Why a ticket is with whom it is: the rule, the turn, the hours.

import { admin, agent, expect, test, type Desk } from "./support/desk.ts";
import type { Page } from "@playwright/test";

type Ticket = { number: number; assignee?: string; team?: string };
type Routing = { round_robin: boolean; rules: object[] };

const everything = { all: [] };
const channel = (name: string) => ({ field: "channel", operator: "any_of", values: [name] });
const rule = (id: string, name: string, filter: object, action: object) => ({ id, name, on: true, filter, action });
const why = (page: Page, name = "Why this assignee?") => page.getByRole("dialog", { name });

const nobodyYet = "Why nobody yet?";

/** A customer writes anew, after routing is such, and their ticket is opened. */
async function arrives(desk: Desk, routing: Routing, visit: { language?: "es"; hours?: object } = {}): Promise<Ticket> {
  await desk.goto("/inbox/all/tickets/10432", { language: visit.language });
  await expect(desk.page.getByRole("log").getByRole("article").first()).toBeVisible();
  await desk.settingsChange({ routing, ...(visit.hours ? { office_hours: visit.hours } : {}) });
  const customer = await desk.page.evaluate(async () => {
    const hook = (window as unknown as { bandeja: { query(query: object): Promise<{ items: { number: number; customer: { id: string } }[] }> } }).bandeja;
    const page = await hook.query({ filter: { field: "status", operator: "any_of", values: ["closed"] }, limit: 1 });
    return page.items[0]?.customer.id;
  });
  const ticket = await desk.demo<Ticket>("customer-writes", { customer, channel: "email", text: "Where is my parcel?" });
  await desk.follow(`/inbox/all/tickets/${ticket.number}`);
  return ticket;
}

/** Asks in Overview. */
async function ask(page: Page, name = "Why this assignee?") {
  await page.getByRole("button", { name }).click();
  await expect(why(page, name)).toBeVisible();
  return why(page, name);
}

test("X5 S6 a rule that names a person is told, with the rules before it that did not fit", async ({ desk, page }) => {
  await arrives(desk, {
    round_robin: true,
    rules: [rule("sms", "Texts", channel("sms"), { to: "team", team: "billing" }), rule("kris", "All to Kris", everything, { to: "user", user: "kris" })],
  });
  const told = await ask(page);
  await expect(told).toContainText(`Rule “All to Kris” gives it to ${admin}.`);
  await expect(told).toContainText("Texts, does not fit: channel is any of SMS");
  await desk.accessible();
  await page.keyboard.press("Escape");
  await expect(told).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Why this assignee?" })).toBeFocused();
});

test("X5 A8 a turn in the rotation is told with its place, in the timeline too", async ({ desk, page }) => {
  await arrives(desk, { round_robin: true, rules: [rule("all", "All to Returns", everything, { to: "team", team: "returns" })] });
  const told = await ask(page);
  await expect(told).toContainText(/It was .+'s turn in Returns's queue\./);
  await expect(told).toContainText("Rule “All to Returns” leads to Returns's queue.");
  await expect(told).toContainText(/Place 1 of \d+ among those who could take it/);
  await page.keyboard.press("Escape");
  await desk.conversation.getByRole("button", { name: /^Why/ }).first().click();
  await expect(why(page)).toContainText("turn in Returns's queue");
});

test("X5 A18 a queue where nobody is online is told, with who was passed over", async ({ desk, page }) => {
  await arrives(desk, { round_robin: true, rules: [rule("all", "All to Chiara", everything, { to: "user", user: "chiara" })] });
  const told = await ask(page);
  await expect(told).toContainText("Chiara Romano, offline");
  await expect(told).toContainText("Rule “All to Chiara” gives it to Chiara Romano, who could not take it; no team claims it, so it is in the general queue.");
  await expect(told).not.toContainText("No rule and no team claims it");
});

test("X5 A10 closed office hours are told", async ({ desk, page }) => {
  const closed = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
  await arrives(desk, { round_robin: true, rules: [] }, {
    hours: { time_zone: "America/New_York", week: { ...closed, monday: [{ from: 540, to: 1080 }] }, holidays: [], channels: ["email"] },
  });
  const told = await ask(page, nobodyYet);
  await expect(told).toContainText("It waits for office hours to begin.");
  // In the account's zone, as the settings have it: the reader is in Madrid.
  await expect(told).toContainText(/Closed until .*09:00 \(America\/New_York\)/);
  await expect(told.getByText("Since", { exact: true })).toBeVisible();
  await expect(told).not.toContainText("after waiting since");
});

test("X5 A6 without round robin it waits to be taken; by hand there is no rule to tell", async ({ desk, page }) => {
  await arrives(desk, { round_robin: false, rules: [] });
  const told = await ask(page, nobodyYet);
  await expect(told).toContainText("round robin is off");
  await page.keyboard.press("Escape");
  await desk.reassign(agent);
  await ask(page);
  await expect(why(page)).toContainText("somebody assigned it by hand");
});

test("X5 X7 a reason that cannot be loaded says so and can be asked again", async ({ desk, page }) => {
  await arrives(desk, { round_robin: false, rules: [] });
  await desk.faults([{ on: "/assignment", fault: "failure", times: 1 }]);
  const told = await ask(page, nobodyYet);
  await expect(told.getByRole("alert")).toContainText("The reason could not be loaded.");
  await told.getByRole("button", { name: "Retry" }).click();
  await expect(told).toContainText("round robin is off");
});

test("X5 X10 the reason is told in Spanish", async ({ desk, page }) => {
  await arrives(desk, { round_robin: true, rules: [rule("kris", "Todo a Kris", everything, { to: "user", user: "kris" })] }, { language: "es" });
  const told = await ask(page, "¿Por qué esta persona?");
  await expect(told).toContainText(`La regla «Todo a Kris» se lo da a ${admin}.`);
  await expect(told).toContainText("Horario de atención");
});
