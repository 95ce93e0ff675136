import { getOrganization } from "../../../identity/service/get-organization.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { judgeContact } from "../../../customer/service/judge-contact.ts";
import { sendMail } from "../../../notification/service/send-mail.ts";
import { mayCallBack } from "../../domain/work/call-rules.ts";
import { readContactRow, touchCaseRow, type CaseRow } from "../../store/cases.ts";
import { findSurveySending } from "../../store/sms/sendings.ts";
import { signCase } from "../case-token.ts";
import { holdCase } from "../hold-case.ts";
import { noteSentMail } from "../mailbox/note-sent-mail.ts";
import { noteEvent } from "../note-event.ts";
import { customerMay } from "../public/customer-may.ts";
import { threadOfCase } from "../mailbox/thread-of-case.ts";
import type { ReplyDeps } from "../work/mail-to-customer.ts";
import { noteSending } from "./note-sending.ts";
import { smsToCustomer } from "./sms-to-customer.ts";

/** How the customer is asked; `other`: a colleague passed the link on (WeChat, letter), and says how. */
export interface SurveyRequest {
  readonly channel: "sms" | "email" | "other";
  /** Of `other`. */
  readonly note?: string | undefined;
}

const PERSON = { zh: "客户", en: "customer" } as const;

/**
 * Asks the customer of a handled case whether it is solved and how satisfied they are, by the link to its page: once in
 * a round, while customers are called back, or after the case was closed without their word. A case that no call
 * reached may be closed once the survey is out (`hearSent`), or was passed on otherwise.
 * @throws Failure `not-found`, `forbidden`, `conflict-feedback-not-calling-back`, `conflict-feedback-survey-sent`
 *   {number}, `feedback-survey-how`, `feedback-mail-not-set-up`, `feedback-no-mail-address`,
 *   `feedback-survey-unwanted` {number}, those of `smsToCustomer`
 */
export async function sendSurvey(
  work: Work,
  deps: ReplyDeps,
  id: string,
  request: SurveyRequest,
): Promise<void> {
  demand(mayCallBack(work.actor));
  const row = await holdCase(work, id);
  await demandAskable(work, row);
  const { channel } = request;
  if (channel === "other") return passedOn(work, row, request.note ?? "");
  const deliveryId =
    channel === "sms" ? await smsToCustomer(work, row, "satisfaction") : await surveyMail(work, deps, row);
  const isFirst = await noteSending(work, row, { deliveryId, kind: "survey", channel });
  if (!isFirst) throw new Failure("conflict-feedback-survey-sent", { number: row.number });
  await noteEvent(work, row, { act: "survey", details: { channel, deliveryId } });
}

/** @throws Failure `conflict-feedback-not-calling-back`, `conflict-feedback-survey-sent` */
async function demandAskable(work: Work, row: CaseRow): Promise<void> {
  const { tx, actor } = work;
  const isCalling = row.stage === "calling_back";
  if (!isCalling && !(await isJudgeable(work, row))) throw new Failure("conflict-feedback-not-calling-back");
  const place = { caseId: row.id, round: row.round };
  const isAsked =
    row.survey_sent_at !== null || (await findSurveySending(tx, actor.orgId, place)) !== undefined;
  if (isAsked) throw new Failure("conflict-feedback-survey-sent", { number: row.number });
}

/** Closed a short while ago, and the customer has not said yet how it went. */
async function isJudgeable(work: Work, row: CaseRow): Promise<boolean> {
  if (row.stage !== "closed" || row.result_score !== null) return false;
  return (await customerMay(work, row))("reopen");
}

/** @throws Failure `feedback-survey-how` */
async function passedOn(work: Work, row: CaseRow, note: string): Promise<void> {
  if (note.trim() === "") throw new Failure("feedback-survey-how");
  await touchCaseRow(work.tx, row, { survey_sent_at: work.now }, work.now);
  await noteEvent(work, row, { act: "survey", reason: note.trim(), details: { channel: "other" } });
}

async function surveyMail(work: Work, deps: ReplyDeps, row: CaseRow): Promise<string> {
  const { orgId } = work.actor;
  const { number } = row;
  if (!deps.mailConfigured) throw new Failure("feedback-mail-not-set-up");
  const contact = await readContactRow(work.tx, orgId, row.id);
  if (!contact?.email) throw new Failure("feedback-no-mail-address", { number });
  if (await isUnwanted(work, row)) throw new Failure("feedback-survey-unwanted", { number });
  const language = (await getOrganization(work)).language === "en" ? "en" : "zh";
  const deliveryId = await sendMail(work, {
    to: contact.email,
    template: "feedback-survey",
    language,
    data: {
      customer: contact.name || PERSON[language],
      number,
      link: `/f/${signCase(deps.secret, { orgId, caseId: row.id })}`,
    },
    confidential: true,
    thread: await threadOfCase(work, row.id),
    reports: true,
  });
  await noteSentMail(work, { deliveryId, caseId: row.id, to: contact.email });
  return deliveryId;
}

async function isUnwanted(work: Work, { customer_id }: CaseRow): Promise<boolean> {
  if (customer_id === null) return false;
  const ruling = (await judgeContact(work, [customer_id], "email", "survey")).get(customer_id);
  return ruling?.allowed === false;
}
