import { importJobs } from "../customer/jobs/import-jobs.ts";
import { notificationConsumers } from "../notification/jobs/notification-consumers.ts";
import { notificationJobs, notificationSchedules } from "../notification/jobs/notification-jobs.ts";
import { MAILING_SCHEDULES, mailingJobs } from "../survey/jobs/mailing-jobs.ts";
import { RESPONSE_MONTH_SCHEDULE, responseMonthJob } from "../survey/jobs/response-month-jobs.ts";
import { uploadJobs } from "../survey/jobs/upload-jobs.ts";
import { surveyConsumers } from "../survey/jobs/survey-consumers.ts";
import { alarmConsumers, alarmJobs, alarmSchedules } from "../feedback/jobs/alarm-jobs.ts";
import { FOLLOW_UP_SCHEDULES, followUpJobs } from "../feedback/jobs/follow-up-jobs.ts";
import { caseImportJobs } from "../feedback/jobs/case-import-jobs.ts";
import { feedbackConsumers } from "../feedback/jobs/feedback-consumers.ts";
import { smsConsumers } from "../feedback/jobs/sms-consumers.ts";
import { mailboxJobs, MAILBOX_SCHEDULES } from "../feedback/jobs/mailbox-jobs.ts";
import { webhookJobs, WEBHOOK_SCHEDULES } from "../feedback/jobs/webhook-jobs.ts";
import { isDatabaseAway } from "../platform/http/database-fault.ts";
import { senderAddress } from "../platform/mail/mailer.ts";
import { openQueue, type Queue } from "../platform/queue/open-queue.ts";
import { PACE } from "../platform/queue/queue-settings.ts";
import { HOUSEKEEPING, housekeepingJob } from "./housekeeping.ts";
import type { Parts } from "./parts.ts";

/** Seconds that running jobs have to end: the whole server is down within 3 s of a TERM. */
const STOP_PATIENCE = 2;

/** Begins to work on jobs and events of every module. */
export async function startWorker(parts: Parts): Promise<Queue> {
  const { database, mailer, files, clock, log } = parts;
  const { timeZone, smsEndpoint } = parts.settings;
  const queue = openQueue({
    database,
    handlers: [
      housekeepingJob(parts),
      ...notificationJobs({
        database,
        mailer,
        clock,
        secret: parts.secret,
        endpoint: smsEndpoint ?? undefined,
      }),
      ...mailingJobs({ database, secret: parts.secret, clock }),
      responseMonthJob(database, clock),
      ...importJobs(database, files, clock),
      ...uploadJobs(database, files, clock),
      ...caseImportJobs(database, files, clock),
      ...alarmJobs({ database, clock }),
      ...followUpJobs({ database, clock }),
      ...webhookJobs(database, clock),
      ...mailboxJobs({ ...parts, isDatabaseAway, ownAddress: ownAddress(parts) }),
    ],
    consumers: [
      ...notificationConsumers(clock),
      ...surveyConsumers(clock),
      ...feedbackConsumers(clock),
      ...smsConsumers(clock),
      ...alarmConsumers(clock),
    ],
    schedules: [
      HOUSEKEEPING,
      ...MAILING_SCHEDULES,
      RESPONSE_MONTH_SCHEDULE,
      ...MAILBOX_SCHEDULES,
      ...FOLLOW_UP_SCHEDULES,
      ...WEBHOOK_SCHEDULES,
      ...notificationSchedules(timeZone),
      ...alarmSchedules(timeZone),
    ],
    log,
    clock,
    pace: { ...PACE, patience: STOP_PATIENCE },
  });
  await queue.start();
  return queue;
}

/** The address that mails of this installation come from: what comes from it is never read as a voice. */
function ownAddress({ settings: { smtpUrl, mailFrom, publicUrl } }: Parts): string | null {
  return senderAddress(smtpUrl, { from: mailFrom, publicUrl });
}
