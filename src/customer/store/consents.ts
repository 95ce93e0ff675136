import type { Insertable, Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerConsent } from "../../platform/db/schema/customer.ts";

export type ConsentRow = Selectable<CustomerConsent>;

/** Newest first. */
export async function readConsentRows(
  tx: Tx,
  orgId: number,
  customerIds: readonly string[],
): Promise<readonly ConsentRow[]> {
  if (customerIds.length === 0) return [];
  return tx
    .selectFrom("customer_consent")
    .where("org_id", "=", orgId)
    .where("customer_id", "in", customerIds)
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
}

export async function insertConsentRow(tx: Tx, row: Insertable<CustomerConsent>): Promise<void> {
  await tx.insertInto("customer_consent").values(row).execute();
}
