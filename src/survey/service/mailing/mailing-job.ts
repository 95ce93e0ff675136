import { defineJob } from "../../../platform/queue/job.ts";

/** Sends what is due of one mailing, batch by batch, and asks for itself at the next moment. */
export const advanceMailingJob = defineJob<{ readonly orgId: number; readonly mailingId: string }>({
  name: "survey.advance-mailing",
  concurrency: 2,
  retryLimit: 8,
  retryDelay: 15,
  oneWaitingPerKey: true,
});

/** Every ten minutes: finds mailings whose moment passed without their job (it was given up while the database was away). */
export const sweepMailingsJob = defineJob<{ readonly orgId: null }>({
  name: "survey.sweep-mailings",
  deadLetter: false,
});
