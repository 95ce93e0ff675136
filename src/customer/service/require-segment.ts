import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { readSegmentRow, type SegmentRow } from "../store/segments.ts";

/** @throws Failure `not-found` */
export async function requireSegment(work: Work, id: string): Promise<SegmentRow> {
  const row = await readSegmentRow(work.tx, work.actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "segment" });
  return row;
}
