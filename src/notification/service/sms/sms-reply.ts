import type { Work } from "../../../identity/service/work.ts";
import { holdReplyRow, settleReplyRow } from "../../store/sms/sms-replies.ts";

/** What somebody answered to an SMS. */
export interface SmsReply {
  /** E.164. */
  readonly number: string;
  readonly text: string;
  /** True: the number took leave by it, and gets no more surveys and the like. */
  readonly isRefusal: boolean;
  /** ISO instant. */
  readonly saidAt: string;
}

/** An answer that nobody has dealt with, held until the transaction ends; null: it was, or is forgotten. */
export async function holdSmsReply({ tx, actor }: Work, id: string): Promise<SmsReply | null> {
  const row = await holdReplyRow(tx, actor.orgId, id);
  if (row === undefined) return null;
  return { number: row.number, text: row.text, isRefusal: row.is_refusal, saidAt: row.said_at };
}

/** Says that an answer was dealt with; its words and number are forgotten here. */
export async function settleSmsReply({ tx, actor, now }: Work, id: string): Promise<void> {
  await settleReplyRow(tx, actor.orgId, id, now);
}
