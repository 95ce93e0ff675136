import { defineJob } from "../../../platform/queue/job.ts";

/** Tries to send one SMS of the delivery log. When to try again stands in the log, not in the queue. */
export const sendSmsJob = defineJob<{ readonly orgId: number; readonly deliveryId: string }>({
  name: "notification.send-sms",
  concurrency: 2,
  retryLimit: 20,
  retryDelay: 30,
  expireInSeconds: 180,
  keepSeconds: 3_600,
  oneWaitingPerKey: true,
});
