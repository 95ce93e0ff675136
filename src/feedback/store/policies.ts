import type { Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackPolicy } from "../../platform/db/schema/feedback.ts";
import type { ClockPolicy } from "../domain/clock/choose-policy.ts";
import type { ClockLimits, ComplaintCaps } from "../domain/clock/clock-policy.ts";
import type { Priority } from "../domain/life/stage.ts";
import type { ProblemType } from "../domain/triage/classification.ts";

/** A policy as it is kept. */
export interface PolicyRow extends ClockPolicy {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Written by `insertPolicy` and `updatePolicyRow` only, from these types. */
function toPolicy(row: Selectable<FeedbackPolicy>): PolicyRow {
  return {
    id: row.id,
    name: row.name,
    priority: row.priority as Priority | null,
    problemType: row.problem_type as ProblemType | null,
    limits: row.limits as ClockLimits,
    caps: row.caps as Partial<ComplaintCaps> | null,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function policiesOf(tx: Tx, orgId: number) {
  return tx
    .selectFrom("feedback_policy")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("removed_at", "is", null);
}

/** The policies in force, in the order in which they were made. At most a few dozen: one for each priority and type. */
export async function listPolicyRows(tx: Tx, orgId: number): Promise<readonly PolicyRow[]> {
  const rows = await policiesOf(tx, orgId).orderBy("id").execute();
  return rows.map(toPolicy);
}

/** The policy, unless it was removed, held until the transaction ends. */
export async function lockPolicy(tx: Tx, orgId: number, id: string): Promise<PolicyRow | null> {
  const row = await policiesOf(tx, orgId).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : toPolicy(row);
}

type PolicyValues = Pick<PolicyRow, "name" | "priority" | "problemType" | "limits" | "caps">;

/** True when the database refused a policy because there is one for its priority and type. */
export function isScopeTaken(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === "feedback_policy_scope";
}

export async function insertPolicy(
  tx: Tx,
  orgId: number,
  policy: PolicyValues & { readonly id: string; readonly now: string },
): Promise<void> {
  await tx
    .insertInto("feedback_policy")
    .values({
      org_id: orgId,
      id: policy.id,
      ...columnsOf(policy),
      created_at: policy.now,
      updated_at: policy.now,
    })
    .execute();
}

/** Writes a policy that the caller holds locked, and raises its revision. */
export async function updatePolicyRow(
  tx: Tx,
  orgId: number,
  policy: PolicyValues & { readonly id: string; readonly now: string },
): Promise<void> {
  await tx
    .updateTable("feedback_policy")
    .set((eb) => ({ ...columnsOf(policy), revision: eb("revision", "+", 1), updated_at: policy.now }))
    .where("org_id", "=", orgId)
    .where("id", "=", policy.id)
    .execute();
}

/** Takes a policy out of force; its row stays for the record. */
export async function removePolicyRow(
  tx: Tx,
  orgId: number,
  which: { readonly id: string; readonly now: string },
): Promise<void> {
  await tx
    .updateTable("feedback_policy")
    .set({ removed_at: which.now, updated_at: which.now })
    .where("org_id", "=", orgId)
    .where("id", "=", which.id)
    .execute();
}

function columnsOf({ name, priority, problemType, limits, caps }: PolicyValues) {
  return {
    name,
    priority,
    problem_type: problemType,
    limits: JSON.stringify(limits),
    caps: caps === null ? null : JSON.stringify(caps),
  };
}
