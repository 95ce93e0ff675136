import { sql, type Insertable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import { signalLive } from "../../../platform/db/live-signal.ts";
import type {
  FeedbackCase,
  FeedbackClockEvent,
  FeedbackContact,
  FeedbackEvent,
  FeedbackMessage,
  FeedbackVoice,
} from "../../../platform/db/schema/feedback.ts";
import { saveClockRuns } from "../clock-runs.ts";

/** Rows of some new cases, by table. */
export interface BulkRows {
  readonly cases: readonly Insertable<FeedbackCase>[];
  readonly voices: readonly Insertable<FeedbackVoice>[];
  readonly contacts: readonly Insertable<FeedbackContact>[];
  readonly clocks: readonly Insertable<FeedbackClockEvent>[];
  readonly events: readonly Insertable<FeedbackEvent>[];
  readonly messages: readonly Insertable<FeedbackMessage>[];
  /** What the ledgers say, for figures. */
  readonly runs: Parameters<typeof saveClockRuns>[1];
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const ROWS_AT_ONCE = 500;

/** Stores new cases with everything that belongs to them, a statement for each table. */
export async function insertBulkRows(tx: Tx, rows: BulkRows): Promise<void> {
  await some(rows.cases, (part) => tx.insertInto("feedback_case").values(part).execute());
  await some(rows.voices, (part) => tx.insertInto("feedback_voice").values(part).execute());
  await some(rows.contacts, (part) => tx.insertInto("feedback_contact").values(part).execute());
  await some(rows.clocks, (part) => tx.insertInto("feedback_clock_event").values(part).execute());
  await some(rows.events, (part) => tx.insertInto("feedback_event").values(part).execute());
  await some(rows.messages, (part) => tx.insertInto("feedback_message").values(part).execute());
  await some(rows.runs, (part) => saveClockRuns(tx, part));
  const orgId = rows.cases[0]?.org_id;
  if (orgId !== undefined) await signalLive(tx, { orgId, topic: "feedback", id: null });
}

async function some<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await insert(rows.slice(from, from + ROWS_AT_ONCE));
}

/** Numbers that some cases take from a day and channel. */
export interface WantedPlaces {
  /** `2024-05-10`. */
  readonly day: string;
  readonly channel: string;
  readonly count: number;
}

/**
 * Takes the next places of several days and channels at once; answers the first of each by `day channel`. The rows are
 * held until the transaction ends, always in the same order, so that two imports wait and do not block each other.
 */
export async function takeManyPlaces(
  tx: Tx,
  orgId: number,
  wanted: readonly WantedPlaces[],
): Promise<ReadonlyMap<string, number>> {
  if (wanted.length === 0) return new Map();
  const inOrder = wanted.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const rows = await tx
    .insertInto("feedback_number")
    .values(inOrder.map(({ day, channel, count }) => ({ org_id: orgId, day, channel, taken: count })))
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "day", "channel"])
        .doUpdateSet({ taken: sql`feedback_number.taken + excluded.taken` }),
    )
    .returning(["day", "channel", "taken"])
    .execute();
  const counts = new Map(wanted.map((one) => [keyOf(one), one.count]));
  return new Map(rows.map((row) => [keyOf(row), row.taken - (counts.get(keyOf(row)) ?? 0) + 1]));
}

function keyOf({ day, channel }: { readonly day: string; readonly channel: string }): string {
  return `${day} ${channel}`;
}

export interface WantedSource {
  readonly source: string;
  readonly sourceId: string;
  readonly caseId: string;
}

/** A case that was registered from a source before. */
export interface KnownSource {
  readonly source: string;
  readonly sourceId: string;
  readonly number: string;
  /** Empty after an erasure. */
  readonly verbatim: string;
}

/** Says that the cases come from these sources; answers the ids of cases whose source was free. */
export async function claimManySources(
  tx: Tx,
  orgId: number,
  wanted: readonly WantedSource[],
): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set();
  const rows = await tx
    .insertInto("feedback_source")
    .values(
      wanted.map(({ source, sourceId, caseId }) => ({
        org_id: orgId,
        source,
        source_id: sourceId,
        case_id: caseId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("case_id")
    .execute();
  return new Set(rows.map(({ case_id }) => case_id));
}

/** Cases that came from these sources before. */
export async function findKnownSources(
  tx: Tx,
  orgId: number,
  wanted: readonly Pick<WantedSource, "source" | "sourceId">[],
): Promise<readonly KnownSource[]> {
  if (wanted.length === 0) return [];
  return tx
    .selectFrom("feedback_source as s")
    .innerJoin("feedback_case as c", (join) =>
      join.onRef("c.org_id", "=", "s.org_id").onRef("c.id", "=", "s.case_id"),
    )
    .innerJoin("feedback_voice as v", (join) =>
      join.onRef("v.org_id", "=", "s.org_id").onRef("v.case_id", "=", "s.case_id"),
    )
    .where("s.org_id", "=", orgId)
    .where("s.source", "in", [...new Set(wanted.map(({ source }) => source))])
    .where("s.source_id", "in", [...new Set(wanted.map(({ sourceId }) => sourceId))])
    .select(["s.source", "s.source_id as sourceId", "c.number", "v.verbatim"])
    .execute();
}
