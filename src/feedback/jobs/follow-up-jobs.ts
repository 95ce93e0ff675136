import type { Database } from "../../platform/db/database.ts";
import { handledBy, type JobHandler, type Schedule } from "../../platform/queue/job.ts";
import { remindAllChecks } from "../service/follow-up-checks/remind-all-checks.ts";
import { remindChecksJob } from "../service/follow-up-checks/remind-job.ts";

/** The job that tells of long-term measures to be checked. */
export function followUpJobs({
  database,
  clock,
}: {
  readonly database: Database;
  /** ISO instant of now. */
  readonly clock: () => string;
}): readonly JobHandler[] {
  return [handledBy(remindChecksJob, (_, { signal }) => remindAllChecks(database, clock, signal))];
}

/** When it begins by itself. */
export const FOLLOW_UP_SCHEDULES: readonly Schedule[] = [
  { job: remindChecksJob, cron: "*/15 * * * *", data: { orgId: null } },
];
