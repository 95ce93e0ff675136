import { defineJob, type JobData } from "../../../platform/queue/job.ts";

/** Which import a job is for. */
export interface ImportJobData extends JobData {
  readonly orgId: number;
  readonly importId: string;
}

const HOURS = 3_600;

/** Reads the file and writes its rows. A million rows take minutes, on a slow machine more. */
export const RUN_IMPORT = defineJob<ImportJobData>({
  name: "customer.run-import",
  expireInSeconds: 4 * HOURS,
  retryLimit: 5,
});

/** Takes an import back. */
export const UNDO_IMPORT = defineJob<ImportJobData>({
  name: "customer.undo-import",
  expireInSeconds: 4 * HOURS,
  retryLimit: 5,
});
