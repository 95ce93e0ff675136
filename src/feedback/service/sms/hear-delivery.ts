import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { readDeliveryStates } from "../../../notification/service/read-delivery-states.ts";
import { decideStep } from "../../domain/life/decide-step.ts";
import { holdCaseRow, touchCaseRow, type CaseRow } from "../../store/cases.ts";
import {
  endSendingRow,
  findSendingRow,
  findSurveySending,
  type SendingRow,
} from "../../store/sms/sendings.ts";
import { readMessageTold } from "../../store/sms/told-messages.ts";
import { noteEvent } from "../note-event.ts";
import { readCaseFacts } from "../read-case-facts.ts";
import { stepContext } from "../step-context.ts";
import { takeStep } from "../take-step.ts";
import { awaitsResponse } from "../work/awaits-response.ts";
import { takeBackAnswer } from "./take-back-answer.ts";

/**
 * What was sent to a customer is out: from now on the first response was given, the solution proposed, the survey sent.
 * Told again, it changes nothing.
 */
export async function hearSent(work: Work, deliveryId: string): Promise<void> {
  const found = await holdSending(work, deliveryId);
  if (found === null || found.sending.state === "sent") return;
  // It was reported as not arrived before this was heard.
  if (!(await isStillOut(work, deliveryId))) return;
  const { sending, row } = found;
  if (sending.kind === "survey" && (await hasOtherSurvey(work, sending))) return;
  await endSendingRow(work.tx, sending, { state: "sent", now: work.now });
  if (sending.kind === "survey") await noteSurvey(work, found);
  if (sending.stops !== null && row.round === sending.round) await stopClocks(work, row, sending.stops);
}

async function noteSurvey({ tx, now }: Work, { row, sending }: Held): Promise<void> {
  if (row.round === sending.round && row.survey_sent_at === null)
    await touchCaseRow(tx, row, { survey_sent_at: now }, now);
}

/** Whether the log says so still; where it does not hold the message any more, it was out. */
async function isStillOut(work: Work, deliveryId: string): Promise<boolean> {
  return (await readDeliveryStates(work, [deliveryId])).get(deliveryId)?.isSent ?? true;
}

/**
 * What was sent to a customer did not get out, or did not arrive: whoever sent it is told, the customer does not know it
 * yet, and clocks that it stopped go on.
 */
export async function hearGivenUp(work: Work, deliveryId: string): Promise<void> {
  const found = await holdSending(work, deliveryId);
  if (found === null || found.sending.state === "failed") return;
  const { sending, row } = found;
  await endSendingRow(work.tx, sending, { state: "failed", now: work.now });
  await takeBackTold(work, row, sending);
  if (sending.state === "sent") {
    await takeBackAnswer(work, row, sending);
    await noteEvent(work, row, { act: "undelivered", details: { channel: sending.channel, deliveryId } });
  }
  await tellSender(work, row, sending);
}

interface Held {
  readonly sending: SendingRow;
  readonly row: CaseRow;
}

/** The case is held first, as everybody does who works on it. */
async function holdSending({ tx, actor }: Work, deliveryId: string): Promise<Held | null> {
  const before = await findSendingRow(tx, actor.orgId, deliveryId);
  if (before === undefined) return null;
  const row = await holdCaseRow(tx, actor.orgId, before.case_id);
  const sending = await findSendingRow(tx, actor.orgId, deliveryId);
  return row === undefined || sending === undefined ? null : { sending, row };
}

/** One that failed and was sent again by hand, after another survey had been sent in its place. */
async function hasOtherSurvey({ tx, actor }: Work, sending: SendingRow): Promise<boolean> {
  const place = { caseId: sending.case_id, round: sending.round };
  const other = await findSurveySending(tx, actor.orgId, place);
  return other !== undefined && other.delivery_id !== sending.delivery_id;
}

/** Takes the step if the case still stands where it can be taken; a proposal too late is at least an answer. */
async function stopClocks(work: Work, row: CaseRow, stops: string): Promise<void> {
  const facts = await readCaseFacts(work, row);
  const context = await stepContext(work, row);
  for (const act of stops === "propose" ? (["propose", "respond"] as const) : (["respond"] as const)) {
    if (act === "respond" && !(await awaitsResponse(work, row))) return;
    if (decideStep(facts, { act }, context).outcome === undefined) continue;
    await takeStep(work, row.id, { act, revision: null });
    return;
  }
}

/** A customer who was to be told the result by it was not told, unless somebody did it otherwise. */
async function takeBackTold(work: Work, row: CaseRow, { message_id, round }: SendingRow): Promise<void> {
  if (message_id === null || row.round !== round || !row.is_open || row.customer_told_at === null) return;
  const toldAt = await readMessageTold(work.tx, row.org_id, message_id);
  if (toldAt === null || Date.parse(toldAt) !== Date.parse(row.customer_told_at)) return;
  await touchCaseRow(work.tx, row, { customer_told_at: null }, work.now);
}

/** Whoever sent it, else whoever has the case. */
async function tellSender(work: Work, row: CaseRow, { asked_by }: SendingRow): Promise<void> {
  const userId = asked_by ?? row.handler_id;
  if (userId === null) return;
  await notifyUser(work, {
    userId,
    template: "feedback-sending-failed",
    data: { number: row.number },
    link: `/feedback/${row.id}`,
    alsoByMail: false,
  });
}
