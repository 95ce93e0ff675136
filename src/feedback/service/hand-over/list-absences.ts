import { maySeeColleagues } from "../../../identity/domain/permissions.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { listAbsenceRows, type AbsenceRow } from "../../store/absences.ts";
import { readLocalDay } from "../../store/roster.ts";

/** Who is away now or will be, those who leave first first. */
export async function listAbsences(
  work: Work,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: AbsenceRow[]; nextCursor: string | null }> {
  demand(maySeeColleagues(work.actor));
  const { tx, actor } = work;
  const { day: today } = await readLocalDay(tx, actor.orgId, work.now);
  const after = decodeCursor(cursor, ["date", "uuid"]);
  const rows = await listAbsenceRows(tx, actor.orgId, { today, after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.from, last.id]) : null };
}
