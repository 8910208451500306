// One ticket to one person: from the panel, from its row, by keyboard; back again.

import { admin, agent, expect, manager, test } from "./support/desk.ts";

/** The first row of the list. */
async function first(desk: { numbers(): Promise<number[]> }) {
  return (await desk.numbers())[0];
}

test("A12 More options > Assign > a user gives the ticket to them", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const number = await first(desk);
  const menu = await desk.moreOptions(number);
  await expect(menu.getByRole("menuitem", { name: "Assign", exact: true })).toBeVisible();
  await expect(menu.getByRole("menuitem", { name: "Mark read" }).or(menu.getByRole("menuitem", { name: "Mark unread" }))).toBeVisible();
  await menu.getByRole("menuitem", { name: "Assign", exact: true }).click();
  await expect(page.getByRole("listbox", { name: "Assign" })).toBeVisible();
  await desk.option(agent).click();
  await expect(desk.row(number)).toHaveCount(0);
  await expect(desk.said(`#${number} assigned to ${agent}`)).toBeVisible();
  await desk.show("All tickets");
  await page.goto(`/inbox/all/tickets/${number}`);
  await expect(desk.assignee).toHaveText(new RegExp(agent));
});

test("A12 a row's menu works in every list", async ({ desk, page }) => {
  for (const path of ["/inbox/my", "/inbox/all", "/teams/returns"]) {
    await page.goto("about:blank");
    await desk.gotoList(path);
    const [row] = await desk.rows();
    const to = row.name.includes(`Assigned to ${manager}`) ? agent : manager;
    await desk.assign(row.number, to);
    await expect(desk.said(`#${row.number} assigned to ${to}`)).toBeVisible();
    if (path === "/inbox/my") await expect(desk.row(row.number)).toHaveCount(0);
    else await expect(desk.row(row.number)).toHaveAccessibleName(new RegExp(`Assigned to ${to}`));
  }
});

test("A16 the Assignee dropdown reassigns, and the row and the thread follow", async ({ desk }) => {
  await desk.gotoTicket(10432, {}, "/teams/senior");
  await desk.sortBy("Last updated");
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  const mine = await desk.count("My inbox");
  await desk.reassign(manager);
  await expect(desk.assignee).toHaveText(new RegExp(manager));
  await expect(desk.row("Marta Quintero")).toHaveAccessibleName(new RegExp(`Assigned to ${manager}`));
  expect(await desk.count("My inbox")).toBe(mine - 1);
  await expect(desk.conversation.getByText(`${admin} assigned it to ${manager}`)).toBeVisible();
  await expect(desk.said(`#10432 assigned to ${manager}`)).toBeVisible();
});

test("A16 No assignee returns the ticket to Unassigned", async ({ desk }) => {
  await desk.gotoTicket(10432);
  const unassigned = await desk.count("Unassigned");
  await desk.reassign("No assignee");
  await expect(desk.assignee).toHaveText(/No assignee/);
  await expect(desk.said("#10432 has no assignee now")).toBeVisible();
  expect(await desk.count("Unassigned")).toBe(unassigned + 1);
  await desk.show("Unassigned");
  expect(await desk.total()).toBe(unassigned + 1);
});

test("A16 the dropdown is searched by the beginnings of words", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await desk.assignee.click();
  const field = page.getByRole("combobox", { name: "Find a person" });
  await expect(field).toBeFocused();
  await field.fill("sat");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(1);
  await expect(desk.option(manager)).toBeVisible();
  await field.fill("nobody of that name");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(0);
  await expect(page.getByText("Nobody is called “nobody of that name”.")).toBeVisible();
  await field.fill("tess");
  await page.keyboard.press("Enter");
  await expect(desk.assignee).toHaveText(new RegExp(manager));
});

test("A16 the dropdown shows who is online and offers only people who can open the ticket", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await desk.assignee.click();
  await expect(desk.option(agent)).toContainText("Online");
  await expect(desk.option("Chiara Romano")).toContainText("Offline");
  await expect(desk.option(admin)).toHaveAttribute("aria-selected", "true");
  await expect(desk.option("Noor Haidari")).toHaveCount(0);
  const names = await page.getByRole("listbox").getByRole("option").evaluateAll((options) =>
    options.map((option) => /Offline/.test(option.textContent ?? "")),
  );
  // Nobody and oneself, those online, then those who are not.
  expect(names).toEqual([...names].sort((one, other) => Number(one) - Number(other)));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(0);
  await expect(desk.assignee).toBeFocused();
});

test("A16 Assign to me takes the ticket in one press", async ({ desk }) => {
  await desk.gotoTicket(10435, {}, "/inbox/unassigned");
  const mine = await desk.count("My inbox");
  const take = desk.overview.getByRole("button", { name: "Assign to me" });
  await take.click();
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  await expect(take).toBeHidden();
  await expect(desk.conversation.getByText(`${admin} took it`)).toBeVisible();
  expect(await desk.count("My inbox")).toBe(mine + 1);
});

