// The command palette in the words of its users.

import type { Locator } from "@playwright/test";
import { expect, type Desk } from "./desk.ts";

export const palette = (desk: Desk): Locator => desk.page.getByRole("dialog", { name: "Command palette" });
export const field = (desk: Desk): Locator => palette(desk).getByRole("combobox");
export const options = (desk: Desk): Locator => palette(desk).getByRole("option");
export const group = (desk: Desk, name: string | RegExp): Locator => palette(desk).getByRole("group", { name });
export const choice = (desk: Desk, name: string): Locator => palette(desk).getByRole("option", { name, exact: true });
/** The option that Enter would take. */
export const active = (desk: Desk): Locator => palette(desk).getByRole("option", { selected: true });

/** Opens the palette by its key and types. */
export async function open(desk: Desk, typed = "") {
  await desk.page.keyboard.press("Control+k");
  await expect(field(desk)).toBeFocused();
  await desk.page.keyboard.type(typed);
}

/** Opens the palette, types, and takes the option that must come first. */
export async function run(desk: Desk, typed: string, name: string) {
  await open(desk, typed);
  await expect(active(desk)).toHaveAccessibleName(name);
  await desk.page.keyboard.press("Enter");
  await expect(palette(desk)).toHaveCount(0);
}
