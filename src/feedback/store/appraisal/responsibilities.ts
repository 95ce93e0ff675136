import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type {
  FeedbackResponsibility,
  FeedbackResponsibilityAppeal,
} from "../../../platform/db/schema/feedback.ts";
import type { ResponsibilityShare, Ruling } from "../../domain/appraisal/responsibility.ts";

export type ResponsibilityRow = Selectable<FeedbackResponsibility>;
export type AppealRow = Selectable<FeedbackResponsibilityAppeal>;

export function findResponsibilityRow(
  tx: Tx,
  orgId: number,
  caseId: string,
): Promise<ResponsibilityRow | undefined> {
  return tx
    .selectFrom("feedback_responsibility")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .executeTakeFirst();
}

export async function insertResponsibilityRow(
  tx: Tx,
  row: Insertable<FeedbackResponsibility>,
): Promise<void> {
  await tx.insertInto("feedback_responsibility").values(row).execute();
}

/** Writes `changes`, one revision further. The case is held, which keeps others out. */
export async function updateResponsibilityRow(
  tx: Tx,
  { org_id, case_id }: Pick<ResponsibilityRow, "org_id" | "case_id">,
  changes: Updateable<FeedbackResponsibility>,
): Promise<void> {
  await tx
    .updateTable("feedback_responsibility")
    .set({ ...changes, revision: sql<number>`revision + 1` })
    .where("org_id", "=", org_id)
    .where("case_id", "=", case_id)
    .execute();
}

/** Shares by case, in their order. */
export async function readShares(
  tx: Tx,
  orgId: number,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ResponsibilityShare[]>> {
  const found = new Map<string, ResponsibilityShare[]>();
  if (caseIds.length === 0) return found;
  const rows = await tx
    .selectFrom("feedback_responsibility_share")
    .where("org_id", "=", orgId)
    .where("case_id", "in", [...caseIds])
    .selectAll()
    .orderBy("case_id")
    .orderBy("place")
    .execute();
  for (const { case_id, department_id, user_id, percent } of rows)
    found.set(case_id, [
      ...(found.get(case_id) ?? []),
      { departmentId: department_id, userId: user_id, percent },
    ]);
  return found;
}

export async function replaceShares(
  tx: Tx,
  { orgId, caseId }: { readonly orgId: number; readonly caseId: string },
  shares: readonly ResponsibilityShare[],
): Promise<void> {
  await tx
    .deleteFrom("feedback_responsibility_share")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .execute();
  if (shares.length === 0) return;
  await tx
    .insertInto("feedback_responsibility_share")
    .values(
      shares.map(({ departmentId, userId, percent }, place) => ({
        org_id: orgId,
        case_id: caseId,
        place,
        department_id: departmentId,
        user_id: userId,
        percent,
      })),
    )
    .execute();
}

export async function insertAppealRow(tx: Tx, row: Insertable<FeedbackResponsibilityAppeal>): Promise<void> {
  await tx.insertInto("feedback_responsibility_appeal").values(row).execute();
}

/** Appeals of a case, oldest first. */
export function readAppealRows(tx: Tx, orgId: number, caseId: string): Promise<readonly AppealRow[]> {
  return tx
    .selectFrom("feedback_responsibility_appeal")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .orderBy("made_at")
    .orderBy("id")
    .execute();
}

/** Notes that an appeal was taken back. */
export async function retractAppealRow(
  tx: Tx,
  { org_id, id }: Pick<AppealRow, "org_id" | "id">,
  { at, byName }: { readonly at: string; readonly byName: string },
): Promise<void> {
  await tx
    .updateTable("feedback_responsibility_appeal")
    .set({ retracted_at: at, retracted_by_name: byName })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .execute();
}

/** Notes the ruling on every appeal of the case that waits for one. */
export async function ruleAppealRows(
  tx: Tx,
  { orgId, caseId }: { readonly orgId: number; readonly caseId: string },
  ruling: Ruling,
): Promise<void> {
  await tx
    .updateTable("feedback_responsibility_appeal")
    .set({ ruling })
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .where("ruling", "is", null)
    .where("retracted_at", "is", null)
    .execute();
}
