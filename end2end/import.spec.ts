// Importing one's own conversations into the demo.

import { existsSync, readFileSync } from "node:fs";
import { expect, now, test, type Desk } from "./support/desk.ts";

const real = "../shared/data/conversations.jsonl";

interface Conversation {
  id: string;
  customer: { name: string; email: string };
  messages: { from: "customer" | "agent"; at: string; text: string }[];
}

const hello = {
  id: "own-1",
  channel: "email",
  tags: ["own"],
  customer: { name: "Grace Example", email: "grace@example.org" },
  messages: [
    { from: "customer", at: "2026-11-18T10:00:00Z", text: "Hello\n\nis this on?" },
    { from: "agent", at: "2026-11-18T10:05:00Z", text: "It is!" },
    { from: "customer", at: "2026-11-18T10:06:00Z", text: "Good 🎉" },
  ],
};
const line = JSON.stringify(hello);
const other = JSON.stringify({ ...hello, id: "own-2", customer: { name: "Zoë Exempel", email: "zoe@example.org" } });

/** Puts a file into the demo panel and waits until it is through. */
async function put(desk: Desk, text: string, report: RegExp) {
  const dialog = await desk.openDemo();
  const buffer = Buffer.from(text, "utf8");
  await dialog.getByLabel("Import conversations").setInputFiles({ name: "conversations.jsonl", mimeType: "application/json", buffer });
  await expect(dialog.getByRole("status").getByText(report)).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole("status").getByText(/^Importing/)).toHaveCount(0);
  return dialog;
}

test("X11 a bad line is told by number and reason, and the others go in", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any");
  const total = await desk.total();
  const broken = [line, "", "this is no JSON", JSON.stringify({ ...hello, id: "own-3", messages: [] }), other].join("\n");
  const dialog = await put(desk, broken, /^2 conversations added$/);
  await expect(dialog.getByText("2 lines could not be read")).toBeVisible();
  await expect(dialog.getByText(/^Line 3: /)).toBeVisible();
  await expect(dialog.getByText("Line 4: “messages” is empty")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect.poll(() => desk.total()).toBe(total + 2);

  await desk.sortBy("Newest");
  await desk.openTicket("Grace Example");
  const told = await desk.conversation.getByRole("article", { name: /^(Customer|Agent)/ }).locator("[dir=auto]:not(b)").allInnerTexts();
  expect(told).toEqual(hello.messages.map(({ text }) => text));
});

test("X11 X10 why a line could not be read is told in Spanish too", async ({ desk, page }) => {
  await desk.goto("/inbox/all", { language: "es" });
  await page.getByRole("button", { name: "Demo" }).click();
  const dialog = page.getByRole("dialog", { name: "Demo" });
  const lines = ["no", JSON.stringify({ ...hello, channel: "fax" }), JSON.stringify({ ...hello, customer: {} }), JSON.stringify({ ...hello, id: undefined })];
  const buffer = Buffer.from(lines.join("\n"), "utf8");
  await dialog.getByLabel("Importar conversaciones").setInputFiles({ name: "conversations.jsonl", mimeType: "application/json", buffer });
  for (const reason of ["Línea 1: no es JSON (columna 2)", "Línea 2: el canal «fax» no es email, sms ni web_chat", "Línea 3: el cliente no tiene ni nombre ni correo", /^Línea 4: falta «id» \(columna \d+\)$/]) {
    await expect(dialog.getByText(reason)).toBeVisible();
  }
});

test("X11 the same file twice adds nothing twice", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any");
  const total = await desk.total();
  await put(desk, `${line}\n${other}\n`, /^2 conversations added$/);
  await page.keyboard.press("Escape");
  await put(desk, `${line}\n${other}\n`, /^0 conversations added$/);
  await expect(page.getByText("2 were there already")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect.poll(() => desk.total()).toBe(total + 2);
});

test("X11 an imported conversation outlives a reload and can be assigned", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any&sort=created-desc");
  await put(desk, line, /^1 conversation added$/);
  await page.keyboard.press("Escape");
  await page.reload();
  await desk.listed();
  await desk.openTicket("Grace Example");
  await desk.reassign("Tess Sato");
  await expect(desk.row("Grace Example")).toHaveAccessibleName(/Assigned to Tess Sato/);
});

