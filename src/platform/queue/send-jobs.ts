import { fromKysely, type JobInsert, type PgBoss } from "pg-boss";
import type { Tx } from "../db/database.ts";
import type { OutgoingJob } from "../events/dispatch-outbox.ts";

/** Hands jobs to pg-boss within `tx`. */
export async function sendJobs(boss: PgBoss, tx: Tx, jobs: readonly OutgoingJob[]): Promise<void> {
  for (const [name, list] of Map.groupBy(jobs, (job) => job.job)) {
    const inserts: JobInsert[] = list.map((job) => ({
      data: job.data,
      ...(job.startAfter === null ? {} : { startAfter: job.startAfter }),
      ...(job.singletonKey === null ? {} : { singletonKey: job.singletonKey }),
    }));
    await boss.insert(name, inserts, { db: fromKysely(tx) });
  }
}
