import type { Database } from "../../platform/db/database.ts";
import { handledBy, type JobHandler, type Schedule } from "../../platform/queue/job.ts";
import { sweepWebhooks, sweepWebhooksJob } from "../service/webhook/sweep-webhooks.ts";

/** Forgets what webhooks keep for 30 days only. */
export function webhookJobs(database: Database, clock: () => string): readonly JobHandler[] {
  return [handledBy(sweepWebhooksJob, () => sweepWebhooks(database, clock))];
}

export const WEBHOOK_SCHEDULES: readonly Schedule[] = [
  { job: sweepWebhooksJob, cron: "40 3 * * *", data: { orgId: null } },
];
