import { judgeContact } from "../../../customer/service/judge-contact.ts";
import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { isMobileNumber } from "../../../notification/domain/sms/mobile-number.ts";
import type { SmsPurpose } from "../../../notification/domain/sms/sms-purpose.ts";
import {
  numberObstacle,
  queueSms,
  smsRefused,
  type SmsObstacle,
} from "../../../notification/service/sms/queue-sms.ts";
import { readContactRow, type CaseRow } from "../../store/cases.ts";
import { shortCodeOf } from "./short-link.ts";

/** Why the customer of a case gets no SMS. */
type TextObstacle = SmsObstacle | "sms-number-refused" | "feedback-no-mobile" | "feedback-sms-unwanted";

/** What stands in the way of an SMS to the customer of a case; null: nothing. */
export async function textObstacle(
  work: Work,
  row: CaseRow,
  purpose: SmsPurpose,
): Promise<TextObstacle | null> {
  const contact = await readContactRow(work.tx, row.org_id, row.id);
  const to = contact?.phone ?? "";
  const obstacle = await numberObstacle(work, { to, purpose });
  if (obstacle !== null) return obstacle;
  if (!isMobileNumber(to)) return "feedback-no-mobile";
  return (await isUnwanted(work, row, purpose)) ? "feedback-sms-unwanted" : null;
}

/**
 * Queues an SMS to whoever the case came from, with the short link to its page. Answers the id of the delivery.
 * @param promised fills the placeholder of an acknowledgement
 * @throws Failure those of `smsRefused`, `feedback-no-mobile` {number}, `feedback-sms-unwanted` {number}
 */
export async function smsToCustomer(
  work: Work,
  row: CaseRow,
  purpose: SmsPurpose,
  promised = "",
): Promise<string> {
  const { number } = row;
  const obstacle = await textObstacle(work, row, purpose);
  if (obstacle === "feedback-no-mobile" || obstacle === "feedback-sms-unwanted")
    throw new Failure(obstacle, { number });
  if (obstacle !== null) throw smsRefused(obstacle, purpose);
  const contact = await readContactRow(work.tx, row.org_id, row.id);
  const link = await shortCodeOf(work, row.id);
  return queueSms(work, {
    to: contact?.phone ?? "",
    purpose,
    values: { number, link, promised },
    subject: number,
    reports: true,
  });
}

/**
 * Whether the customer said that no SMS is wanted. An answer to their own matter they asked for themselves, so only the
 * mark against SMS counts; a survey also needs that they did not take their consent to surveys back.
 */
async function isUnwanted(work: Work, { customer_id }: CaseRow, purpose: SmsPurpose): Promise<boolean> {
  if (customer_id === null) return false;
  const ruling = (await judgeContact(work, [customer_id], "sms", "survey")).get(customer_id);
  if (ruling === undefined || ruling.allowed) return false;
  return purpose === "satisfaction" || ruling.reasons.includes("do-not-contact");
}
