import { defineJob } from "../../../platform/queue/job.ts";

/** Reads what is new in one mailbox. When it is tried again stands with the mailbox, not in the queue. */
export const readMailboxJob = defineJob<{ readonly orgId: number; readonly mailboxId: string }>({
  name: "feedback.read-mailbox",
  concurrency: 2,
  retryLimit: 0,
  expireInSeconds: 600,
  keepSeconds: 600,
  deadLetter: false,
  oneWaitingPerKey: true,
});

/** Every minute: asks for the reading of every mailbox that is on and due. */
export const sweepMailboxesJob = defineJob<{ readonly orgId: null }>({
  name: "feedback.sweep-mailboxes",
  retryLimit: 0,
  keepSeconds: 600,
  deadLetter: false,
});
