import type { Tx } from "../../platform/db/database.ts";
import type { CaseRow } from "./cases.ts";

/** Proposes a department for a new case, unless its words proposed one. */
export async function proposeDepartment(
  tx: Tx,
  { org_id, id }: Pick<CaseRow, "org_id" | "id">,
  departmentId: string,
): Promise<void> {
  await tx
    .updateTable("feedback_case")
    .set({ proposed_department_id: departmentId })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .where("proposed_department_id", "is", null)
    .execute();
}
