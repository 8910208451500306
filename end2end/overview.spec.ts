// The panel beside the thread.

import { expect, test } from "./support/desk.ts";

test("A15 Overview shows assignee, ticket number, created, channel and the customer's tickets", async ({ desk }) => {
  await desk.gotoTicket(10432);
  await expect(desk.assignee).toHaveText(/Kris Rivera/);
  await expect(desk.fact("Ticket")).toHaveText("#10432");
  await expect(desk.fact("Created")).toHaveText("18 Nov, 13:45");
  await expect(desk.fact("Channel")).toHaveText("SMS");
  await expect(desk.fact("Tags")).toHaveText(/delivery.*vip/s);
  await expect(desk.fact("Team")).toHaveText("Senior desk");
  await expect(desk.fact("Status")).toHaveText("Open");
  await expect(desk.fact("Tickets")).toHaveText("4 by this customer");
});

test("A15 Overview shows the customer: address, local time, consent, orders", async ({ desk }) => {
  await desk.gotoTicket(10432);
  const card = desk.overview.getByRole("region", { name: "Customer" });
  await expect(card.getByText("Marta Quintero")).toBeVisible();
  await expect(card.getByText("marta.q@example.com")).toBeVisible();
  await expect(desk.fact("Local time")).toHaveText("18:05, Valencia");
  await expect(desk.fact("SMS")).toHaveText("Subscribed, marketing");
  await expect(desk.fact("Orders")).toHaveText("9 · €1,204");
  await desk.advance(30 * 60_000);
  await expect(desk.fact("Local time")).toHaveText("18:35, Valencia");
});

test("A15 X10 money is written as the person's language writes it", async ({ desk, page }) => {
  await desk.goto("/inbox/all/tickets/10432", { language: "es" });
  await expect(page.getByRole("complementary").getByText(/^9 · 1204\s€$/)).toBeVisible();
});

test("S3 the badge is text plus icon, above channel and tags; its tooltip tells score and time", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  const badge = desk.fact("Sentiment").getByRole("button", { name: "Urgent" });
  await expect(badge).toBeVisible();
  await expect(badge.locator("svg")).toBeVisible();
  const top = async (term: string) => (await desk.fact(term).boundingBox())?.y ?? 0;
  expect(await top("Sentiment")).toBeLessThan(await top("Channel"));
  expect(await top("Channel")).toBeLessThan(await top("Tags"));

  await badge.hover();
  const tip = page.getByRole("tooltip");
  await expect(tip).toHaveText("1 of 10, scored 13:45");
  await expect(badge).toHaveAccessibleDescription("1 of 10, scored 13:45");
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
});

test("S3 the tooltip can be had by keyboard", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  const badge = desk.fact("Sentiment").getByRole("button", { name: "Urgent" });
  await page.keyboard.press("Tab");
  await badge.focus();
  await expect(page.getByRole("tooltip")).toHaveText("1 of 10, scored 13:45");
});

test("S7 a ticket older than scoring says Not scored, in the row and in the panel", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any&sort=created-asc");
  const [oldest] = await desk.rows();
  expect(oldest.name).toContain(", Not scored,");
  await expect(desk.row(oldest.number).getByText("Not scored")).toBeVisible();
  await desk.openTicket(oldest.number);
  const badge = desk.fact("Sentiment").getByText("Not scored");
  await expect(badge).toBeVisible();
  await badge.hover();
  await expect(page.getByRole("tooltip")).toHaveText("This ticket is older than sentiment scoring.");
});

test("S3 every row says its mood in a word", async ({ desk }) => {
  await desk.gotoList("/inbox/all?status=any&sort=sentiment-asc");
  for (const { number, name } of await desk.rows()) {
    const mood = name.match(/, (Urgent|Negative|Neutral|Positive|Promoter|Not scored),/)?.[1];
    expect(mood, name).toBeDefined();
    await expect(desk.row(number).getByText(mood ?? "", { exact: true })).toHaveCount(1);
  }
});

test("A15 a customer who cannot be loaded says so in their place, and Retry loads them", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  await desk.faults([{ on: "GET /api/v1/customers", fault: "failure" }]);
  await desk.openTicket((await desk.numbers())[0]);
  const card = desk.overview.getByRole("region", { name: "Customer" });
  await expect(card.getByRole("alert")).toContainText("The customer could not be loaded.");
  await expect(desk.assignee).toBeVisible();
  await desk.faults([]);
  await card.getByRole("button", { name: "Retry" }).click();
  await expect(desk.fact("Local time")).toBeVisible();
  await expect(desk.fact("Tickets")).toHaveText(/by this customer/);
});
