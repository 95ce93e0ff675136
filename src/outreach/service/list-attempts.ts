import type { Work } from "../../identity/service/work.ts";
import type { Disposition } from "../domain/callback/disposition.ts";
import { readAttemptRows } from "../store/callbacks.ts";

/** All calls about a subject, oldest first, for a module that has judged who may see it. */
export async function listAttempts({ tx, actor }: Work, subjectId: string) {
  const rows = await readAttemptRows(tx, actor.orgId, subjectId);
  return rows.map((row) => ({
    id: row.id,
    round: row.round,
    at: row.at,
    disposition: row.disposition as Disposition,
    note: row.note,
    againAt: row.again_at,
    madeByName: row.made_by_name,
  }));
}
