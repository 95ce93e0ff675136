import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { onAppended } from "./outbox-signal.ts";

/** Milliseconds between looks into the outbox when nothing wakes the dispatcher. */
const POLL = 1_000;
/** Milliseconds after a signal during which each transaction that ends here may have been the one that signalled. */
const ALERT = 2_000;
/** Least milliseconds between two looks, so that a busy process does not look after every transaction. */
const GAP = 20;

export interface DispatcherOptions {
  /** Moves one batch; true: there may be more. */
  dispatch(): Promise<boolean>;
  /** The pool whose transactions leave events; `dispatch` must use another. */
  readonly pool: pg.Pool;
  failed(error: unknown): void;
}

/**
 * Empties the outbox again and again: each second, and at once when a transaction of this process that left
 * something there has ended. Keeps going when the database is away. Answers how to stop it, which waits for the
 * batch under way.
 */
export function startDispatcher(options: DispatcherOptions): () => Promise<void> {
  const stopping = new AbortController();
  let alertUntil = 0;
  let wake = (): void => {};
  let woken = false;
  const rouse = (): void => {
    woken = true;
    wake();
  };
  const onRelease = (): void => {
    if (performance.now() < alertUntil) rouse();
  };
  const unlisten = onAppended(() => (alertUntil = performance.now() + ALERT));
  // The pool has its connection back only after commit or rollback.
  options.pool.on("release", onRelease);

  const untilRoused = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (woken || stopping.signal.aborted) wake();
    });

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      woken = false;
      const more = await options.dispatch().catch((error: unknown) => {
        options.failed(error);
        return false;
      });
      if (more) continue;
      await untilRoused();
      if (!stopping.signal.aborted) await sleep(GAP);
    }
  };
  const done = loop();
  return async () => {
    stopping.abort();
    wake();
    unlisten();
    options.pool.off("release", onRelease);
    await done;
  };
}
