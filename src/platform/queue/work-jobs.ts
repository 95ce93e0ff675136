import type { JobWithMetadata, PgBoss } from "pg-boss";
import type { Database } from "../db/database.ts";
import type { Log } from "../log/json-log.ts";
import { buryJob } from "./bury-job.ts";
import type { JobData, JobHandler } from "./job.ts";
import { reasonOf } from "./queue-log.ts";
import { DEAD_LETTERS, type QueuePace } from "./queue-settings.ts";

/** Where jobs that failed for good are put. */
interface Cemetery {
  readonly database: Database;
  readonly log: Log;
  readonly clock: () => string;
}

/** Begins to work off one kind of job. */
export async function workJob(
  boss: PgBoss,
  handler: JobHandler,
  { log, pace }: { readonly log: Log; readonly pace: QueuePace },
): Promise<void> {
  const { name, concurrency } = handler.job;
  const handle = async (job: JobWithMetadata<JobData>): Promise<void> => {
    const attempt = job.retryCount + 1;
    const last = job.retryCount >= job.retryLimit;
    try {
      await handler.handle(job.data, { jobId: job.id, attempt, last, signal: job.signal });
    } catch (error) {
      log("warn", "job-failed", { job: name, jobId: job.id, attempt, error });
      throw error;
    }
  };
  for (let i = 0; i < (concurrency ?? 1); i += 1) await workOneByOne(boss, { name, pace, handle });
}

/** Begins to take over jobs that failed for good. */
export async function workDeadLetters(boss: PgBoss, options: Cemetery, pace: QueuePace): Promise<void> {
  const handle = (job: JobWithMetadata<JobData>): Promise<void> =>
    buryJob(options.database, options.log, {
      id: job.sourceId ?? job.id,
      orgId: job.data.orgId,
      job: job.sourceName ?? job.name,
      data: job.data,
      error: reasonOf(job.sourceOutput).slice(0, 2_000),
      attempts: (job.sourceRetryCount ?? 0) + 1,
      requestedAt: (job.sourceCreatedOn ?? job.createdOn).toISOString(),
      failedAt: options.clock(),
    });
  await workOneByOne(boss, { name: DEAD_LETTERS.name, pace, handle });
}

interface Worker {
  readonly name: string;
  readonly pace: QueuePace;
  handle(job: JobWithMetadata<JobData>): Promise<void>;
}

async function workOneByOne(boss: PgBoss, { name, pace, handle }: Worker): Promise<void> {
  const options = {
    pollingIntervalSeconds: Math.min(pace.poll, 2),
    notifyPollingIntervalSeconds: pace.poll,
    includeMetadata: true,
  } as const;
  const id = await boss.work(name, options, async ([job]: JobWithMetadata<JobData>[]) => {
    if (job === undefined) return;
    // Where one job lay there may be another: pg-boss would wait for its next look.
    boss.notifyWorker(id);
    await handle(job);
  });
}
