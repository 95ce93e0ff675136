import { randomUUIDv7 } from "node:crypto";
import { inOrganization, type Database } from "../db/database.ts";
import { appendEvent } from "../events/append-event.ts";
import type { Log } from "../log/json-log.ts";
import { keepDeadLetter, type FailedJob } from "./dead-letters.ts";

/** Event of a job that failed for good; payload `{deadLetterId, job, error}`. */
export const JOB_FAILED = "platform.job-failed";

/** Puts a job that failed for good among its organization's dead letters and announces it; to the log in any case. */
export async function buryJob(
  database: Database,
  log: Log,
  failed: FailedJob & { readonly orgId: number | null },
): Promise<void> {
  const { id, job, error, attempts, orgId } = failed;
  log("error", "job-failed-for-good", { job, jobId: id, orgId, attempts, error });
  if (orgId === null) return;
  await inOrganization(database, orgId, async (tx) => {
    const kept = await keepDeadLetter(tx, orgId, failed);
    if (!kept || isNewsOfFailure(failed.data)) return;
    const payload = { deadLetterId: id, job, error };
    await appendEvent(tx, {
      id: randomUUIDv7(),
      orgId,
      type: JOB_FAILED,
      payload,
      occurredAt: failed.failedAt,
    });
  });
}

/** When the telling of failures fails itself, telling that would go round for ever. */
function isNewsOfFailure(data: object): boolean {
  return "type" in data && data.type === JOB_FAILED;
}
