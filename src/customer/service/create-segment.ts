import { demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { mayEditSegments } from "../domain/permissions.ts";
import { readSegmentCondition } from "../domain/read-segment-condition.ts";
import { readAttributes } from "../store/customer-attributes.ts";
import { insertSegmentRow } from "../store/segments.ts";
import type { SegmentView } from "./present-segments.ts";
import { readSegment } from "./read-segment.ts";

/** Names a condition. @throws Failure `conflict-segment-name-taken` and those of reading conditions, `segment-*` */
export async function createSegment(
  work: Work,
  draft: { readonly name: string; readonly conditions: unknown },
): Promise<SegmentView> {
  demand(mayEditSegments(work.actor));
  const { tx, actor, now } = work;
  const conditions = readSegmentCondition(draft.conditions, await readAttributes(tx, actor.orgId));
  const id = newId();
  const inserted = await insertSegmentRow(tx, {
    org_id: actor.orgId,
    id,
    name: draft.name,
    conditions: JSON.stringify(conditions),
    created_by: actor.kind === "user" ? actor.id : null,
    created_at: now,
    updated_at: now,
  });
  if (!inserted) throw new Failure("conflict-segment-name-taken", { name: draft.name });
  await recordAct(work, {
    action: "segment.create",
    recordType: "segment",
    recordId: id,
    recordLabel: draft.name,
  });
  return readSegment(work, id);
}
