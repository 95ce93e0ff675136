import { openSession, systemActor, type Session } from "../../identity/service/session.ts";
import type { Database } from "../../platform/db/database.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import { handledBy, type JobHandler } from "../../platform/queue/job.ts";
import { refreshStatistics } from "../../platform/db/refresh-statistics.ts";
import { IMPORTED_TABLES } from "../service/imports/imported-tables.ts";
import { RUN_IMPORT, UNDO_IMPORT } from "../service/imports/import-job.ts";
import { runImport } from "../service/imports/run-import.ts";
import { undoImport } from "../service/imports/undo-import.ts";

/** What works off imports; each run is one call of a use case as Huiyin itself. */
export function importJobs(
  database: Database,
  storage: FileStorage,
  clock: () => string = () => new Date().toISOString(),
): readonly JobHandler[] {
  const session = (orgId: number): Session =>
    openSession(database, systemActor(orgId), { requestId: null, address: null }, clock);
  return [
    handledBy(RUN_IMPORT, async ({ orgId, importId }, { signal, last }) => {
      await runImport(session(orgId), storage, importId, { signal, last });
      await refreshStatistics(database, IMPORTED_TABLES);
    }),
    handledBy(UNDO_IMPORT, ({ orgId, importId }) =>
      session(orgId).begin((work) => undoImport(work, importId)),
    ),
  ];
}
