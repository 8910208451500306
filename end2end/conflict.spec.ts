// When somebody else was first, and when the server does not take it.

import { admin, expect, staff, test } from "./support/desk.ts";

test("A17 taking a ticket that somebody took a moment ago is told with their name", async ({ desk }) => {
  // Without live events the desk does not know yet what the colleague did.
  await desk.gotoTicket(10435, { live: "off" }, "/inbox/unassigned");
  const taken = await desk.demo<{ assignee: string }>("colleague-takes", { number: 10435 });
  const colleague = staff[taken.assignee];
  await expect(desk.assignee).toHaveText(/No assignee/);
  await desk.overview.getByRole("button", { name: "Assign to me" }).click();
  await expect(desk.warned(`${colleague} took #10435 a moment ago.`)).toBeVisible();
  // Nothing was overwritten, and what is shown is what the server has.
  await expect(desk.assignee).toHaveText(new RegExp(colleague));
  await expect(desk.row("Jonas Weber")).toHaveCount(0);
});

test("A17 Assign anyway overwrites knowingly", async ({ desk, page }) => {
  await desk.gotoTicket(10435, { live: "off" });
  await desk.demo("colleague-takes", { number: 10435 });
  await desk.overview.getByRole("button", { name: "Assign to me" }).click();
  await desk.notices.getByRole("button", { name: "Assign anyway" }).click();
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  await expect(desk.said(`#10435 assigned to ${admin}`)).toBeVisible();
  await page.reload();
  await expect(desk.assignee).toHaveText(new RegExp(admin));
});

test("A17 a change of something else is no conflict", async ({ desk, page }) => {
  await desk.gotoTicket(10435, { live: "off" });
  await desk.demo("customer-writes", { number: 10435, text: "One more thing" });
  await desk.reassign(admin);
  await expect(desk.said(`#10435 assigned to ${admin}`)).toBeVisible();
  // Shown at once; the server is heard twice, because the first try meets the other's change.
  await desk.advance(0);
  await desk.advance(0);
  await page.reload();
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  await expect(desk.notices.getByRole("alert")).toBeEmpty();
});

for (const fault of ["failure", "timeout"] as const) {
  test(`A17 an assignment that meets ${fault} is taken back visibly, and Retry does it`, async ({ desk }) => {
    await desk.gotoList("/inbox/unassigned");
    const before = (await desk.numbers()).slice(0, 4);
    const [count, mine] = [await desk.count("Unassigned"), await desk.count("My inbox")];
    await desk.faults([{ on: "PATCH /api/v1/tickets", fault }]);
    await desk.choose(before[1], "Assign to me");
    await expect(desk.warned(`#${before[1]} was not assigned; it is back as it was.`)).toBeVisible();
    await expect(desk.row(before[1])).toBeVisible();
    expect((await desk.numbers()).slice(0, 4)).toEqual(before);
    expect([await desk.count("Unassigned"), await desk.count("My inbox")]).toEqual([count, mine]);
    // The success that was claimed is no longer claimed.
    await expect(desk.said(`#${before[1]} assigned to ${admin}`)).toHaveCount(0);

    await desk.faults([]);
    await desk.notices.getByRole("button", { name: "Retry" }).click();
    await expect(desk.row(before[1])).toHaveCount(0);
    await expect(desk.said(`#${before[1]} assigned to ${admin}`)).toBeVisible();
    expect([await desk.count("Unassigned"), await desk.count("My inbox")]).toEqual([count - 1, mine + 1]);
  });
}

test("A17 an answer that is lost or cut short does not leave the desk wrong", async ({ desk, page }) => {
  for (const fault of ["lost", "truncated"] as const) {
    await desk.gotoTicket(10435);
    await desk.faults([{ on: "PATCH /api/v1/tickets/10435", fault, times: 1 }]);
    await desk.reassign("Tess Sato");
    // The server did it: whatever the desk thought for a moment, it comes to show that.
    await desk.demo("customer-writes", { number: 10435, text: `After ${fault}` });
    await expect(desk.conversation.getByText(`After ${fault}`)).toBeVisible();
    await expect(desk.assignee).toHaveText(/Tess Sato/);
    await page.reload();
    await expect(desk.assignee).toHaveText(/Tess Sato/);
    await desk.reassign("No assignee");
    await expect(desk.conversation.getByText("took the assignee off").last()).toBeVisible();
  }
});
