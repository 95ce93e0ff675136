import type { Tx } from "../../platform/db/database.ts";
import type { ToldAlarm } from "../domain/alarm/next-alarm.ts";
import type { ClockEvent } from "../domain/clock/clock-event.ts";

/** A case's ledger in the order in which it was written. */
export async function readLedgerRows(tx: Tx, orgId: number, caseId: string): Promise<readonly ClockEvent[]> {
  const rows = await tx
    .selectFrom("feedback_clock_event")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .select("event")
    .orderBy("place")
    .execute();
  return rows.map(({ event }) => event as ClockEvent);
}

/** Adds entries behind the `length` there are; the case is held, so nobody else writes at the same place. */
export async function appendLedgerRows(
  tx: Tx,
  { orgId, caseId, length }: { readonly orgId: number; readonly caseId: string; readonly length: number },
  events: readonly ClockEvent[],
  now: string,
): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto("feedback_clock_event")
    .values(
      events.map((event, at) => ({
        org_id: orgId,
        case_id: caseId,
        place: length + at,
        event: JSON.stringify(event),
        recorded_at: now,
      })),
    )
    .execute();
}

/** Shares of clocks about which somebody was told. */
export async function readToldShares(tx: Tx, orgId: number, caseId: string): Promise<readonly ToldAlarm[]> {
  return tx
    .selectFrom("feedback_alarm")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .select(["clock", "round", "share", "at"])
    .execute();
}
