// What one does costs the same however many tickets there are.

import { expect, test, type Desk } from "./support/desk.ts";

/** What the page holds and does in the same steps, in a world of so many tickets. */
async function costs(desk: Desk, tickets: number) {
  const { page } = desk;
  await desk.gotoList("/inbox/all?status=any", { tickets, live: "off" });
  expect(await desk.total()).toBe(tickets);
  await page.mouse.move(0, 0);
  const nodes = { list: await desk.nodes(), scrolled: 0, opened: 0, assigned: 0 };

  const counting = await page.evaluateHandle(() => {
    const seen = { mutations: 0 };
    const observer = new MutationObserver((records) => (seen.mutations += records.length));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    return seen;
  });
  const mutations = () => counting.evaluate((seen) => seen.mutations);

  await desk.list().evaluate((grid) => grid.scrollTo(0, 10_000));
  await expect(desk.list().locator('[aria-rowindex="123"][data-ticket]')).toBeVisible();
  await expect.poll(async () => (await desk.rows()).length).toBeGreaterThan(8);
  await expect(desk.list().locator('[aria-busy="true"]')).toHaveCount(0);
  nodes.scrolled = await desk.nodes();

  await desk.follow("/inbox/all/tickets/10432?status=any");
  await expect(desk.conversation.getByRole("article")).toHaveCount(7);
  await expect(desk.fact("Local time")).toBeVisible();
  await expect(desk.overview.getByRole("link", { name: "Show all" })).toBeVisible();
  await expect(desk.overview.getByRole("tabpanel").getByRole("listitem").first()).toBeVisible();
  nodes.opened = await desk.nodes();

  await desk.reassign("Tess Sato");
  await expect(desk.said("#10432 assigned to Tess Sato")).toBeVisible();
  nodes.assigned = await desk.nodes();
  return { nodes, mutations: await mutations() };
}

test("X3 the page has the same number of nodes with 1,000 and with 100,000 tickets", async ({ desk, page }) => {
  test.setTimeout(120_000);
  const few = await costs(desk, 1_000);
  await page.goto("about:blank");
  const many = await costs(desk, 100_000);
  expect(many.nodes).toEqual(few.nodes);
  expect(many.nodes.list).toBeLessThan(1_000);
});

test("X3 100,000 tickets: the end of the list shows the last one, and the way back the first", async ({ desk, page }) => {
  test.setTimeout(90_000);
  await desk.gotoList("/inbox/all?status=any&sort=created-desc", { tickets: 100_000 });
  const [first] = await desk.numbers();
  const height = await desk.list().evaluate((grid) => grid.scrollHeight);
  expect(height).toBe(100_000 * 82);
  await desk.list().evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
  const last = desk.list().locator('[aria-rowindex="100000"][data-ticket]');
  await expect(last).toBeInViewport();
  await last.click();
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();
  await desk.list().evaluate((grid) => grid.scrollTo(0, 0));
  await expect(desk.row(first)).toBeInViewport();
  await page.keyboard.press("j");
  await page.keyboard.press("End");
  await expect(last).toBeFocused();
});

test("X3 100,000 tickets: any place of the list is reached and is in its order", async ({ desk }) => {
  test.setTimeout(90_000);
  await desk.gotoList("/inbox/all?status=any&sort=created-desc", { tickets: 100_000 });
  let before = Number.POSITIVE_INFINITY;
  for (const row of [1_000, 25_000, 50_000, 99_000]) {
    await desk.list().evaluate((grid, top) => grid.scrollTo(0, top), row * 82);
    await expect(desk.list().locator(`[aria-rowindex="${row + 2}"][data-ticket]`)).toBeVisible();
    const [shown] = (await desk.rows()).filter(({ index }) => index === row + 2);
    expect(shown.number).toBeLessThan(before);
    before = shown.number;
  }
});

test("X3 100,000 tickets: all of them can be selected and let go at once", async ({ desk }) => {
  test.setTimeout(90_000);
  await desk.gotoList("/inbox/all?status=any", { tickets: 100_000 });
  await desk.tick((await desk.numbers())[0]);
  await desk.bulk.getByRole("button", { name: "Select all 100,000" }).click();
  await expect(desk.bulk.getByText("100,000 selected")).toBeVisible();
  await desk.list().evaluate((grid) => grid.scrollTo(0, 500_000));
  await expect(desk.list().locator('[aria-rowindex="6100"][data-ticket]')).toHaveAttribute("aria-selected", "true");
  await desk.bulk.getByRole("button", { name: "Clear selection" }).click();
  await expect(desk.list().locator('[aria-selected="true"]')).toHaveCount(0);
});

test("X3 opening and closing tickets leaves no node and no listener behind", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { live: "off" });
  const session = await page.context().newCDPSession(page);
  const held = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    return { nodes, jsEventListeners };
  };
  const round = async () => {
    for (const number of (await desk.numbers()).slice(0, 8)) {
      await desk.follow(`/inbox/all/tickets/${number}`);
      await expect(desk.conversation.getByRole("article").first()).toBeVisible();
    }
    await desk.follow("/inbox/all");
    await expect(page.getByText("No ticket open")).toBeVisible();
  };
  await round();
  const before = await held();
  for (let times = 0; times < 4; times += 1) await round();
  const after = await held();
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 5);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
});
