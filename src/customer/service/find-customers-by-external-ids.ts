import type { Tx } from "../../platform/db/database.ts";
import { findCustomersByExternalIds as find } from "../store/customers.ts";

/**
 * External id → id of the customer that counts today: of a merged record the survivor. Unknown ids are absent.
 * For imports, which meet their customers again by external id; up to some thousand ids a call.
 */
export async function findCustomersByExternalIds(
  tx: Tx,
  orgId: number,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return find(tx, orgId, externalIds);
}
