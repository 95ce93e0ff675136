import type { Work } from "../../../identity/service/work.ts";
import { touchCaseRow, type CaseRow } from "../../store/cases.ts";
import { noteEvent } from "../note-event.ts";

/**
 * Leaves a held case without a handler: it keeps its stage and its clocks and stands among the unassigned until
 * somebody takes it over. Who handled it stays on record.
 */
export async function releaseCase(work: Work, row: CaseRow, reason: string): Promise<CaseRow> {
  const changed = await touchCaseRow(work.tx, row, { handler_id: null }, work.now);
  await noteEvent(work, changed, { act: "release", reason, details: { handlerId: row.handler_id } });
  return changed;
}
