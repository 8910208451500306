// The desk without a mouse.

import { admin, expect, test, type Desk } from "./support/desk.ts";

/** The number of the row that has the focus. */
async function focused(desk: Desk): Promise<number> {
  const text = await desk.page.evaluate(() => document.activeElement?.getAttribute("data-ticket") ?? "");
  return Number(text.replace("#", ""));
}

test("X9 j and k move in the list, and so do the arrows; Enter opens, Escape goes back", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const numbers = await desk.numbers();
  await page.keyboard.press("j");
  await expect.poll(() => focused(desk)).toBe(numbers[0]);
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focused(desk)).toBe(numbers[2]);
  await page.keyboard.press("k");
  await expect.poll(() => focused(desk)).toBe(numbers[1]);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => focused(desk)).toBe(numbers[0]);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/inbox/all/tickets/${numbers[1]}`));
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/inbox\/all$/);
  await expect.poll(() => focused(desk)).toBe(numbers[1]);
});

test("X9 Home, End and the page keys go through the whole list", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any", { tickets: 5_000 });
  const [first] = await desk.numbers();
  await page.keyboard.press("j");
  await expect(desk.list().locator("[role=row]:focus")).toHaveCount(1);
  await page.keyboard.press("End");
  const last = desk.list().locator('[aria-rowindex="5000"]');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press("PageUp");
  await expect.poll(() => page.evaluate(() => Number(document.activeElement?.getAttribute("aria-rowindex")))).toBeLessThan(5_000);
  await page.keyboard.press("Home");
  await expect.poll(() => focused(desk)).toBe(first);
});

test("X9 x and Space select", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const [one, two] = await desk.numbers();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(desk.checkbox(one)).toBeChecked();
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(desk.checkbox(two)).toBeChecked();
  await expect(desk.bulk.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("x");
  await expect(desk.checkbox(two)).not.toBeChecked();
  await page.keyboard.press("Escape");
  await expect(desk.bulk).toHaveCount(0);
});

test("A12 X9 a assigns by typing a name, m takes the ticket", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const [one, two] = await desk.numbers();
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(page.getByRole("listbox", { name: "Assign" })).toBeVisible();
  await page.keyboard.type("tess");
  await page.keyboard.press("Enter");
  await expect(desk.row(one)).toHaveCount(0);
  await expect(desk.said(`#${one} assigned to Tess Sato`)).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect.poll(() => focused(desk)).toBe(two);
  await page.keyboard.press("m");
  await expect(desk.row(two)).toHaveCount(0);
  await expect(desk.said(`#${two} assigned to ${admin}`)).toBeVisible();
});

test("A12 X9 a and m act on the open ticket when the focus is with it", async ({ desk, page }) => {
  await desk.gotoTicket(10435);
  await desk.conversation.focus();
  await page.keyboard.press("m");
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  await page.keyboard.press("a");
  await page.keyboard.type("ana");
  await page.keyboard.press("Enter");
  await expect(desk.assignee).toHaveText(/Ana Lindqvist/);
});

test("A13 X9 m takes everything that is ticked", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const [one, two] = await desk.numbers();
  for (const key of ["j", "x", "j", "x", "m"]) await page.keyboard.press(key);
  await expect(desk.said("2 tickets assigned")).toBeVisible();
  await expect(desk.row(one)).toHaveCount(0);
  await expect(desk.row(two)).toHaveCount(0);
});

test("I9 X9 u marks unread and read", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  const read = (await desk.rows()).slice(0, 6).find(({ name }) => !name.includes(", Unread,"));
  if (!read) throw new Error("all of the first rows are unread");
  for (let index = 0; index < read.index; index += 1) await page.keyboard.press("j");
  await expect.poll(() => focused(desk)).toBe(read.number);
  await page.keyboard.press("u");
  await expect(desk.row(read.number)).toHaveAccessibleName(/, Unread,/);
  await page.keyboard.press("u");
  await expect(desk.row(read.number)).not.toHaveAccessibleName(/, Unread,/);
});

test("A2 X9 g then i, a or u goes to My inbox, All tickets, Unassigned", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  for (const [key, view] of [["u", "Unassigned"], ["i", "My inbox"], ["a", "All tickets"]]) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(desk.heading(view)).toBeVisible();
    await desk.listed();
  }
  // The pair ends with another key: `u` alone goes nowhere.
  await page.keyboard.press("g");
  await page.keyboard.press("z");
  await page.keyboard.press("u");
  await expect(desk.heading("All tickets")).toBeVisible();
});

