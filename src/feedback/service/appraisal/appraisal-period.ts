import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import { monthPeriod } from "../../domain/appraisal/appraisal-month.ts";
import type { FigurePeriod } from "../../store/figures.ts";

/** A month on the organization's clocks. */
export interface AppraisedMonth {
  readonly period: FigurePeriod;
  readonly timeZone: string;
}

/** @param month `2026-05` */
export async function appraisedMonth(work: Work, month: string): Promise<AppraisedMonth> {
  const { timeZone } = await getOrganization(work);
  const { actor, now } = work;
  return {
    period: { orgId: actor.orgId, now, departmentId: null, ...monthPeriod(month, timeZone) },
    timeZone,
  };
}
