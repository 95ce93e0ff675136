import { inSystem, type Database } from "../db/database.ts";

/** At most `limit` hits of `key` in `windowSeconds` seconds that begin with the first hit. */
export interface HitLimit {
  /** What is limited, with whose: `sign-in:zhang@example.com`. */
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

export interface HitCount {
  readonly allowed: boolean;
  /** Seconds until the window ends, at least 1; 0 while allowed. */
  readonly retryAfterSeconds: number;
}

/**
 * Counts one more hit and tells whether it is within the limit. Kept in the database, so that a restart forgives
 * nothing and all servers count together; in a transaction of its own, so that it counts even when the work that was
 * guarded fails. `now`: ISO instant.
 */
export async function countHit(
  database: Database,
  { key, limit, windowSeconds }: HitLimit,
  now: string,
): Promise<HitCount> {
  const resetsAt = new Date(Date.parse(now) + windowSeconds * 1000).toISOString();
  const row = await inSystem(database, (tx) =>
    tx
      .insertInto("system.rate_limit")
      .values({ key, hits: 1, resets_at: resetsAt })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet((eb) => ({
          hits: eb
            .case()
            .when("system.rate_limit.resets_at", "<=", now)
            .then(1)
            .else(eb("system.rate_limit.hits", "+", 1))
            .end(),
          resets_at: eb
            .case()
            .when("system.rate_limit.resets_at", "<=", now)
            .then(eb.ref("excluded.resets_at"))
            .else(eb.ref("system.rate_limit.resets_at"))
            .end(),
        })),
      )
      .returning(["hits", "resets_at"])
      .executeTakeFirstOrThrow(),
  );
  if (row.hits <= limit) return { allowed: true, retryAfterSeconds: 0 };
  const left = (Date.parse(row.resets_at) - Date.parse(now)) / 1000;
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(left)) };
}

/** Forgets the hits of `key`: after a successful sign-in the wrong tries before it no longer count. */
export async function forgetHits(database: Database, key: string): Promise<void> {
  await inSystem(database, (tx) => tx.deleteFrom("system.rate_limit").where("key", "=", key).execute());
}

/** Removes windows that have ended; for a job. Answers how many. `now`: ISO instant. */
export async function removeOldHits(database: Database, now: string): Promise<number> {
  return inSystem(database, async (tx) => {
    const result = await tx.deleteFrom("system.rate_limit").where("resets_at", "<=", now).executeTakeFirst();
    return Number(result.numDeletedRows);
  });
}
