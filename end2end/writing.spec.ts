// What one writes with: quick replies, emoji, coupons, images, the key that sends, quiet hours.

import { admin, expect, test, type Desk } from "./support/desk.ts";

const marta = 10432;
/** 22:05 where Marta is. */
const night = "2026-11-18T21:05:00Z";

const field = (desk: Desk) => desk.composer("Reply");
const entry = (desk: Desk, text: string) => desk.conversation.getByRole("article").filter({ hasText: text });
const send = (desk: Desk) => desk.thread.getByRole("button", { name: "Send", exact: true });
const sent = (desk: Desk, text: string) =>
  desk.conversation.getByRole("article", { name: new RegExp(`^Agent, ${admin}, `) }).filter({ hasText: text });
const listbox = (desk: Desk, name: string) => desk.page.getByRole("listbox", { name });

async function open(desk: Desk, visit = {}) {
  await desk.goto(`/inbox/all/tickets/${marta}?sort=created-desc`, visit);
  await expect(field(desk)).toBeVisible();
}

test("I25 a quick reply is found, filled from the ticket, and never sent by itself", async ({ desk, page }) => {
  await open(desk);
  await desk.thread.getByRole("button", { name: "Quick reply" }).click();
  await expect(listbox(desk, "Quick replies")).toBeVisible();
  await desk.accessible();
  await page.keyboard.type("greet");
  await page.keyboard.press("Enter");
  await expect(field(desk)).toHaveValue(`Lumen & Loom: Hi Marta Quintero, this is ${admin}. Let me have a look.`);
  await expect(field(desk)).toBeFocused();
  await desk.advance(60_000);
  await expect(entry(desk, "Let me have a look.")).toHaveCount(0);
});

test("I25 quick replies are shown as they would be put in, and found by all of their text, names first", async ({ desk, page }) => {
  await open(desk);
  await desk.thread.getByRole("button", { name: "Quick reply" }).click();
  const options = listbox(desk, "Quick replies").getByRole("option");
  await expect(options.filter({ hasText: `Hi Marta Quintero, this is ${admin}` })).toBeVisible();
  await expect(options.filter({ hasText: "{{customer_name}}" })).toHaveCount(0);
  const find = page.getByRole("combobox", { name: "Find a quick reply" });
  // Far behind what a line has room for.
  await find.fill("friend10");
  await expect(options.filter({ hasText: "Ask a promoter for a review" })).toBeVisible();
  await find.fill("ask");
  await expect(options.filter({ hasText: "I have asked the carrier" })).toBeVisible();
  const names = await options.evaluateAll((options) => options.map((option) => option.getAttribute("aria-label") ?? ""));
  const named = names.map((name) => /\bask/i.test(name));
  expect(named).toContain(true);
  expect(named).toContain(false);
  expect(named).toEqual([...named].sort((one, other) => Number(other) - Number(one)));
});

test("I29 what is typed runs in the direction of its script", async ({ desk }) => {
  await open(desk);
  const direction = () => field(desk).evaluate((area) => getComputedStyle(area).direction);
  await field(desk).fill("مرحبا مارتا");
  expect(await direction()).toBe("rtl");
  await field(desk).fill("Hello Marta");
  expect(await direction()).toBe("ltr");
});

test("I25 X9 a slash offers quick replies where a word begins, and stays a slash everywhere else", async ({ desk, page }) => {
  await open(desk);
  await field(desk).pressSequentially("Your order 7/8: /");
  await expect(listbox(desk, "Quick replies")).toBeVisible();
  await page.keyboard.type("order number");
  await page.keyboard.press("Enter");
  await expect(field(desk)).toHaveValue(/^Your order 7\/8: Could you send me your order number/);
  await page.keyboard.press("Control+z");
  await expect(field(desk)).toHaveValue("Your order 7/8: /");
  await field(desk).fill("");
  await field(desk).pressSequentially("/");
  await page.keyboard.press("Escape");
  await expect(listbox(desk, "Quick replies")).toHaveCount(0);
  await expect(field(desk)).toHaveValue("/");
});

