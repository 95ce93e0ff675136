import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { decideStep } from "../../domain/life/decide-step.ts";
import type { CaseRow } from "../../store/cases.ts";
import { readCaseFacts } from "../read-case-facts.ts";
import { stepContext } from "../step-context.ts";
import { stepRefused } from "../step-refused.ts";
import { awaitsResponse } from "../work/awaits-response.ts";
import { mailToCustomer, type ReplyDeps } from "../work/mail-to-customer.ts";
import { noteSending } from "./note-sending.ts";
import { smsToCustomer } from "./sms-to-customer.ts";

/** A colleague's message that is to be sent. */
export interface MessageToSend {
  readonly id: string;
  readonly channel: string;
  readonly subject?: string | undefined;
  readonly text: string;
  readonly proposesSolution?: boolean | undefined;
}

/**
 * Has a message sent to the customer of a case: by mail as it is, by SMS as a notice with the link to the page where it
 * stands. The clocks that it stops stop when it is handed over, not before (`hearSent`). Answers the id of the delivery.
 * @throws Failure `feedback-send-by-mail`, those of `mailToCustomer` and `smsToCustomer`, of a proposal that the
 *   colleague may not make those of `stepRefused`
 */
export async function sendMessage(
  work: Work,
  deps: ReplyDeps,
  row: CaseRow,
  message: MessageToSend,
): Promise<string> {
  const { channel } = message;
  if (channel !== "email" && channel !== "sms") throw new Failure("feedback-send-by-mail");
  const stops = await stopsOf(work, row, message);
  const deliveryId =
    channel === "sms"
      ? await smsToCustomer(work, row, "case-reply")
      : await mailToCustomer(work, deps, row, message);
  await noteSending(work, row, { deliveryId, kind: "message", channel, messageId: message.id, stops });
  return deliveryId;
}

/**
 * The step that the message takes once it is out. A colleague whom the case is not given to writes as well, but that is
 * not the answer that was promised; what a script sends is nobody's word.
 */
async function stopsOf(
  work: Work,
  row: CaseRow,
  { proposesSolution }: MessageToSend,
): Promise<"propose" | "respond" | undefined> {
  if (work.actor.kind !== "user") return undefined;
  const act = proposesSolution === true ? "propose" : "respond";
  if (act === "respond" && !(await awaitsResponse(work, row))) return undefined;
  const facts = await readCaseFacts(work, row);
  const { outcome, refusals } = decideStep(facts, { act }, await stepContext(work, row));
  if (outcome !== undefined) return act;
  if (act === "propose") throw stepRefused(act, refusals);
  return undefined;
}
