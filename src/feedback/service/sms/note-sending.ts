import type { Work } from "../../../identity/service/work.ts";
import type { CaseRow } from "../../store/cases.ts";
import { insertSendingRow } from "../../store/sms/sendings.ts";

/** Something on its way to the customer. */
export interface Sending {
  readonly deliveryId: string;
  readonly kind: "message" | "survey" | "acknowledgement";
  readonly channel: "email" | "sms";
  readonly messageId?: string;
  /** The step that is taken once it is handed over. */
  readonly stops?: "respond" | "propose" | undefined;
}

/** Writes down that something is sent in a case; false: there is one of its kind already. */
export function noteSending({ tx, actor, now }: Work, row: CaseRow, sending: Sending): Promise<boolean> {
  const { deliveryId, kind, channel, messageId = null, stops = null } = sending;
  return insertSendingRow(tx, {
    org_id: actor.orgId,
    delivery_id: deliveryId,
    case_id: row.id,
    round: row.round,
    kind,
    channel,
    message_id: messageId,
    stops,
    state: "waiting",
    asked_by: actor.kind === "user" ? actor.id : null,
    asked_by_name: actor.name,
    asked_at: now,
    ended_at: null,
  });
}
