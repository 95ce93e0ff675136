import type { Work } from "../../../identity/service/work.ts";
import { proposeResponsibility } from "../../domain/appraisal/propose-responsibility.ts";
import type {
  ResponsibilityKind,
  ResponsibilityShare,
  Ruling,
} from "../../domain/appraisal/responsibility.ts";
import { mayDecideResponsibility } from "../../domain/permissions.ts";
import type { ProblemType, Voice } from "../../domain/triage/classification.ts";
import { readFileRows } from "../../store/case-files.ts";
import { readDepartmentNames, readUserNames, type Names } from "../../store/case-people.ts";
import { readSettings } from "../policies/read-settings.ts";
import { isDecidable } from "./decidable.ts";
import type { ResponsibilityStand } from "./responsibility-stand.ts";

export type ResponsibilityView = Awaited<ReturnType<typeof presentResponsibility>>;

/** What the reader of a case sees of whose it was, and may do about it. */
export async function presentResponsibility(work: Work, stand: ResponsibilityStand) {
  const decides = mayDecideResponsibility(work.actor);
  const proposal = stand.stored === null && decides ? proposalOf(stand) : null;
  const names = await namesOf(work, [...stand.shares, ...(proposal?.shares ?? []), ...partiesOf(stand)]);
  const { appealDays } = await readSettings(work);
  return {
    decision: stand.stored && (await decisionOf(work, stand, names)),
    proposal: proposal && { kind: proposal.kind, shares: proposal.shares.map(names.of) },
    mayAppealFor: stand.parties.map(names.of),
    mixedDuties: [...stand.duties],
    appealDays,
    ...mayOf(stand, decides),
  };
}

function mayOf(stand: ResponsibilityStand, decides: boolean) {
  const { row, stored, standing, duties, mayOverride } = stand;
  return {
    mayDecide: decides && standing === "none" && isDecidable(row),
    // What was ruled is not decided over again by whoever decided first.
    mayRevise: decides && standing === "decided" && stored?.ruling === null,
    mayRule: decides && standing === "appealed" && (duties.length === 0 || mayOverride),
  };
}

function proposalOf({ row }: ResponsibilityStand) {
  return proposeResponsibility({
    voice: row.voice as Voice,
    problemType: row.problem_type as ProblemType,
    departmentId: row.department_id,
  });
}

function partiesOf({ appeals }: ResponsibilityStand) {
  return appeals.map(({ department_id, user_id }) => ({ departmentId: department_id, userId: user_id }));
}

type Placed = Pick<ResponsibilityShare, "departmentId" | "userId">;

/** Names departments and people. */
export interface Naming {
  of<T extends Placed>(one: T): T & { departmentName: string; userName: string | null };
}

export async function namesOf({ tx, actor }: Work, placed: readonly Placed[]): Promise<Naming> {
  const departments: Names = await readDepartmentNames(
    tx,
    actor.orgId,
    placed.map(({ departmentId }) => departmentId),
  );
  const people: Names = await readUserNames(
    tx,
    actor.orgId,
    placed.map(({ userId }) => userId),
  );
  return {
    of: (one) => ({
      ...one,
      departmentName: departments.get(one.departmentId) ?? "",
      userName: one.userId === null ? null : (people.get(one.userId) ?? ""),
    }),
  };
}

async function decisionOf(work: Work, stand: ResponsibilityStand, names: Naming) {
  const { stored, standing, shares, appeals } = stand;
  if (stored === null || standing === "none") return null;
  const files = appeals.length === 0 ? [] : await readFileRows(work.tx, work.actor.orgId, stored.case_id);
  return {
    standing,
    kind: stored.kind as ResponsibilityKind,
    reason: stored.reason,
    shares: shares.map(names.of),
    decidedByName: stored.decided_by_name,
    decidedAt: stored.decided_at,
    appealUntil: stored.appeal_until,
    appealProvisional: stored.appeal_provisional,
    appeals: appeals.map((one) => ({
      ...names.of({ departmentId: one.department_id, userId: one.user_id }),
      id: one.id,
      reason: one.reason,
      files: files.filter(({ id }) => one.file_ids.includes(id)).map(({ id, name }) => ({ id, name })),
      madeByName: one.made_by_name,
      madeAt: one.made_at,
      retractedAt: one.retracted_at,
      retractedByName: one.retracted_by_name,
      mayRetract: stand.retractable.some(({ id }) => id === one.id),
      ruling: one.ruling as Ruling | null,
    })),
    ruling: stored.ruling as Ruling | null,
    rulingReason: stored.ruling_reason,
    ruledByName: stored.ruled_by_name,
    ruledAt: stored.ruled_at,
    revision: stored.revision,
  };
}
