import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { mayEditSegments } from "../domain/permissions.ts";
import { deleteSegmentRow } from "../store/segments.ts";
import { requireSegment } from "./require-segment.ts";

/** Removes a segment; its customers stay. @throws Failure `not-found` */
export async function removeSegment(work: Work, id: string): Promise<void> {
  demand(mayEditSegments(work.actor));
  const segment = await requireSegment(work, id);
  await deleteSegmentRow(work.tx, work.actor.orgId, id);
  await recordAct(work, {
    action: "segment.remove",
    recordType: "segment",
    recordId: id,
    recordLabel: segment.name,
    details: { conditions: segment.conditions },
  });
  await announce(work, "segment.removed", { segmentId: id });
}
