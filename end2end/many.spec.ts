// Many tickets changed at once: closed, snoozed, marked, tagged; asked about, stopped, undone.

import { expect, manager, test, type Desk, type Fault } from "./support/desk.ts";

const bulk = "POST /api/v1/tickets/bulk";

/** Ticks everything that the list shows, on screen or not. */
async function tickAll(desk: Desk) {
  const total = await desk.total();
  await desk.tick((await desk.numbers())[0]);
  await desk.bulk.getByRole("button", { name: /^Select all/ }).click();
  return total;
}

test("A13 I14 the bulk bar closes what is ticked, web chats among it, and Undo opens all again", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  const rows = await desk.rows();
  const chat = rows.find((row) => row.name.includes("Web chat"));
  expect(chat).toBeDefined();
  const numbers = [chat!.number, ...rows.map((row) => row.number).filter((number) => number !== chat!.number).slice(0, 2)];
  const count = await desk.count("All tickets");
  await desk.tick(...numbers);
  await desk.bulk.getByRole("button", { name: "Close", exact: true }).click();
  for (const number of numbers) await expect(desk.row(number)).toHaveCount(0);
  await expect(desk.said("3 tickets closed")).toBeVisible();
  await expect(desk.bulk).toHaveCount(0);
  expect(await desk.count("All tickets")).toBe(count - 3);

  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.said("Undone")).toBeVisible();
  for (const number of numbers) await expect(desk.row(number)).toBeVisible();
  await expect.poll(() => desk.count("All tickets")).toBe(count);
});

test("A13 I14 More options on a ticked ticket snoozes all that are ticked", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const [one, two, three] = await desk.numbers();
  await desk.tick(one, two);
  await desk.choose(one, "Snooze");
  await page.getByRole("menuitem", { name: /^Tomorrow/ }).click();
  await expect(desk.said("2 tickets snoozed")).toBeVisible();
  await expect(desk.row(one)).toHaveCount(0);
  await expect(desk.row(two)).toHaveCount(0);
  await expect(desk.row(three)).toBeVisible();
});

test("A13 I14 a time is picked for all that are ticked", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const [one, two] = await desk.numbers();
  await desk.tick(one, two);
  await desk.bulk.getByRole("button", { name: "Snooze" }).click();
  await page.getByRole("menuitem", { name: "Pick a time" }).click();
  const dialog = page.getByRole("dialog", { name: "Snooze until" });
  await dialog.getByRole("button", { name: "Snooze", exact: true }).click();
  await expect(desk.said("2 tickets snoozed")).toBeVisible();
  await desk.filterStatus("Snoozed");
  await expect(desk.row(one)).toBeVisible();
  await expect(desk.row(two)).toBeVisible();
});

test("A13 I9 keys act on all that are ticked", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const [one, two, three] = await desk.numbers();
  await desk.tick(one, two);
  await desk.bulk.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Mark unread" }).click();
  await expect(desk.row(one)).toHaveAccessibleName(/Unread/);
  await expect(desk.row(two)).toHaveAccessibleName(/Unread/);
  await expect(desk.bulk).toHaveCount(0);

  await desk.tick(one, two, three);
  await desk.row(one).focus();
  await page.keyboard.press("e");
  await expect(desk.said("3 tickets closed")).toBeVisible();
  for (const number of [one, two, three]) await expect(desk.row(number)).toHaveCount(0);
});

test("A13 I27 many tickets gain and lose tags together", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const [one, two] = await desk.numbers();
  await desk.tick(one, two);
  await desk.bulk.getByRole("button", { name: "Edit tags" }).click();
  const dialog = page.getByRole("dialog", { name: "Change tags" });
  await dialog.getByRole("button", { name: "Change tags" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Choose at least one tag to add or to remove.");

  await dialog.getByRole("combobox", { name: "Add tags" }).click();
  await page.getByRole("combobox", { name: "Find or add a tag" }).fill("black friday");
  await page.getByRole("option", { name: "New tag “black friday”" }).click();
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("combobox", { name: "Add tags" })).toHaveText(/black friday/);
  await dialog.getByRole("button", { name: "Change tags" }).click();
  await expect(desk.said("Tags changed on 2 tickets")).toBeVisible();
  for (const number of [one, two]) {
    await desk.openTicket(number);
    await expect(desk.fact("Tags")).toContainText("black friday");
  }
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.fact("Tags")).not.toContainText("black friday");
});

test("A13 a large change says how many tickets it is for, and leaves them where one thinks again", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { tickets: 1000 });
  await desk.filterStatus("Any");
  const total = await tickAll(desk);
  expect(total).toBe(1000);
  await expect(desk.bulk.getByText("1,000 selected")).toBeVisible();
  await desk.bulk.getByRole("button", { name: "Assign", exact: true }).click();
  await desk.option(manager).click();
  const dialog = page.getByRole("dialog", { name: "Change many tickets" });
  await expect(dialog.getByText(`Assign 1,000 tickets to ${manager}?`)).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.bulk.getByText("1,000 selected")).toBeVisible();
});

/** Begins to tag all 1,000 tickets of a world. */
async function tagAll(desk: Desk, tag: string, faults: Fault[] = []) {
  const { page } = desk;
  await desk.gotoList("/inbox/all?status=any", { tickets: 1000 });
  expect(await tickAll(desk)).toBe(1000);
  await desk.faults(faults);
  await desk.bulk.getByRole("button", { name: "Edit tags" }).click();
  const dialog = page.getByRole("dialog", { name: "Change tags" });
  await dialog.getByRole("combobox", { name: "Add tags" }).click();
  await page.getByRole("combobox", { name: "Find or add a tag" }).fill(tag);
  await page.getByRole("option", { name: `New tag “${tag}”` }).click();
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Change tags" }).click();
  const question = page.getByRole("dialog", { name: "Change many tickets" });
  await expect(question.getByText("Change the tags of 1,000 tickets?")).toBeVisible();
  await expect(question.getByText(`Tags added: ${tag}.`)).toBeVisible();
  await question.getByRole("button", { name: "Change 1,000 tickets" }).click();
}

