// What others do shows by itself.

import { admin, expect, staff, test } from "./support/desk.ts";

test("A14 a ticket that a colleague takes leaves Unassigned by itself, and the count follows", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const numbers = await desk.numbers();
  const [count, total] = [await desk.count("Unassigned"), await desk.total()];
  await desk.demo("colleague-takes", { number: numbers[1] });
  await expect(desk.row(numbers[1])).toHaveCount(0);
  await expect.poll(() => desk.count("Unassigned")).toBe(count - 1);
  expect(await desk.total()).toBe(total - 1);
  // The others stay where they were.
  await expect(desk.row(numbers[0])).toHaveAttribute("aria-rowindex", "1");
  await expect(desk.row(numbers[2])).toHaveAttribute("aria-rowindex", "2");
});

test("A15 an open ticket follows what a colleague does to it", async ({ desk }) => {
  await desk.gotoTicket(10435, {}, "/inbox/unassigned");
  const { assignee } = await desk.demo<{ assignee: string }>("colleague-takes", { number: 10435 });
  await expect(desk.assignee).toHaveText(new RegExp(staff[assignee]));
  await expect(desk.conversation.getByText(`${staff[assignee]} took it`)).toBeVisible();
});

test("I2 what a customer writes shows in the row, the thread and the badge", async ({ desk }) => {
  await desk.gotoTicket(10432, {}, "/teams/senior");
  await desk.sortBy("Last updated");
  await desk.demo("customer-writes", { number: 10432, text: "And the lamp is broken too" });
  await expect(desk.row("Marta Quintero")).toContainText("And the lamp is broken too");
  await expect(desk.row("Marta Quintero")).toHaveAttribute("aria-rowindex", "1");
  const said = desk.conversation.getByRole("article", { name: /^Customer, Marta Quintero/ }).last();
  await expect(said).toContainText("And the lamp is broken too");
  await expect(said).toBeInViewport();
});

test("I9 what comes in while one looks at the ticket is read; elsewhere it is unread", async ({ desk }) => {
  await desk.gotoTicket(10432, {}, "/teams/senior");
  await desk.sortBy("Last updated");
  await desk.demo("customer-writes", { number: 10432, text: "Still here" });
  await expect(desk.row("Marta Quintero")).toContainText("Still here");
  await expect(desk.row("Marta Quintero")).not.toHaveAccessibleName(/, Unread,/);
  const other = (await desk.rows()).find(({ number, name }) => number !== 10432 && !name.includes(", Unread,"))?.number ?? 0;
  await desk.demo("customer-writes", { number: other, text: "Me too" });
  await expect(desk.row(other)).toHaveAccessibleName(/, Unread,/);
});

test("A2 a snoozed ticket whose time has come returns to Open by itself", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=snoozed");
  const snoozed = await desk.total();
  const open = await desk.count("All tickets");
  await desk.advance(14 * 24 * 3_600_000);
  await expect(page.getByText("No ticket matches these filters.")).toBeVisible();
  await expect.poll(() => desk.count("All tickets")).toBe(open + snoozed);
});

test("A15 the number of the customer's tickets grows with a new one", async ({ desk }) => {
  // A closed web chat never reopens: what the customer writes makes a new ticket.
  await desk.gotoList("/inbox/all?status=closed");
  await desk.sortBy("Newest");
  const chat = (await desk.rows()).find(({ name }) => name.includes(", Web chat,"));
  const number = chat?.number ?? 0;
  await desk.openTicket(number);
  const tickets = async () => Number((await desk.fact("Tickets").innerText()).match(/\d+/)?.[0]);
  await expect(desk.fact("Tickets")).toHaveText(/\d+ by this customer/);
  const before = await tickets();
  const all = await desk.count("All tickets");
  await desk.demo("customer-writes", { number, text: "A new day, a new chat" });
  await expect.poll(tickets).toBe(before + 1);
  await expect.poll(() => desk.count("All tickets")).toBe(all + 1);
});

test("A14 rows that come above what one reads do not move it", async ({ desk }) => {
  await desk.gotoList("/inbox/all?sort=updated-desc");
  await desk.list().evaluate((grid) => grid.scrollTo(0, 30 * 82 + 17));
  await expect.poll(async () => (await desk.rows()).some(({ index }) => index === 34)).toBe(true);
  const rows = await desk.rows();
  const [first, shown] = [31, 34].map((place) => rows.find(({ index }) => index === place)?.number ?? 0);
  const top = async () => (await desk.row(shown).boundingBox())?.y;
  const before = await top();
  // From below to the top: one more is above.
  for (const [times, { number }] of rows.slice(-2).entries()) {
    await desk.demo("customer-writes", { number, text: "Above" });
    await expect(desk.row(shown)).toHaveAttribute("aria-rowindex", String(35 + times));
    expect(await top()).toBe(before);
  }
  // The first one that is seen goes there as well, and the others stay.
  await desk.demo("customer-writes", { number: first, text: "From here" });
  await expect(desk.row(first)).toHaveCount(0);
  await expect(desk.row(shown)).toHaveAttribute("aria-rowindex", "36");
  expect(await top()).toBe(before);
});

