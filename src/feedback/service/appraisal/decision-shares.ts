import { loadWorkingCalendar } from "../../../identity/service/load-working-calendar.ts";
import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { closeOfNthWorkingDayAfter } from "../../../kit/working-time/close-of-nth-working-day-after.ts";
import {
  shareFault,
  type ResponsibilityKind,
  type ResponsibilityShare,
} from "../../domain/appraisal/responsibility.ts";
import { isActiveUser, isOpenDepartment } from "../../store/case-people.ts";
import { readSettings } from "../policies/read-settings.ts";

/** @throws Failure `feedback-responsibility-shares-…`, `feedback-department-unknown`, `feedback-colleague-unknown` */
export async function demandShares(
  { tx, actor }: Work,
  kind: ResponsibilityKind,
  shares: readonly ResponsibilityShare[],
): Promise<void> {
  const fault = shareFault(kind, shares);
  if (fault !== null) throw new Failure(fault);
  for (const { departmentId, userId } of shares) {
    if (!(await isOpenDepartment(tx, actor.orgId, departmentId)))
      throw new Failure("feedback-department-unknown");
    if (userId !== null && !(await isActiveUser(tx, actor.orgId, userId)))
      throw new Failure("feedback-colleague-unknown");
  }
}

/** How long a decision made now may be appealed. */
export interface AppealTime {
  /** ISO instant; null: nobody can appeal. */
  readonly appeal_until: string | null;
  readonly appeal_provisional: boolean;
}

/** The close of the last working day for appeals, by the calendar of whichever department has the latest. */
export async function appealTime(
  work: Work,
  shares: readonly ResponsibilityShare[],
  isObjectable: boolean,
): Promise<AppealTime> {
  if (!isObjectable) return { appeal_until: null, appeal_provisional: false };
  const { appealDays } = await readSettings(work);
  const now = Temporal.Instant.from(work.now);
  let latest: { at: Temporal.Instant; provisional: boolean } | null = null;
  for (const departmentId of new Set(shares.map((share) => share.departmentId))) {
    const calendar = await loadWorkingCalendar(work, departmentId);
    const end = closeOfNthWorkingDayAfter(calendar, now, appealDays);
    if (latest === null || Temporal.Instant.compare(end.at, latest.at) > 0) latest = end;
  }
  return { appeal_until: latest?.at.toString() ?? null, appeal_provisional: latest?.provisional ?? false };
}

/** Shares for the history of the case: ids and percents only. */
export function shareDetails(kind: ResponsibilityKind, shares: readonly ResponsibilityShare[]) {
  return { kind, shares: shares.map((share) => ({ ...share })) };
}
