// What trying rules on past tickets takes in the browser, before they are saved.

import { fresh, median, open, watchTasks } from "./stage.mjs";

const is = (field, ...values) => ({ field, operator: "any_of", values });

/** Twenty rules of two conditions that seldom match, and one that takes the urgent ones. */
function rules() {
  const seldom = Array.from({ length: 20 }, (_, n) => ({
    id: `r${n}`,
    name: `Rule ${n}`,
    on: true,
    filter: { all: [is("tag", n % 2 ? "vip" : "returns"), { field: "messages", operator: "over", values: [`${10 + n}`] }] },
    action: { to: "team", team: "billing" },
  }));
  return [...seldom, { id: "last", name: "Urgent", on: true, filter: is("sentiment", "urgent"), action: { to: "team", team: "senior" } }];
}

/** From pressing the button to the painted outcome, and the tasks over 50 ms meanwhile. */
export async function trying(browser, url, tickets) {
  const { page, context } = await fresh(browser);
  await open(page, `${url}/inbox/all`, { tickets });
  await page.evaluate((rules) => window.bandeja.settings({ routing: { round_robin: true, rules } }), rules());
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Routing" }).click();
  await page.locator(".rules > li").nth(20).waitFor();
  // Coming here has tried them as they are saved.
  await page.locator(".rules > li").first().getByText(/in 30 days|Never matched/).waitFor();
  await watchTasks(page);
  const press = page.getByRole("button", { name: "Try on the last 30 days" });
  const took = [];
  let tried = 0;
  for (let turn = 0; turn < 5; turn += 1) {
    const painted = page.evaluate(
      () =>
        new Promise((done) => {
          let pressed;
          document.addEventListener("click", () => (pressed = performance.now()), { capture: true, once: true });
          const look = () => {
            const card = document.querySelector(".trial");
            const isHere = pressed !== undefined && card && !card.hasAttribute("aria-busy") && card.querySelector("table");
            if (isHere) requestAnimationFrame(() => done(performance.now() - pressed));
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    await press.click();
    took.push(await painted);
    tried = Number((await page.locator(".trial .about").innerText()).replace(/\D/g, ""));
  }
  const long = await page.evaluate(() => window.tasks);
  await context.close();
  return { tried, rules: rules().length, took, long };
}

/** The rows of the report about it. */
export function told({ tried, rules, took, long }, { ms, met }) {
  const least = median(took);
  return [
    [`a dry run of ${rules} rules over ${tried.toLocaleString("en")} tickets in the browser, from the press to the painted outcome`, ms(least), `< 1 s for 10,000: ${met(tried >= 10_000 && least < 1_000)}`],
    ["tasks of 50 ms or more on the page meanwhile", long.length ? long.map(ms).join(", ") : "none", `none: ${met(long.length === 0)}`],
  ];
}
