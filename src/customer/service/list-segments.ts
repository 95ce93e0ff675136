import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { readSegmentRows } from "../store/segments.ts";
import { presentSegments, type SegmentView } from "./present-segments.ts";

/** All segments of the organization, by name. */
export async function listSegments(work: Work): Promise<{ items: SegmentView[] }> {
  demand(maySeeCustomers(work.actor));
  return { items: await presentSegments(work, await readSegmentRows(work.tx, work.actor.orgId)) };
}