test("X9 ? shows the shortcuts, and single keys can be switched off there", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(dialog).toBeVisible();
  for (const text of ["Assign to me", "My inbox", "Unassigned"]) await expect(dialog.getByText(text, { exact: true })).toBeVisible();
  await dialog.getByRole("switch", { name: "Single-key shortcuts" }).click();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await page.keyboard.press("g");
  await page.keyboard.press("u");
  await page.keyboard.press("?");
  await expect(desk.heading("All tickets")).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await desk.listed();
  await page.keyboard.press("?");
  await expect(dialog).toHaveCount(0);
  const menu = await desk.ownMenu();
  await menu.getByRole("menuitem", { name: "Keyboard shortcuts" }).click();
  await expect(dialog.getByRole("switch", { name: "Single-key shortcuts" })).not.toBeChecked();
});

test("X9 no shortcut fires while one types, or with Ctrl or Alt held", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await desk.assignee.click();
  await page.getByRole("combobox", { name: "Find a person" }).pressSequentially("gum?");
  await expect(page).toHaveURL(/tickets\/10432/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(desk.assignee).toHaveText(new RegExp(admin));

  const dialog = await desk.openDemo();
  await dialog.getByRole("textbox", { name: "Latency" }).pressSequentially("xa");
  await expect(page.getByRole("listbox", { name: "Assign" })).toHaveCount(0);
  await expect(desk.bulk).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+m");
  await page.keyboard.press("Control+x");
  await expect(desk.bulk).toHaveCount(0);
});

test("X9 menus work by arrows, letters and Escape, and give the focus back", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const [number] = await desk.numbers();
  const menu = await desk.moreOptions(number);
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(menu.getByRole("menuitem", { name: "Assign to me" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(menu.getByRole("menuitem").last()).toBeFocused();
  await page.keyboard.press("a");
  await expect(menu.getByRole("menuitem", { name: "Assign", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(desk.row(number).getByRole("button", { name: "More options" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox", { name: "Assign" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox", { name: "Assign" })).toHaveCount(0);
});

test("X9 every control of the desk is reached with Tab, and shows that it has the focus", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const reached = new Set<string>();
  let unseen: string[] = [];
  for (let step = 0; step < 90; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
      const { width, height } = element.getBoundingClientRect();
      return { name, tag: element.tagName, seen: (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none", area: width * height };
    });
    if (stop.tag === "BODY") continue;
    reached.add(stop.name);
    if (!stop.seen || stop.area === 0) unseen = [...unseen, stop.name];
  }
  expect(unseen).toEqual([]);
  for (const name of ["Demo", `You: ${admin}`, "Online", "Status: Open", "Remove filter Status", "Assignee", "Conversation"]) {
    expect([...reached].some((stop) => stop.includes(name)), `${name} in ${[...reached].join(" | ")}`).toBe(true);
  }
});

test("A12 X9 a key that is held takes one ticket, not one after the other", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const before = await desk.count("Unassigned");
  await page.keyboard.press("j");
  await page.keyboard.down("m");
  for (let held = 0; held < 3; held += 1) await page.keyboard.down("m");
  await page.keyboard.up("m");
  await expect.poll(() => desk.count("Unassigned")).toBe(before - 1);
  await page.keyboard.press("j");
  await expect.poll(() => desk.count("Unassigned")).toBe(before - 1);
});

test("A12 X9 keys act on the open ticket until one moves on in the list", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const before = await desk.count("Unassigned");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(desk.assignee).toHaveText(/No assignee/);
  await page.keyboard.press("m");
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  await expect.poll(() => desk.count("Unassigned")).toBe(before - 1);
  // The row after it has the focus now; the ticket on screen is still the one that is meant.
  await page.keyboard.press("u");
  await page.keyboard.press("m");
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  expect(await desk.count("Unassigned")).toBe(before - 1);
  await page.keyboard.press("j");
  await page.keyboard.press("m");
  await expect.poll(() => desk.count("Unassigned")).toBe(before - 2);
});

/** Lets a ticket from further down come in at the top of a list that is in the order of last changes. */
async function comeIn(desk: Desk) {
  const last = (await desk.numbers()).at(-1) ?? 0;
  await desk.demo("customer-writes", { number: last, text: "Here I come" });
  await expect(desk.row(last)).toHaveAttribute("aria-rowindex", "1");
}

test("X9 A14 the focus goes with its ticket when others come in above: a key closes the one that was chosen", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?sort=updated-desc");
  const chosen = (await desk.numbers())[3];
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("j");
  await expect(desk.row(chosen)).toBeFocused();
  await comeIn(desk);
  await comeIn(desk);
  await expect(desk.row(chosen)).toHaveAttribute("aria-rowindex", "6");
  await expect(desk.row(chosen)).toBeFocused();
  await expect(desk.list().locator('[role=row][tabindex="0"]')).toHaveCount(1);
  const [total, others] = [await desk.total(), (await desk.numbers()).filter((number) => number !== chosen)];
  await page.keyboard.press("e");
  await expect(desk.row(chosen)).toHaveCount(0);
  expect(await desk.total()).toBe(total - 1);
  expect((await desk.numbers()).slice(0, others.length)).toEqual(others);
});

test("X9 A14 in a busy desk the focus stays with its ticket", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any&sort=created-desc");
  const chosen = (await desk.numbers())[3];
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("j");
  await expect(desk.row(chosen)).toBeFocused();
  await desk.demo("simulate", { steps: 40, seed: 3 });
  await expect(desk.row(chosen)).not.toHaveAttribute("aria-rowindex", "4");
  await expect(desk.row(chosen)).toBeFocused();
});

test("X9 A14 the focus on a row's checkbox goes with its ticket, and so does where a range begins", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?sort=updated-desc");
  const numbers = await desk.numbers();
  await desk.tick(numbers[2]);
  await expect(desk.checkbox(numbers[2])).toBeFocused();
  await comeIn(desk);
  await comeIn(desk);
  await expect(desk.checkbox(numbers[2])).toBeFocused();
  await desk.checkbox(numbers[4]).click({ modifiers: ["Shift"] });
  await expect(desk.bulk.getByText("3 selected")).toBeVisible();
  for (const number of numbers.slice(2, 5)) await expect(desk.checkbox(number)).toBeChecked();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(3);
});

