import { listenLive } from "../db/listen-live.ts";
import type { LiveSignal } from "../db/live-signal.ts";

/** Somebody who looks at records of an organization just now. */
export interface LiveReader {
  changed(signal: LiveSignal): void;
  /** Signals may have been lost: everything is to be asked for again. */
  resumed(): void;
}

/** Spreads the signals of the database to the readers of this process. */
export interface LiveHub {
  /** Answers how to stop. The first reader makes the hub listen. */
  subscribe(orgId: number, reader: LiveReader): () => void;
  close(): Promise<void>;
}

/** One connection to the database per process, made when somebody first looks. */
export function openLiveHub(url: string): LiveHub {
  const readers = new Map<number, Set<LiveReader>>();
  let stop: (() => Promise<void>) | null = null;
  const listener = {
    heard: (signal: LiveSignal) => {
      for (const reader of readers.get(signal.orgId) ?? []) reader.changed(signal);
    },
    resumed: () => {
      for (const set of readers.values()) for (const reader of set) reader.resumed();
    },
  };
  return {
    subscribe(orgId, reader) {
      stop ??= listenLive(url, listener);
      const own = readers.get(orgId) ?? new Set();
      readers.set(orgId, own.add(reader));
      return () => {
        own.delete(reader);
        if (own.size === 0) readers.delete(orgId);
      };
    },
    close: async () => stop?.(),
  };
}
