import { demand, type Work } from "../../../identity/service/work.ts";
import type { Actor } from "../../../identity/domain/actor.ts";
import { maySeeAppraisals, maySeeFeedback } from "../../domain/permissions.ts";
import type { AppraisalCaseFilter } from "../../store/appraisal/appraisal-rows.ts";
import type { AppraisalFigures, AppraisedGroup } from "./take-figures.ts";

/** Whose numbers somebody sees: everybody's, those of their department, or their own. */
export type AppraisalSight =
  | { readonly of: "all" }
  | { readonly of: "department"; readonly departmentId: string }
  | { readonly of: "self"; readonly userId: string };

const NOTHING = "00000000-0000-0000-0000-000000000000";

/** @throws Failure `forbidden` */
export function appraisalSight({ actor }: Work): AppraisalSight {
  demand(maySeeAppraisals(actor));
  if (seesAll(actor)) return { of: "all" };
  if (actor.roles.includes("department_head") && actor.departmentId !== null)
    return { of: "department", departmentId: actor.departmentId };
  return { of: "self", userId: actor.id ?? NOTHING };
}

function seesAll({ kind, roles }: Actor): boolean {
  return kind === "system" || roles.some((role) => ["admin", "manager", "analyst", "viewer"].includes(role));
}

/** The part of a sheet that may be seen; the organization's own line is for everybody to compare with. */
export function inSight(figures: AppraisalFigures, sight: AppraisalSight): AppraisalFigures {
  if (sight.of === "all") return figures;
  const isOwn = (one: AppraisedGroup): boolean =>
    sight.of === "department" ? one.departmentId === sight.departmentId : one.key === sight.userId;
  return {
    all: figures.all,
    departments: figures.departments.filter(isOwn),
    people: figures.people.filter(isOwn),
    outlets: figures.outlets.filter(isOwn),
    providers: (figures.providers ?? []).filter(isOwn),
    technicians: [],
  };
}

/** Cases behind a number are opened by who may see cases; viewers read numbers only. */
export function mayOpenCases({ actor }: Work): boolean {
  return maySeeFeedback(actor);
}

/**
 * What of a number somebody may open: heads what stands under their department, handlers what stands under their name.
 * @throws Failure `forbidden`
 */
export function openedCases(work: Work, asked: Omit<AppraisalCaseFilter, "within">): AppraisalCaseFilter {
  const sight = appraisalSight(work);
  demand(mayOpenCases(work));
  if (sight.of === "all") return { ...asked, within: null };
  if (sight.of === "self") {
    demand(asked.group === "person" && asked.key === sight.userId);
    return { ...asked, within: null };
  }
  demand(asked.group !== "technician");
  return { ...asked, within: sight.departmentId };
}
