import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import type { ImportCounts } from "../../domain/imports/import-state.ts";
import type { ImportRow } from "../../store/imports/imports.ts";
import { failureSentence, type StoredFailure } from "./present-import.ts";

/** A notice to whoever started the import that it is through; the command line started it for nobody. */
export async function tellStarter(work: Work, row: ImportRow, counts: ImportCounts): Promise<void> {
  if (row.created_by === null) return;
  const { created, updated, failed } = counts;
  await notifyUser(work, {
    userId: row.created_by,
    template: "import-finished",
    data: { file: row.file_name, created, updated, failed },
    link: linkOf(row),
    alsoByMail: false,
  });
}

/** A notice to whoever started the import that it failed, and why. */
export async function tellFailure(work: Work, row: ImportRow): Promise<void> {
  if (row.created_by === null) return;
  const language = row.language === "en" ? "en" : "zh";
  await notifyUser(work, {
    userId: row.created_by,
    template: "import-failed",
    data: { file: row.file_name, reason: failureSentence(row.failure as StoredFailure, language) },
    link: linkOf(row),
    alsoByMail: false,
  });
}

function linkOf(row: ImportRow): string {
  return `/imports/${row.id}`;
}
