import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { countCustomerTags } from "../store/customers.ts";

/** Tags in use with their counts, most used first, at most 500. */
export async function listCustomerTags(work: Work): Promise<{ items: { tag: string; customers: number }[] }> {
  demand(maySeeCustomers(work.actor));
  return { items: [...(await countCustomerTags(work.tx, work.actor.orgId))] };
}