test("A11 A18 every role that gets in may assign", async ({ desk, page }) => {
  for (const person of ["Olivia Marchetti", admin, manager, agent]) {
    await page.goto("about:blank");
    await desk.gotoTicket(10435, { persona: person });
    const to = "Nuno Barros";
    await desk.reassign(to);
    await expect(desk.assignee).toHaveText(new RegExp(to));
    await expect(desk.conversation.getByText(`${person} assigned it to ${to}`)).toBeVisible();
    await desk.reassign("No assignee");
    await expect(desk.conversation.getByText(`${person} took the assignee off`)).toBeVisible();
    await desk.signOut();
  }
});

test("A11 assigning by hand works at any hour", async ({ desk }) => {
  await desk.gotoTicket(10435, { clock: "2026-11-22T03:00:00Z" });
  await desk.reassign(agent);
  await expect(desk.assignee).toHaveText(new RegExp(agent));
  await expect(desk.conversation.getByText(`${admin} assigned it to ${agent}`)).toBeVisible();
});

test("X7 an assignment can be undone, in the list, the counts and on the server", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const before = { numbers: await desk.numbers(), count: await desk.count("Unassigned"), mine: await desk.count("My inbox") };
  const number = before.numbers[1];
  await desk.choose(number, "Assign to me");
  await expect(desk.row(number)).toHaveCount(0);
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.row(number)).toBeVisible();
  await expect(desk.said("Undone")).toBeVisible();
  expect((await desk.numbers()).slice(0, 5)).toEqual(before.numbers.slice(0, 5));
  expect(await desk.count("Unassigned")).toBe(before.count);
  expect(await desk.count("My inbox")).toBe(before.mine);
  await page.reload();
  await desk.listed();
  expect((await desk.numbers()).slice(0, 5)).toEqual(before.numbers.slice(0, 5));
});

test("X7 X10 undoing by mouse leaves the focus where it was", async ({ desk }) => {
  await desk.gotoTicket(10432);
  await desk.reassign(agent);
  await expect(desk.assignee).toBeFocused();
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.said("Undone")).toBeVisible();
  await expect(desk.assignee).toBeFocused();
});

test("X7 an assignment can be undone for 8 seconds and not longer", async ({ desk, page }) => {
  await page.clock.install();
  await desk.gotoList("/inbox/unassigned");
  await desk.choose(await first(desk), "Assign to me");
  const undo = desk.notices.getByRole("button", { name: "Undo" });
  await expect(undo).toBeVisible();
  await page.mouse.move(700, 100);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 100));
  await page.clock.runFor(6_000);
  await expect(undo).toBeVisible();
  await page.clock.runFor(3_000);
  await expect(undo).toBeHidden();
});

test("A14 an assignment shows at once, before the server has answered", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const number = await first(desk);
  const [unassigned, mine, total] = [await desk.count("Unassigned"), await desk.count("My inbox"), await desk.total()];
  await desk.faults([{ on: "PATCH /api/v1/tickets", fault: "held" }]);
  await desk.choose(number, "Assign to me");
  await expect(desk.row(number)).toHaveCount(0);
  const numbers = async () => [await desk.count("Unassigned"), await desk.count("My inbox"), await desk.total()];
  const expected = [unassigned - 1, mine + 1, total - 1];
  expect(await numbers()).toEqual(expected);
  await desk.show("My inbox");
  expect(await desk.total()).toBe(mine + 1);
  await desk.show("Unassigned");
  expect(await numbers()).toEqual(expected);
  await expect(desk.row(number)).toHaveCount(0);

  // The answer changes nothing of what is shown.
  await desk.faults([]);
  await desk.demo("customer-writes", { number, text: "Is anybody there?" });
  expect(await numbers()).toEqual(expected);
  await desk.show("My inbox");
  await expect(desk.row(number)).toBeVisible();
  await expect(desk.row(number)).toContainText("Is anybody there?");
});

test("A15 what is waiting for the server outlives going through other tickets", async ({ desk }) => {
  await desk.gotoList("/inbox/all");
  const numbers = (await desk.numbers()).slice(0, 6);
  await desk.faults([{ on: "PATCH /api/v1/tickets", fault: "held" }]);
  await desk.openTicket(numbers[0]);
  await desk.reassign("Wei Lin");
  for (const number of numbers.slice(1)) await desk.openTicket(number);
  await desk.openTicket(numbers[0]);
  await expect(desk.assignee).toHaveText(/Wei Lin/);
  await desk.faults([]);
  await expect(desk.conversation.getByText("assigned it to Wei Lin")).toBeVisible();
  await expect(desk.assignee).toHaveText(/Wei Lin/);
});
