import type { Work } from "../../../identity/service/work.ts";
import { defineJob } from "../../../platform/queue/job.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";

/** Goes over the open cases of an organization behind `after`, a batch at a time, and asks for itself until all are done. */
export const refreshDeadlinesJob = defineJob<{ readonly orgId: number; readonly after: string | null }>({
  name: "feedback.refresh-deadlines",
  concurrency: 2,
  retryLimit: 8,
  retryDelay: 5,
  oneWaitingPerKey: true,
});

/** Every night: holidays may have been announced with a new version, and nothing else would say so. */
export const refreshAllDeadlinesJob = defineJob<{ readonly orgId: null }>({
  name: "feedback.refresh-all-deadlines",
  deadLetter: false,
});

/** Asks for all open cases of the actor's organization to be brought under the limits and calendars of now. */
export function askForRefresh({ tx, actor, now }: Work, after: string | null = null): Promise<void> {
  const { orgId } = actor;
  return enqueue(tx, refreshDeadlinesJob, { orgId, after }, { now, singletonKey: `${orgId} ${after ?? ""}` });
}
