import type { Tx } from "../../platform/db/database.ts";
import type { CaseRow } from "./cases.ts";

/**
 * Open cases of which somebody is to be told by now, longest waiting first, held until the transaction ends; those
 * that another worker holds are left to it.
 */
export function claimAlarmedCases(
  tx: Tx,
  orgId: number,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<CaseRow[]> {
  return tx
    .selectFrom("feedback_case")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("is_open", "=", true)
    .where("alarm_at", "<=", now)
    .orderBy("alarm_at")
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Open cases whose pause is over by now, held until the transaction ends; those held by others are left to them. */
export function claimEndedPauses(
  tx: Tx,
  orgId: number,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<CaseRow[]> {
  return tx
    .selectFrom("feedback_case")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("is_open", "=", true)
    .where("paused_until", "<=", now)
    .orderBy("paused_until")
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Somebody was told of a clock's time. */
export interface AlarmRow {
  readonly caseId: string;
  readonly clock: string;
  readonly round: number;
  readonly share: number;
  readonly at: string;
  readonly told: readonly string[];
}

/** Notes who was told; of a clock that began anew in its round, in place of what was told of its run before. */
export async function noteAlarmRow(tx: Tx, orgId: number, alarm: AlarmRow): Promise<void> {
  const { caseId, clock, round, share, at } = alarm;
  const told = [...alarm.told];
  await tx
    .insertInto("feedback_alarm")
    .values({ org_id: orgId, case_id: caseId, clock, round, share, at, told })
    .onConflict((conflict) =>
      conflict.columns(["org_id", "case_id", "clock", "round", "share"]).doUpdateSet({ at, told }),
    )
    .execute();
}

/** When somebody is to be told next; no change of the case itself, so without a revision. */
export async function setAlarmAt(
  tx: Tx,
  { org_id, id }: Pick<CaseRow, "org_id" | "id">,
  alarmAt: string | null,
): Promise<void> {
  await tx
    .updateTable("feedback_case")
    .set({ alarm_at: alarmAt })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .execute();
}

/** Who is to make the open call-backs of these cases, by case. */
export async function listCallers(
  tx: Tx,
  orgId: number,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("outreach_callback")
    .select(["subject_id", "assignee_id"])
    .where("org_id", "=", orgId)
    .where("subject_id", "in", [...caseIds])
    .where("state", "=", "open")
    .where("assignee_id", "is not", null)
    .orderBy("round")
    .execute();
  return new Map(rows.map(({ subject_id, assignee_id }) => [subject_id, assignee_id ?? ""]));
}
