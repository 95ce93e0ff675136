import type { Insertable, Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyBranding } from "../../platform/db/schema/survey.ts";

export type BrandingRow = Selectable<SurveyBranding>;

export function readBrandingRow(tx: Tx, orgId: number): Promise<BrandingRow | undefined> {
  return tx.selectFrom("survey_branding").where("org_id", "=", orgId).selectAll().executeTakeFirst();
}

/** Writes the row anew, if it is still at `revision` (0: not there yet). False when it is not. */
export async function writeBrandingRow(
  tx: Tx,
  revision: number,
  row: Omit<Insertable<SurveyBranding>, "revision">,
): Promise<boolean> {
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("survey_branding")
      .values({ ...row, revision: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable("survey_branding")
    .set({ ...row, revision: revision + 1 })
    .where("org_id", "=", row.org_id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
