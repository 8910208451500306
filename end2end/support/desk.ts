// What every end-to-end test stands on: a page that fails its test on anything
// the app must never do, and the desk in the words of its users.

import { expect, test as base, type Browser, type Locator, type Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { admin } from "./people.ts";
import { watch, type Watch } from "./watch.ts";
import { isSet, now, orders, withWorld, type Fault, type Hook, type Visit, type World } from "./world.ts";

export { expect };
export { axe } from "./axe.ts";
export * from "./people.ts";
export * from "./world.ts";

/** A ticket as a row tells it. */
export interface Shown {
  number: number;
  index: number;
  name: string;
}

export class Desk {
  readonly views: Locator;
  readonly rail: Locator;
  readonly thread: Locator;
  readonly overview: Locator;
  readonly conversation: Locator;
  readonly assignee: Locator;
  readonly notices: Locator;
  readonly bulk: Locator;
  readonly online: Locator;

  constructor(
    readonly page: Page,
    private readonly watched: Watch,
    private readonly usual: World,
  ) {
    this.views = page.getByRole("navigation", { name: "Views" });
    this.rail = page.getByRole("navigation", { name: "Main" });
    this.thread = page.getByRole("main");
    this.overview = page.getByRole("complementary", { name: "Overview" });
    this.conversation = page.getByRole("log", { name: "Conversation" });
    this.assignee = this.overview.getByRole("combobox", { name: "Assignee" });
    this.notices = page.getByRole("region", { name: "Notifications" });
    this.bulk = page.getByRole("toolbar", { name: "Selected tickets" });
    this.online = this.views.getByRole("switch", { name: "Online" });
  }

  /** Opens a page of the desk in a world of the test's choosing, signed in. */
  async goto(path: string, { persona = admin, theme, language, ...world }: Visit = {}) {
    // Set once and not at each load, so that a test can change them and reload.
    await this.page.addInitScript((preferences) => {
      if (location.protocol === "about:" || sessionStorage.getItem("prepared")) return;
      sessionStorage.setItem("prepared", "yes");
      for (const [key, value] of preferences) localStorage.setItem(key, value);
    }, Object.entries({ "bandeja.theme": theme, "bandeja.language": language }).filter(isSet));

    await this.page.goto(withWorld(path, { ...this.usual, ...world }));
    if (persona !== null) await this.signIn(persona);
  }

  /** Opens a list, signed in, and waits until it shows what it holds. */
  async gotoList(path: string, visit: Visit = {}) {
    await this.goto(path, visit);
    await this.listed();
  }

  /** Opens a ticket by its address and waits for its conversation. */
  async gotoTicket(number: number, visit: Visit = {}, list = "/inbox/all") {
    await this.goto(`${list}/tickets/${number}`, visit);
    await expect(this.conversation.getByRole("article").first()).toBeVisible();
  }

  /** Chooses a persona at the login page; does nothing when already signed in. */
  async signIn(name: string) {
    const persona = this.page.getByRole("button", { name });
    // Every signed-in page has a navigation, in either language; login has none.
    const inside = this.page.getByRole("navigation").first();
    // The world is made and the wasm compiled meanwhile.
    await expect(persona.or(inside).first()).toBeVisible({ timeout: 15_000 });
    if (await inside.isVisible()) return;
    await persona.click();
    await expect(inside).toBeVisible({ timeout: 15_000 });
  }

  list(): Locator {
    return this.page.getByRole("grid", { name: "Tickets" });
  }

  /** A row by how its name starts, or by the ticket's number. */
  row(ticket: string | number): Locator {
    if (typeof ticket === "string") return this.list().getByRole("row", { name: startingWith(ticket) });
    return this.list().locator(`[data-ticket="#${ticket}"], [data-ticket="${ticket}"]`);
  }

  /** Waits until the list shows rows, or says why it has none. */
  async listed() {
    const row = this.list().getByRole("row").and(this.page.locator("[data-ticket]")).first();
    await expect(row.or(this.page.getByText("Nothing here", { exact: true })).first()).toBeVisible();
  }

  /** The rows on screen and a few around them, from the top. */
  async rows(): Promise<Shown[]> {
    const rows = this.list().getByRole("row").and(this.page.locator("[data-ticket]"));
    const shown = await rows.evaluateAll((rows) =>
      rows.map((row) => ({
        number: Number(row.getAttribute("data-ticket")?.replace("#", "")),
        index: Number(row.getAttribute("aria-rowindex")),
        name: row.getAttribute("aria-label") ?? "",
      })),
    );
    return shown.sort((one, other) => one.index - other.index);
  }

  /** The numbers of those rows. */
  async numbers(): Promise<number[]> {
    return (await this.rows()).map(({ number }) => number);
  }

  /** Opens the ticket of a row and waits for its conversation. */
  async openTicket(ticket: string | number) {
    await this.row(ticket).first().click();
    await expect(this.row(ticket).first()).toHaveAttribute("aria-current", "true");
    await expect(this.conversation.getByRole("article").first()).toBeVisible();
  }

  /** The sidebar's entry of a view or a team. */
  view(name: string): Locator {
    return this.views.getByRole("link", { name: startingWith(name) });
  }

  /** The count in a sidebar entry. */
  async count(name: string): Promise<number> {
    const text = await this.view(name).innerText();
    const digits = text.slice(text.indexOf(name) + name.length).replace(/\D/g, "");
    return Number(digits);
  }

  /** Goes to a view by the sidebar. */
  async show(name: string) {
    await this.view(name).click();
    await expect(this.view(name)).toHaveAttribute("aria-current", "page");
    await expect(this.heading(name)).toBeVisible();
    await this.listed();
  }

  /** Goes to an address as by a link in the page: nothing is loaded anew. */
  async follow(address: string) {
    await this.page.evaluate((address) => {
      const link = document.createElement("a");
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
  }

  heading(name: string): Locator {
    return this.page.getByRole("heading", { name, exact: true });
  }

  /** How many tickets the list says match, on screen or not. */
  async total(): Promise<number> {
    return Number(await this.list().getAttribute("aria-rowcount"));
  }

  /** A row's menu, opened. */
  async moreOptions(ticket: string | number): Promise<Locator> {
    await this.row(ticket).first().getByRole("button", { name: "More options" }).click();
    return this.page.getByRole("menu");
  }

  /** Opens a row's menu and chooses from it. */
  async choose(ticket: string | number, item: string) {
    const menu = await this.moreOptions(ticket);
    await menu.getByRole("menuitem", { name: item, exact: true }).click();
  }

  /** The options of the open picker. */
  option(name: string): Locator {
    return this.page.getByRole("option", { name, exact: true });
  }

  /** Assigns from a row's menu. */
  async assign(ticket: string | number, name: string) {
    await this.choose(ticket, "Assign");
    await this.option(name).click();
  }

  /** Reassigns the open ticket from the Overview panel. */
  async reassign(name: string) {
    await this.assignee.click();
    await this.option(name).click();
  }

  async tick(...tickets: number[]) {
    for (const ticket of tickets) await this.checkbox(ticket).click();
  }

  checkbox(ticket: number): Locator {
    return this.list().getByRole("checkbox", { name: `Select #${ticket}`, exact: true });
  }

  /** Chooses a status in the Filter menu. */
  async filterStatus(name: string) {
    await this.page.getByRole("button", { name: "Filter", exact: true }).click();
    await this.page.getByRole("menuitemradio", { name, exact: true }).click();
    await this.listed();
  }

  /** Orders the list, by the words that then stand on the button. */
  async sortBy(words: string) {
    const [key, direction] = orders[words];
    const button = this.page.getByRole("button", { name: "Sort", exact: true });
    const item = (name: string) => this.page.getByRole("menuitemradio", { name, exact: true });
    await button.click();
    await item(key).click();
    await button.click();
    await item(direction).click();
    await expect(button).toHaveText(new RegExp(`${escaped(words)}$`));
    await this.listed();
  }

  /** What a term of the Overview panel says. */
  fact(term: string): Locator {
    const named = this.overview.getByRole("term").filter({ hasText: new RegExp(`^${term}$`) });
    return named.locator("xpath=following-sibling::dd[1]");
  }

  said(text: string | RegExp): Locator {
    return this.notices.getByRole("status").getByText(text);
  }

  warned(text: string | RegExp): Locator {
    return this.notices.getByRole("alert").getByText(text);
  }

  async openDemo(): Promise<Locator> {
    await this.rail.getByRole("button", { name: "Demo" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Demo" });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Opens one's own menu at the end of the rail. */
  async ownMenu(): Promise<Locator> {
    await this.rail.getByRole("button").last().click();
    const menu = this.page.getByRole("menu");
    await expect(menu).toBeVisible();
    return menu;
  }

  async signOut() {
    const menu = await this.ownMenu();
    await menu.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(this.page.getByRole("heading", { name: "Sign in to Bandeja" })).toBeVisible();
  }

  /** How many elements the page has. */
  async nodes(): Promise<number> {
    return this.page.locator("*").count();
  }

  composer(mode: "Reply" | "Note" = "Reply"): Locator {
    return this.page.getByRole("textbox", { name: mode, exact: true });
  }

  /** Moves the mock's clock on; everything that falls due in between happens. */
  async advance(milliseconds: number) {
    await this.page.evaluate(
      (step) => (window as unknown as { bandeja: Hook }).bandeja.advance(step),
      milliseconds,
    );
  }

  /** Something that only the demo can do: a customer writes, an agent leaves. */
  async demo<T = unknown>(path: string, body: unknown = {}): Promise<T> {
    return (await this.page.evaluate(
      ([path, body]) => (window as unknown as { bandeja: Hook }).bandeja.demo(path as string, body),
      [path, body] as const,
    )) as T;
  }

  /** Somebody else changes settings. */
  async settingsChange(changes: Record<string, unknown>) {
    await this.page.evaluate(
      (changes) => (window as unknown as { bandeja: Hook }).bandeja.settings(changes),
      changes,
    );
  }

  /** Spoils the way to the mock server; `[]` mends it. */
  async faults(rules: Fault[]) {
    await this.page.evaluate(
      (rules) => (window as unknown as { bandeja: Hook }).bandeja.faults(rules),
      rules,
    );
  }

  /** Fails with one readable line for each node that breaks WCAG 2.2 AA. */
  async accessible() {
    await axe(this.page);
  }

  /** From here on such errors are what the test is about. */
  expectErrors(pattern: RegExp) {
    this.watched.allow(pattern);
  }
}

/** Somebody else at a screen of their own, signed in at a list. */
export async function other(browser: Browser, baseURL: string | undefined, path: string, visit: Visit) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const desk = new Desk(page, { problems: () => [], allow: () => undefined }, {});
  await desk.gotoList(path, visit);
  return desk;
}

export const test = base.extend<{ watched: Watch; desk: Desk }>({
  // Automatic, so that a test which uses the bare page is held to it as well.
  watched: [
    async ({ context }, use) => {
      const watched = await watch(context);
      await use(watched);
      expect(watched.problems(), "what the app must never do").toEqual([]);
    },
    { auto: true },
  ],
  // Over HTTP the world and its clock are the server's.
  desk: async ({ page, watched }, use, { project }) =>
    use(new Desk(page, watched, project.name === "mock" ? { clock: now } : {})),
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${escaped(text)}(?![\\p{L}\\p{N}])`, "u");
}
