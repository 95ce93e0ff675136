import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { sendMail } from "../../../notification/service/send-mail.ts";
import { readContactRow, type CaseRow } from "../../store/cases.ts";
import { signCase } from "../case-token.ts";
import { noteSentMail } from "../mailbox/note-sent-mail.ts";
import { threadOfCase } from "../mailbox/thread-of-case.ts";

/** What sending to customers needs. */
export interface ReplyDeps {
  /** Signs the link to the case. */
  readonly secret: string;
  /** Whether e-mail can be sent. */
  readonly mailConfigured: boolean;
}

const SUBJECT = { zh: "关于您的反馈", en: "About your feedback" } as const;

/**
 * Queues a mail to whoever the case came from, within the conversation that it came by, with the number of the case
 * in its subject, so that the answer finds back, and the link to follow it. Answers the id of the delivery.
 * @throws Failure `feedback-send-by-mail`, `feedback-mail-not-set-up`, `feedback-no-mail-address`
 */
export async function mailToCustomer(
  work: Work,
  { secret, mailConfigured }: ReplyDeps,
  row: CaseRow,
  message: { readonly channel: string; readonly subject?: string | undefined; readonly text: string },
): Promise<string> {
  if (message.channel !== "email") throw new Failure("feedback-send-by-mail");
  if (!mailConfigured) throw new Failure("feedback-mail-not-set-up");
  const { orgId } = work.actor;
  const contact = await readContactRow(work.tx, orgId, row.id);
  if (!contact?.email) throw new Failure("feedback-no-mail-address", { number: row.number });
  const language = (await getOrganization(work)).language === "en" ? "en" : "zh";
  const subject = (message.subject ?? "").replaceAll(`[${row.number}]`, "").trim();
  const deliveryId = await sendMail(work, {
    to: contact.email,
    template: "feedback-reply",
    language,
    data: {
      number: row.number,
      subject: subject === "" ? SUBJECT[language] : subject,
      text: message.text,
      link: `/f/${signCase(secret, { orgId, caseId: row.id })}`,
    },
    confidential: true,
    thread: await threadOfCase(work, row.id),
    reports: true,
  });
  await noteSentMail(work, { deliveryId, caseId: row.id, to: contact.email });
  return deliveryId;
}