test("I25 a variable that nobody knows is not sent with its braces", async ({ desk }) => {
  await open(desk);
  await field(desk).fill("Shall I write to {{email}}?");
  await expect(desk.thread.getByRole("alert").filter({ hasText: "Fill in {{email}} before you send." })).toBeVisible();
  await expect(send(desk)).toBeDisabled();
  await field(desk).fill("Shall I write to you?");
  await expect(send(desk)).toBeEnabled();
});

test("I25 quick replies that cannot be had say so, and are asked for again", async ({ desk, page }) => {
  await open(desk);
  desk.expectErrors(/500/);
  await desk.faults([{ on: "GET /api/v1/quick-replies", fault: "failure" }]);
  const button = desk.thread.getByRole("button", { name: "Quick reply" });
  await button.click();
  await expect(page.getByRole("status").filter({ hasText: "The server failed" })).toBeVisible();
  await page.keyboard.press("Escape");
  await desk.faults([]);
  await button.click();
  await expect(listbox(desk, "Quick replies").getByRole("option").first()).toBeVisible();
});

test("I29 emoji and coupons go into the text where the caret is", async ({ desk, page }) => {
  await open(desk);
  await field(desk).fill("Thanks !");
  await page.keyboard.press("ArrowLeft");
  await desk.thread.getByRole("button", { name: "Emoji" }).click();
  await page.keyboard.type("red heart");
  await page.keyboard.press("Enter");
  await expect(field(desk)).toHaveValue("Thanks ❤️!");
  await page.keyboard.press("End");
  await desk.thread.getByRole("button", { name: "Coupon" }).click();
  const coupon = listbox(desk, "Coupons").getByRole("option").first();
  const code = await coupon.getAttribute("aria-label");
  await coupon.click();
  await expect(field(desk)).toHaveValue(`Thanks ❤️!${code}`);
});

test("I29 Enter sends where the person prefers it, in this tab and after a reload", async ({ desk, page }) => {
  await open(desk);
  await field(desk).fill("one line");
  await page.keyboard.press("Enter");
  await expect(field(desk)).toHaveValue("one line\n");
  const menu = await desk.ownMenu();
  await menu.getByRole("menuitemradio", { name: "Send with Enter", exact: true }).click();
  await page.reload();
  await expect(field(desk)).toHaveValue("one line\n");
  await field(desk).press("Control+End");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("two lines");
  await page.keyboard.press("Enter");
  await expect(field(desk)).toHaveValue("");
  await expect(entry(desk, "two lines")).toContainText("Goes out in a moment");
});

test("I30 at night a text message asks, and Send at 8:00 keeps it until the morning", async ({ desk, page }) => {
  await open(desk, { clock: night });
  await field(desk).fill("I found it.");
  await send(desk).click();
  const question = page.getByRole("group", { name: /^It is 22:05 where the customer is/ });
  await expect(question).toBeVisible();
  await expect(question.getByRole("button", { name: "Send at 8:00" })).toBeFocused();
  await desk.accessible();
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(field(desk)).toHaveValue("I found it.");
  await page.keyboard.press("Control+Enter");
  await question.getByRole("button", { name: "Send at 8:00" }).click();
  await desk.advance(6_000);
  await expect(entry(desk, "I found it.")).toContainText(/Goes out .*08:00/);
  await expect(entry(desk, "I found it.").getByRole("button", { name: "Take back" })).toBeVisible();
  await page.reload();
  await expect(entry(desk, "I found it.").getByRole("button", { name: "Take back" })).toBeVisible();
  await expect(sent(desk, "I found it.")).toHaveCount(0);
  await desk.advance(10 * 3_600_000);
  await expect(sent(desk, "I found it.")).toHaveCount(1);
  await expect(entry(desk, "I found it.")).toHaveCount(1);
});

