import type { Tx } from "../../platform/db/database.ts";
import type { SampleCase } from "./sample-case.ts";

/** Stores whose the sample's cases were, all at once. */
export async function storeResponsibilities(tx: Tx, cases: readonly SampleCase[]): Promise<void> {
  const decided = cases.flatMap(({ responsibility }) => responsibility ?? []);
  if (decided.length === 0) return;
  await tx
    .insertInto("feedback_responsibility")
    .values(decided.map(({ row }) => row))
    .execute();
  const shares = decided.flatMap(({ row, shares: of }) =>
    of.map(({ departmentId, userId, percent }, place) => ({
      org_id: row.org_id,
      case_id: row.case_id,
      place,
      department_id: departmentId,
      user_id: userId,
      percent,
    })),
  );
  if (shares.length > 0) await tx.insertInto("feedback_responsibility_share").values(shares).execute();
  const appeals = decided.flatMap(({ appeal }) => appeal ?? []);
  if (appeals.length > 0) await tx.insertInto("feedback_responsibility_appeal").values(appeals).execute();
}
