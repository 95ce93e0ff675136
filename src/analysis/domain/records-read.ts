import type { ExclusionReason, RowRemark } from "../../outreach/domain/call-back-records.ts";

/** How many records there were before judging. */
export interface RecordsRead {
  /** All rows read as records, those left out among them. */
  readonly received: number;
  /** Customers called back: what was received without repeated rows and rows that are no records. */
  readonly calledBack: number;
}

/** Reasons for which a row stands for no call-back of its own. */
const NO_CALL: ReadonlySet<ExclusionReason> = new Set(["duplicate", "unreadable"]);

export function recordsRead(received: number, excluded: readonly RowRemark<ExclusionReason>[]): RecordsRead {
  return { received, calledBack: received - excluded.filter(({ reason }) => NO_CALL.has(reason)).length };
}
