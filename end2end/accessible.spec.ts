// Every state that a person sees, held against WCAG 2.2 AA, in light and dark.

import { analyst, expect, test } from "./support/desk.ts";

// Each look over a page takes seconds.
test.describe.configure({ timeout: 90_000 });

for (const theme of ["light", "dark"] as const) {
  test(`X10 the login page and the refusal are accessible, ${theme}`, async ({ desk, page }) => {
    await desk.goto("/", { persona: null, theme });
    await expect(page.getByRole("button", { name: analyst })).toBeVisible();
    await desk.accessible();
    await page.getByRole("button", { name: analyst }).click();
    await expect(page.getByRole("heading", { name: "The desk is not open to your role" })).toBeVisible();
    await desk.accessible();
  });

  test(`X10 the list and its menus are accessible, ${theme}`, async ({ desk, page }) => {
    await desk.gotoList("/inbox/all?status=any", { theme });
    await desk.accessible();
    const [one, two] = await desk.numbers();
    await page.keyboard.press("j");
    await desk.accessible();
    await desk.moreOptions(one);
    await desk.accessible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await desk.accessible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Sort/ }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await desk.accessible();
    await page.keyboard.press("Escape");
    await desk.tick(one, two);
    await expect(desk.bulk).toBeVisible();
    await desk.accessible();
    await desk.bulk.getByRole("button", { name: "Assign", exact: true }).click();
    await expect(page.getByRole("listbox", { name: "Assign" })).toBeVisible();
    await desk.accessible();
  });

  test(`X10 tickets of every kind are accessible, ${theme}`, async ({ desk }) => {
    await desk.gotoTicket(10432, { theme });
    await desk.accessible();
    for (const number of [10428, 10426, 10423, 10425, 10422, 10420]) {
      await desk.follow(`/inbox/all/tickets/${number}`);
      await expect(desk.fact("Ticket")).toHaveText(`#${number}`);
      await expect(desk.conversation.getByRole("article").first()).toBeVisible();
      await desk.accessible();
    }
    await desk.assignee.click();
    await expect(desk.option("Tess Sato")).toBeVisible();
    await desk.accessible();
    await desk.option("Tess Sato").click();
    await expect(desk.notices.getByRole("button", { name: "Undo" }).first()).toBeVisible();
    await desk.accessible();
  });

  test(`X10 dialogs and one's own menu are accessible, ${theme}`, async ({ desk, page }) => {
    await desk.gotoList("/", { theme });
    await desk.openDemo();
    await desk.accessible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await desk.accessible();
    await page.keyboard.press("Escape");
    await desk.ownMenu();
    await desk.accessible();
  });

  test(`X10 empty, failed, waiting and lost places are accessible, ${theme}`, async ({ desk, page }) => {
    await desk.gotoList("/inbox/my", { theme, persona: "Olivia Marchetti" });
    await expect(page.getByText("Nothing is assigned to you.")).toBeVisible();
    await desk.accessible();
    await desk.faults([{ on: "POST /api/v1/tickets/query", fault: "held" }]);
    await desk.view("Unassigned").click();
    await expect(desk.heading("Unassigned")).toBeVisible();
    await desk.accessible();
    await desk.faults([{ on: "POST /api/v1/tickets/query", fault: "failure" }]);
    await expect(desk.heading("Unassigned")).toBeVisible();
    await desk.view("Returns").click();
    await expect(page.getByText("The tickets could not be loaded.")).toBeVisible();
    await desk.accessible();
    await desk.faults([{ on: "/messages", fault: "offline" }]);
    await desk.follow("/inbox/all/tickets/10432");
    await expect(page.getByText("The conversation could not be loaded.")).toBeVisible();
    await desk.accessible();
    await desk.follow("/nowhere/at/all");
    await expect(page.getByText("There is no page here")).toBeVisible();
    await desk.accessible();
  });

  test(`X10 a phone's screens are accessible, ${theme}`, async ({ desk, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await desk.gotoList("/inbox/all", { theme });
    await desk.accessible();
    await page.getByRole("button", { name: "Show views" }).click();
    await expect(desk.view("Unassigned")).toBeInViewport();
    await desk.accessible();
    await desk.views.getByRole("button", { name: "Close", exact: true }).click();
    await desk.follow("/inbox/all/tickets/10432");
    await expect(desk.conversation.getByRole("article").last()).toBeInViewport();
    await desk.accessible();
    await desk.thread.getByRole("button", { name: "Show overview" }).click();
    await expect(desk.assignee).toBeInViewport();
    await desk.accessible();
  });

  test(`X10 the desk in Spanish is accessible, ${theme}`, async ({ desk, page }) => {
    await desk.goto("/inbox/all/tickets/10432", { theme, language: "es" });
    await expect(page.getByRole("log", { name: "Conversación" }).getByRole("article").first()).toBeVisible();
    await desk.accessible();
  });
}
