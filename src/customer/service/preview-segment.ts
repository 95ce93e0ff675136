import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { readSegmentCondition } from "../domain/read-segment-condition.ts";
import { readAttributes } from "../store/customer-attributes.ts";
import { countCustomerRows, listCustomerRows } from "../store/customer-list.ts";
import { readOrganizationDay } from "../store/organization-day.ts";
import { presentCustomers, type CustomerView } from "./present-customers.ts";
import { describeConditions } from "./present-segments.ts";

const SAMPLE = 20;

/** How many customers meet the conditions now, with the latest 20. @throws Failure `segment-*` */
export async function previewSegment(
  work: Work,
  sent: unknown,
): Promise<{ count: number; sample: CustomerView[]; description: string }> {
  demand(maySeeCustomers(work.actor));
  const { tx, actor, now } = work;
  const segment = readSegmentCondition(sent, await readAttributes(tx, actor.orgId));
  const selection = { filter: {}, segment, today: await readOrganizationDay(tx, actor.orgId, now) };
  const count = await countCustomerRows(tx, actor.orgId, selection);
  const order = { sort: "newest", after: null, limit: SAMPLE } as const;
  const rows = count === 0 ? [] : await listCustomerRows(tx, actor.orgId, selection, order);
  const [description = ""] = await describeConditions(work, [segment]);
  return { count, sample: await presentCustomers(work, rows), description };
}
