import { demand, type Work } from "../../../identity/service/work.ts";
import { mayImport } from "../../domain/imports/import-permissions.ts";
import type { ImportSubject } from "../../domain/imports/import-state.ts";
import { listImportRows } from "../../store/imports/imports.ts";
import { decodeCursor, encodeCursor, UUID_FORM } from "../list-cursor.ts";
import { presentImport, type ImportView } from "./present-import.ts";

/** Imports, newest first. @throws Failure `cursor-invalid` */
export async function listImports(
  { tx, actor }: Work,
  query: {
    readonly subject?: ImportSubject | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<{ items: ImportView[]; nextCursor: string | null }> {
  demand(mayImport(actor));
  const after = decodeCursor(query.cursor, { id: UUID_FORM })?.id ?? null;
  const rows = await listImportRows(tx, actor.orgId, {
    subject: query.subject,
    after,
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => presentImport(row, actor)),
    nextCursor: last && rows.length > query.limit ? encodeCursor({ id: last.id }) : null,
  };
}
