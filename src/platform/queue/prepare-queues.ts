import type { PgBoss } from "pg-boss";
import type { JobHandler, Schedule } from "./job.ts";
import { DEAD_LETTERS, queueSettings, type QueuePace } from "./queue-settings.ts";

/** Makes the queues of these jobs, or brings their settings up to date. */
export async function prepareQueues(
  boss: PgBoss,
  handlers: readonly JobHandler[],
  pace: QueuePace,
): Promise<void> {
  for (const job of [DEAD_LETTERS, ...handlers.map((handler) => handler.job)]) {
    const { deadLetter, retryDelayMax, ...settings } = queueSettings(job, pace);
    await boss.createQueue(job.name, { policy: job.oneWaitingPerKey === true ? "short" : "standard" });
    await boss.updateQueue(job.name, { ...settings, deadLetter, retryDelayMax });
  }
}

/** Sets these schedules and ends all others. */
export async function prepareSchedules(boss: PgBoss, schedules: readonly Schedule[]): Promise<void> {
  const wanted = new Set(schedules.map((schedule) => schedule.job.name));
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
  for (const { job, cron, data, timeZone } of schedules) {
    await boss.schedule(job.name, cron, data, { tz: timeZone ?? "UTC" });
  }
}
