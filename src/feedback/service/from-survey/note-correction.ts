import type { Work } from "../../../identity/service/work.ts";
import { holdCaseRow } from "../../store/cases.ts";
import { noteEvent } from "../note-event.ts";

/** Notes in the case of an answer that the answer was put right; where none was opened, the judgement that follows may open it. */
export async function noteCorrection(work: Work, responseId: string): Promise<void> {
  const row = await holdCaseRow(work.tx, work.actor.orgId, responseId);
  if (row === undefined || row.response_id !== responseId) return;
  await noteEvent(work, row, { act: "change", details: { changed: ["answer"], responseId } });
}
