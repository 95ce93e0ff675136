import type { Insertable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { signalLive } from "../../platform/db/live-signal.ts";
import type { FeedbackPresence } from "../../platform/db/schema/feedback.ts";

/** Somebody at a case. */
export interface PresentRow {
  readonly case_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly writing: string | null;
  readonly seen_at: string;
}

/** Who has shown a sign of life since the instant `since`, but `but`; of one case or of all. */
export function readPresent(
  tx: Tx,
  orgId: number,
  { since, but, caseId }: { readonly since: string; readonly but: string | null; readonly caseId?: string },
): Promise<readonly PresentRow[]> {
  return tx
    .selectFrom("feedback_presence as p")
    .innerJoin("identity_user as u", (join) =>
      join.onRef("u.org_id", "=", "p.org_id").onRef("u.id", "=", "p.user_id"),
    )
    .where("p.org_id", "=", orgId)
    .where("p.seen_at", ">", since)
    .$if(but !== null, (query) => query.where("p.user_id", "!=", but ?? ""))
    .$if(caseId !== undefined, (query) => query.where("p.case_id", "=", caseId ?? ""))
    .select(["p.case_id", "p.user_id", "u.name", "p.writing", "p.seen_at"])
    .orderBy("p.since")
    .orderBy("p.user_id")
    .execute();
}

/** Notes a sign of life; tells the others when it is news: somebody came, or began or ended to write. */
export async function savePresence(
  tx: Tx,
  row: Insertable<FeedbackPresence>,
  goneBefore: string,
): Promise<void> {
  const { org_id, case_id, user_id, seen_at, writing } = row;
  const before = await tx
    .selectFrom("feedback_presence")
    .where("org_id", "=", org_id)
    .where("case_id", "=", case_id)
    .where("user_id", "=", user_id)
    .select(["writing", "seen_at"])
    .executeTakeFirst();
  await tx
    .insertInto("feedback_presence")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["org_id", "case_id", "user_id"]).doUpdateSet({ seen_at, writing }),
    )
    .execute();
  const isNews = before === undefined || before.writing !== writing || isEarlier(before.seen_at, goneBefore);
  if (isNews) await signalLive(tx, { orgId: org_id, topic: "presence", id: case_id });
  if (before === undefined)
    await tx
      .deleteFrom("feedback_presence")
      .where("org_id", "=", org_id)
      .where("seen_at", "<", goneBefore)
      .execute();
}

function isEarlier(a: string, b: string): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}

export async function removePresence(
  tx: Tx,
  orgId: number,
  { caseId, userId }: { readonly caseId: string; readonly userId: string },
): Promise<void> {
  const gone = await tx
    .deleteFrom("feedback_presence")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .where("user_id", "=", userId)
    .returning("case_id")
    .executeTakeFirst();
  if (gone !== undefined) await signalLive(tx, { orgId, topic: "presence", id: caseId });
}
