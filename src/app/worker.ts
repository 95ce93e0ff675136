import { notificationConsumers } from "../notification/jobs/notification-consumers.ts";
import { notificationJobs, notificationSchedules } from "../notification/jobs/notification-jobs.ts";
import { openQueue, type Queue } from "../platform/queue/open-queue.ts";
import type { Parts } from "./parts.ts";

/** Begins to work on jobs and events of every module. */
export async function startWorker(parts: Parts): Promise<Queue> {
  const { database, mailer, clock, log } = parts;
  const queue = openQueue({
    database,
    handlers: [...notificationJobs({ database, mailer, clock })],
    consumers: [...notificationConsumers(clock)],
    schedules: [...notificationSchedules(parts.settings.timeZone)],
    log,
    clock,
  });
  await queue.start();
  return queue;
}
