import { maySeeContactData } from "../../identity/domain/permissions.ts";
import type { Work } from "../../identity/service/work.ts";
import type { CustomerFilter } from "../domain/customer.ts";
import { searchText } from "../domain/search-text.ts";
import type { CustomerSelection } from "../store/customer-list.ts";
import { readOrganizationDay } from "../store/organization-day.ts";
import { readSegmentCondition } from "../domain/read-segment-condition.ts";
import { readAttributes } from "../store/customer-attributes.ts";
import { requireSegment } from "./require-segment.ts";

/** The filter of a list as the store takes it: segment read, text prepared for what the actor may see. */
export async function selectCustomers(work: Work, filter: CustomerFilter): Promise<CustomerSelection> {
  const { q, segmentId, ...plain } = filter;
  const today = await readOrganizationDay(work.tx, work.actor.orgId, work.now);
  const text = q === undefined ? null : searchText(q);
  return {
    filter: plain,
    text: text ? { ...text, masked: !maySeeContactData(work.actor) } : undefined,
    segment: segmentId === undefined ? undefined : await readStoredCondition(work, segmentId),
    today,
  };
}

async function readStoredCondition(work: Work, segmentId: string) {
  const { conditions } = await requireSegment(work, segmentId);
  return readSegmentCondition(conditions, await readAttributes(work.tx, work.actor.orgId));
}
