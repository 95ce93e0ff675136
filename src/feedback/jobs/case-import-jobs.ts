import { openSession, systemActor } from "../../identity/service/session.ts";
import type { Database } from "../../platform/db/database.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import { handledBy, type JobHandler } from "../../platform/queue/job.ts";
import { RUN_CASE_IMPORT } from "../service/case-import/case-import-job.ts";
import { runCaseImport } from "../service/case-import/run-case-import.ts";

/** What works off imports of voices, as Huiyin itself. */
export function caseImportJobs(
  database: Database,
  storage: FileStorage,
  clock: () => string = () => new Date().toISOString(),
): readonly JobHandler[] {
  return [
    handledBy(RUN_CASE_IMPORT, async ({ orgId, importId }, { signal, last }) => {
      const session = openSession(database, systemActor(orgId), { requestId: null, address: null }, clock);
      await runCaseImport(session, storage, importId, { signal, last });
    }),
  ];
}
