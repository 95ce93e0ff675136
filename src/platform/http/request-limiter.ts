import { Failure } from "../../kit/failure.ts";

/** A limit on requests per caller, kept in memory: it guards the process, so it may forget at a restart. */
export interface RequestLimiter {
  /** @throws Failure `too-many-requests` {retryAfterSeconds} once the caller is past its limit */
  count(caller: string): void;
  /** As `count`, without counting. */
  refuseSpent(caller: string): void;
}

const WINDOW_MS = 60_000;
/** Callers remembered at once; past it the window begins anew, which errs on the caller's side. */
const MOST_CALLERS = 100_000;

/** At most `limit` requests per caller and minute. `clock`: milliseconds, only forward. */
export function requestLimiter(limit: number, clock: () => number = () => performance.now()): RequestLimiter {
  let hits = new Map<string, number>();
  let endsAt = clock() + WINDOW_MS;
  const current = (): Map<string, number> => {
    const now = clock();
    if (now >= endsAt || hits.size > MOST_CALLERS) {
      hits = new Map();
      endsAt = now + WINDOW_MS;
    }
    return hits;
  };
  const refuse = (count: number): void => {
    if (count <= limit) return;
    const retryAfterSeconds = Math.max(1, Math.ceil((endsAt - clock()) / 1000));
    throw new Failure("too-many-requests", { retryAfterSeconds });
  };
  return {
    count(caller) {
      const window = current();
      const count = (window.get(caller) ?? 0) + 1;
      window.set(caller, count);
      refuse(count);
    },
    refuseSpent(caller) {
      refuse((current().get(caller) ?? 0) + 1);
    },
  };
}
