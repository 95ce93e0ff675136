import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "../platform/db/database.ts";
import type { EmbeddedPostgres } from "../platform/db/embedded/start-embedded-postgres.ts";

/** Between two attempts to bring a server back. */
const PAUSE_MS = 1_000;
/** A TERM to the whole process tree may end the database a moment before this process hears of it. */
const GRACE_MS = 250;
/** How long the end waits for a server that is being brought back; should it come later, it goes with the process. */
const PATIENCE_MS = 1_500;

/** Keeps the embedded server running for as long as this process needs it. */
export interface EmbeddedWatch {
  /** No server is brought back any more; to be called first of all when everything ends. */
  rest(): Promise<void>;
  /** Rests, and ends the server where this process started it. */
  stop(): Promise<void>;
}

export interface EmbeddedWatchOptions {
  readonly server: EmbeddedPostgres;
  /** Starts the server of the same data folder again, or joins the one that another process has started since. */
  restart(): Promise<EmbeddedPostgres>;
  log(line: string): void;
}

/**
 * Brings the embedded server back when it is lost: killed, or ended by the process that had started it while this
 * one had only joined. It comes back on the same port with the same password, so that pools find it by themselves.
 */
export function watchEmbedded({ server: first, restart, log }: EmbeddedWatchOptions): EmbeddedWatch {
  const resting = new AbortController();
  let server = first;

  const bringBack = async (): Promise<void> => {
    const next = await restart();
    // A server found running needs no keeping here; one started here replaces one that is gone.
    const [kept, done] = next.owned ? [next, server] : [server, next];
    server = kept;
    await done.stop();
    if (next.url !== first.url) log("the database came back on another port; start this process again");
    else log("the database is back");
  };

  const watch = async (): Promise<void> => {
    for (;;) {
      await untilLost(first.url, resting.signal);
      await pause(GRACE_MS);
      if (resting.signal.aborted) return;
      log("the database is lost; bringing it back");
      await bringBack().catch((error: unknown) => log(`the database did not come back: ${String(error)}`));
      await pause(PAUSE_MS);
    }
  };
  const pause = async (ms: number): Promise<void> => {
    if (!resting.signal.aborted) await sleep(ms, null, { signal: resting.signal }).catch(() => {});
  };

  const watching = watch();
  return {
    rest: async () => resting.abort(),
    stop: async () => {
      resting.abort();
      await Promise.race([watching, sleep(PATIENCE_MS, null, { ref: false })]);
      await server.stop();
    },
  };
}

/** Holds a connection and resolves when it breaks, cannot be made, or `signal` says so. */
async function untilLost(url: string, signal: AbortSignal): Promise<void> {
  const line = openDatabase(url, { connections: 1 });
  try {
    const client = await line.pool.connect();
    await new Promise<void>((resolve) => {
      client.once("end", resolve);
      signal.addEventListener("abort", () => resolve(), { once: true });
      if (signal.aborted) resolve();
    });
    client.release(true);
  } catch {
    // Nobody answers: lost as well.
  } finally {
    await line.close();
  }
}
