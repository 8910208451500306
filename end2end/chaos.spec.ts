// The worst line there is: whatever happens on it, each message is sent once and the desk ends up
// showing what the server has. The native chaos test tries many seeds; this one the real page.

import { admin, expect, test, type Fault } from "./support/desk.ts";

const seed = Number(process.env.BANDEJA_CHAOS_SEED ?? 1);
const tickets = [10432, 10435, 10398];

/** The same numbers for the same seed. */
function chance(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const faults: Fault["fault"][] = ["offline", "failure", "lost", "truncated", "timeout"];

test("X7 A17 sixty things over the worst line: each message once, and the desk shows what the server has", async ({ desk, page }) => {
  test.setTimeout(180_000);
  desk.expectErrors(/./);
  const draw = chance(seed);
  const written: { number: number; text: string }[] = [];
  let open = 0;
  const show = async (number: number) => {
    await desk.follow(`/inbox/all/tickets/${number}?status=any&sort=created-desc`);
    await expect(desk.conversation.getByRole("article").first()).toBeVisible();
    open = number;
  };
  const write = async () => {
    const note = desk.thread.getByRole("tab", { name: "Note" });
    await note.click();
    const text = `word ${written.length} of seed ${seed}`;
    await desk.composer("Note").fill(text);
    await page.keyboard.press("Control+Enter");
    written.push({ number: open, text });
  };
  const deeds: (() => Promise<unknown>)[] = [
    write,
    write,
    write,
    () => desk.demo("customer-writes", { number: tickets[draw(3)], text: `customer ${draw(1e6)}` }).catch(() => {}),
    () => desk.demo("simulate", { steps: 3 }).catch(() => {}),
    () => desk.reassign(["Tess Sato", admin, "No assignee"][draw(3)]),
    () => page.keyboard.press("Escape"),
    () => desk.advance(1_000 * (1 + draw(20))),
    () => desk.faults([{ on: ["POST /api/v1/tickets", "PATCH /api/v1/tickets", "/messages"][draw(3)], fault: faults[draw(faults.length)], times: 1 + draw(3) }]),
    () => desk.faults([]),
  ];
  await desk.goto(`/inbox/all/tickets/${tickets[0]}?status=any&sort=created-desc`);
  await expect(desk.conversation.getByRole("article").first()).toBeVisible();
  open = tickets[0];
  for (let step = 0; step < 60; step += 1) {
    if (draw(6) === 0 || !(await desk.thread.getByRole("tab", { name: "Note" }).isVisible())) {
      await desk.faults([]);
      await show(tickets[draw(3)]);
    }
    if (draw(25) === 0) {
      await page.reload();
      await expect(desk.conversation.getByRole("article").first()).toBeVisible();
    }
    await deeds[draw(deeds.length)]();
  }

  await desk.faults([]);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  for (let pause = 0; pause < 6; pause += 1) await desk.advance(70_000);
  for (const number of tickets) {
    await show(number);
    await expect(desk.conversation.locator(".pending")).toHaveCount(0);
    const told = await desk.conversation.getByRole("article").allInnerTexts();
    for (const one of written.filter((one) => one.number === number)) {
      const exactly = told.filter((text) => text.includes(`${one.text}`) && new RegExp(`${one.text}(?!\\d)`).test(text));
      expect(exactly, `${one.text} in #${number}`).toHaveLength(1);
    }
    const facts = async () => [await desk.assignee.innerText(), await desk.fact("Status").innerText(), await desk.fact("Team").innerText()];
    const before = await facts();
    await page.reload();
    await expect(desk.conversation.getByRole("article").first()).toBeVisible();
    expect(await facts()).toEqual(before);
    expect(await desk.conversation.getByRole("article").allInnerTexts()).toEqual(told);
  }
});