test("I30 a reply that waits can be taken back to be edited, or sent at once", async ({ desk, page }) => {
  await open(desk, { clock: night });
  await field(desk).fill("Half a thought");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Send at 8:00" }).click();
  await desk.advance(6_000);
  await entry(desk, "Half a thought").getByRole("button", { name: "Take back" }).click();
  await expect(field(desk)).toHaveValue("Half a thought");
  await expect(entry(desk, "Half a thought")).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Send at 8:00" }).click();
  await desk.advance(6_000);
  await entry(desk, "Half a thought").getByRole("button", { name: "Send now" }).click();
  await expect(entry(desk, "Half a thought")).toContainText("Goes out in a moment");
  await desk.advance(6_000);
  await expect(sent(desk, "Half a thought")).toHaveCount(1);
});

test("I30 Send now at night sends, and by day or by email nothing asks", async ({ desk, page }) => {
  await open(desk, { clock: night });
  await field(desk).fill("It is urgent");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("group", { name: /where the customer is/ }).getByRole("button", { name: "Send now" }).click();
  await desk.advance(6_000);
  await expect(sent(desk, "It is urgent")).toHaveCount(1);
  await desk.openTicket("Jonas Weber");
  await field(desk).fill("By email");
  await page.keyboard.press("Control+Enter");
  await expect(entry(desk, "By email")).toContainText("Goes out in a moment");
});

/** The smallest PNG there is. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const png = (name: string, buffer = pixel, mimeType = "image/png") => ({ name, mimeType, buffer });
const choose = (desk: Desk) => desk.thread.locator("input[type=file]");
const attached = (desk: Desk, name: string) =>
  desk.thread.getByRole("list", { name: "Attached files" }).getByRole("listitem").filter({ hasText: name });

/** What is said of the files to whoever listens. */
const announced = (desk: Desk, text: string) => desk.thread.getByRole("status").filter({ hasText: text });

test("I29 I12 X6 an image is attached, described, kept through a reload, and shown in the thread when sent", async ({ desk, page }) => {
  await open(desk);
  await choose(desk).setInputFiles(png("label.png"));
  await expect(attached(desk, "label.png")).toBeVisible();
  await attached(desk, "label.png").getByRole("textbox", { name: "Describe label.png" }).fill("A return label");
  await page.keyboard.press("Tab");
  await desk.accessible();
  await field(desk).fill("Here is the label.");
  await page.reload();
  await expect(field(desk)).toHaveValue("Here is the label.");
  await expect(attached(desk, "label.png").getByRole("textbox")).toHaveValue("A return label");
  await send(desk).click();
  await expect(attached(desk, "label.png")).toHaveCount(0);
  await desk.advance(6_000);
  await expect(sent(desk, "Here is the label.").getByRole("img", { name: "A return label" })).toBeVisible();
  await expect(desk.row(marta)).toContainText("Here is the label.");
});

test("I29 an image alone is a message, pasted as well as chosen", async ({ desk }) => {
  await open(desk);
  await expect(send(desk)).toBeDisabled();
  await field(desk).evaluate((area, bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], "pasted.png", { type: "image/png" }));
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, pixel.toString("base64"));
  await expect(attached(desk, "pasted.png")).toBeVisible();
  await expect(send(desk)).toBeEnabled();
  await send(desk).click();
  await desk.advance(6_000);
  await expect(desk.conversation.getByRole("article", { name: new RegExp(`^Agent, ${admin}, `) }).last().getByRole("img", { name: "pasted.png" })).toBeVisible();
});

