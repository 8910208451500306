// Two people at two screens, over real server-sent events.

import { expect, manager, other, otherAgent, test } from "../support/desk.ts";

test("A14 what one person assigns shows on the other's screen by itself", async ({ desk, browser, baseURL }) => {
  await desk.gotoList("/inbox/unassigned", { persona: manager });
  const second = await other(browser, baseURL, "/inbox/my", { persona: otherAgent });
  const [mine, unassigned] = [await second.count("My inbox"), await second.count("Unassigned")];
  const number = (await desk.numbers()).at(3) ?? 0;
  await desk.assign(number, otherAgent);
  await expect(second.row(number)).toBeVisible();
  await expect.poll(() => second.count("My inbox")).toBe(mine + 1);
  await expect.poll(() => second.count("Unassigned")).toBe(unassigned - 1);
  await expect.poll(() => second.total()).toBe(mine + 1);

  await second.openTicket(number);
  await desk.follow(`/inbox/all/tickets/${number}`);
  await second.reassign("No assignee");
  await expect(desk.assignee).toHaveText(/No assignee/);
  await expect(desk.conversation.getByText(`${otherAgent} took the assignee off`).last()).toBeVisible();
  await second.page.context().close();
});

test("A9 going offline on one screen shows on the other", async ({ desk, browser, baseURL }) => {
  const second = await other(browser, baseURL, "/inbox/all", { persona: otherAgent });
  if (!(await second.online.isChecked())) await second.online.click();
  await desk.gotoList("/inbox/all", { persona: manager });
  await desk.openTicket((await desk.numbers())[0]);
  await desk.assignee.click();
  await expect(desk.option(otherAgent)).toContainText("Online");
  await second.online.click();
  await expect(desk.option(otherAgent)).toContainText("Offline");
  await second.online.click();
  await expect(desk.option(otherAgent)).toContainText("Online");
  await second.page.context().close();
});

test("A17 the one who comes second is told who was first", async ({ desk, browser, baseURL }) => {
  const second = await other(browser, baseURL, "/inbox/unassigned", { persona: otherAgent });
  await desk.gotoList("/inbox/unassigned", { persona: manager });
  const number = (await desk.numbers()).at(5) ?? 0;
  await desk.openTicket(number);
  // What the first one does reaches the second only after they have acted themselves.
  let release = () => {};
  const gate = new Promise<void>((open) => (release = open));
  await desk.page.route(`**/api/v1/tickets/${number}`, async (route) => {
    if (route.request().method() === "PATCH") await gate;
    await route.continue();
  });
  await desk.overview.getByRole("button", { name: "Assign to me" }).click();
  await expect(desk.assignee).toHaveText(new RegExp(manager));
  await second.choose(number, "Assign to me");
  await expect(second.said(`#${number} assigned to ${otherAgent}`)).toBeVisible();
  release();
  await expect(desk.warned(`${otherAgent} took #${number} a moment ago.`)).toBeVisible();
  await expect(desk.assignee).toHaveText(new RegExp(otherAgent));
  await second.page.context().close();
});

test("A2 what was missed while the connection was gone is there when it is back", async ({ desk, browser, baseURL, page }) => {
  // The stream of events cannot be had, while everything else still answers.
  await page.route("**/api/v1/events*", (route) => route.abort());
  await desk.gotoList("/inbox/unassigned", { persona: manager });
  const banner = page.getByText("Connection lost.");
  await expect(banner).toBeVisible();
  const second = await other(browser, baseURL, "/inbox/unassigned", { persona: otherAgent });
  const number = (await desk.numbers()).at(2) ?? 0;
  const count = await desk.count("Unassigned");
  await second.assign(number, otherAgent);
  await expect(second.said(`#${number} assigned to ${otherAgent}`)).toBeVisible();
  await expect(desk.row(number)).toBeVisible();
  await page.unroute("**/api/v1/events*");
  // The browser tries again by itself after some seconds.
  await expect(desk.row(number)).toHaveCount(0, { timeout: 20_000 });
  await expect.poll(() => desk.count("Unassigned")).toBe(count - 1);
  await expect(banner).toHaveCount(0);
  await second.page.context().close();
});
