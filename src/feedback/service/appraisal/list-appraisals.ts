import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import { isMonthOver, lastMonths, monthPeriod } from "../../domain/appraisal/appraisal-month.ts";
import { mayFreezeAppraisals } from "../../domain/permissions.ts";
import { countMonths, listAppraisalHeads } from "../../store/appraisal/appraisals.ts";
import { appraisalSight } from "./appraisal-reader.ts";
import { versionOf } from "./present-appraisal.ts";

/** Months that can be frozen. */
const MONTHS = 24;

/** The last 24 months with cases, and frozen ones of any time, latest first. @throws Failure `forbidden` */
export async function listAppraisals(work: Work) {
  const { tx, actor, now } = work;
  const sight = appraisalSight(work);
  const { timeZone } = await getOrganization(work);
  const months = lastMonths(now, timeZone, MONTHS);
  const first = months.at(-1) ?? "";
  const period = {
    orgId: actor.orgId,
    now,
    departmentId: null,
    from: monthPeriod(first, timeZone).from,
    before: monthPeriod(months[0] ?? first, timeZone).before,
  };
  const counts = new Map((await countMonths(tx, period, timeZone)).map((one) => [one.month, one]));
  const heads = await listAppraisalHeads(tx, actor.orgId);
  const named = new Set([...counts.keys(), ...heads.map(({ month }) => month.slice(0, 7))]);
  const seesAll = sight.of === "all";
  const items = [...named]
    .toSorted()
    .toReversed()
    .map((month) => {
      const versions = heads.filter((one) => one.month.startsWith(month)).map(versionOf);
      const { closed = 0, pending = 0, undecided = 0 } = counts.get(month) ?? {};
      return {
        month,
        state: stateOf(versions.length > 0, isMonthOver(month, timeZone, now)),
        closed,
        pending: seesAll ? pending : 0,
        undecided: seesAll ? undecided : 0,
        versions,
      };
    });
  return { items, mayFreeze: mayFreezeAppraisals(actor) };
}

function stateOf(isFrozen: boolean, isOver: boolean): "running" | "open" | "frozen" {
  if (isFrozen) return "frozen";
  return isOver ? "open" : "running";
}
