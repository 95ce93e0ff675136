import type { Tx } from "../../platform/db/database.ts";

/** Language of each organization by its id. */
export async function listOrganizationLanguages(tx: Tx): Promise<ReadonlyMap<number, "zh" | "en">> {
  const rows = await tx.selectFrom("system.organization").select(["id", "language"]).orderBy("id").execute();
  return new Map(rows.map((row) => [row.id, row.language === "en" ? "en" : "zh"]));
}

/** The organization made by `demo`, or null. */
export async function findSampleOrganizationId(tx: Tx): Promise<number | null> {
  const row = await tx
    .selectFrom("system.organization")
    .select("id")
    .where("sample", "=", true)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
