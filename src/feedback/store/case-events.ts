import type { Insertable, Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { signalLive } from "../../platform/db/live-signal.ts";
import type { FeedbackEvent } from "../../platform/db/schema/feedback.ts";

export type EventRow = Selectable<FeedbackEvent>;

/** Adds to the history, and tells whoever looks at the case just now. */
export async function insertEventRow(tx: Tx, row: Insertable<FeedbackEvent>): Promise<void> {
  await tx.insertInto("feedback_event").values(row).execute();
  await signalLive(tx, { orgId: row.org_id, topic: "feedback", id: row.case_id });
}

/** Who did something last, and when. */
export function readLastActor(
  tx: Tx,
  orgId: number,
  caseId: string,
): Promise<Pick<EventRow, "actor_kind" | "actor_name" | "at"> | undefined> {
  return tx
    .selectFrom("feedback_event")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .select(["actor_kind", "actor_name", "at"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** One entry of the history. */
export function readEventRow(tx: Tx, orgId: number, id: string): Promise<EventRow | undefined> {
  return tx
    .selectFrom("feedback_event")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** Oldest first. */
export function readEventRows(tx: Tx, orgId: number, caseId: string): Promise<readonly EventRow[]> {
  return tx
    .selectFrom("feedback_event")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .orderBy("id")
    .execute();
}
