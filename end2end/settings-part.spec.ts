// What the tabs show is a file of its own, which comes when it is wanted.

import { admin, expect, test } from "./support/desk.ts";

const part = "**/settings-*.wasm";
const settings = "/settings/general";

test("I16 whoever opens the desk to answer does not wait for the settings", async ({ desk, page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await desk.gotoList("/inbox/all", { persona: admin });
  expect(asked.filter((path) => /^\/bandeja-.*\.wasm$/.test(path))).toHaveLength(1);
  expect(asked.filter((path) => path.startsWith("/settings-"))).toEqual([]);
});

test("I16 settings that cannot be fetched say so, and come by Retry", async ({ desk, page, watched }) => {
  watched.allow(/ERR_FAILED|Failed to fetch/);
  await page.route(part, (route) => route.abort());
  await desk.goto(settings, { persona: admin });
  const failure = page.getByRole("alert").filter({ hasText: "The settings could not be loaded." });
  await expect(failure).toBeVisible();
  await expect(failure.getByRole("button", { name: "Reload" })).toBeVisible();
  await desk.accessible();
  await page.unroute(part);
  await failure.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByRole("switch", { name: "Shorten links" })).toBeVisible();
  await expect(failure).toHaveCount(0);
});

test("I16 the settings are on their way before the link is pressed", async ({ desk, page }) => {
  await desk.gotoList("/inbox/all", { persona: admin });
  const fetched = page.waitForResponse(part);
  await desk.rail.getByRole("link", { name: "Settings" }).hover();
  expect((await fetched).ok()).toBe(true);
});
