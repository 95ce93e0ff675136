import { defineJob } from "../../../platform/queue/job.ts";

/** Every minute, in every organization: tells of deadlines that come near or have passed, and of pauses that are over. */
export const soundAlarmsJob = defineJob<{ readonly orgId: null }>({
  name: "feedback.sound-alarms",
  retryLimit: 0,
  deadLetter: false,
  keepSeconds: 3_600,
});