test("I29 what cannot go is told at the file, and holds up nothing once it is removed", async ({ desk }) => {
  await open(desk);
  await field(desk).fill("With files");
  for (const [file, wrong] of [
    [png("notes.pdf", Buffer.from("%PDF-1.7"), "application/pdf"), "carries only images"],
    [png("empty.png", Buffer.alloc(0)), "This file is empty."],
    [png("huge.png", Buffer.concat([pixel, Buffer.alloc(20_000_000)])), "is too large. At most 5 MB can be sent."],
    [png("broken.png", Buffer.from("this is no picture")), "the file may be broken"],
  ] as const) {
    await choose(desk).setInputFiles(file);
    await expect(attached(desk, file.name)).toContainText(wrong);
    await expect(announced(desk, `${file.name}: `)).toContainText(wrong);
    // Nothing is to be seen in it, and so nothing to be described.
    await expect(attached(desk, file.name).getByRole("textbox")).toHaveCount(0);
    await expect(attached(desk, file.name).locator("img")).toHaveCount(0);
    await expect(send(desk)).toBeDisabled();
    await attached(desk, file.name).getByRole("button", { name: `Remove ${file.name}` }).click();
    await expect(attached(desk, file.name)).toHaveCount(0);
  }
  await expect(send(desk)).toBeEnabled();
  await choose(desk).setInputFiles([png("one.png"), png("two.png")]);
  await expect(desk.thread.getByRole("alert").filter({ hasText: "Only one file can go with this message." })).toBeVisible();
  await expect(send(desk)).toBeDisabled();
});

test("I29 a file of several parts that meets a failure is tried again and arrives whole", async ({ desk }) => {
  await desk.goto(`/inbox/all/tickets/${marta}?sort=created-desc`);
  await desk.openTicket("Jonas Weber");
  desk.expectErrors(/500/);
  await desk.faults([{ on: "/parts/1", fault: "failure", times: 1 }]);
  const large = Buffer.concat([pixel, Buffer.alloc(1_200_000)]);
  await choose(desk).setInputFiles(png("photo.png", large));
  await expect(attached(desk, "photo.png")).toContainText("The server failed");
  await expect(announced(desk, "photo.png: The server failed")).toHaveCount(1);
  await expect(send(desk)).toBeDisabled();
  await attached(desk, "photo.png").getByRole("button", { name: "Retry" }).click();
  await expect(send(desk)).toBeEnabled();
  await expect(attached(desk, "photo.png")).not.toContainText("The server failed");
  await expect(announced(desk, "photo.png: ")).toHaveCount(0);
});

for (const [width, height] of [[1440, 900], [1024, 768], [390, 844]] as const) {
  test(`I29 X10 many files with long names stay inside the composer, and the thread in sight, ${width} pixels`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height });
    await desk.gotoList("/inbox/all");
    await desk.follow(`/inbox/all/tickets/${marta}`);
    await expect(field(desk)).toBeVisible();
    const names = [..."123456"].map((digit) => `a-very-long-file-name-${"that-never-ends-".repeat(8)}${digit}.png`);
    await choose(desk).setInputFiles(names.map((name) => png(name)));
    const remove = (name: string) => desk.thread.getByRole("button", { name: `Remove ${name}`, exact: true });
    await expect(remove(names[5])).toHaveCount(1);
    const composer = await desk.thread.locator("form").filter({ has: field(desk) }).boundingBox();
    for (const name of names) {
      await remove(name).scrollIntoViewIfNeeded();
      await expect(remove(name)).toBeInViewport({ ratio: 0.9 });
      const box = await remove(name).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((composer?.x ?? 0) + (composer?.width ?? 0));
    }
    expect((await desk.conversation.boundingBox())?.height).toBeGreaterThan(height / 4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await remove(names[0]).click();
    await expect(remove(names[0])).toHaveCount(0);
  });
}

test("I29 several files that cannot go are announced once, and an empty one has no size", async ({ desk }) => {
  await open(desk);
  await choose(desk).setInputFiles([png("empty.png", Buffer.alloc(0)), png("notes.pdf", Buffer.from("%PDF-1.7"), "application/pdf")]);
  await expect(attached(desk, "empty.png")).toContainText("0 kB");
  await expect(announced(desk, "2 files cannot be sent.")).toHaveCount(1);
  await expect(desk.thread.getByRole("list", { name: "Attached files" }).getByRole("alert")).toHaveCount(0);
});
