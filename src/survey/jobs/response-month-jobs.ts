import type { Database } from "../../platform/db/database.ts";
import { defineJob, handledBy, type JobHandler, type Schedule } from "../../platform/queue/job.ts";
import { keepResponseMonths } from "../service/keep-response-months.ts";

const job = defineJob<{ readonly orgId: null }>({ name: "survey.response-months", deadLetter: false });

/** Hourly: a month must have its partition before the first answer of it comes. */
export const RESPONSE_MONTH_SCHEDULE: Schedule = { job, cron: "41 * * * *", data: { orgId: null } };

/** Makes partitions of responses ahead of time. @param clock ISO instant of now */
export function responseMonthJob(database: Database, clock: () => string): JobHandler {
  return handledBy(job, () => keepResponseMonths(database, clock()));
}
