import path from "node:path";
import { forgetExpiredSignIns } from "../identity/service/forget-expired-sign-ins.ts";
import { sweepIncoming } from "../platform/files/folder-storage.ts";
import { removeOldIdempotencyKeys } from "../platform/http/idempotency.ts";
import { removeOldHits } from "../platform/limits/count-hit.ts";
import { defineJob, handledBy, type JobHandler, type Schedule } from "../platform/queue/job.ts";
import type { Parts } from "./parts.ts";

const job = defineJob({ name: "app.housekeeping", deadLetter: false });

/** Removes what nobody asks for any more: old idempotency keys and limits, uploads that never ended. */
export function housekeepingJob({ database, clock, settings }: Parts): JobHandler {
  return handledBy(job, async () => {
    const now = clock();
    await removeOldIdempotencyKeys(database, now);
    await removeOldHits(database, now);
    await forgetExpiredSignIns(database, now);
    await sweepIncoming(path.join(settings.dataFolder, "files"), Date.parse(now));
  });
}

export const HOUSEKEEPING: Schedule = { job, cron: "17 * * * *", data: { orgId: null } };
