import type { Tx } from "../../platform/db/database.ts";

export interface CustomerNameRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** The id in the department's own system. */
  readonly external_id: string | null;
}

export async function readCustomerNames(
  tx: Tx,
  orgId: number,
  ids: readonly (string | null)[],
): Promise<readonly CustomerNameRow[]> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return [];
  return tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("id", "in", known)
    .select(["id", "name", "kind", "external_id"])
    .execute();
}
