// How a view's list looks: its columns in their order, its density, its order; and what rows then say.

import { expect, orders, test, type Desk } from "./support/desk.ts";

const builder = (desk: Desk, name = "Create view") => desk.page.getByRole("dialog", { name });
const look = (desk: Desk, name = "Create view") => builder(desk, name).getByText("How it looks", { exact: true });
const chosen = (desk: Desk, name = "Create view") =>
  builder(desk, name).getByRole("group", { name: "Columns" }).getByRole("listitem").locator(".name");

/** Adds columns from the picker. */
async function add(desk: Desk, columns: string[], name = "Create view") {
  await builder(desk, name).getByRole("button", { name: "Add column" }).click();
  for (const column of columns) {
    await desk.page.getByRole("listbox").getByRole("option", { name: column, exact: true }).click();
  }
  await desk.page.keyboard.press("Escape");
}

/** Makes a view of every ticket that is not closed. */
async function make(desk: Desk, name: string, { columns = [], compact = false }: { columns?: string[]; compact?: boolean }) {
  await desk.views.getByRole("button", { name: "Create view" }).click();
  const dialog = builder(desk);
  await dialog.getByRole("textbox", { name: "View name" }).fill(name);
  await condition(desk, "status", "none_of", "Closed");
  await look(desk).click();
  if (columns.length) await add(desk, columns);
  if (compact) await dialog.getByRole("radio", { name: "Compact" }).check();
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading(name)).toBeVisible();
  await desk.listed();
}

async function condition(desk: Desk, field: string, operator: string, value: string) {
  const dialog = builder(desk);
  await dialog.getByRole("button", { name: "Add filter" }).click();
  await dialog.getByRole("combobox", { name: "Field" }).last().selectOption(field);
  await dialog.getByRole("combobox", { name: "Operator" }).last().selectOption(operator);
  await dialog.getByRole("combobox", { name: "Value" }).last().click();
  await desk.page.getByRole("listbox").getByRole("option", { name: value, exact: true }).click();
  await desk.page.keyboard.press("Escape");
}

/** Conversations that are tagged as Zendesk's texts are. */
async function importTexts(desk: Desk, names: string[]) {
  const lines = names.map((name, index) =>
    JSON.stringify({
      id: `text-${index}`,
      channel: "email",
      tags: ["SMS"],
      customer: { name, email: `text-${index}@example.org` },
      messages: [{ from: "customer", at: "2026-11-18T10:00:00Z", text: "Is my parcel on its way?" }],
    }),
  );
  const dialog = await desk.openDemo();
  const buffer = Buffer.from(lines.join("\n"), "utf8");
  await dialog.getByLabel("Import conversations").setInputFiles({ name: "texts.jsonl", mimeType: "application/json", buffer });
  await expect(dialog.getByRole("status").getByText(/^2 conversations added$/)).toBeVisible({ timeout: 30_000 });
  await desk.page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}

const heights = (desk: Desk) =>
  desk.list().locator("[role=row][data-ticket]").evaluateAll((rows) => [...new Set(rows.map((row) => (row as HTMLElement).offsetHeight))]);

/** Every column there is, as the picker names it. */
const all = [
  "Subject and newest words", "Status", "Channel", "Assignee", "Team", "Tags", "Sentiment", "Waiting", "Created", "Updated",
  "Last customer message", "Messages", "Segments", "Campaign or flow", "Recent orders", "Country",
];

