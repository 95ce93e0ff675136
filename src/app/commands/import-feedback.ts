import path from "node:path";
import { caseImportWords } from "../../feedback/domain/case-import/case-import-words.ts";
import { importCaseFile } from "../../feedback/service/case-import/import-case-file.ts";
import { enterAsSystem } from "../../identity/service/enter-as-system.ts";
import { refreshStatistics } from "../../platform/db/refresh-statistics.ts";
import { folderStorage } from "../../platform/files/folder-storage.ts";
import { withInstallation } from "../with-installation.ts";
import type { CommandContext } from "./command-context.ts";
import { writeErrors, type ImportOrder } from "./import-responses.ts";
import { RowProgress } from "./progress.ts";

/** Tables that a large import makes much longer. */
const FILLED = [
  "feedback_case",
  "feedback_voice",
  "feedback_source",
  "feedback_event",
  "feedback_clock_event",
];

/** `huiyin import feedback FILE`: registers the voices of a sheet as cases and prints the counts. */
export async function importFeedback(
  { org, file, mapping, dryRun, json }: ImportOrder,
  context: CommandContext,
): Promise<void> {
  const progress = new RowProgress(process.stderr, context.words);
  const { done, errorFile } = await withInstallation(context, async (database, settings) => {
    const session = await enterAsSystem(database, org);
    const storage = folderStorage(path.join(settings.dataFolder, "files"));
    const order = { path: file, mapping, dryRun };
    const result = await importCaseFile(session, storage, order, ({ read }) => progress.show(read));
    await refreshStatistics(database, FILLED);
    return { done: result.import, errorFile: await writeErrors(result.errors, file) };
  });
  progress.end();
  const summary = { id: done.id, status: done.status, ...done.counts, errorFile };
  const { printed } = caseImportWords(context.lang).pieces;
  console.log(json ? JSON.stringify(summary) : printed(summary));
}
