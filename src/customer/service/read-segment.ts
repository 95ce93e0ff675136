import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { presentSegments, type SegmentView } from "./present-segments.ts";
import { requireSegment } from "./require-segment.ts";

/** @throws Failure `not-found` */
export async function readSegment(work: Work, id: string): Promise<SegmentView> {
  demand(maySeeCustomers(work.actor));
  const [view] = await presentSegments(work, [await requireSegment(work, id)]);
  if (!view) throw new Error(`segment ${id} was not presented`);
  return view;
}
