import { importJobs } from "../customer/jobs/import-jobs.ts";
import { notificationConsumers } from "../notification/jobs/notification-consumers.ts";
import { notificationJobs, notificationSchedules } from "../notification/jobs/notification-jobs.ts";
import { MAILING_SCHEDULES, mailingJobs } from "../survey/jobs/mailing-jobs.ts";
import { uploadJobs } from "../survey/jobs/upload-jobs.ts";
import { surveyConsumers } from "../survey/jobs/survey-consumers.ts";
import { openQueue, type Queue } from "../platform/queue/open-queue.ts";
import { PACE } from "../platform/queue/queue-settings.ts";
import { HOUSEKEEPING, housekeepingJob } from "./housekeeping.ts";
import type { Parts } from "./parts.ts";

/** Seconds that running jobs have to end: the whole server is down within 3 s of a TERM. */
const STOP_PATIENCE = 2;

/** Begins to work on jobs and events of every module. */
export async function startWorker(parts: Parts): Promise<Queue> {
  const { database, mailer, files, clock, log } = parts;
  const queue = openQueue({
    database,
    handlers: [
      housekeepingJob(parts),
      ...notificationJobs({ database, mailer, clock }),
      ...mailingJobs({ database, secret: parts.secret, clock }),
      ...importJobs(database, files, clock),
      ...uploadJobs(database, files, clock),
    ],
    consumers: [...notificationConsumers(clock), ...surveyConsumers(clock)],
    schedules: [HOUSEKEEPING, ...MAILING_SCHEDULES, ...notificationSchedules(parts.settings.timeZone)],
    log,
    clock,
    pace: { ...PACE, patience: STOP_PATIENCE },
  });
  await queue.start();
  return queue;
}
