import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { listCustomerIds } from "../store/customer-list.ts";
import { selectCustomers } from "./select-customers.ts";

/** Ids of the customers in a segment at this moment, in their order, at most `limit`. @throws Failure `not-found` */
export async function listSegmentMembers(
  work: Work,
  segmentId: string,
  limit: number,
): Promise<readonly string[]> {
  demand(maySeeCustomers(work.actor));
  return listCustomerIds(work.tx, work.actor.orgId, await selectCustomers(work, { segmentId }), limit);
}
