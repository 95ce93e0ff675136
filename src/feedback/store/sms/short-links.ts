import type { Tx } from "../../../platform/db/database.ts";

/** Gives a case the short code `code`, unless it has one; answers the one it has. */
export async function takeShortLink(
  tx: Tx,
  orgId: number,
  link: { readonly caseId: string; readonly code: string; readonly now: string },
): Promise<string> {
  const known = await codeOf(tx, orgId, link.caseId);
  if (known !== undefined) return known;
  await tx
    .insertInto("feedback_short_link")
    .values({ org_id: orgId, code: link.code, case_id: link.caseId, created_at: link.now })
    .onConflict((conflict) => conflict.columns(["org_id", "case_id"]).doNothing())
    .execute();
  return (await codeOf(tx, orgId, link.caseId)) ?? link.code;
}

async function codeOf(tx: Tx, orgId: number, caseId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("feedback_short_link")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .select("code")
    .executeTakeFirst();
  return row?.code;
}

/** The case that a code leads to. */
export async function findShortLink(tx: Tx, orgId: number, code: string): Promise<string | null> {
  const row = await tx
    .selectFrom("feedback_short_link")
    .where("org_id", "=", orgId)
    .where("code", "=", code)
    .select("case_id")
    .executeTakeFirst();
  return row?.case_id ?? null;
}
