// Searching the list one is in.

import { expect, test, type Desk } from "./support/desk.ts";

const field = (desk: Desk) => desk.page.getByRole("searchbox", { name: "Search" });

test("X9 X1 a slash searches as one types, the best first, and the filters still apply", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const before = await desk.total();
  await page.keyboard.press("/");
  await expect(field(desk)).toBeFocused();
  await page.keyboard.type("quintero");
  await expect.poll(() => desk.total()).toBeLessThan(before);
  await desk.listed();
  for (const { name } of await desk.rows()) expect(name).toContain("Quintero");
  await expect(page).toHaveURL(/q=quintero/);
  await desk.accessible();
  const open = await desk.total();
  await desk.filterStatus("Any");
  await expect.poll(() => desk.total()).toBeGreaterThan(open);
  await page.reload();
  await expect(field(desk)).toHaveValue("quintero");
  await desk.listed();
  for (const { name } of await desk.rows()) expect(name).toContain("Quintero");
  await field(desk).press("Escape");
  await expect(field(desk)).toHaveValue("");
  await expect.poll(() => desk.total()).toBeGreaterThan(before);
});

test("X1 words of a message find its ticket, also those that have just come in", async ({ desk }) => {
  await desk.gotoList("/inbox/all?status=any");
  await field(desk).fill("xylophone");
  await expect(desk.page.getByText("Nothing here", { exact: true })).toBeVisible();
  await desk.demo("customer-writes", { number: 10432, text: "Do you sell a xylophone?" });
  await expect(desk.row(10432)).toBeVisible();
  expect(await desk.total()).toBe(1);
});

test("X9 a number with its sign jumps to the ticket", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await field(desk).fill("#10245");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/tickets\/10245/);
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();
});

test("S5 what is searched is no part of a view, and Save as view is not offered for it alone", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?q=parcel");
  await expect(page.getByRole("button", { name: "Save as view" })).toHaveCount(0);
  await desk.follow("/inbox/all?status=any");
  await expect(page.getByRole("button", { name: "Save as view" })).toBeVisible();
});

test("X9 Enter and the arrow go from the search to what it found", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  for (const key of ["Enter", "ArrowDown"]) {
    await page.keyboard.press("/");
    await page.getByRole("searchbox", { name: "Search" }).fill("parcel");
    await expect(page).toHaveURL(/q=parcel/);
    await desk.listed();
    await page.keyboard.press(key);
    const [first] = await desk.numbers();
    await expect(desk.row(first)).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tickets\/\d+.*q=parcel/);
});

test("X9 X1 what was searched is marked where it begins a word, whatever its case and accents", async ({ desk }) => {
  await desk.gotoList("/inbox/all?status=any");
  await desk.demo("customer-writes", { number: 10432, text: "María, ¿dónde está mi LÁMPARA? Remaria" });
  const marks = desk.row(10432).locator("mark");
  const plain = await desk.nodes();
  await expect(marks).toHaveCount(0);
  await field(desk).fill("maria lamp");
  await expect(marks).toHaveText(["María", "LÁMP"]);
  const weight = (locator: typeof marks) => locator.evaluate((node) => Number(getComputedStyle(node).fontWeight));
  expect(await weight(marks.first())).toBeGreaterThan(await weight(desk.row(10432).getByRole("paragraph")));
  await desk.accessible();
  await field(desk).fill("mart");
  await expect(marks.first()).toHaveText("Mart");
  await field(desk).fill("");
  await expect(marks).toHaveCount(0);
  await expect.poll(() => desk.nodes()).toBe(plain);
});

test("X9 a number that is searched shows in the rows it finds, and is marked", async ({ desk }) => {
  await desk.gotoList("/inbox/all?status=any");
  await field(desk).fill("1043");
  const row = desk.row(10432);
  await expect(row).toContainText("#10432");
  await expect(row.locator("mark").first()).toHaveText("1043");
  await field(desk).fill("quintero");
  await expect(row.locator("mark")).toHaveText(["Quintero"]);
  await expect(row.getByText("#10432")).toHaveCount(0);
});
