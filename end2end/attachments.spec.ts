// Files in a conversation: what a customer sends is asked for, what an agent sent is shown.

import type { Locator } from "@playwright/test";
import { expect, test, type Desk } from "./support/desk.ts";

/** A ticket with every kind of file. */
const files = 10426;
const content = "GET /api/v1/attachments";

const photo = (desk: Desk) => desk.conversation.getByRole("article", { name: /^Customer/ }).first();
const show = (desk: Desk, name: string) => desk.conversation.getByRole("button", { name: `Show ${name}`, exact: true });
const drawn = (image: Locator) => image.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);

test("I12 a customer's picture is named until one asks for it, and then shown with its name", async ({ desk }) => {
  await desk.gotoTicket(files);
  await expect(desk.conversation.getByText("Image: IMG_2041.jpg")).toBeVisible();
  const images = photo(desk).getByRole("img");
  await expect(images).toHaveCount(0);
  await show(desk, "IMG_2041.jpg").click();
  const image = photo(desk).getByRole("img", { name: "IMG_2041.jpg" });
  await expect(image).toHaveAttribute("src", /^data:image\/jpeg;base64,/);
  await expect.poll(() => drawn(image)).toBe(true);
  // The others stay as they were.
  await expect(images).toHaveCount(1);
  await expect(show(desk, "IMG_2042.jpg")).toBeVisible();
});

test("I12 a picture that comes moves nothing that one reads", async ({ desk }) => {
  await desk.gotoTicket(files);
  await show(desk, "IMG_2041.jpg").scrollIntoViewIfNeeded();
  const before = await photo(desk).boundingBox();
  await show(desk, "IMG_2041.jpg").click();
  await expect(photo(desk).getByRole("img")).toBeVisible();
  const after = await photo(desk).boundingBox();
  expect(after).toEqual(before);
});

test("I12 a picture that an agent sent is shown by itself when it comes into sight", async ({ desk }) => {
  await desk.gotoTicket(files);
  const image = desk.conversation.getByRole("article", { name: /^Agent/ }).getByRole("img");
  await image.scrollIntoViewIfNeeded();
  await expect(image).toHaveAccessibleName("how-to-pack.png");
  await expect.poll(() => drawn(image)).toBe(true);
});

test("I12 a customer's film plays where it stands", async ({ desk, page }) => {
  await desk.gotoTicket(files);
  await desk.conversation.getByRole("button", { name: /^Show unboxing/ }).click();
  const film = photo(desk).locator("video");
  await expect(film).toBeVisible();
  await expect(film).toHaveAttribute("controls", "");
  await expect.poll(() => film.evaluate((film: HTMLVideoElement) => film.readyState)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.querySelectorAll("video[autoplay]").length)).toBe(0);
});

test("I12 another file is saved, whole", async ({ desk, page }) => {
  await desk.gotoTicket(files);
  const saved = page.waitForEvent("download");
  await desk.conversation.getByRole("button", { name: "Download return-label-77120.pdf" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("return-label-77120.pdf");
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe("%PDF-");
});

for (const theme of ["light", "dark"] as const) {
  test(`I12 X10 a file that is slow or fails says so in its place, and Retry loads it, ${theme}`, async ({ desk }) => {
    test.setTimeout(60_000);
    await desk.gotoTicket(files, { theme });
    await desk.faults([{ on: content, fault: "failure" }]);
    await show(desk, "IMG_2042.jpg").click();
    const alert = photo(desk).getByRole("alert");
    await expect(alert).toContainText("The file could not be loaded.");
    await expect(alert).toContainText("The server failed (500)");
    await desk.accessible();
    await desk.faults([{ on: content, fault: "held" }]);
    await photo(desk).getByRole("button", { name: "Retry IMG_2042.jpg" }).click();
    await expect(photo(desk).getByRole("progressbar", { name: "Loading IMG_2042.jpg…" })).toBeVisible();
    await desk.accessible();
    await desk.faults([]);
    await expect(photo(desk).getByRole("img", { name: "IMG_2042.jpg" })).toBeVisible();
    await desk.accessible();
  });
}

test("I12 what was shown once is shown again at once, without asking", async ({ desk }) => {
  await desk.gotoTicket(files);
  await show(desk, "IMG_2041.jpg").click();
  await expect(photo(desk).getByRole("img", { name: "IMG_2041.jpg" })).toBeVisible();
  await desk.faults([{ on: content, fault: "failure" }]);
  await desk.follow("/inbox/all/tickets/10432");
  await expect(desk.fact("Ticket")).toHaveText("#10432");
  await desk.follow(`/inbox/all/tickets/${files}`);
  await expect(photo(desk).getByRole("img", { name: "IMG_2041.jpg" })).toBeVisible();
  await expect(show(desk, "IMG_2042.jpg")).toBeVisible();
});

test("I12 the keyboard shows a picture, and the focus stays in the conversation", async ({ desk, page }) => {
  await desk.gotoTicket(files);
  await show(desk, "IMG_2041.jpg").focus();
  await page.keyboard.press("Enter");
  await expect(photo(desk).getByRole("img", { name: "IMG_2041.jpg" })).toBeVisible();
  await expect(photo(desk).locator(":focus")).toHaveCount(1);
});
