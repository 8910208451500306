// From a phone to a wide screen.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/desk.ts";

const phone = { width: 390, height: 844 };
const tablet = { width: 1024, height: 768 };

/** Nothing may be wider than the window. */
async function fits(page: Page) {
  const beyond = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const clipped = (element: Element) => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent);
        if (overflowX !== "visible" && parent.getBoundingClientRect().right <= width + 0.5) return true;
      }
      return false;
    };
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return [...document.querySelectorAll("body *")]
      .filter((element) => shown(element) && element.getBoundingClientRect().right > width + 0.5 && !clipped(element))
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`);
  });
  expect(beyond).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

/** Text that does not fit where it stands and is not cut with an ellipsis, nor scrolled. */
async function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("h1, h2, button, a, dt, dd, label, legend, th")) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest(".visually-hidden")) continue;
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      if (clipPath !== "none") continue;
      if (element.scrollWidth > element.clientWidth + 1 && overflowX !== "visible" && textOverflow !== "ellipsis" && overflowX !== "auto") {
        found.push(`${element.tagName} ${element.textContent}`);
      }
    }
    return found;
  });
}

for (const width of [390, 640, 899, 900, 1024, 1279, 1280, 1440, 1920]) {
  test(`X10 nothing is wider than a window of ${width} pixels`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await desk.gotoList("/inbox/all");
    await fits(page);
    expect(await cut(page)).toEqual([]);
    for (const number of [10432, 10422, 10421]) {
      await desk.follow(`/inbox/all/tickets/${number}`);
      await expect(desk.conversation.getByRole("article").first()).toBeVisible();
      await fits(page);
      expect(await cut(page)).toEqual([]);
    }
  });
}

test("X10 from 1280 pixels on all five columns stand side by side", async ({ desk, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await desk.gotoTicket(10432);
  const columns = [desk.rail, desk.views, desk.list(), desk.conversation, desk.overview];
  let right = 0;
  for (const column of columns) {
    await expect(column).toBeInViewport();
    const box = await column.boundingBox();
    expect(box?.x ?? 0).toBeGreaterThanOrEqual(right - 1);
    right = (box?.x ?? 0) + (box?.width ?? 0);
  }
});

test("X10 under 1280 pixels Overview is a drawer that a button opens and Escape closes", async ({ desk, page }) => {
  await page.setViewportSize(tablet);
  await desk.gotoTicket(10432);
  await expect(desk.overview).not.toBeVisible();
  await desk.thread.getByRole("button", { name: "Show overview" }).click();
  await expect(desk.assignee).toBeInViewport();
  await desk.reassign("Tess Sato");
  await expect(desk.assignee).toHaveText(/Tess Sato/);
  await desk.overview.getByRole("button", { name: "Close" }).click();
  await expect(desk.overview).not.toBeVisible();
  await desk.thread.getByRole("button", { name: "Show overview" }).click();
  await expect(desk.assignee).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(desk.overview).not.toBeVisible();
  await expect(page).toHaveURL(/tickets\/10432/);
});

test("X10 under 900 pixels list and thread are two screens with a way back", async ({ desk, page }) => {
  await page.setViewportSize(phone);
  await desk.gotoList("/inbox/all");
  await expect(desk.thread).not.toBeVisible();
  const [first] = await desk.numbers();
  await desk.row(first).click();
  await expect(desk.conversation.getByRole("article").last()).toBeInViewport();
  await expect(desk.list()).not.toBeVisible();
  await desk.thread.getByRole("button", { name: "Back" }).click();
  await expect(desk.row(first)).toBeInViewport();
  await expect(page).toHaveURL(/\/inbox\/all$/);
  await page.goBack();
  await expect(desk.conversation).toBeVisible();
  await page.goBack();
  await expect(desk.row(first)).toBeInViewport();
});

test("X10 on a phone the sidebar is a drawer, and going somewhere closes it", async ({ desk, page }) => {
  await page.setViewportSize(phone);
  await desk.gotoList("/inbox/all");
  await expect(desk.views).not.toBeVisible();
  await page.getByRole("button", { name: "Show views" }).click();
  await expect(desk.view("Unassigned")).toBeInViewport();
  await desk.view("Unassigned").click();
  await expect(desk.heading("Unassigned")).toBeVisible();
  await expect(desk.views).not.toBeVisible();
  await page.getByRole("button", { name: "Show views" }).click();
  await desk.views.getByRole("button", { name: "Close", exact: true }).click();
  await expect(desk.views).not.toBeVisible();
});

test("X10 A16 on a phone one assigns by thumb", async ({ browser }, { project }) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, baseURL: project.use.baseURL });
  const page = await context.newPage();
  await page.goto("/inbox/unassigned?clock=2026-11-18T17:05:00Z");
  await page.getByRole("button", { name: "Kris Rivera" }).tap();
  const row = page.getByRole("grid", { name: "Tickets" }).getByRole("row").first();
  await expect(row).toBeVisible();
  const name = (await row.getAttribute("aria-label")) ?? "";
  for (const target of [row.getByRole("checkbox"), row.getByRole("button", { name: "More options" })]) {
    const box = await target.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(24);
  }
  await row.getByRole("button", { name: "More options" }).tap();
  await page.getByRole("menuitem", { name: "Assign to me" }).tap();
  await expect(page.getByRole("region", { name: "Notifications" }).getByText("assigned to Kris Rivera")).toBeVisible();
  await expect(page.getByRole("row", { name: name.slice(0, 20) })).toHaveCount(0);
  await context.close();
});

test("X10 text of twice the size loses nothing", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await fits(page);
  await expect(desk.conversation.getByRole("article").last()).toBeVisible();
});

test("X10 nothing moves when data arrives", async ({ desk, page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await desk.gotoTicket(10432);
  await page.reload();
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();
  await expect(desk.fact("Local time")).toBeVisible();
  await desk.listed();
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
});

for (const [width, height] of [[1440, 900], [1280, 800], [1024, 768], [390, 844]] as const) {
  test(`X7 X10 what is said of the connection, and what was done, cover nothing one writes with, ${width} pixels`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height });
    await desk.gotoList("/inbox/all");
    await desk.follow("/inbox/all/tickets/10432");
    await expect(desk.conversation.getByRole("article").first()).toBeVisible();
    const place = async () => {
      const box = await desk.heading("Marta Quintero").boundingBox();
      return [box?.x, box?.y];
    };
    const before = await place();
    await desk.faults([{ on: "/api/v1/", fault: "offline" }]);
    await desk.composer("Reply").fill("On its way");
    await page.keyboard.press("Control+Enter");
    await desk.advance(6_000);
    await desk.thread.getByRole("button", { name: "Snooze" }).click();
    await page.getByRole("menuitem", { name: /^Tomorrow/ }).click();
    await expect(desk.said(/#10432 snoozed until/)).toBeVisible();
    const banners = page.getByRole("status").filter({ hasText: "Connection lost." });
    await expect(banners).toBeInViewport();
    await expect(banners.getByRole("link", { name: "1 message not sent yet" })).toBeVisible();
    expect(await place()).toEqual(before);
    const composer = desk.thread.locator("form").filter({ has: desk.composer("Reply") });
    for (const over of [banners, desk.said(/#10432 snoozed until/)]) await expect.poll(() => overlap(over, composer)).toBe(0);
    if (width >= 900) await expect.poll(() => overlap(banners, desk.online)).toBe(0);
  });
}

/** The part that two elements have in common, in pixels. */
async function overlap(one: Locator, other: Locator): Promise<number> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) throw new Error("not there");
  const along = (from: number, to: number) => Math.max(0, to - from);
  const width = along(Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width));
  return width * along(Math.max(a.y, b.y), Math.min(a.y + a.height, b.y + b.height));
}
