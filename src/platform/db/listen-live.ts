import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { LIVE_CHANNEL, readLiveSignal, type LiveSignal } from "./live-signal.ts";

export interface LiveListener {
  heard(signal: LiveSignal): void;
  /** It listens again after a time in which signals were lost. */
  resumed(): void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
/** A connection that was cut without a word is found by asking. */
const ASK_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 10_000;

/**
 * Listens on one connection of its own until it is told to stop, which waits for nothing but the connection's end.
 * A lost connection is made anew, more slowly the longer the database is away.
 */
export function listenLive(url: string, listener: LiveListener): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const keepOn = async (): Promise<void> => {
    let pause = FIRST_PAUSE_MS;
    let isFirst = true;
    while (!signal.aborted) {
      const lasted = await listenOnce(url, signal, (payload) => {
        if (payload !== null) return hear(listener, payload);
        pause = FIRST_PAUSE_MS;
        if (!isFirst) listener.resumed();
        isFirst = false;
      });
      if (!lasted) await sleep(pause, null, { signal }).catch(() => {});
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    }
  };
  const done = keepOn();
  return async () => {
    stopping.abort();
    await done;
  };
}

function hear(listener: LiveListener, payload: string): void {
  const found = readLiveSignal(payload);
  if (found !== null) listener.heard(found);
}

/** Listens as long as the connection lives; `tell` gets null once it does. Answers whether it was told to end. */
async function listenOnce(
  url: string,
  signal: AbortSignal,
  tell: (payload: string | null) => void,
): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
    keepAlive: true,
    application_name: "huiyin live",
  });
  const ended = new Promise<void>((resolve) => {
    client.on("end", () => resolve());
    client.on("error", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", ({ payload }) => tell(payload ?? ""));
  const asking = setInterval(() => void client.query("select 1").catch(() => client.end()), ASK_EVERY_MS);
  try {
    await client.connect();
    await client.query(`listen ${LIVE_CHANNEL}`);
    if (!signal.aborted) tell(null);
    await ended;
  } catch {
    // Away: the caller tries again.
  } finally {
    clearInterval(asking);
    await client.end().catch(() => {});
  }
  return signal.aborted;
}
