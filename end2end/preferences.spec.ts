// Theme and language, and that they are remembered.

import { admin, expect, test } from "./support/desk.ts";

test("X10 light, dark and system, at once and after a reload", async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await desk.gotoList("/");
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await ink();

  await (await desk.ownMenu()).getByRole("menuitemradio", { name: "Theme: Dark" }).click();
  await expect.poll(ink).not.toBe(light);
  const dark = await ink();
  await page.reload();
  await desk.listed();
  expect(await ink()).toBe(dark);
  const menu = await desk.ownMenu();
  await expect(menu.getByRole("menuitemradio", { name: "Theme: Dark" })).toHaveAttribute("aria-checked", "true");
  await menu.getByRole("menuitemradio", { name: "Theme: System" }).click();
  await expect.poll(ink).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ink).toBe(dark);
  await (await desk.ownMenu()).getByRole("menuitemradio", { name: "Theme: Light" }).click();
  await expect.poll(ink).toBe(light);
});

test("X10 the theme of choice is there before the app is", async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await desk.gotoList("/", { theme: "dark" });
  const dark = await page.evaluate(() => getComputedStyle(document.body).color);
  await page.route("**/*.wasm", () => undefined);
  await page.reload({ waitUntil: "commit" });
  await expect(page.getByText("Loading…")).toBeVisible();
  // Nothing is painted before the style sheet is there; the text counts as visible all the same.
  await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.includes("/desk-")));
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(dark);
});

test("X10 Spanish, at once, without losing one's place, and remembered", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await (await desk.ownMenu()).getByRole("menuitemradio", { name: "Español" }).click();
  await expect(page.getByRole("navigation", { name: "Vistas" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.getByRole("heading", { name: "Todos los tickets" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Marta Quintero" })).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Resumen" })).toContainText("Urgente");
  await expect(page.getByRole("button", { name: "Estado: Abierto" })).toBeVisible();
  await expect(page.getByRole("button", { name: `Tú: ${admin}` })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("link", { name: /^Sin asignar/ })).toBeVisible();
  await expect(page).toHaveTitle("Marta Quintero #10432 · Todos los tickets · Bandeja");
  await page.getByRole("button", { name: `Tú: ${admin}` }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(desk.view("Unassigned")).toBeVisible();
});

test("X10 a list stays where it was scrolled to when the language changes", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any");
  const grid = page.getByRole("grid");
  await grid.evaluate((grid) => grid.scrollTo(0, 4_000));
  await (await desk.ownMenu()).getByRole("menuitemradio", { name: "Español" }).click();
  await expect(page.getByRole("grid", { name: "Tickets" }).getByRole("row", { name: /Asignado|Sin asignar/ }).first()).toBeVisible();
  await expect.poll(() => grid.evaluate((grid) => grid.scrollTop)).toBe(4_000);
});

test("X10 nothing on the desk is left in English when it speaks Spanish", async ({ desk, page }) => {
  await desk.goto("/inbox/all/tickets/10432", { language: "es" });
  await expect(page.getByRole("log", { name: "Conversación" }).getByRole("article").first()).toBeVisible();
  const english = /\b(Inbox|Unassigned|Assignee|Waiting|Newest|Status|Open|Overview|Select|More options|Today|Customer|Agent|Note|Team|Channel|Created|Show|Load|Filter|Sort|Online|Theme|Sign out)\b/;
  const words = await page.evaluate(() => {
    const skip = "[dir=auto], [role=log] .body";
    const found: string[] = [];
    for (const element of document.querySelectorAll("*")) {
      if (element.closest(skip) || element.closest("svg")) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) found.push(node.textContent.trim());
      for (const name of ["aria-label", "data-tip", "placeholder", "title"]) {
        const value = element.getAttribute(name);
        if (value && !element.matches("[role=row], article")) found.push(value);
      }
    }
    return found;
  });
  // What customers and tags say is theirs; the desk's own words are meant here.
  expect(words.filter((word) => english.test(word))).toEqual([]);
});

test("X10 a browser that speaks Spanish gets Spanish without being asked", async ({ browser }) => {
  const context = await browser.newContext({ locale: "es-ES" });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Entra en Bandeja" })).toBeVisible({ timeout: 15_000 });
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await context.close();
});

test("X10 motion is gone where the person asked for less", async ({ desk, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await desk.gotoList("/");
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll("*")].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].flatMap((list) => list.split(",").map((part) => parseFloat(part) * (part.includes("ms") ? 1 : 1000)));
      }),
    ),
  );
  expect(longest).toBeLessThan(20);
});

test("X10 what is ticked and where one reads survive a change of language", async ({ desk, page }) => {
  await desk.gotoTicket(10245);
  const numbers = await desk.numbers();
  await desk.tick(numbers[0], numbers[1]);
  const first = (log: Element) => {
    const { top } = log.getBoundingClientRect();
    const entry = [...log.querySelectorAll("article")].find((entry) => entry.getBoundingClientRect().bottom > top);
    return [entry?.querySelector(".body")?.textContent, Math.round((entry?.getBoundingClientRect().top ?? 0) - top)];
  };
  await desk.conversation.evaluate((log) => log.scrollTo(0, -700));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const before = await desk.conversation.evaluate(first);
  await (await desk.ownMenu()).getByRole("menuitemradio", { name: "Español" }).click();
  await expect(page.getByRole("toolbar", { name: "Tickets seleccionados" })).toContainText("2 seleccionados");
  const log = page.getByRole("log", { name: "Conversación" });
  await expect.poll(() => log.evaluate(first)).toEqual(before);
});

test("X10 the title of the tab names the open ticket", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await expect(page).toHaveTitle("Marta Quintero #10432 · All tickets · Bandeja");
  await page.keyboard.press("Escape");
  await expect(page).toHaveTitle("All tickets · Bandeja");
  await page.goto("/nowhere");
  await expect(page).toHaveTitle("There is no page here · Bandeja");
});
