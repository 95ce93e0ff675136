import type { CaseFileRow } from "../../store/case-files.ts";

/** By whom or by what a file came into a case. */
export type AddedKind = "user" | "customer" | "guest" | "mail" | "import" | "key" | "system";

export type CaseFileView = ReturnType<typeof fileView>;

/** A file of a case as it is shown. */
export function fileView(row: CaseFileRow) {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    measureId: row.measure_id,
    messageId: row.message_id,
    note: row.note,
    addedKind: row.added_kind as AddedKind,
    addedByName: row.added_by_name,
    addedAt: row.added_at,
  };
}
