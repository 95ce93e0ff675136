import type { Work } from "../../../identity/service/work.ts";
import { approvalLimit } from "../../domain/compensation/approval-limit.ts";
import {
  isWithdrawable,
  rolesFor,
  type CompensationKind,
  type CompensationState,
} from "../../domain/compensation/compensation.ts";
import { hasRole } from "../../../identity/domain/actor.ts";
import type { ProblemType } from "../../domain/triage/classification.ts";
import { readDepartmentNames, readUserNames } from "../../store/case-people.ts";
import type { CaseRow } from "../../store/cases.ts";
import type { CompensationRow, LedgerRow } from "../../store/compensations.ts";
import { readSettings } from "../policies/read-settings.ts";

export type CompensationView = Awaited<ReturnType<typeof presentCompensations>>[number];

/** Compensations in the order given, with names and what the reader may do. */
export async function presentCompensations(work: Work, rows: readonly LedgerRow[]) {
  const { tx, actor } = work;
  const { compensationLimits } = await readSettings(work);
  const people = rows.flatMap((row) => [row.proposed_by, row.decided_by]);
  const names = await readUserNames(tx, actor.orgId, people);
  const departments = await readDepartmentNames(
    tx,
    actor.orgId,
    rows.map((row) => row.department_id),
  );
  const named = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? ""));
  return rows.map((row) => ({
    ...factsOf(row),
    departmentName: departments.get(row.department_id ?? "") ?? null,
    proposedByName: named(row.proposed_by) ?? "",
    decidedByName: named(row.decided_by),
    approvers: [...rolesFor(row.amount, compensationLimits)],
    ...mayOf(work, row, approvalLimit(actor, row.department_id, compensationLimits)),
  }));
}

/** The case's part of a row of the ledger. */
export function withCase(row: CompensationRow, one: CaseRow): LedgerRow {
  const { number, product, problem_type, department_id } = one;
  return { ...row, number, product, problem_type, department_id };
}

function factsOf(row: LedgerRow) {
  return {
    id: row.id,
    feedbackId: row.case_id,
    number: row.number,
    product: row.product,
    problemType: row.problem_type as ProblemType,
    kind: row.kind as CompensationKind,
    amount: row.amount,
    reason: row.reason,
    state: row.state as CompensationState,
    proposedAt: row.proposed_at,
    decidedAt: row.decided_at,
    decisionNote: row.decision_note,
    paidAt: row.paid_at,
  };
}

function mayOf({ actor }: Work, row: LedgerRow, limit: number) {
  const mayDecide = row.state === "proposed" && row.proposed_by !== actor.id && limit > 0;
  return {
    mayApprove: mayDecide && limit >= row.amount,
    mayRefuse: mayDecide,
    mayWithdraw: isWithdrawable(row.state) && actor.kind === "user" && row.proposed_by === actor.id,
    mayPay: row.state === "approved" && (hasRole(actor, "manager", "admin") || row.proposed_by === actor.id),
  };
}
