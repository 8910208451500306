// Views that are gone, foreign, too large or hand-made; and a server that fails.

import { admin, agent, expect, otherAgent, test, type Desk } from "./support/desk.ts";

const dialog = (desk: Desk, name = "Create view") => desk.page.getByRole("dialog", { name });

async function options(desk: Desk, name: string, item: string) {
  await desk.views.getByRole("button", { name: `Options of ${name}` }).click();
  await desk.page.getByRole("menuitem", { name: item }).click();
}

/** Builds a view of open tickets, up to saving it. */
async function begin(desk: Desk, name: string) {
  await desk.views.getByRole("button", { name: "Create view" }).click();
  await dialog(desk).getByRole("textbox", { name: "View name" }).fill(name);
  await dialog(desk).getByRole("button", { name: "Add filter" }).click();
  await dialog(desk).getByRole("combobox", { name: "Value" }).click();
  await desk.page.getByRole("listbox").getByRole("option", { name: "Open", exact: true }).click();
  await desk.page.keyboard.press("Escape");
}

/** `depth` groups in one another with a condition in the innermost. */
const nested = (depth: number) => "any(".repeat(depth) + "channel:any_of(sms)" + ")".repeat(depth);

test("S5 the address of a view that was deleted says so and leads on; Undo brings both back", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await desk.show("Snoozed");
  const address = page.url();
  await options(desk, "Snoozed", "Delete");
  await expect(desk.heading("All tickets")).toBeVisible();
  await expect(desk.view("Snoozed")).toHaveCount(0);
  await desk.follow(address);
  // Pointed at, it stays: looking through the page can take longer than it would.
  await desk.notices.getByText("Snoozed").hover();
  await expect(page.getByText("There is no such view")).toBeVisible();
  await expect(page.getByRole("link", { name: "Go to All tickets" })).toBeVisible();
  await desk.accessible();
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.heading("Snoozed")).toBeVisible();
  await desk.listed();
});

test("S4 S5 the address of somebody else's own view shows nothing of it", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { persona: agent });
  await begin(desk, "Mine alone");
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Mine alone")).toBeVisible();
  const address = page.url();
  await desk.signOut();
  await desk.signIn(otherAgent);
  await desk.follow(address);
  await expect(page.getByText("There is no such view")).toBeVisible();
  await expect(page.getByText("Mine alone")).toHaveCount(0);
});

test("X2 S5 a filter of six levels is built, and a seventh is told at its place", async ({ desk, page }) => {
  await desk.gotoList(`/inbox/all?filter=${nested(5)}`);
  expect(await desk.total()).toBeGreaterThan(0);
  for (const { name } of await desk.rows()) expect(name).toContain("SMS");
  await page.getByRole("button", { name: "Save as view" }).click();
  await expect(dialog(desk).getByRole("status").filter({ hasText: "match now" })).toBeVisible();
  await dialog(desk).getByRole("textbox", { name: "View name" }).fill("Six levels");
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Six levels")).toBeVisible();

  desk.expectErrors(/422/);
  await desk.follow(`/inbox/all?filter=${nested(8)}`);
  await expect(page.getByRole("alert").getByText("Nests deeper than 6 groups.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove filter Filters" }).last()).toBeVisible();
  await page.getByRole("button", { name: "Save as view" }).click();
  await dialog(desk).getByRole("textbox", { name: "View name" }).fill("Too deep");
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(dialog(desk).getByRole("alert").filter({ hasText: "6" }).first()).toBeVisible();
  await expect(dialog(desk).getByRole("textbox", { name: "View name" })).toHaveValue("Too deep");
});

test("X2 S5 sixty conditions are saved, and one more is told", async ({ desk, page }) => {
  const many = (count: number) => `any(${Array.from({ length: count }, (_, n) => `messages:over(${n})`).join(";")})`;
  await desk.gotoList(`/inbox/all?filter=${many(59)}`);
  expect(await desk.total()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Save as view" }).click();
  await dialog(desk).getByRole("textbox", { name: "View name" }).fill("Sixty");
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Sixty")).toBeVisible();

  await desk.follow(`/inbox/all?filter=${many(61)}`);
  await page.getByRole("button", { name: "Save as view" }).click();
  await dialog(desk).getByRole("textbox", { name: "View name" }).fill("Sixty-two");
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(dialog(desk).getByRole("alert").filter({ hasText: "60" }).first()).toBeVisible();
});

test("S5 a view whose tag no ticket has any more says so, and still works", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?filter=tag:any_of(discontinued)");
  await expect(page.getByText("No ticket has the tag “discontinued” now.")).toBeVisible();
  await page.getByRole("button", { name: "Save as view" }).click();
  await expect(dialog(desk).getByText("No ticket has the tag “discontinued” now.")).toBeVisible();
  await dialog(desk).getByRole("textbox", { name: "View name" }).fill("Discontinued");
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Discontinued")).toBeVisible();
  await desk.show("All tickets");
  await desk.gotoTicket(10432);
  await desk.overview.getByRole("button", { name: "Edit tags" }).click();
  await page.getByRole("combobox", { name: "Find or add a tag" }).fill("discontinued");
  await page.getByRole("option", { name: /discontinued/ }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => desk.count("Discontinued")).toBe(1);
  await desk.show("Discontinued");
  await expect(desk.row(10432)).toBeVisible();
});