test("Z12 the view of the source document is built with description, access and columns, shows them, and survives a reload", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await importTexts(desk, ["Grace Example", "Zoë Exempel"]);
  await desk.views.getByRole("button", { name: "Create view" }).click();
  const dialog = builder(desk);
  await dialog.getByRole("textbox", { name: "View name" }).fill("Zendesk SMS");
  await dialog.getByRole("textbox", { name: "Description" }).fill("What Zendesk shows as texts");
  await dialog.getByLabel("Who has access").selectOption({ label: "Everybody" });
  await condition(desk, "status", "none_of", "Closed");
  await condition(desk, "tag", "any_of", "SMS");
  await expect(dialog.getByText("Tickets that are not closed and are tagged SMS.")).toBeVisible();
  await expect(look(desk).locator("..")).toContainText("Usual columns");
  await look(desk).click();
  await add(desk, ["Created", "Messages", "Team", "Tags"]);
  await expect(chosen(desk)).toHaveText(["Created", "Messages", "Team", "Tags"]);
  await desk.accessible();
  await dialog.getByRole("button", { name: "Move Team earlier" }).click();
  await expect(chosen(desk)).toHaveText(["Created", "Team", "Messages", "Tags"]);
  await dialog.getByRole("button", { name: "Remove Messages" }).click();
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Zendesk SMS")).toBeVisible();
  for (const shown of ["at once", "after a reload"]) {
    await desk.listed();
    const rows = await desk.rows();
    expect(rows.map(({ name }) => name.split(",")[0]).sort(), shown).toEqual(["Grace Example", "Zoë Exempel"]);
    for (const { name, number } of rows) {
      expect(name).toMatch(/, Created 11:00, (Team .+, )?Tags [^#]*SMS[^#]*, #\d+$/);
      const facts = desk.row(number).getByRole("gridcell").nth(1);
      await expect(facts).toContainText(/Created 11:00.*SMS/);
      await expect(facts.getByRole("paragraph")).toHaveCount(0);
    }
    await page.reload();
  }
  await desk.views.getByRole("button", { name: "Options of Zendesk SMS" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await expect(builder(desk, "Edit view").getByRole("textbox", { name: "Description" })).toHaveValue("What Zendesk shows as texts");
  await expect(builder(desk, "Edit view").getByLabel("Who has access")).toHaveValue("everyone");
  await expect(chosen(desk, "Edit view")).toHaveText(["Created", "Team", "Tags"]);
});

test("Z12 X9 columns are chosen, moved and taken out by the keyboard, and the focus stays with them", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await desk.views.getByRole("button", { name: "Create view" }).focus();
  await page.keyboard.press("Enter");
  const dialog = builder(desk);
  await look(desk).locator("..").focus();
  await page.keyboard.press("Enter");
  const adding = dialog.getByRole("button", { name: "Add column" });
  await adding.focus();
  await page.keyboard.press("Enter");
  for (const typed of ["sent", "count", "creat"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+a");
  }
  await page.keyboard.press("Escape");
  await expect(adding).toBeFocused();
  await expect(chosen(desk)).toHaveText(["Sentiment", "Country", "Created"]);
  await dialog.getByRole("button", { name: "Move Created earlier" }).focus();
  await page.keyboard.press("Enter");
  await expect(chosen(desk)).toHaveText(["Sentiment", "Created", "Country"]);
  await expect(dialog.getByRole("button", { name: "Move Created earlier" })).toBeFocused();
  await expect(dialog.getByRole("status").filter({ hasText: "Created is column 2 of 3" })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(chosen(desk)).toHaveText(["Created", "Sentiment", "Country"]);
  // It is the first now: one can only go back.
  await expect(dialog.getByRole("button", { name: "Move Created later" })).toBeFocused();
  await dialog.getByRole("button", { name: "Remove Country" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Remove Sentiment" })).toBeFocused();
  await dialog.getByRole("button", { name: "Usual columns" }).focus();
  await page.keyboard.press("Enter");
  await expect(chosen(desk)).toHaveCount(0);
  await expect(adding).toBeFocused();
  await dialog.getByRole("radio", { name: "Comfortable" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("radio", { name: "Compact" })).toBeChecked();
});

test("Z12 every column can be chosen, and a row says each with its name", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await make(desk, "Everything", { columns: all });
  await page.getByRole("searchbox", { name: "Search" }).fill("quintero");
  await expect(desk.row(10432)).toBeVisible();
  const name = await desk.row(10432).getAttribute("aria-label");
  for (const said of ["Status Open", "Channel SMS", "Assignee ", "Team Senior desk", "Tags ", "Sentiment Urgent 1/10", "Waiting 48m", "Created ", "Updated ", "Last customer message ", "Messages ", "#10432"]) {
    expect(name).toContain(said);
  }
  await desk.accessible();
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(desk.row(10432)).toBeVisible();
  await desk.accessible();
});

test("Z12 X3 rows become as high as the view one goes to wants them, and each list keeps its place", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { tickets: 1000 });
  await make(desk, "Dense", { compact: true });
  expect(await heights(desk)).toEqual([44]);
  const top = () => desk.list().evaluate((grid) => grid.scrollTop);
  await desk.list().evaluate((grid) => grid.scrollTo(0, 100 * 44));
  const seen = desk.list().locator('[aria-rowindex="103"][data-ticket]');
  await expect(seen).toBeInViewport();
  const ticket = await seen.getAttribute("data-ticket");
  await desk.show("All tickets");
  await expect.poll(() => heights(desk)).toEqual([82]);
  expect(await top()).toBe(0);
  await desk.show("Dense");
  await expect.poll(() => heights(desk)).toEqual([44]);
  expect(await top()).toBe(100 * 44);
  await expect(seen).toHaveAttribute("data-ticket", ticket ?? "");
  // The same list in another density: what one reads stays on top.
  await desk.views.getByRole("button", { name: "Options of Dense" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await builder(desk, "Edit view").getByRole("radio", { name: "Comfortable" }).check();
  await builder(desk, "Edit view").getByRole("button", { name: "Save view" }).click();
  await expect.poll(() => heights(desk)).toEqual([82]);
  await expect.poll(top).toBe(100 * 82);
  await expect(seen).toBeInViewport();
  await expect(seen).toHaveAttribute("data-ticket", ticket ?? "");
});

test("Z12 compact rows are one line, and by thumb still large enough to hit", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await make(desk, "Dense", { columns: ["Subject and newest words", "Sentiment", "Created"], compact: true });
  await page.getByRole("searchbox", { name: "Search" }).fill("quintero");
  const lines = () =>
    desk.row("Marta Quintero").first().evaluate((row) => {
      const parts = row.querySelectorAll(".who, .text, .meta, time");
      return [...parts].map((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      });
    });
  const [first, ...rest] = await lines();
  for (const other of rest) expect(Math.abs(other - first)).toBeLessThanOrEqual(2);
  await page.setViewportSize({ width: 390, height: 800 });
  await expect.poll(() => heights(desk)).toEqual([52]);
});

for (const compact of [false, true]) {
  test(`X3 Z12 every column ${compact ? "in one line " : ""}costs the same nodes with 1,000 and with 100,000 tickets`, async ({ desk, page }) => {
    test.setTimeout(120_000);
    const nodes = async (tickets: number) => {
      await desk.gotoList("/inbox/all", { tickets, live: "off" });
      await make(desk, "Everything", { columns: all, compact });
      await page.mouse.move(0, 0);
      const before = await desk.list().locator("*").count();
      await desk.list().evaluate((grid) => grid.scrollTo(0, 20_000));
      await expect(desk.list().locator('[aria-busy="true"]')).toHaveCount(0);
      await expect.poll(async () => (await desk.rows()).some(({ index }) => index > 150)).toBe(true);
      return { before, scrolled: await desk.list().locator("*").count() };
    };
    const few = await nodes(1_000);
    expect(few.scrolled).toBe(few.before);
    await page.goto("about:blank");
    expect(await nodes(100_000)).toEqual(few);
  });
}

test("Z12 I27 Save as view takes over the look of the view one is in", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await make(desk, "Dense", { columns: ["Messages", "Waiting"], compact: true });
  await desk.sortBy("Most messages");
  await page.getByRole("button", { name: "Save as view" }).click();
  const dialog = builder(desk);
  await expect(chosen(desk)).toHaveText(["Messages", "Waiting"]);
  await expect(dialog.getByRole("radio", { name: "Compact" })).toBeChecked();
  await expect(dialog.getByLabel("Order", { exact: true })).toHaveValue("messages");
  await dialog.getByLabel("Direction").selectOption({ label: "Fewest first" });
  await dialog.getByRole("textbox", { name: "View name" }).fill("Short ones");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(desk.heading("Short ones")).toBeVisible();
  await desk.listed();
  await expect(page.getByRole("button", { name: "Sort", exact: true })).toHaveText(/Fewest messages$/);
  const counts = (await desk.rows()).map(({ name }) => Number(name.match(/Messages (\d+)/)?.[1]));
  expect(counts).toEqual([...counts].sort((one, other) => one - other));
});

/** What rows say of themselves, by the order of a list; what has no value says nothing. */
const values: Record<string, (name: string) => number | string | null> = {
  Waiting: (name) => {
    const [, count, unit] = name.match(/Waiting (\d+)([mhd])/) ?? [];
    return count ? Number(count) * { m: 1, h: 60, d: 1440 }[unit as "m" | "h" | "d"] : /Waiting now/.test(name) ? 0 : null;
  },
  Messages: (name) => Number(name.match(/Messages ([\d,]+)/)?.[1].replaceAll(",", "")),
  "Recent orders": (name) => {
    const sum = name.match(/Recent orders ([\d,.]+)/)?.[1];
    return sum ? Number(sum.replaceAll(",", "")) : null;
  },
  "Customer name": (name) => name.split(",")[0],
  "Ticket number": (name) => Number(name.match(/#(\d+)$/)?.[1]),
};
const falling = new Set(["Longest wait first", "Most first", "Highest first", "Z–A"]);
const plain = (text: string) => {
  const special: Record<string, string> = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ı: "i" };
  const letters = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  return letters.replace(/[øłđðþæœßı]/g, (letter) => special[letter]);
};
/** Below 0 where one text comes before the other by their letters alone. */
const byLetters = (one: string, other: string) => (plain(one) === plain(other) ? 0 : plain(one) < plain(other) ? -1 : 1);

test("I31 S2 the list is ordered by every key both ways, as its rows say, and what has no value comes last", async ({ desk, page }) => {
  test.setTimeout(60_000);
  await desk.gotoList("/inbox/all");
  await make(desk, "Told", { columns: ["Waiting", "Messages", "Recent orders"] });
  for (const [words, [key, direction]] of Object.entries(orders)) {
    await desk.sortBy(words);
    await expect(page).toHaveURL(/sort=[a-z_]+-(asc|desc)/);
    const value = values[key];
    if (!value) continue;
    const sign = falling.has(direction) ? -1 : 1;
    await expect(async () => {
      const found = (await desk.rows()).map(({ name }) => value(name));
      expect(found.length).toBeGreaterThan(8);
      for (const [index, after] of found.entries()) {
        const before = found[index - 1];
        if (index === 0 || after === null) continue;
        expect(before, `${words}: row ${index}`).not.toBeNull();
        const order =
          typeof after === "string" ? byLetters(String(before), after) : Number(before) - after;
        expect(order * sign, `${words}: ${before}, then ${after}`).toBeLessThanOrEqual(0);
      }
    }).toPass();
  }
});

test("I31 X9 the order is chosen by the keyboard, key and direction, and said on the button", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const sort = page.getByRole("button", { name: "Sort", exact: true });
  await sort.focus();
  await page.keyboard.press("Enter");
  const menu = page.getByRole("menu", { name: "Sort" });
  await expect(menu.getByRole("menuitemradio")).toHaveCount(11);
  await expect(menu.getByRole("menuitemradio", { name: "Waiting", exact: true })).toBeFocused();
  await expect(menu.getByRole("menuitemradio", { name: "Longest wait first" })).toBeChecked();
  await desk.accessible();
  await page.keyboard.type("customer");
  await page.keyboard.press("Enter");
  await expect(sort).toBeFocused();
  await expect(sort).toHaveText(/Customer A–Z$/);
  await expect(page).toHaveURL(/sort=customer-asc/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await expect(menu.getByRole("menuitemradio", { name: "Z–A" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(sort).toHaveText(/Customer Z–A$/);
  await expect(page).toHaveURL(/sort=customer-desc/);
  await page.reload();
  await expect(sort).toHaveText(/Customer Z–A$/);
});
