import type { Locator, Page } from "playwright-core";
import { until } from "../../src/test/until.ts";

/** The column of a stage. */
export function column(page: Page, stage: string): Locator {
  return page.getByRole("region", { name: new RegExp(`^${stage}`, "u") });
}

/** Takes a card up by its handle; it hangs over the column in which it stands. */
export async function lift(page: Page, number: string): Promise<void> {
  await page.getByRole("button", { name: `移动 ${number}` }).focus();
  await page.keyboard.press("Space");
  await page.locator("[data-lifted]").waitFor();
  await over(page).waitFor();
}

/** Carries a card so many columns to the right, by keys. */
export async function carry(page: Page, number: string, columns: number): Promise<void> {
  await lift(page, number);
  await moveRight(page, columns);
  await page.keyboard.press("Space");
}

/** Each press once the card is where the one before has led. */
export async function moveRight(page: Page, columns: number): Promise<void> {
  for (let at = 0; at < columns; at++) {
    const before = await over(page).textContent();
    await page.keyboard.press("ArrowRight");
    await until("the next column", async () => (await over(page).textContent()) !== before);
  }
}

/** Name of the column under the card. */
function over(page: Page): Locator {
  return page.locator('[data-over="true"] h2');
}
