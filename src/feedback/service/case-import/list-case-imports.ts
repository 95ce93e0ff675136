import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { mayImportFeedback } from "../../domain/permissions.ts";
import { listCaseImportRows } from "../../store/case-import/case-imports.ts";
import { summaryOfCaseImport } from "./present-case-import.ts";

/** Imports of voices, newest first. @throws Failure `forbidden`, `invalid-cursor` */
export async function listCaseImports(
  { tx, actor }: Work,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  demand(mayImportFeedback(actor));
  const [after = null] = decodeCursor(cursor, ["uuid"]) ?? [];
  const rows = await listCaseImportRows(tx, actor.orgId, { after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => summaryOfCaseImport(row, actor)),
    nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null,
  };
}
