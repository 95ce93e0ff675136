import { newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { ParsedMail } from "../../../platform/mail/parse-mail.ts";
import { LONGEST_MAIL_TEXT } from "../../domain/mail/mailbox.ts";
import { mailWord, remarkNote, type CaseRemark } from "../../domain/mail/mail-remarks.ts";
import { splitQuotation } from "../../domain/mail/split-quotation.ts";
import { holdCaseRow, type CaseRow } from "../../store/cases.ts";
import { proposeDepartment } from "../../store/mail-cases.ts";
import { insertMessageRow } from "../../store/messages.ts";
import { registerFeedback, type RegisteredFeedback } from "../register-feedback.ts";
import { recordMessage } from "../work/record-message.ts";
import { attachTaken, withPictureIds } from "./attach-taken.ts";
import { correspondentOf } from "./mail-digests.ts";
import type { ReceivedMail } from "./received-mail.ts";

const LONGEST_SUBJECT = 300;
const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 200;

/** Registers what a mail says as a case, with its files and its formatted text. */
export async function openMailCase(
  work: Work,
  { mail, mailbox, key, arrivedAt, taken }: ReceivedMail,
  language: "zh" | "en",
): Promise<RegisteredFeedback> {
  const said = shortened(mail.text || mail.subject || mailWord(language, "noWords"));
  const { name, address } = correspondentOf(mail);
  const registered = await registerFeedback(work, {
    channel: "email",
    verbatim: said,
    subject: subjectOf(mail),
    receivedAt: earlier(arrivedAt, work.now),
    contact: { name: name.slice(0, LONGEST_NAME).toWellFormed(), email: address.slice(0, LONGEST_ADDRESS) },
    source: "email",
    sourceId: `${key} ${address}`,
  });
  const row = await heldRow(work, registered.id);
  if (mailbox.departmentId !== null) await proposeDepartment(work.tx, row, mailbox.departmentId);
  const { safeHtml } = mail;
  const messageId = safeHtml === null ? null : newId();
  const from = { messageId, name: senderName(mail) };
  const { pictures, remarks } = await attachTaken(work, row, taken.files, from);
  if (safeHtml !== null && messageId !== null) {
    const html = withPictureIds(safeHtml, pictures);
    await keepFormatted(work, row, { id: messageId, mail, text: said, html });
  }
  await keepRemarks(work, row, [...taken.remarks, ...remarks], language);
  return registered;
}

/** Adds a mail to its case: its new words as message, its files, and the end of a pause that waited for them. */
export async function keepReply(
  work: Work,
  { mail, taken }: ReceivedMail,
  to: { readonly caseId: string; readonly language: "zh" | "en"; readonly flood: boolean },
): Promise<void> {
  const { caseId, language, flood } = to;
  const row = await heldRow(work, caseId);
  const words = flood ? `${mail.subject}\n\n${mail.text}`.trim() : splitQuotation(mail.text).words;
  const messageId = newId();
  const name = senderName(mail);
  const attached = await attachTaken(work, row, taken.files, { messageId, name });
  await recordMessage(work, row, {
    id: messageId,
    kind: "from_customer",
    channel: "email",
    subject: subjectOf(mail),
    text: shortened(words || mail.text || mail.subject || mailWord(language, "noWords")),
    html: mail.safeHtml === null ? null : withPictureIds(mail.safeHtml, attached.pictures),
    author: { kind: "customer", name },
  });
  const remarks = [...taken.remarks, ...attached.remarks];
  await keepRemarks(work, row, flood ? [{ code: "flood" }, ...remarks] : remarks, language);
}

async function heldRow(work: Work, id: string): Promise<CaseRow> {
  const row = await holdCaseRow(work.tx, work.actor.orgId, id);
  if (row === undefined) throw new Failure("not-found", { record: "feedback" });
  return row;
}

interface Formatted {
  readonly id: string;
  readonly mail: ParsedMail;
  readonly text: string;
  readonly html: string;
}

/** The mail that opened the case, as it looked: no message that anybody is told of. */
async function keepFormatted(work: Work, row: CaseRow, { id, mail, text, html }: Formatted): Promise<void> {
  await insertMessageRow(work.tx, {
    ...placeOf(work, row, id),
    kind: "from_customer",
    channel: "email",
    subject: subjectOf(mail),
    text,
    html,
    author_kind: "customer",
    author_name: senderName(mail),
  });
}

/** What was left out of the mail stands in the case as a note of the system. */
async function keepRemarks(
  work: Work,
  row: CaseRow,
  remarks: readonly CaseRemark[],
  language: "zh" | "en",
): Promise<void> {
  const text = remarkNote(remarks, language);
  if (text === "") return;
  await insertMessageRow(work.tx, {
    ...placeOf(work, row, newId()),
    kind: "note",
    channel: "note",
    text,
    author_kind: "system",
    author_name: work.actor.name,
  });
}

function placeOf({ now }: Work, row: CaseRow, id: string) {
  const { org_id, id: case_id, round } = row;
  return { org_id, id, case_id, round, at: now, recorded_at: now };
}

function shortened(text: string): string {
  return text.length > LONGEST_MAIL_TEXT ? text.slice(0, LONGEST_MAIL_TEXT).toWellFormed() : text;
}

function subjectOf({ subject }: ParsedMail): string {
  return subject.slice(0, LONGEST_SUBJECT).toWellFormed();
}

function senderName(mail: ParsedMail): string {
  const { name, address } = correspondentOf(mail);
  return (name || address).slice(0, LONGEST_NAME).toWellFormed();
}

function earlier(a: string, b: string): string {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0 ? a : b;
}
