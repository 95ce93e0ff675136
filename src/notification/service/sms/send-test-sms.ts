import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { mayEditSms } from "../../domain/permissions.ts";
import type { SmsPurpose } from "../../domain/sms/sms-purpose.ts";
import { queueSms } from "./queue-sms.ts";

/** What a test message says. */
const SAMPLE = { number: "20260101-TEL-001", link: "0", promised: "1月1日 10:30" };

/**
 * Sends the template of a purpose with sample data to a number, at night and while it is switched off as well; how it
 * goes is to be seen in the delivery it answers.
 * @param to as it is dialled in China, or in E.164
 * @throws Failure those of `queueSms`
 */
export async function sendTestSms(
  work: Work,
  { purpose, to }: { readonly purpose: SmsPurpose; readonly to: string },
): Promise<{ readonly deliveryId: string }> {
  demand(mayEditSms(work.actor));
  const digits = to.normalize("NFKC").replaceAll(/[\s-]/gu, "");
  const deliveryId = await queueSms(work, {
    to: digits.replace(/^(?:\+?86)?(?=1\d{10}$)/u, "+86"),
    purpose,
    values: SAMPLE,
    subject: SAMPLE.number,
    reports: false,
    isTest: true,
  });
  await recordAct(work, {
    action: "sms-setting.test",
    recordType: "sms-setting",
    recordId: deliveryId,
    recordLabel: purpose,
  });
  return { deliveryId };
}
