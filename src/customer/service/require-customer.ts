import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { lockCustomerRows, readCustomerRow, type CustomerRow } from "../store/customers.ts";

/** @throws Failure `not-found` */
export async function requireCustomer(work: Work, id: string): Promise<CustomerRow> {
  const row = await readCustomerRow(work.tx, work.actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "customer" });
  return row;
}

/**
 * The customer, locked until the end of the transaction, so that no merge takes it away meanwhile.
 * @throws Failure `not-found` | `conflict-customer-merged`
 */
export async function lockCustomer(
  work: Work,
  id: string,
  strength: "share" | "update",
): Promise<CustomerRow> {
  const [row] = await lockCustomerRows(work.tx, work.actor.orgId, [id], strength);
  if (!row) throw new Failure("not-found", { record: "customer" });
  if (row.merged_into !== null) throw new Failure("conflict-customer-merged", { into: row.merged_into });
  return row;
}
