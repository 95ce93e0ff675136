import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "../db/database.ts";
import { signalAppended } from "../events/outbox-signal.ts";
import type { Job, JobData } from "./job.ts";

export interface EnqueueOptions {
  /** ISO instant of asking. */
  readonly now: string;
  /** ISO instant before which the job is not begun. */
  readonly startAfter?: string;
  /** See `oneWaitingPerKey` of the job. */
  readonly singletonKey?: string;
}

/**
 * Asks for a job within the transaction whose work makes it necessary: rolled back, it was never asked for.
 * Any process may ask; a worker hands the request to the queue after the commit.
 */
export async function enqueue<T extends JobData>(
  tx: Tx,
  job: Job<T>,
  data: T,
  options: EnqueueOptions,
): Promise<void> {
  await requestJob(tx, { job: job.name, data, ...options });
}

/** A job by its bare name, as the dead letters keep it. */
export interface JobRequest extends EnqueueOptions {
  readonly job: string;
  readonly data: object;
}

/** Like `enqueue`, for a job known by its name only. */
export async function requestJob(tx: Tx, request: JobRequest): Promise<void> {
  await tx
    .insertInto("system.job_request")
    .values({
      id: randomUUIDv7(),
      job: request.job,
      data: JSON.stringify(request.data),
      start_after: request.startAfter ?? null,
      singleton_key: request.singletonKey ?? null,
      requested_at: request.now,
    })
    .execute();
  signalAppended();
}
