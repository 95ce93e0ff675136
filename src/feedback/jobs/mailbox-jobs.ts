import { handledBy, type JobHandler, type Schedule } from "../../platform/queue/job.ts";
import { readMailboxJob, sweepMailboxesJob } from "../service/mailbox/mailbox-job.ts";
import { readOneMailbox, type MailboxReaderDeps } from "../service/mailbox/read-one-mailbox.ts";
import { sweepMailboxes } from "../service/mailbox/sweep-mailboxes.ts";

/** The jobs that read mailboxes. */
export function mailboxJobs(deps: MailboxReaderDeps): readonly JobHandler[] {
  return [
    handledBy(readMailboxJob, (key, { signal }) => readOneMailbox(deps, key, signal)),
    handledBy(sweepMailboxesJob, () => sweepMailboxes(deps.database, deps.clock())),
  ];
}

/** When they begin by themselves. */
export const MAILBOX_SCHEDULES: readonly Schedule[] = [
  { job: sweepMailboxesJob, cron: "* * * * *", data: { orgId: null } },
];