test("X11 an empty file and one that is no text are told", async ({ desk }) => {
  await desk.gotoList("/");
  const dialog = await desk.openDemo();
  const input = dialog.getByLabel("Import conversations");
  await input.setInputFiles({ name: "empty.jsonl", mimeType: "text/plain", buffer: Buffer.from("\n \n") });
  await expect(dialog.getByRole("alert").getByText("This file is empty.")).toBeVisible();
  await input.setInputFiles({ name: "picture.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe]) });
  await expect(dialog.getByText(/could not be read/).first()).toBeVisible();
});

test("X11 an import that stops in the middle says so and keeps what went in", async ({ desk }) => {
  await desk.gotoList("/inbox/all?status=any");
  const many = Array.from({ length: 400 }, (_, index) =>
    JSON.stringify({ ...hello, id: `many-${index}`, messages: [{ ...hello.messages[0], text: "x".repeat(1_000) }] }),
  );
  await desk.faults([{ on: "POST /api/v1/demo/import", fault: "held" }]);
  const dialog = await desk.openDemo();
  await dialog.getByLabel("Import conversations").setInputFiles({ name: "many.jsonl", mimeType: "text/plain", buffer: Buffer.from(many.join("\n")) });
  await expect(dialog.getByText(/^Importing: 0 of 400 lines$/)).toBeVisible();
  await desk.faults([]);
  await expect(dialog.getByText("400 conversations added")).toBeVisible();
  await desk.faults([{ on: "POST /api/v1/demo/import", fault: "failure" }]);
  await dialog.getByLabel("Import conversations").setInputFiles({ name: "one.jsonl", mimeType: "text/plain", buffer: Buffer.from(other) });
  await expect(dialog.getByText(/The import stopped. What went in before stays./)).toBeVisible();
});

test("X11 525 real conversations go in, and a sample of 50 holds each message's exact text in order", async ({ desk, page }) => {
  if (!existsSync(real)) {
    console.log("skipped: the real conversations are not beside this repository");
    test.skip();
  }
  test.setTimeout(180_000);
  const text = readFileSync(real, "utf8");
  const conversations = text.trim().split("\n").map((line) => JSON.parse(line) as Conversation);
  expect(conversations).toHaveLength(525);
  await desk.gotoList("/inbox/all?status=any");
  const before = await desk.total();
  const all = await desk.count("All tickets");
  await put(desk, text, /^525 conversations added$/);
  await page.keyboard.press("Escape");
  await expect.poll(() => desk.total()).toBe(before + 525);
  await expect.poll(() => desk.count("All tickets")).toBe(all + 525);

  // The numbers follow the file's order, from the first after the world's own.
  const first = 10_440;
  for (let index = 0; index < 525; index += 10.5) {
    const place = Math.floor(index);
    const { customer, messages } = conversations[place];
    await desk.follow(`/inbox/all/tickets/${first + place}?status=any`);
    await expect(desk.thread.getByRole("heading", { name: customer.name, exact: true }).first()).toBeVisible();
    const articles = desk.conversation.getByRole("article", { name: /^(Customer|Agent)/ });
    await expect(articles).toHaveCount(messages.length);
    const told = await articles.locator("[dir=auto]:not(b)").evaluateAll((bodies) => bodies.map((body) => body.textContent));
    expect(told, `conversation ${place + 1}`).toEqual(messages.map(({ text }) => text));
    const kinds = await articles.evaluateAll((articles) => articles.map((article) => article.getAttribute("aria-label")?.split(",")[0].toLowerCase()));
    expect(kinds).toEqual(messages.map(({ from }) => from));
  }
});

test("X11 an imported conversation of today is the newest", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all?status=any&sort=created-desc");
  await put(desk, JSON.stringify({ ...hello, messages: [{ ...hello.messages[0], at: now }] }), /^1 conversation added$/);
  await page.keyboard.press("Escape");
  await expect(desk.row("Grace Example")).toHaveAttribute("aria-rowindex", "1");
});
