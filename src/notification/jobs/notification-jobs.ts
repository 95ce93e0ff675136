import { handledBy, type JobHandler, type Schedule } from "../../platform/queue/job.ts";
import { cleanUp } from "../service/clean-up.ts";
import { deliverLooseMail } from "../service/deliver-loose-mail.ts";
import { deliverMail, type MailDeps } from "../service/deliver-mail.ts";
import { deliverSms } from "../service/sms/deliver-sms.ts";
import type { SmsTakeDeps } from "../service/sms/take-sms.ts";
import { sendSmsJob } from "../service/sms/sms-job.ts";
import { cleanUpJob, sendLooseMailJob, sendMailJob } from "../service/mail-jobs.ts";

/** What the jobs work with. */
export type NotificationJobDeps = MailDeps & Pick<SmsTakeDeps, "secret" | "endpoint">;

/** The jobs of this module. */
export function notificationJobs(deps: NotificationJobDeps): readonly JobHandler[] {
  return [
    handledBy(sendMailJob, (key) => deliverMail(deps, key)),
    handledBy(sendSmsJob, (key) => deliverSms({ ...deps, publicUrl: deps.mailer.publicUrl }, key)),
    handledBy(sendLooseMailJob, (mail) => deliverLooseMail(deps.mailer, mail)),
    handledBy(cleanUpJob, () => cleanUp(deps.database, deps.clock())),
  ];
}

/** When they begin by themselves. */
export function notificationSchedules(timeZone: string): readonly Schedule[] {
  return [{ job: cleanUpJob, cron: "40 3 * * *", timeZone, data: { orgId: null } }];
}
