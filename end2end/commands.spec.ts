// What the command palette does: with the open ticket, with what is ticked, with the desk.

import { admin, agent, expect, manager, test } from "./support/desk.ts";
import { active, choice, field, group, open, palette, run } from "./support/palette.ts";

test("X9 A12 the open ticket is assigned, to a colleague, to oneself, to nobody", async ({ desk }) => {
  await desk.gotoTicket(10432);
  await open(desk, "assign ana");
  await expect(group(desk, "Actions for #10432 Marta Quintero").getByRole("option").first()).toHaveAccessibleName(`Assign to ${agent}`);
  await desk.page.keyboard.press("Enter");
  await expect(desk.assignee).toHaveText(new RegExp(agent));
  await expect(desk.said(`#10432 assigned to ${agent}`)).toBeVisible();
  await run(desk, "atm", "Assign to me");
  await expect(desk.assignee).toHaveText(new RegExp(admin));
  // Who has it already is not offered.
  await open(desk, "assign to");
  await expect(choice(desk, `Assign to ${agent}`)).toBeVisible();
  await expect(choice(desk, "Assign to me")).toHaveCount(0);
  await field(desk).fill("no ass");
  await desk.page.keyboard.press("Enter");
  await expect(desk.assignee).toHaveText(/No assignee/);
});

test("X9 I14 I8 I9 the open ticket is snoozed, opened again, closed and marked unread", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await run(desk, "tomorrow", "Snooze: Tomorrow");
  await expect(desk.said(/#10432 snoozed until/)).toBeVisible();
  await expect(desk.fact("Status")).toHaveText(/Snoozed/);
  await run(desk, "reopen", "Reopen ticket");
  await expect(desk.fact("Status")).toHaveText(/Open/);
  await run(desk, "pick", "Snooze: Pick a time");
  await expect(page.getByRole("dialog", { name: "Snooze until" })).toBeVisible();
  await page.keyboard.press("Escape");
  await run(desk, "unread", "Mark unread");
  await run(desk, "read", "Mark read");
  await run(desk, "resolve", "Close ticket");
  await expect(desk.fact("Status")).toHaveText(/Closed/);
});

test("X9 I7 a closed web chat is never opened again, a closed email is", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=closed&sort=created-desc");
  await page.getByRole("row", { name: /, Web chat,/ }).first().click();
  await expect(desk.fact("Channel")).toHaveText("Web chat");
  await open(desk, "ticket");
  await expect(choice(desk, "All tickets")).toBeVisible();
  await expect(choice(desk, "Reopen ticket")).toHaveCount(0);
  await expect(choice(desk, "Close ticket")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("row", { name: /, Email,/ }).first().click();
  await expect(desk.fact("Channel")).toHaveText("Email");
  await open(desk, "ticket");
  await expect(choice(desk, "Reopen ticket")).toBeVisible();
  await expect(choice(desk, "Close ticket")).toHaveCount(0);
});

test("X9 A13 what is ticked is assigned, and the heading says how many", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned");
  const [one, two, three] = await desk.numbers();
  await desk.tick(one, two, three);
  await open(desk, "tess");
  await expect(group(desk, "Actions for 3 selected tickets").getByRole("option")).toHaveText([new RegExp(`Assign to ${manager}`)]);
  await desk.page.keyboard.press("Enter");
  await expect(desk.said(`3 tickets assigned to ${manager}`)).toBeVisible();
  await expect(desk.row(one)).toHaveCount(0);
});

test("X9 X10 theme and language are switched, and the palette speaks the new one", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { theme: "light", language: "en" });
  await run(desk, "dark", "Theme: Dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await run(desk, "español", "Language: Español");
  await expect(page.getByRole("navigation", { name: "Principal" })).toBeVisible();
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Paleta de comandos" });
  await expect(dialog.getByRole("group", { name: "Recientes" }).getByRole("option")).toHaveText([/Idioma: Español/, /Tema: Oscuro/]);
  await page.keyboard.type("idi eng");
  await page.keyboard.press("Enter");
  await expect(desk.rail).toBeVisible();
});

test("X9 the desk's own commands: availability, views, filters, keys, demo, signing out", async ({ desk, page }) => {
  await desk.gotoList("/views/promoters");
  await run(desk, "offline", "Go offline");
  await expect(desk.online).toHaveAttribute("aria-checked", "false");
  await run(desk, "online", "Go online");
  await expect(desk.online).toHaveAttribute("aria-checked", "true");
  for (const [typed, name, dialog] of [
    ["create", "Create view", "Create view"],
    ["filters", "More filters", "Filter this list"],
    ["keys", "Keyboard shortcuts", "Keyboard shortcuts"],
    ["demo", "Demo", "Demo"],
  ]) {
    await run(desk, typed, name);
    await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: dialog })).toHaveCount(0);
  }
  await run(desk, "log out", "Sign out");
  await expect(page.getByRole("heading", { name: "Sign in to Bandeja" })).toBeVisible();
});

test("X9 S5 the view one is in is changed, where one may", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all");
  await open(desk, "edit");
  await expect(palette(desk).getByText("Searching tickets…")).toHaveCount(0);
  await expect(palette(desk).getByRole("option", { name: /^Edit view/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await desk.show("Promoters");
  await run(desk, "edit", "Edit view “Promoters”");
  await expect(page.getByRole("dialog", { name: "Edit view" }).getByRole("textbox", { name: "View name" })).toHaveValue("Promoters");
});

test("X9 what was used last comes first, after a reload too, for each person, and without what is gone", async ({ desk, page }) => {
  await desk.gotoTicket(10432);
  await run(desk, "promo", "Promoters");
  await run(desk, "unassigned", "Unassigned");
  await open(desk, "#10432");
  await expect(active(desk)).toHaveAccessibleName("#10432 Marta Quintero");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/unassigned\/tickets\/10432/);
  await run(desk, "assign ana", `Assign to ${agent}`);
  await desk.follow("/inbox/unassigned");
  await desk.listed();
  await page.reload();
  await desk.listed();
  await open(desk);
  // Nothing is open, so that nothing can be assigned; the ticket is asked for.
  await expect(group(desk, "Recent").getByRole("option")).toHaveText([/^#10432 Marta Quintero/, /^Unassigned/, /^Promoters/]);
  await expect(active(desk)).toHaveAccessibleName("#10432 Marta Quintero");
  await expect(group(desk, "Views").getByRole("option", { name: "Promoters" })).toHaveCount(0);
  await page.keyboard.press("Escape");

  await page.evaluate(() => localStorage.setItem("bandeja.recent.kris", "ticket:99999\nview:nowhere\nview:all"));
  await open(desk);
  await expect(group(desk, "Recent").getByRole("option")).toHaveText([/^All tickets/]);
  await page.keyboard.press("Escape");
  await desk.signOut();
  await desk.signIn(agent);
  await desk.listed();
  await open(desk);
  await expect(group(desk, "Recent")).toHaveCount(0);
});
