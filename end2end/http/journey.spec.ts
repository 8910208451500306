// The main journey against the mock server over real HTTP.

import { admin, agent, analyst, expect, manager, test } from "../support/desk.ts";

// One server for all, so that one test does not take another's tickets.
test.describe.configure({ mode: "serial" });

test("A2 A13 A14 three tickets of Unassigned go to a colleague in bulk, who finds them in My inbox", async ({ desk }) => {
  await desk.gotoList("/inbox/unassigned", { persona: manager });
  const [one, two, three] = await desk.numbers();
  const [unassigned, total] = [await desk.count("Unassigned"), await desk.total()];
  expect(total).toBe(unassigned);
  await desk.tick(one, two, three);
  await expect(desk.bulk.getByText("3 selected")).toBeVisible();
  await desk.bulk.getByRole("button", { name: "Assign", exact: true }).click();
  await desk.option(agent).click();
  await expect(desk.said("3 tickets assigned")).toBeVisible();
  for (const number of [one, two, three]) await expect(desk.row(number)).toHaveCount(0);
  await expect.poll(() => desk.count("Unassigned")).toBe(unassigned - 3);
  await expect.poll(() => desk.total()).toBe(total - 3);

  await desk.signOut();
  await desk.signIn(agent);
  await desk.listed();
  await desk.show("My inbox");
  expect(await desk.total()).toBe(await desk.count("My inbox"));
  await desk.sortBy("Last updated");
  await expect.poll(async () => (await desk.numbers()).slice(0, 3).sort()).toEqual([one, two, three].sort());
  for (const number of [one, two, three]) await expect(desk.row(number)).toHaveAccessibleName(new RegExp(`Assigned to ${agent}`));
});

test("A9 whoever signs out is Offline for the others", async ({ desk }) => {
  await desk.gotoList("/inbox/all", { persona: agent });
  if (!(await desk.online.isChecked())) await desk.online.click();
  await expect(desk.online).toBeChecked();
  await desk.signOut();
  await desk.signIn(manager);
  await desk.listed();
  await desk.openTicket((await desk.numbers())[0]);
  await desk.assignee.click();
  await expect(desk.option(agent)).toContainText("Offline");
});

test("I10 a thread is read and its ticket reassigned, undone and kept", async ({ desk, page }) => {
  await desk.gotoTicket(10245);
  await expect(desk.conversation.getByRole("article")).toHaveCount(50);
  await desk.conversation.getByRole("button", { name: /^Load older/ }).click();
  await expect(desk.conversation.getByRole("article")).toHaveCount(100);
  const before = (await desk.assignee.innerText()).trim();
  await desk.reassign("Farid Haddad");
  await expect(desk.assignee).toHaveText(/Farid Haddad/);
  await desk.notices.getByRole("button", { name: "Undo" }).click();
  await expect(desk.said("Undone")).toBeVisible();
  await expect(desk.assignee).toHaveText(new RegExp(before.split("\n").at(-1) ?? ""));
  await desk.reassign("Farid Haddad");
  await expect(desk.said("#10245 assigned to Farid Haddad")).toBeVisible();
  await expect(desk.conversation.getByText("assigned it to Farid Haddad").last()).toBeVisible();
  await page.reload();
  await expect(desk.assignee).toHaveText(/Farid Haddad/);
});

test("I1 an Analyst is refused", async ({ desk, page }) => {
  await desk.goto("/inbox/all", { persona: null });
  await page.getByRole("button", { name: analyst }).click();
  await expect(page.getByRole("heading", { name: "The desk is not open to your role" })).toBeVisible();
});

test("X11 the session lives through a reload, in a cookie that no script can read", async ({ desk, page, context }) => {
  await desk.gotoList("/inbox/all", { persona: admin });
  await page.reload();
  await desk.listed();
  await expect(desk.rail.getByRole("button", { name: `You: ${admin}` })).toBeVisible();
  const [cookie] = (await context.cookies()).filter(({ name }) => name === "bandeja_session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(stored).not.toContain(cookie.value);
});

test("X11 the page comes with its policy and its types", async ({ request, baseURL }) => {
  const page = await request.get(`${baseURL}/inbox/all/tickets/10432`);
  expect(page.status()).toBe(200);
  const headers = page.headers();
  expect(headers["content-type"]).toContain("text/html");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  const policy = headers["content-security-policy"];
  for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain("unsafe-inline");
  const html = await page.text();
  const wasm = html.match(/data-wasm="([^"]+)"/)?.[1] ?? "";
  const program = await request.get(`${baseURL}${wasm}`, { headers: { "accept-encoding": "br" } });
  expect(program.headers()["content-type"]).toBe("application/wasm");
  expect(program.headers()["content-encoding"]).toBe("br");
  expect((await request.get(`${baseURL}/api/v1/no-such-thing`)).status()).not.toBe(200);
});
