import { newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import { isMobileNumber } from "../../domain/sms/mobile-number.ts";
import { smsTemplateCode, type SmsPurpose } from "../../domain/sms/sms-purpose.ts";
import type { SmsValues } from "../../domain/sms/sms-wording.ts";
import { insertDelivery } from "../../store/deliveries.ts";
import { findSmsSetting, findSmsTemplate } from "../../store/sms/sms-settings.ts";
import { writeContent } from "./sms-content.ts";
import { hasTakenLeave } from "./sms-refusals.ts";
import { sendSmsJob } from "./sms-job.ts";

/** An SMS to be sent. */
export interface NewSms {
  /** E.164. */
  readonly to: string;
  readonly purpose: SmsPurpose;
  readonly values: SmsValues;
  /** What the log shows: the number of the case or the like, nothing secret. */
  readonly subject: string;
  /** True: an event tells how it went (`NOTIFICATION_EVENTS`). */
  readonly reports: boolean;
  /** Sent at night too, and without the purpose being on; for an administrator's test. */
  readonly isTest?: boolean;
}

/** Why no SMS can go out for a purpose. */
export type SmsObstacle = "sms-not-set-up" | "sms-template-missing";

/** What stands in the way of SMS for a purpose; null: nothing. */
async function smsObstacle(
  { tx, actor }: Work,
  purpose: SmsPurpose,
  isTest = false,
): Promise<SmsObstacle | null> {
  const setting = await findSmsSetting(tx, actor.orgId);
  if (setting === null || (!setting.is_on && !isTest)) return "sms-not-set-up";
  const template = await findSmsTemplate(tx, actor.orgId, purpose);
  if (template === null || template.code === "") return "sms-template-missing";
  return template.is_on || isTest ? null : "sms-template-missing";
}

/**
 * What stands in the way of SMS for a purpose to a number: that of `smsObstacle`, or that the number took leave; null:
 * nothing.
 */
export async function numberObstacle(
  work: Work,
  {
    to,
    purpose,
    isTest = false,
  }: { readonly to: string; readonly purpose: SmsPurpose; readonly isTest?: boolean },
): Promise<SmsObstacle | "sms-number-refused" | null> {
  const obstacle = await smsObstacle(work, purpose, isTest);
  if (obstacle !== null || isTest) return obstacle;
  const { tx, actor } = work;
  return (await hasTakenLeave(tx, actor.orgId, { number: to, purpose })) ? "sms-number-refused" : null;
}

/**
 * That no SMS goes out: Failure `conflict-sms-not-set-up`, `conflict-sms-template-missing` {purpose},
 * `conflict-sms-number-refused`.
 */
export function smsRefused(obstacle: SmsObstacle | "sms-number-refused", purpose: SmsPurpose): Failure {
  return new Failure(`conflict-${obstacle}`, { purpose });
}

/**
 * Puts an SMS into the delivery log and asks for its sending, all within the transaction of `work`: rolled back, nothing
 * is sent. Answers the id of the delivery, which the provider keeps as well.
 * @throws Failure of `smsRefused`, `sms-number-not-mobile`
 */
export async function queueSms(work: Work, sms: NewSms): Promise<string> {
  const { tx, actor, now } = work;
  const { to, purpose, values, subject, reports, isTest = false } = sms;
  const obstacle = await numberObstacle(work, { to, purpose, isTest });
  if (obstacle !== null) throw smsRefused(obstacle, purpose);
  if (!isMobileNumber(to)) throw new Failure("sms-number-not-mobile");
  const id = newId();
  await insertDelivery(tx, actor.orgId, {
    id,
    channel: "sms",
    template: smsTemplateCode(purpose),
    language: "zh",
    userId: null,
    address: to,
    subject,
    body: writeContent({ purpose, values, atOnce: isTest }),
    unsubscribe: null,
    thread: null,
    // The link opens the case.
    confidential: true,
    reports,
    createdAt: now,
  });
  await enqueue(tx, sendSmsJob, { orgId: actor.orgId, deliveryId: id }, { now, singletonKey: id });
  return id;
}
