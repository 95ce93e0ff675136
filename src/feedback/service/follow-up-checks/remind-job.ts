import { defineJob } from "../../../platform/queue/job.ts";

/** Every quarter of an hour, in every organization: tells of long-term measures to be checked. */
export const remindChecksJob = defineJob<{ readonly orgId: null }>({
  name: "feedback.remind-checks",
  retryLimit: 0,
  deadLetter: false,
  keepSeconds: 3_600,
});
