import { getOrganization } from "../../../identity/service/get-organization.ts";
import { loadWorkingCalendar } from "../../../identity/service/load-working-calendar.ts";
import type { Work } from "../../../identity/service/work.ts";
import { isWorkingMoment } from "../../../kit/working-time/is-working-moment.ts";
import { nextWorkingMoment } from "../../../kit/working-time/next-working-moment.ts";
import { sendMail } from "../../../notification/service/send-mail.ts";
import { isMailAddress } from "../../../platform/mail/mailer.ts";
import type { ParsedMail } from "../../../platform/mail/parse-mail.ts";
import { mailWord } from "../../domain/mail/mail-remarks.ts";
import { languageOf } from "../../domain/mail/thread-hints.ts";
import { signCase } from "../case-token.ts";
import type { RegisteredFeedback } from "../register-feedback.ts";
import { correspondentOf } from "./mail-digests.ts";
import { noteSentMail } from "./note-sent-mail.ts";

/** The mailbox that a mail came into, as far as answers go. */
export interface AnsweringMailbox {
  readonly address: string;
  readonly replyName: string;
  readonly departmentId: string | null;
}

/**
 * Tells the sender of a new case its number and when an answer can be expected; outside working hours also when
 * somebody is there. False: nobody was told, since there is no address or it asks not to be answered by a program.
 */
export async function acknowledgeMail(
  work: Work,
  mail: ParsedMail,
  registered: RegisteredFeedback,
  from: { readonly mailbox: AnsweringMailbox; readonly secret: string },
): Promise<boolean> {
  const to = correspondentOf(mail);
  if (mail.isAutomatic || mail.refusesAutomaticReply || !isMailAddress(to.address)) return false;
  const { mailbox, secret } = from;
  const language = languageOf(`${mail.subject}\n${mail.text}`);
  const { messageId, references } = mail;
  const deliveryId = await sendMail(work, {
    to: to.address,
    template: "feedback-received",
    language,
    data: {
      customer: to.name || mailWord(language, "you"),
      number: registered.number,
      matter: mail.subject,
      promised: await promiseOf(work, registered, language),
      attendance: await attendanceOf(work, mailbox.departmentId, language),
      link: `/f/${signCase(secret, { orgId: work.actor.orgId, caseId: registered.id })}`,
    },
    confidential: false,
    thread: {
      autoReplied: true,
      inReplyTo: messageId,
      references: messageId === null ? references : [...references, messageId],
      replyTo: mailbox.address,
      senderName: mailbox.replyName || null,
    },
  });
  await noteSentMail(work, { deliveryId, caseId: registered.id, to: to.address });
  return true;
}

async function promiseOf(
  work: Work,
  { deadlines }: RegisteredFeedback,
  language: "zh" | "en",
): Promise<string> {
  const first = deadlines.find(({ clock }) => clock === "firstResponse");
  if (first === undefined) return mailWord(language, "promisedSoon");
  return mailWord(language, "promised", await momentText(work, first.dueAt, language));
}

/** Empty within working hours. */
async function attendanceOf(work: Work, departmentId: string | null, language: "zh" | "en"): Promise<string> {
  const calendar = await loadWorkingCalendar(work, departmentId);
  const now = Temporal.Instant.from(work.now);
  if (isWorkingMoment(calendar, now)) return "";
  const { at } = nextWorkingMoment(calendar, now);
  return mailWord(language, "away", await momentText(work, at.toString(), language));
}

/** `3月12日 10:30`, by the organization's clock. */
export async function momentText(work: Work, instant: string, language: "zh" | "en"): Promise<string> {
  const { timeZone } = await getOrganization(work);
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const time = at.toPlainTime().toString({ smallestUnit: "minute" });
  if (language === "zh") return `${at.month}月${at.day}日 ${time}`;
  return `${at.toPlainDate().toLocaleString("en-GB", { day: "numeric", month: "long" })}, ${time}`;
}
