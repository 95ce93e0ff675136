import type { Work } from "../../../identity/service/work.ts";
import { readCaseRow, setRepeatRow } from "../../store/cases.ts";
import { noteEvent } from "../note-event.ts";
import { proposeRepeat } from "./find-twins.ts";

/**
 * Links a new case to the closed one that it repeats, once: the same customer or contact and the same type of problem
 * within 30 days. A person may take the link off again.
 */
export async function linkRepeat(work: Work, caseId: string): Promise<void> {
  const row = await readCaseRow(work.tx, work.actor.orgId, caseId);
  if (row === undefined || !row.is_open || row.repeat_of !== null) return;
  const earlier = await proposeRepeat(work, caseId);
  if (earlier === null) return;
  await setRepeatRow(work.tx, row, earlier.id);
  await noteEvent(work, row, { act: "link", details: { repeatOf: earlier.number } });
}