test("S5 a view that could not be saved says why, loses nothing, and is saved the next time", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await begin(desk, "Patience");
  await desk.faults([{ on: "POST /api/v1/views", fault: "failure" }]);
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(dialog(desk).getByRole("alert").filter({ hasText: "The view was not saved." })).toBeVisible();
  await expect(dialog(desk).getByRole("textbox", { name: "View name" })).toHaveValue("Patience");
  await desk.faults([]);
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Patience")).toBeVisible();
});

test("S5 X7 a slow server makes one view of two presses, and a lost answer makes no second", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await begin(desk, "Only once");
  await desk.faults([{ on: "POST /api/v1/views", fault: "lost", times: 1 }]);
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(dialog(desk).getByRole("alert").filter({ hasText: "The view was not saved." })).toBeVisible();
  await desk.faults([{ on: "POST /api/v1/views", fault: "held" }]);
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(dialog(desk).getByRole("button", { name: "Save view" })).toBeDisabled();
  await desk.faults([]);
  await expect(desk.heading("Only once")).toBeVisible();
  await expect(desk.views.getByRole("link", { name: /^Only once/ })).toHaveCount(1);
});

test("X2 the count that fails says so in its place, and the builder goes on", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await desk.faults([{ on: "POST /api/v1/tickets/count", fault: "failure" }]);
  await begin(desk, "Uncounted");
  await expect(dialog(desk).getByText("The tickets could not be counted.")).toBeVisible();
  await desk.faults([]);
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Uncounted")).toBeVisible();
});

test("S5 X1 while the builder is open the count follows what customers write, and what one reads stays", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await desk.views.getByRole("button", { name: "Create view" }).click();
  await dialog(desk).getByRole("textbox", { name: "View name" }).fill("Furious");
  await dialog(desk).getByRole("button", { name: "Add filter" }).click();
  await dialog(desk).getByRole("combobox", { name: "Field" }).selectOption("text");
  await dialog(desk).getByRole("textbox", { name: "Value" }).fill("unheard of");
  await dialog(desk).getByRole("textbox", { name: "Value" }).blur();
  const matches = dialog(desk).getByRole("status").filter({ hasText: "match" });
  await expect(matches).toHaveText("0 tickets match now");
  await desk.demo("customer-writes", { number: 10432, text: "This is unheard of!" });
  await expect(matches).toHaveText("1 ticket matches now");
  await expect(dialog(desk).getByRole("textbox", { name: "View name" })).toHaveValue("Furious");
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(desk.row(10432)).toBeVisible();
});

test("S5 S8 X1 with Angry customers open, who comes back angry comes in, the count follows, and what one reads stays", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=closed");
  const calm = (await desk.rows()).find(({ name }) => name.includes("Email") && /Neutral|Positive|Promoter/.test(name));
  expect(calm).toBeDefined();
  await desk.follow("/inbox/all?status=open&filter=sentiment:any_of(urgent,negative)");
  await page.getByRole("button", { name: "Save as view" }).click();
  await dialog(desk).getByRole("textbox", { name: "View name" }).fill("Angry customers");
  await dialog(desk).getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Angry customers")).toBeVisible();
  await desk.listed();
  const [count, reading] = [await desk.count("Angry customers"), (await desk.numbers())[2]];
  await desk.openTicket(reading);
  await desk.demo("customer-writes", { number: calm!.number, text: "This is unacceptable. You will hear from my lawyer!" });
  await expect.poll(() => desk.count("Angry customers")).toBe(count + 1);
  expect(await desk.total()).toBe(count + 1);
  await expect(desk.row(reading)).toHaveAttribute("aria-current", "true");
  await expect(desk.row(reading)).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`/tickets/${reading}`));
  await desk.row(reading).focus();
  await page.keyboard.press("End");
  await expect(desk.row(calm!.number)).toHaveAccessibleName(/Urgent/);
  await desk.row(calm!.number).getByRole("checkbox").click();
  await desk.bulk.getByRole("button", { name: "Close", exact: true }).click();
  await expect(desk.row(calm!.number)).toHaveCount(0);
  await expect.poll(() => desk.count("Angry customers")).toBe(count);
});

test("X1 X3 a person with 200 views makes no more, and each is counted", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { persona: admin });
  const made = await desk.views.getByRole("link").count();
  await page.evaluate(async () => {
    const hook = (window as unknown as { bandeja: { views(views: unknown[]): Promise<unknown> } }).bandeja;
    const view = (n: number) => ({
      name: `More than ${n} messages`,
      filter: { field: "messages", operator: "over", values: [String(n)] },
      access: { to: "only_me" },
    });
    await hook.views(Array.from({ length: 200 }, (_, n) => view(n)));
  });
  await expect(desk.views.getByRole("link")).toHaveCount(made + 200);
  expect(await desk.count("More than 0 messages")).toBeGreaterThan(0);
});
