import { setTimeout as sleep } from "node:timers/promises";

/** Waits until `condition` answers something true, and answers that; gives up with `what` after a minute. */
export async function until<T>(what: string, condition: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = performance.now() + 60_000;
  for (;;) {
    const answer = await condition();
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<T>;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await sleep(25);
  }
}