/** How many tickets have a tag. */
async function tagged(desk: Desk, tag: string) {
  await desk.follow(`/inbox/all?status=any&filter=tag:any_of(${tag})`);
  await expect(desk.page.getByRole("button", { name: /^Tags:/ })).toBeVisible();
  await desk.listed();
  const isEmpty = await desk.page.getByText("Nothing here", { exact: true }).isVisible();
  return isEmpty ? 0 : desk.total();
}

test("A13 X7 a large change shows how far it is, stops where one wants, and is undone", async ({ desk, page }) => {
  await tagAll(desk, "stocktake", [{ on: bulk, fault: "held" }]);
  await expect(page.getByRole("progressbar")).toHaveAccessibleName("Changing 0 of 1,000 tickets");
  await desk.accessible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopping…")).toBeVisible();
  await desk.faults([]);
  await expect(desk.said("Tags changed on 100 tickets. Stopped before 900 more tickets.")).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  const undo = desk.notices.getByRole("button", { name: "Undo" });
  await undo.hover();
  expect(await tagged(desk, "stocktake")).toBe(100);
  await undo.click();
  await expect(desk.said("Undone")).toBeVisible();
  await expect.poll(() => tagged(desk, "stocktake")).toBe(0);
});

test("A13 X7 a large change goes through to its end, and all of it is undone", async ({ desk }) => {
  await tagAll(desk, "stocktake");
  await expect(desk.said("Tags changed on 1,000 tickets")).toBeVisible();
  const undo = desk.notices.getByRole("button", { name: "Undo" });
  await undo.hover();
  expect(await tagged(desk, "stocktake")).toBe(1000);
  await undo.click();
  await expect(desk.said("Undone")).toBeVisible();
  await expect.poll(() => tagged(desk, "stocktake")).toBe(0);
});

test("A13 what fails on the way is told with what was done, and Retry goes on with the rest", async ({ desk, page }) => {
  await tagAll(desk, "early", [{ on: bulk, fault: "held" }]);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await desk.faults([{ on: bulk, fault: "failure" }]);
  await expect(desk.warned("100 tickets were changed, then it failed; the rest are as they were.")).toBeVisible();
  await desk.faults([]);
  await desk.notices.getByRole("button", { name: "Retry" }).click();
  const question = page.getByRole("dialog", { name: "Change many tickets" });
  await expect(question.getByText("Change the tags of 900 tickets?")).toBeVisible();
  await question.getByRole("button", { name: "Change 900 tickets" }).click();
  await expect(desk.said("Tags changed on 900 tickets")).toBeVisible();
  expect(await tagged(desk, "early")).toBe(1000);
});

test("A13 X7 an answer that is lost is told as not known, and Retry does what is left", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  const [one, two] = await desk.numbers();
  await desk.faults([{ on: bulk, fault: "lost", times: 1 }]);
  await desk.tick(one, two);
  await desk.bulk.getByRole("button", { name: "Close", exact: true }).click();
  await expect(desk.warned("No answer came, so it is not known which tickets changed.")).toBeVisible();
  for (const number of [one, two]) await expect(desk.row(number)).toHaveCount(0);
  await desk.notices.getByRole("button", { name: "Retry" }).click();
  await expect(desk.said("No ticket changed.")).toBeVisible();
});

test("A13 I7 each ticket that could not be changed is named with its reason", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await desk.filterStatus("Closed");
  const chats = (await desk.rows()).filter((row) => row.name.includes("Web chat"));
  const others = (await desk.rows()).filter((row) => row.name.includes("Email"));
  expect(chats.length).toBeGreaterThan(0);
  await desk.tick(chats[0].number, others[0].number);
  await desk.bulk.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Reopen" }).click();
  await expect(desk.said("1 ticket reopened")).toBeVisible();
  await expect(desk.warned("1 ticket could not be changed")).toBeVisible();
  await desk.notices.getByRole("button", { name: "Show which" }).click();
  const dialog = page.getByRole("dialog", { name: "What was not changed" });
  await expect(dialog.getByRole("listitem")).toContainText([`#${chats[0].number}`]);
  await expect(dialog.getByRole("listitem")).toContainText(["A web chat that was closed never reopens."]);
  await dialog.getByRole("button", { name: new RegExp(`^#${chats[0].number}`) }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`/tickets/${chats[0].number}`));
});

test("A13 all that a search finds are changed together, and nothing else", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?q=parcel");
  const found = await desk.total();
  expect(found).toBeGreaterThan(1);
  const count = await desk.count("All tickets");
  await tickAll(desk);
  await desk.bulk.getByRole("button", { name: "Close", exact: true }).click();
  await expect(desk.said(`${found} tickets closed`)).toBeVisible();
  await expect.poll(() => desk.count("All tickets")).toBe(count - found);
  await expect(page.getByText(/Nothing found for/)).toBeVisible();
});

test("A13 X9 the bulk bar by keyboard alone, in Spanish and dark, has no axe violation", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { language: "es", theme: "dark" });
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const bar = page.getByRole("toolbar", { name: "Tickets seleccionados" });
  await expect(bar.getByText("2 seleccionados")).toBeVisible();
  await desk.accessible();
  await page.keyboard.press("e");
  await expect(page.getByText("2 tickets cerrados")).toBeVisible();
});
