import { addressOf } from "../../../ui/api-client.ts";

export interface ChangedCase {
  readonly id: string;
  readonly revision: number;
}

export interface LiveListener {
  /** `hidden`: others changed too, which may have left the reader's sight. */
  cases(changed: readonly ChangedCase[], hidden: boolean): void;
  presence(): void;
  /** Anything may have changed. */
  resync(): void;
  /** The server does not let the reader listen (any more). */
  refused(): void;
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
/** The server beats every 20 s: a stream that is silent longer is held back by something on the way. */
const SILENT_FOR_MS = 50_000;
/** A window that is not seen for so long lets its stream go. */
const HIDDEN_FOR_MS = 10_000;

/**
 * Listens for changes as long as the window is seen; answers how to stop. One stream for each window in sight, not one
 * for the browser: sharing one needs Web Locks, which browsers give to HTTPS only, and many run Huiyin on their own
 * network without it; and of a browser's windows hardly more than one is in sight. Where no stream can be had, pauses
 * between the attempts grow to a minute, and the pages ask each minute as they always do.
 */
export function followLive(listener: LiveListener): () => void {
  let stream: EventSource | null = null;
  let pause = FIRST_PAUSE_MS;
  let wasReady = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    stream?.close();
    stream = null;
    clearTimeout(retry);
    clearTimeout(silence);
  };
  const later = (): void => {
    close();
    retry = setTimeout(open, pause);
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  };
  const alive = (): void => {
    clearTimeout(silence);
    silence = setTimeout(later, SILENT_FOR_MS);
  };
  const on = (name: string, run: (data: Told) => void): void =>
    stream?.addEventListener(name, (event: MessageEvent<string>) => {
      alive();
      run(JSON.parse(event.data) as Told);
    });
  function open(): void {
    close();
    stream = new EventSource(addressOf({ path: "/api/v1/feedback-live" }));
    alive();
    on("ready", () => {
      pause = FIRST_PAUSE_MS;
      if (wasReady) listener.resync();
      wasReady = true;
    });
    on("beat", () => undefined);
    for (const [name, run] of Object.entries(hearWith(listener))) on(name, run);
    stream.onerror = () => {
      // Otherwise the browser comes back by itself.
      if (stream?.readyState !== EventSource.CLOSED) return;
      listener.refused();
      later();
    };
  }
  const seen = (): void => {
    clearTimeout(hiding);
    if (document.visibilityState === "hidden") hiding = setTimeout(close, HIDDEN_FOR_MS);
    else if (stream === null) open();
  };
  document.addEventListener("visibilitychange", seen);
  if (document.visibilityState !== "hidden") open();
  return () => {
    document.removeEventListener("visibilitychange", seen);
    clearTimeout(hiding);
    close();
  };
}

function hearWith(listener: LiveListener): Readonly<Record<string, (data: Told) => void>> {
  return {
    cases: ({ cases = [], hidden = false }) => listener.cases(cases, hidden),
    presence: () => listener.presence(),
    resync: () => listener.resync(),
  };
}

interface Told {
  readonly cases?: readonly ChangedCase[];
  readonly hidden?: boolean;
}
