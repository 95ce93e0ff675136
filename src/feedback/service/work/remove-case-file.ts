import { hasRole } from "../../../identity/domain/actor.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { findFileRow, removeFileRow, type CaseFileRow } from "../../store/case-files.ts";
import type { CaseRow } from "../../store/cases.ts";
import { findMeasureRow } from "../../store/measures.ts";
import { noteEvent } from "../note-event.ts";
import { demandOpen, holdForWork } from "./demand-open.ts";
import { demandChangeable } from "./hold-measure.ts";

/**
 * Takes a file out of a case; its row and its bytes stay. What the customer sent belongs to what was said, and only
 * a manager takes it out; evidence stays as it is from the check on.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, `feedback-measure-fixed`
 */
export async function removeCaseFile(
  work: Work,
  { id, fileId }: { readonly id: string; readonly fileId: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const row = await holdForWork(work, id);
  const file = await findFileRow(tx, actor.orgId, id, fileId);
  if (file === undefined) throw new Failure("not-found", { record: "feedback-file" });
  demand(mayRemove(work, row, file));
  demandOpen(row);
  const measure =
    file.measure_id === null ? undefined : await findMeasureRow(tx, actor.orgId, id, file.measure_id);
  if (measure !== undefined) demandChangeable(row, measure);
  await removeFileRow(tx, actor.orgId, file.id, now);
  await noteEvent(work, row, {
    act: "file",
    details: { did: "remove", fileId: file.id, measureId: file.measure_id, mediaType: file.media_type },
  });
}

function mayRemove({ actor }: Work, row: CaseRow, file: CaseFileRow): boolean {
  if (hasRole(actor, "manager", "admin")) return true;
  if (actor.kind !== "user" || file.added_kind !== "user") return false;
  return actor.id === file.added_by || actor.id === row.handler_id;
}
