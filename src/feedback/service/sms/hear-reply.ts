import { judgeContact } from "../../../customer/service/judge-contact.ts";
import { recordConsent } from "../../../customer/service/record-consent.ts";
import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import { holdSmsReply, settleSmsReply, type SmsReply } from "../../../notification/service/sms/sms-reply.ts";
import { isCourtesy } from "../../domain/sms/courtesy.ts";
import { holdCaseRow, readContactRow, type CaseRow } from "../../store/cases.ts";
import { findOpenCaseOfNumber, findTextedCase } from "../../store/sms/reply-cases.ts";
import { findCustomersByAddress } from "../../store/voice-customers.ts";
import { survivorOf } from "../mailbox/find-thread.ts";
import { registerFeedback } from "../register-feedback.ts";
import { recordMessage } from "../work/record-message.ts";

/** So long after an SMS an answer is taken to be about its case. */
const ANSWER_DAYS = 30;
/** What a number that takes leave agrees to no more. */
const LEFT = ["survey", "marketing"] as const;
const WORDS = {
  zh: {
    subject: "短信回复",
    source: "短信回复",
    person: "客户",
    reason: (word: string) => `客户回复“${word}”退订`,
  },
  en: {
    subject: "Answer by SMS",
    source: "Answer by SMS",
    person: "customer",
    reason: (word: string) => `The customer answered “${word}” to take leave`,
  },
} as const;

/**
 * Deals with what somebody answered to an SMS, once: who takes leave agrees to surveys and marketing no more; anything
 * else is the customer's word in their open case, and ends a pause that waited for it; without an open case it is a new
 * matter, unless it only says thank you.
 */
export async function hearSmsReply(work: Work, replyId: string): Promise<void> {
  const reply = await holdSmsReply(work, replyId);
  if (reply === null) return;
  await settleSmsReply(work, replyId);
  if (reply.isRefusal) await takeLeave(work, reply);
  else await hearWords(work, reply, replyId);
}

async function wordsOf(work: Work) {
  const { language } = await getOrganization(work);
  return WORDS[language === "en" ? "en" : "zh"];
}

/** The number stands on the list already; the record of the one customer who has it says so as well. */
async function takeLeave(work: Work, { number, text }: SmsReply): Promise<void> {
  const { tx, actor } = work;
  const ids = await findCustomersByAddress(tx, actor.orgId, { phone: number, email: null });
  const [customerId] = ids;
  if (customerId === undefined || ids.length > 1) return;
  const words = await wordsOf(work);
  const draft = { granted: false, source: words.source, reason: words.reason(text) };
  for (const purpose of LEFT) {
    const ruling = (await judgeContact(work, [customerId], "sms", purpose)).get(customerId);
    const hasLeft = ruling?.reasons.includes("consent-withdrawn") === true;
    if (!hasLeft) await recordConsent(work, customerId, { ...draft, purpose });
  }
}

async function hearWords(work: Work, reply: SmsReply, replyId: string): Promise<void> {
  const texted = await textedCase(work, reply.number);
  const openId = texted?.is_open === true ? texted.id : await openCase(work, reply.number);
  if (openId !== null) return joinCase(work, openId, reply);
  if (isCourtesy(reply.text)) return texted === null ? undefined : joinCase(work, texted.id, reply);
  const { subject } = await wordsOf(work);
  await registerFeedback(work, {
    channel: "phone",
    verbatim: reply.text,
    subject,
    receivedAt: reply.saidAt,
    contact: { phone: reply.number },
    source: "sms",
    sourceId: replyId,
  });
}

/** The case that the number was last texted about; of a merged one its survivor. */
async function textedCase(work: Work, number: string): Promise<CaseRow | null> {
  const { tx, actor, now } = work;
  const since = Temporal.Instant.from(now)
    .subtract({ hours: 24 * ANSWER_DAYS })
    .toString();
  const found = await findTextedCase(tx, actor.orgId, { number, since });
  if (found === null) return null;
  return (await holdCaseRow(tx, actor.orgId, await survivorOf(work, found))) ?? null;
}

function openCase({ tx, actor }: Work, number: string): Promise<string | null> {
  return findOpenCaseOfNumber(tx, actor.orgId, number);
}

/** As a mail joins its case. */
async function joinCase(work: Work, id: string, { text, saidAt }: SmsReply): Promise<void> {
  const { tx, actor } = work;
  const row = await holdCaseRow(tx, actor.orgId, id);
  if (row === undefined) return;
  const contact = await readContactRow(tx, actor.orgId, id);
  const { person } = await wordsOf(work);
  const isBefore = Temporal.Instant.compare(saidAt, row.received_at) < 0;
  await recordMessage(work, row, {
    kind: "from_customer",
    channel: "sms",
    text,
    at: isBefore ? row.received_at : saidAt,
    author: { kind: "customer", name: contact?.name || person },
  });
}
