// A ticket's tags.

import { agent, expect, test } from "./support/desk.ts";

test("I27 a tag is added in Overview, made anew, and taken off; each can be undone", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  const tags = desk.fact("Tags");
  await expect(tags).toContainText("delivery");
  await desk.overview.getByRole("button", { name: "Edit tags" }).click();
  const find = page.getByRole("combobox", { name: "Find or add a tag" });
  await find.fill("delivery");
  await page.getByRole("option", { name: "delivery", exact: true }).click();
  await expect(tags).not.toContainText("delivery");
  await expect(desk.said("#10432: Tags removed: delivery.")).toBeVisible();
  await find.fill("courier left it outside");
  await page.getByRole("option", { name: "New tag “courier left it outside”" }).click();
  await expect(tags).toContainText("courier left it outside");
  await page.keyboard.press("Escape");
  await expect(find).toHaveCount(0);
  await expect(desk.overview.getByRole("button", { name: "Edit tags" })).toBeFocused();

  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(tags).not.toContainText("courier left it outside");
  await expect(tags).not.toContainText("delivery");
  await page.reload();
  await expect(tags).toContainText("vip");
  await expect(tags).not.toContainText("delivery");
});

test("I27 X1 a tag that is taken off takes the ticket out of the list that asks for it, at once", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?filter=tag:any_of(delivery)");
  const total = await desk.total();
  const [first] = await desk.numbers();
  await desk.row(first).focus();
  await page.keyboard.press("t");
  await page.getByRole("combobox", { name: "Find or add a tag" }).fill("delivery");
  await page.keyboard.press("Enter");
  await expect.poll(() => desk.total()).toBe(total - 1);
  await page.keyboard.press("Escape");
  await expect(desk.row(first)).toHaveCount(0);
});

test("I27 X9 t opens the tags of the open ticket in sight", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await page.keyboard.press("t");
  const find = page.getByRole("combobox", { name: "Find or add a tag" });
  await expect(find).toBeFocused();
  await expect(find).toBeInViewport();
  await expect(page.getByRole("option", { name: "vip", exact: true })).toBeInViewport();
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await expect(page.getByRole("option", { name: "No assignee" })).toBeInViewport();
});

test("I27 a tag that is too long says so, and twenty are enough", async ({ desk, page }) => {
  await desk.gotoTicket(10432, { persona: agent });
  await desk.overview.getByRole("button", { name: "Edit tags" }).click();
  const find = page.getByRole("combobox", { name: "Find or add a tag" });
  await find.fill("x".repeat(51));
  await expect(page.getByText("A tag has at most 50 characters.")).toBeVisible();
  const had = await desk.fact("Tags").locator(".tag").count();
  for (let n = had; n < 20; n++) {
    await find.fill(`tag ${n}`);
    await page.getByRole("option", { name: `New tag “tag ${n}”` }).click();
  }
  await expect(desk.fact("Tags").locator(".tag")).toHaveCount(20);
  await find.fill("one more");
  await page.getByRole("option", { name: "New tag “one more”" }).click();
  await expect(desk.warned("#10432 has 20 tags already")).toBeVisible();
  await expect(desk.fact("Tags").locator(".tag")).toHaveCount(20);
});

test("I27 a tag that the server refuses goes away again, and Retry adds it", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await desk.faults([{ on: "PATCH /api/v1/tickets/10432", fault: "failure", times: 1 }]);
  await desk.overview.getByRole("button", { name: "Edit tags" }).click();
  await page.getByRole("combobox", { name: "Find or add a tag" }).fill("fragile");
  await page.getByRole("option", { name: /fragile/ }).click();
  await page.keyboard.press("Escape");
  await expect(desk.warned("#10432 was not changed; it is back as it was.")).toBeVisible();
  await expect(desk.fact("Tags")).not.toContainText("fragile");
  await desk.notices.getByRole("button", { name: "Retry" }).click();
  await expect(desk.fact("Tags")).toContainText("fragile");
});

test("I2 I27 the thread tells who gave and took tags", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await desk.overview.getByRole("button", { name: "Edit tags" }).click();
  await page.getByRole("combobox", { name: "Find or add a tag" }).fill("fragile");
  await page.getByRole("option", { name: /fragile/ }).click();
  await page.keyboard.press("Escape");
  await expect(desk.conversation.getByText("Kris Rivera added tags: fragile")).toBeVisible();
});
