import { customerNameFor } from "../../customer/domain/customer-label.ts";
import { maySeeCustomers } from "../../customer/domain/permissions.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import type { Work } from "../../identity/service/work.ts";
import { readCustomerNames } from "../store/customer-names.ts";

/** Names of customers by id as the actor may see them; none for who may not see customers. */
export async function findCustomerNames(
  { tx, actor }: Work,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  if (!maySeeCustomers(actor)) return new Map();
  const masked = !maySeeContactData(actor);
  const rows = await readCustomerNames(tx, actor.orgId, ids);
  return new Map(rows.map((row) => [row.id, customerNameFor(row, masked)]));
}
