import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { mayEditSegments } from "../domain/permissions.ts";
import { readSegmentCondition } from "../domain/read-segment-condition.ts";
import { readAttributes } from "../store/customer-attributes.ts";
import { findSegmentByName, updateSegmentRow } from "../store/segments.ts";
import type { SegmentView } from "./present-segments.ts";
import { readSegment } from "./read-segment.ts";
import { requireSegment } from "./require-segment.ts";

/** Absent: as it is. */
export interface SegmentChange {
  readonly name?: string | undefined;
  readonly conditions?: unknown;
  readonly revision: number;
}

/** @throws Failure `not-found` | `conflict-segment-changed` | `conflict-segment-name-taken` | `segment-*` */
export async function changeSegment(work: Work, id: string, change: SegmentChange): Promise<SegmentView> {
  demand(mayEditSegments(work.actor));
  const { tx, actor, now } = work;
  const before = await requireSegment(work, id);
  const sent = change.conditions ?? before.conditions;
  const conditions = readSegmentCondition(sent, await readAttributes(tx, actor.orgId));
  const name = change.name ?? before.name;
  const holder = await findSegmentByName(tx, actor.orgId, name);
  if (holder !== undefined && holder !== id) throw new Failure("conflict-segment-name-taken", { name });
  const written = await updateSegmentRow(
    tx,
    actor.orgId,
    { id, revision: change.revision },
    { name, conditions: JSON.stringify(conditions), updated_at: now },
  );
  if (!written) throw new Failure("conflict-segment-changed");
  await recordAct(work, {
    action: "segment.change",
    recordType: "segment",
    recordId: id,
    recordLabel: name,
    details: { fields: Object.keys(change).filter((field) => field !== "revision") },
  });
  await announce(work, "segment.changed", { segmentId: id });
  return readSegment(work, id);
}
