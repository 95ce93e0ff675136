import { demand, newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { decideStep } from "../../domain/life/decide-step.ts";
import { mayWorkOnFeedback } from "../../domain/work/measure-rules.ts";
import type { CaseRow } from "../../store/cases.ts";
import { insertWatcherRows, readPresentUsers } from "../../store/messages.ts";
import { holdCase } from "../hold-case.ts";
import { readCaseFacts } from "../read-case-facts.ts";
import { stepContext } from "../step-context.ts";
import { takeStep } from "../take-step.ts";
import { awaitsResponse } from "./awaits-response.ts";
import { demandOpen } from "./demand-open.ts";
import { sendMessage } from "../sms/send-message.ts";
import { readSendings } from "../sms/sending-views.ts";
import type { ReplyDeps } from "./mail-to-customer.ts";
import { messageView } from "./message-view.ts";
import { recordMessage, type NewMessage } from "./record-message.ts";

/** A message as a colleague writes it. */
export interface ToldMessage extends Pick<
  NewMessage,
  "kind" | "channel" | "subject" | "text" | "tellsResult" | "mentions" | "at"
> {
  /** It proposes a solution: stops that clock. */
  readonly proposesSolution?: boolean | undefined;
  /** Sent by mail or SMS; else only written down. */
  readonly send?: boolean | undefined;
}

/**
 * Writes down what was said to or by the customer, sends it by mail or SMS if asked, or leaves a note to colleagues. A
 * person's word to the customer is the first response, one that is sent as soon as it is out; a note is possible in
 * every case, also an ended one.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, `feedback-message-later`,
 *   `feedback-message-before-receipt`, `feedback-message-kind`,
 *   `feedback-colleague-unknown`, those of `sendMessage` and `takeStep`
 */
export async function addMessage(work: Work, deps: ReplyDeps, id: string, message: ToldMessage) {
  demand(mayWorkOnFeedback(work.actor));
  const row = await holdCase(work, id);
  const mentioned = await readMentioned(work, message.mentions ?? []);
  demandSense(work, row, message);
  const messageId = newId();
  const isSent = message.send === true;
  const sent = isSent
    ? { deliveryId: await sendMessage(work, deps, row, { ...message, id: messageId }) }
    : {};
  const stored = await recordMessage(work, row, {
    ...message,
    id: messageId,
    at: message.at === undefined ? work.now : Temporal.Instant.from(message.at).toString(),
    mentions: [...mentioned.keys()],
    details: { ...sent, ...(message.tellsResult === true && { tellsResult: true }) },
  });
  if (!isSent) await stopClocks(work, row, message);
  await tellMentioned(work, row, [...mentioned.keys()]);
  const { ofMessages } = await readSendings(work, id);
  return messageView(stored, mentioned, [], ofMessages.get(messageId) ?? null);
}

/** Who is mentioned, by id. @throws Failure `feedback-colleague-unknown` */
async function readMentioned(
  { tx, actor }: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await readPresentUsers(tx, actor.orgId, ids);
  if (known.length < new Set(ids).size) throw new Failure("feedback-colleague-unknown");
  return new Map(known.map(({ id, name }) => [id, name]));
}

function demandSense(work: Work, row: CaseRow, message: ToldMessage): void {
  const { kind, at, tellsResult, proposesSolution, send } = message;
  if (kind !== "note") demandOpen(row);
  if (at !== undefined && Temporal.Instant.compare(at, work.now) > 0)
    throw new Failure("feedback-message-later");
  if (at !== undefined && Temporal.Instant.compare(at, row.received_at) < 0)
    throw new Failure("feedback-message-before-receipt");
  if (kind !== "to_customer" && (tellsResult === true || proposesSolution === true || send === true))
    throw new Failure("feedback-message-kind");
}

/**
 * A person's words to the customer; what a script reports is nobody's word. A colleague whom the case is not given to
 * writes down what was said as well, but that is not the answer that was promised.
 */
async function stopClocks(work: Work, row: CaseRow, message: ToldMessage): Promise<void> {
  if (message.kind !== "to_customer" || work.actor.kind !== "user") return;
  if (message.proposesSolution === true) await takeStep(work, row.id, { act: "propose", revision: null });
  else if ((await awaitsResponse(work, row)) && (await mayRespond(work, row)))
    await takeStep(work, row.id, { act: "respond", revision: null });
}

async function mayRespond(work: Work, row: CaseRow): Promise<boolean> {
  const facts = await readCaseFacts(work, row);
  return decideStep(facts, { act: "respond" }, await stepContext(work, row)).outcome !== undefined;
}

/** Whoever is mentioned is told now, and of what happens later. */
async function tellMentioned(work: Work, row: CaseRow, userIds: readonly string[]): Promise<void> {
  const { tx, actor, now } = work;
  await insertWatcherRows(tx, { orgId: actor.orgId, caseId: row.id }, userIds, now);
  for (const userId of userIds.filter((one) => one !== actor.id))
    await notifyUser(work, {
      userId,
      template: "feedback-mention",
      data: { number: row.number, author: actor.name },
      link: `/feedback/${row.id}`,
      alsoByMail: false,
    });
}
