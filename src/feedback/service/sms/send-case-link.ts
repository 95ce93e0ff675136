import { getOrganization } from "../../../identity/service/get-organization.ts";
import { demand, newId, type Work } from "../../../identity/service/work.ts";
import { mayWorkOnFeedback } from "../../domain/work/measure-rules.ts";
import { holdCase } from "../hold-case.ts";
import { demandOpen } from "../work/demand-open.ts";
import { recordMessage } from "../work/record-message.ts";
import { noteSending } from "./note-sending.ts";
import { smsToCustomer } from "./sms-to-customer.ts";

const TEXT = {
  zh: "已将查看处理进展的链接用短信发给客户。",
  en: "The link to follow the case was sent to the customer by SMS.",
} as const;

/**
 * Sends the customer of an open case the link to its page by SMS, as after a call; it answers nothing and stops no
 * clock.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, those of `smsToCustomer`
 */
export async function sendCaseLink(work: Work, id: string): Promise<void> {
  demand(mayWorkOnFeedback(work.actor));
  const row = await holdCase(work, id);
  demandOpen(row);
  const deliveryId = await smsToCustomer(work, row, "case-link");
  const messageId = newId();
  const { language } = await getOrganization(work);
  await recordMessage(work, row, {
    id: messageId,
    kind: "to_customer",
    channel: "sms",
    text: TEXT[language === "en" ? "en" : "zh"],
    details: { deliveryId },
  });
  await noteSending(work, row, { deliveryId, kind: "message", channel: "sms", messageId });
}
