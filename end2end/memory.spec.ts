// What outlives a reload, and what happens where nothing can be kept.

import { admin, expect, test } from "./support/desk.ts";

test("X11 what was done in the demo outlives a reload", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const [one, two] = await desk.numbers();
  const [count, mine] = [await desk.count("Unassigned"), await desk.count("My inbox")];
  await desk.choose(one, "Assign to me");
  await desk.demo("customer-writes", { number: two, text: "Remember me" });
  await expect(desk.row(two)).toContainText("Remember me");
  await page.reload();
  await desk.listed();
  await expect(desk.rail.getByRole("button", { name: `You: ${admin}` })).toBeVisible();
  await expect(desk.row(one)).toHaveCount(0);
  await expect(desk.row(two)).toContainText("Remember me");
  expect([await desk.count("Unassigned"), await desk.count("My inbox")]).toEqual([count - 1, mine + 1]);
});

test("X11 Reset demo asks first and then forgets everything", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const before = await desk.count("Unassigned");
  await desk.choose((await desk.numbers())[0], "Assign to me");
  expect(await desk.count("Unassigned")).toBe(before - 1);
  const dialog = await desk.openDemo();
  await dialog.getByRole("button", { name: "Reset demo" }).click();
  await expect(dialog.getByText("Every change made in it is forgotten.")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(await desk.count("Unassigned")).toBe(before - 1);
  await dialog.getByRole("button", { name: "Reset demo" }).click();
  await dialog.getByRole("button", { name: "Reset demo" }).click();
  await desk.signIn(admin);
  await expect(page).toHaveURL(/\/(inbox\/all)?$/);
  await expect.poll(() => desk.count("Unassigned")).toBe(before);
});

test("X11 another seed makes another world, the same seed the same one", async ({ desk, page }) => {
  const world = async (seed: number) => {
    await desk.gotoList("/inbox/all", { seed });
    const rows = (await desk.rows()).map(({ name }) => name);
    await page.goto("about:blank");
    return rows;
  };
  const one = await world(11);
  const other = await world(12);
  expect(other).not.toEqual(one);
  expect(await world(11)).toEqual(one);
});

test("X11 the address says how many tickets the demo has", async ({ desk }) => {
  await desk.gotoList("/inbox/all?status=any", { tickets: 317 });
  expect(await desk.total()).toBe(317);
});

for (const [name, message] of [
  ["full", "QuotaExceededError"],
  ["forbidden", "SecurityError"],
] as const) {
  test(`X11 where storage is ${name} the demo works from memory and says so`, async ({ desk, page }) => {
    await page.addInitScript((message) => {
      Storage.prototype.setItem = () => {
        throw new DOMException("no room", message);
      };
    }, message);
    await desk.page.goto("/inbox/unassigned");
    await desk.signIn(admin);
    await desk.listed();
    await expect(page.getByText("This browser keeps nothing for us")).toBeVisible();
    const [number] = await desk.numbers();
    await desk.choose(number, "Assign to me");
    await expect(desk.row(number)).toHaveCount(0);
    await expect(desk.said(`#${number} assigned to ${admin}`)).toBeVisible();
  });
}

test("X11 storage that fills up later is told when it does", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const banner = page.getByText("This browser keeps nothing for us");
  await expect(banner).toHaveCount(0);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  const [number] = await desk.numbers();
  await desk.choose(number, "Assign to me");
  await expect(banner).toBeVisible();
  await expect(desk.row(number)).toHaveCount(0);
});

test("X11 storage that cannot even be looked at breaks nothing", async ({ desk, page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("not here", "SecurityError");
        },
      });
    }
  });
  await page.goto("/inbox/all");
  await desk.signIn(admin);
  await desk.listed();
  await expect(page.getByText("This browser keeps nothing for us")).toBeVisible();
  await desk.openTicket((await desk.numbers())[0]);
});
