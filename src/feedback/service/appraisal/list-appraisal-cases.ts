import type { Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import type { ClockName } from "../../domain/clock/clock-name.ts";
import {
  frozenRows,
  listAppraisalCases as listRows,
  liveRows,
  type AppraisalCaseFilter,
  type AppraisalSource,
} from "../../store/appraisal/appraisal-rows.ts";
import { appraisedMonth } from "./appraisal-period.ts";
import { openedCases } from "./appraisal-reader.ts";
import { requireAppraisal } from "./read-appraisal.ts";

export interface AppraisalCaseQuery extends Omit<AppraisalCaseFilter, "within"> {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The cases behind a number of a frozen month. @throws Failure `forbidden`, `not-found`, `invalid-cursor` */
export async function listAppraisalCases(work: Work, id: string, query: AppraisalCaseQuery) {
  const { id: appraisalId } = await requireAppraisal(work, id);
  return pageOf(work, frozenRows(work.actor.orgId, appraisalId), query);
}

/** The cases behind a number of a month as it is now. @throws Failure `forbidden`, `invalid-cursor` */
export async function previewAppraisalCases(
  work: Work,
  { month, ...query }: AppraisalCaseQuery & { readonly month: string },
) {
  openedCases(work, query);
  const { period } = await appraisedMonth(work, month);
  return pageOf(work, liveRows(period), query);
}

async function pageOf(work: Work, source: AppraisalSource, query: AppraisalCaseQuery) {
  const { limit, cursor, ...asked } = query;
  const filter = openedCases(work, asked);
  const after = decodeCursor(cursor, ["instant", "uuid"]);
  const { orgId } = work.actor;
  const rows = await listRows(work.tx, { orgId, source }, filter, { after, limit: limit + 1 });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => ({
      feedbackId: row.case_id,
      number: row.number,
      product: row.product,
      receivedAt: row.received_at,
      closedAt: row.closed_at,
      hit: row.hit,
      value: row.value,
      clocks: [...row.clocks] as ClockName[],
    })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.received_at, last.case_id]) : null,
  };
}