test("X9 A14 a key that was pressed for a ticket that just left does not take the one that slid there", async ({ desk, page }) => {
  await desk.gotoList("/inbox/unassigned");
  const [first, left, next, after] = await desk.numbers();
  const before = await desk.count("Unassigned");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(desk.row(left)).toBeFocused();
  // The key comes in the same moment in which the colleague's taking shows.
  await page.evaluate(async (number) => {
    const { bandeja } = window as unknown as { bandeja: { demo(path: string, body: unknown): Promise<unknown> } };
    const pressed = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector(`.rows [data-ticket="#${number}"]`)) return;
        observer.disconnect();
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "m", bubbles: true, cancelable: true }));
        done();
      });
      observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-ticket"] });
    });
    await bandeja.demo("colleague-takes", { number });
    await pressed;
  }, left);
  await expect(desk.row(next)).toBeFocused();
  await expect.poll(() => desk.count("Unassigned")).toBe(before - 1);
  // Once one has had the time to see it, it is meant.
  await expect(async () => {
    await page.keyboard.press("m");
    await expect(desk.row(next)).toHaveCount(0, { timeout: 100 });
  }).toPass();
  await expect.poll(() => desk.count("Unassigned")).toBe(before - 2);
  await expect(desk.row(first)).toHaveCount(1);
  await expect(desk.row(after)).toBeFocused();
});

test("X9 a key never acts on a ticket that is out of sight: it brings it back first", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any", { tickets: 1_000 });
  const [first] = await desk.numbers();
  await page.keyboard.press("j");
  await expect(desk.row(first)).toBeFocused();
  await desk.list().evaluate((grid) => grid.scrollTo(0, 10_000));
  await expect(desk.list().locator('[aria-rowindex="123"][data-ticket]')).toBeVisible();
  await page.keyboard.press("x");
  await expect(desk.row(first)).toBeFocused();
  await expect(desk.row(first)).toBeInViewport();
  await expect(desk.bulk).toHaveCount(0);
  await page.keyboard.press("x");
  await expect(desk.checkbox(first)).toBeChecked();
});
