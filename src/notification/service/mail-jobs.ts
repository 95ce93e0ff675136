import { defineJob } from "../../platform/queue/job.ts";

/** Tries to send one message of the delivery log. When to try again stands in the log, not in the queue. */
export const sendMailJob = defineJob<{ readonly orgId: number; readonly deliveryId: string }>({
  name: "notification.send-mail",
  concurrency: 3,
  retryLimit: 20,
  retryDelay: 30,
  expireInSeconds: 180,
  keepSeconds: 3_600,
  oneWaitingPerKey: true,
});

/** A message to somebody who belongs to no organization: no log holds it, so the job does. */
export interface LooseMail {
  readonly orgId: null;
  readonly id: string;
  readonly to: string;
  readonly language: "zh" | "en";
  readonly subject: string;
  readonly body: string;
}

/** Sends a message that stands in no delivery log; its links are short-lived, so it is tried for an hour only. */
export const sendLooseMailJob = defineJob<LooseMail>({
  name: "notification.send-loose-mail",
  retryLimit: 6,
  retryDelay: 30,
  expireInSeconds: 180,
  keepSeconds: 60,
  deadLetter: false,
});

/** Daily: empties confidential messages that nobody can use any more, forgets events long done. */
export const cleanUpJob = defineJob<{ readonly orgId: null }>({ name: "notification.clean-up" });