test("A14 X3 in a busy desk a scrolled list stands still under the mouse, and says how many came in above", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any&sort=updated-desc", { tickets: 2_000 });
  test.setTimeout(60_000);
  const fresh = page.getByRole("button", { name: /^\d+ new$/ });
  // At a border of two pages that are asked for one by one.
  await desk.list().evaluate((grid) => grid.scrollTo(0, 295 * 82 + 17));
  await expect(desk.list().locator('[aria-rowindex="301"][data-ticket]')).toBeVisible();
  await expect(desk.list().locator('[aria-busy="true"]')).toHaveCount(0);
  const shown = (await desk.rows()).find(({ index }) => index === 301)?.number ?? 0;
  const pace = async (events: number) => {
    const dialog = await desk.openDemo();
    await dialog.getByLabel("Seed of the traffic").fill("7");
    await dialog.getByLabel("Simulated traffic").fill(String(events));
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  await pace(600);
  await desk.row(shown).hover();

  const watched = await page.evaluateHandle((number) => {
    const row = document.querySelector(`[data-ticket="#${number}"]`)?.getBoundingClientRect() ?? new DOMRect();
    const seen = { tickets: new Set<string>(), on: true };
    const look = () => {
      const under = document.elementFromPoint(row.x + row.width / 2, row.y + row.height / 2);
      seen.tickets.add(under?.closest("[role=row]")?.getAttribute("data-ticket") ?? "nothing");
      if (seen.on) requestAnimationFrame(look);
    };
    look();
    return seen;
  }, shown);
  await expect.poll(async () => ((await fresh.count()) ? parseInt(await fresh.innerText(), 10) : 0), { timeout: 20_000 }).toBeGreaterThan(9);
  expect(await watched.evaluate((seen) => ((seen.on = false), [...seen.tickets]))).toEqual([`#${shown}`]);
  await pace(0);
  const moved = async () => Number(await desk.row(shown).getAttribute("aria-rowindex")) - 301;
  await expect.poll(async () => `${await moved()}: ${await fresh.innerText()}`).toMatch(/^(\d+): \1 new$/);
  await desk.accessible();

  await fresh.click();
  await expect.poll(() => desk.list().evaluate((grid) => grid.scrollTop)).toBe(0);
  await expect(desk.list().locator('[aria-rowindex="1"][data-ticket]')).toBeFocused();
  await expect(fresh).toHaveCount(0);
});

test("A14 at the very top what comes in shows at once, and nothing is said about it", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?sort=updated-desc");
  const last = (await desk.numbers()).at(-1) ?? 0;
  await desk.demo("customer-writes", { number: last, text: "At the top" });
  await expect(desk.row(last)).toHaveAttribute("aria-rowindex", "1");
  await expect(desk.row(last)).toBeInViewport();
  await expect(page.getByRole("button", { name: /^\d+ new$/ })).toHaveCount(0);
});

test("A9 without live events the desk still works on what it asks for", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned", { live: "off" });
  const [number] = await desk.numbers();
  const count = await desk.count("Unassigned");
  await desk.choose(number, "Assign to me");
  await expect(desk.row(number)).toHaveCount(0);
  expect(await desk.count("Unassigned")).toBe(count - 1);
  await expect(desk.said(`#${number} assigned to ${admin}`)).toBeVisible();
});

test("A5 S6 X11 a new customer writes in the demo panel, and round robin gives their ticket to somebody of the tag's team", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  await desk.settingsChange({ routing: { round_robin: true, rules: [] } });
  const dialog = await desk.openDemo();
  await dialog.getByRole("combobox", { name: "By", exact: true }).selectOption("Web chat");
  await dialog.getByRole("combobox", { name: "Mood" }).selectOption("Angry");
  await dialog.getByRole("combobox", { name: "Tag" }).selectOption("billing");
  await dialog.getByRole("button", { name: "A new customer writes" }).click();
  await expect(dialog.getByRole("status").getByText(/ began #\d+/)).toBeVisible();
  await desk.accessible();
  await dialog.getByRole("link", { name: /^Open #?\d+$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\/inbox\/all\/tickets\/\d+$/);
  await expect(desk.conversation.getByText("Ticket created")).toBeVisible();
  await expect(desk.conversation.getByText("Today", { exact: true })).toBeVisible();
  await expect(desk.assignee).not.toHaveText(/No assignee/);
  await expect(desk.conversation.getByText(/Assigned to /)).toBeVisible();
  await expect(desk.fact("Team")).toContainText("Billing");
});

test("X11 the demo panel lets a customer write and a colleague take a ticket", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const count = await desk.count("Unassigned");
  const dialog = await desk.openDemo();
  await dialog.getByRole("button", { name: "A colleague takes a ticket" }).click();
  await expect(dialog.getByRole("status").getByText(/took #\d+/)).toBeVisible();
  await expect.poll(() => desk.count("Unassigned")).toBe(count - 1);
  await dialog.getByRole("button", { name: "Customer writes now" }).click();
  await expect(dialog.getByRole("status").getByText(/ wrote$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});
