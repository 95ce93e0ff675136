import type { Tx } from "../../platform/db/database.ts";
import type { VersionRow } from "./versions.ts";

/** All versions of a survey with their definitions, oldest first. */
export function listWholeVersionRows(
  tx: Tx,
  orgId: number,
  surveyId: string,
): Promise<readonly Pick<VersionRow, "number" | "definition" | "measures">[]> {
  return tx
    .selectFrom("survey_version")
    .where("org_id", "=", orgId)
    .where("survey_id", "=", surveyId)
    .select(["number", "definition", "measures"])
    .orderBy("number")
    .execute();
}

/** Customers' own numbers by id; customers without one are left out. */
export async function readCustomerNumbers(
  tx: Tx,
  orgId: number,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("id", "in", known)
    .where("external_id", "is not", null)
    .select(["id", "external_id"])
    .execute();
  return new Map(rows.map((row) => [row.id, row.external_id ?? ""]));
}

/** Numbers of the paper forms that responses were typed in from, by response. */
export async function readPaperNumbers(
  tx: Tx,
  orgId: number,
  responseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (responseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("survey_response_entry")
    .where("org_id", "=", orgId)
    .where("response_id", "in", [...responseIds])
    .where("label", "<>", "")
    .select(["response_id", "label"])
    .execute();
  return new Map(rows.map((row) => [row.response_id, row.label]));
}
