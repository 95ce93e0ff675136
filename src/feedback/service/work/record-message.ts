import { announce, newId, type Work } from "../../../identity/service/work.ts";
import { systemActor } from "../../../identity/service/session.ts";
import { FEEDBACK_EVENTS } from "../../domain/events.ts";
import type { MessageChannel } from "../../domain/work/message.ts";
import { touchCaseRow, type CaseRow } from "../../store/cases.ts";
import { insertMessageRow, type MessageRow } from "../../store/messages.ts";
import { noteEvent } from "../note-event.ts";
import { takeStep } from "../take-step.ts";

/** Something said in a case. Instants are ISO. */
export interface NewMessage {
  readonly kind: "to_customer" | "from_customer" | "note";
  readonly channel: MessageChannel;
  readonly subject?: string | undefined;
  readonly text: string;
  /** Cleaned; null: plain text only. */
  readonly html?: string | null | undefined;
  readonly tellsResult?: boolean | undefined;
  readonly mentions?: readonly string[] | undefined;
  /** Now unless told. */
  readonly at?: string | undefined;
  /** Who said it, where it is not the actor: a customer by mail or on the page. */
  readonly author?: { readonly kind: "customer"; readonly name: string } | undefined;
  /** Its id, where that was drawn before. */
  readonly id?: string | undefined;
  /** Codes and ids for the history. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Writes a message into a case that is held, for every way by which it comes: a colleague, the mailbox, the
 * customer's page. What the customer says ends a pause, since that was what the case waited for; a message that
 * tells the result is noted as such. It stops no clock: that takes a person (`addMessage`).
 */
export async function recordMessage(work: Work, row: CaseRow, message: NewMessage): Promise<MessageRow> {
  const { tx, now } = work;
  const { kind, channel, author } = message;
  const isTold = kind === "to_customer" && message.tellsResult === true;
  const stored = await insertMessageRow(tx, messageRow(work, row, { ...message, tellsResult: isTold }));
  await noteEvent(work, row, {
    act: "message",
    details: { messageId: stored.id, kind, channel, ...message.details },
    ...(author && { by: author }),
  });
  if (isTold) await touchCaseRow(tx, row, { customer_told_at: now }, now);
  if (kind === "from_customer" && isPaused(row, now)) await resume(work, row.id);
  await announce(work, FEEDBACK_EVENTS.messageAdded, { feedbackId: row.id, messageId: stored.id });
  return stored;
}

function messageRow(
  { actor, now }: Work,
  row: CaseRow,
  message: NewMessage,
): Parameters<typeof insertMessageRow>[1] {
  const { id = newId(), kind, channel, subject = "", text, html = null, mentions = [], at = now } = message;
  return {
    org_id: actor.orgId,
    id,
    case_id: row.id,
    round: row.round,
    kind,
    channel,
    subject,
    text,
    html,
    tells_result: message.tellsResult === true,
    ...authorOf(actor, message.author),
    mentions: [...mentions],
    at,
    recorded_at: now,
  };
}

function authorOf(actor: Work["actor"], author: NewMessage["author"]) {
  return author === undefined
    ? { author_kind: actor.kind, author_id: actor.id, author_name: actor.name }
    : { author_kind: author.kind, author_id: null, author_name: author.name };
}

function isPaused({ paused_until, is_open }: CaseRow, now: string): boolean {
  return is_open && paused_until !== null && Temporal.Instant.compare(paused_until, now) > 0;
}

/** By itself, whoever wrote the answer down. */
async function resume(work: Work, id: string): Promise<void> {
  const { orgId, language } = work.actor;
  await takeStep({ ...work, actor: systemActor(orgId, language) }, id, { act: "resume", revision: null });
}
