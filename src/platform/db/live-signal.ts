import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** Channel of PostgreSQL's NOTIFY on which processes tell each other what changed. */
export const LIVE_CHANNEL = "huiyin_live";

/** That something changed, for whoever looks at it just now: never what, so that nothing leaks on the way. */
export interface LiveSignal {
  readonly orgId: number;
  /** `feedback`: kind of record. */
  readonly topic: string;
  /** Null: many at once. */
  readonly id: string | null;
}

/**
 * Tells every process, once the transaction commits, that a record changed; the same signal twice in a transaction is
 * told once, one that is rolled back never. Commits that signal pass one after the other, so this is for what people
 * do, not for floods: whoever writes thousands of rows sends one signal without an id.
 */
export async function signalLive(tx: Tx, { orgId, topic, id }: LiveSignal): Promise<void> {
  await sql`select pg_notify(${LIVE_CHANNEL}, ${`${orgId} ${topic} ${id ?? "*"}`})`.execute(tx);
}

/** Null for what is no signal. */
export function readLiveSignal(payload: string): LiveSignal | null {
  const [, org, topic, id] = /^(\d+) ([a-z-]+) (\S+)$/u.exec(payload) ?? [];
  if (org === undefined || topic === undefined || id === undefined) return null;
  return { orgId: Number(org), topic, id: id === "*" ? null : id };
}
