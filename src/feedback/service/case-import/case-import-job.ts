import { defineJob, type JobData } from "../../../platform/queue/job.ts";

/** Which import a job is for. */
export interface CaseImportJobData extends JobData {
  readonly orgId: number;
  readonly importId: string;
}

const HOUR = 3_600;

/** Reads the file and registers its voices; tried again, it goes on where it ended. */
export const RUN_CASE_IMPORT = defineJob<CaseImportJobData>({
  name: "feedback.run-import",
  expireInSeconds: 4 * HOUR,
  retryLimit: 5,
});
