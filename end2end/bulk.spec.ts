// Several tickets at once.

import { admin, agent, expect, manager, test } from "./support/desk.ts";

test("A13 ticked tickets are assigned together from More options on any of them", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const [one, two, three, other] = await desk.numbers();
  const [unassigned, mine] = [await desk.count("Unassigned"), await desk.count("My inbox")];
  await desk.tick(one, two, three);
  await expect(desk.bulk.getByText("3 selected")).toBeVisible();
  for (const number of [one, two, three]) await expect(desk.row(number)).toHaveAttribute("aria-selected", "true");
  await expect(desk.row(other)).toHaveAttribute("aria-selected", "false");
  await desk.assign(two, admin);
  for (const number of [one, two, three]) await expect(desk.row(number)).toHaveCount(0);
  await expect(desk.row(other)).toBeVisible();
  await expect(desk.said("3 tickets assigned")).toBeVisible();
  expect(await desk.count("Unassigned")).toBe(unassigned - 3);
  expect(await desk.count("My inbox")).toBe(mine + 3);
  await desk.show("My inbox");
  expect(await desk.total()).toBe(mine + 3);
});

test("A13 More options on a ticket that is not ticked is for that ticket alone", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const [one, two, three] = await desk.numbers();
  await desk.tick(one, two);
  await desk.assign(three, agent);
  await expect(desk.row(three)).toHaveCount(0);
  await expect(desk.row(one)).toHaveAttribute("aria-selected", "true");
  await expect(desk.row(two)).toBeVisible();
  await expect(desk.said(`#${three} assigned to ${agent}`)).toBeVisible();
});

test("A13 the bulk bar assigns what is ticked, and clears it", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const [one, two] = await desk.numbers();
  await desk.tick(one, two);
  await desk.bulk.getByRole("button", { name: "Clear selection" }).click();
  await expect(desk.bulk).toHaveCount(0);
  await expect(desk.row(one)).toHaveAttribute("aria-selected", "false");

  await desk.tick(one, two);
  await desk.checkbox(two).click();
  await expect(desk.bulk.getByText("1 selected")).toBeVisible();
  await desk.checkbox(two).click();
  await desk.bulk.getByRole("button", { name: "Assign", exact: true }).click();
  await desk.option(manager).click();
  await expect(desk.row(one)).toHaveCount(0);
  await expect(desk.row(two)).toHaveCount(0);
  await expect(desk.said("2 tickets assigned")).toBeVisible();
});

test("A13 all that match are assigned, those that are not on screen as well", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned", { tickets: 1000, persona: "Olivia Marchetti" });
  const total = await desk.total();
  expect(total).toBeGreaterThan(50);
  await desk.tick((await desk.numbers())[0]);
  await desk.bulk.getByRole("button", { name: `Select all ${total}` }).click();
  await expect(desk.bulk.getByText(`${total} selected`)).toBeVisible();
  await desk.bulk.getByRole("button", { name: "Assign", exact: true }).click();
  await desk.option("Olivia Marchetti").click();
  await expect(desk.said(`${total} tickets assigned`)).toBeVisible();
  await expect.poll(() => desk.count("Unassigned")).toBe(0);
  await expect.poll(() => desk.count("My inbox")).toBe(total);
  await desk.show("My inbox");
  expect(await desk.total()).toBe(total);
});

test("A13 what the person filtered away is not among all that match", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const open = await desk.total();
  await desk.filterStatus("Any");
  await expect.poll(() => desk.total()).toBeGreaterThan(open);
  const any = await desk.total();
  await desk.filterStatus("Open");
  await expect.poll(() => desk.total()).toBe(open);
  await desk.tick((await desk.numbers())[0]);
  const all = desk.bulk.getByRole("button", { name: `Select all ${open}` });
  await all.click();
  await desk.bulk.getByRole("button", { name: "Assign", exact: true }).click();
  await desk.option(agent).click();
  await expect(desk.said(`${open} tickets assigned`)).toBeVisible();
  await desk.filterStatus("Any");
  await expect.poll(() => desk.total()).toBe(any - open);
});

test("A13 X7 a bulk assignment is undone as a whole, and shows so at once", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const before = (await desk.numbers()).slice(0, 6);
  const [count, mine] = [await desk.count("Unassigned"), await desk.count("My inbox")];
  await desk.tick(before[0], before[2], before[3]);
  await desk.assign(before[0], admin);
  await expect(desk.said("3 tickets assigned")).toBeVisible();
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.said("Undone")).toBeVisible();
  await expect.poll(async () => (await desk.numbers()).slice(0, 6)).toEqual(before);
  await expect.poll(() => desk.count("Unassigned")).toBe(count);
  await expect.poll(() => desk.count("My inbox")).toBe(mine);
  await page.reload();
  await desk.listed();
  expect((await desk.numbers()).slice(0, 6)).toEqual(before);
});

test("A13 A14 a bulk assignment shows at once, before the server has answered", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const [one, two] = await desk.numbers();
  const [count, mine, total] = [await desk.count("Unassigned"), await desk.count("My inbox"), await desk.total()];
  await desk.faults([{ on: "POST /api/v1/tickets/bulk", fault: "held" }]);
  await desk.tick(one, two);
  await desk.assign(one, admin);
  await expect(desk.row(one)).toHaveCount(0);
  await expect(desk.row(two)).toHaveCount(0);
  const shown = async () => [await desk.count("Unassigned"), await desk.count("My inbox"), await desk.total()];
  expect(await shown()).toEqual([count - 2, mine + 2, total - 2]);
  await desk.faults([]);
  await expect(desk.said("2 tickets assigned")).toBeVisible();
  expect(await shown()).toEqual([count - 2, mine + 2, total - 2]);
});

test("A13 a bulk assignment that fails is taken back visibly, and Retry does it", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const before = (await desk.numbers()).slice(0, 4);
  const count = await desk.count("Unassigned");
  await desk.faults([{ on: "POST /api/v1/tickets/bulk", fault: "failure" }]);
  await desk.tick(before[0], before[1]);
  await desk.assign(before[0], admin);
  await expect(desk.warned("Nothing was changed; everything is as it was.")).toBeVisible();
  await expect(desk.row(before[0])).toBeVisible();
  expect((await desk.numbers()).slice(0, 4)).toEqual(before);
  expect(await desk.count("Unassigned")).toBe(count);
  await desk.faults([]);
  await desk.notices.getByRole("button", { name: "Retry" }).click();
  await expect(desk.said("2 tickets assigned")).toBeVisible();
  await expect(desk.row(before[0])).toHaveCount(0);
  expect(await desk.count("Unassigned")).toBe(count - 2);
});

test("A13 what is ticked belongs to its list and is let go with it", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  await desk.tick((await desk.numbers())[0]);
  await desk.show("My inbox");
  await expect(desk.bulk).toHaveCount(0);
  await desk.show("Unassigned");
  await expect(desk.bulk).toHaveCount(0);
  for (const number of (await desk.numbers()).slice(0, 3)) await expect(desk.checkbox(number)).not.toBeChecked();
});

test("A13 a range is ticked with Shift", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const numbers = (await desk.numbers()).slice(0, 5);
  await page.getByRole("checkbox", { name: `Select #${numbers[0]}` }).click();
  await page.getByRole("checkbox", { name: `Select #${numbers[4]}` }).click({ modifiers: ["Shift"] });
  await expect(desk.bulk).toContainText("5 selected");
  for (const number of numbers) await expect(page.getByRole("checkbox", { name: `Select #${number}` })).toBeChecked();
});
