import type { Work } from "../../../identity/service/work.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import { RUN_IMPORT } from "./import-job.ts";
import type { ImportView } from "./present-import.ts";
import { startImport } from "./start-import.ts";

/** Starts the import and asks for the job that runs it. @throws Failure those of `startImport` */
export async function requestImport(
  work: Work,
  id: string,
  options: { dryRun: boolean },
): Promise<ImportView> {
  const started = await startImport(work, id, options);
  await enqueue(work.tx, RUN_IMPORT, { orgId: work.actor.orgId, importId: id }, { now: work.now });
  return started;
}
