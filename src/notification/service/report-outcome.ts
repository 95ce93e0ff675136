import { newId } from "../../identity/service/work.ts";
import type { Tx } from "../../platform/db/database.ts";
import { appendEvent } from "../../platform/events/append-event.ts";
import type { DeliveryChannel } from "../domain/delivery.ts";
import { NOTIFICATION_EVENTS } from "../domain/events.ts";

/** A delivery that is out, or is not tried any more. */
export interface DeliveryOutcome {
  readonly orgId: number;
  readonly id: string;
  readonly channel: DeliveryChannel;
  readonly reports: boolean;
  readonly isSent: boolean;
}

/** Tells whoever had a message sent how it went, where they want to hear of it. */
export async function reportOutcome(tx: Tx, outcome: DeliveryOutcome, now: string): Promise<void> {
  const { orgId, id, channel, reports, isSent } = outcome;
  if (!reports) return;
  await appendEvent(tx, {
    id: newId(),
    orgId,
    type: isSent ? NOTIFICATION_EVENTS.deliverySent : NOTIFICATION_EVENTS.deliveryGivenUp,
    payload: { deliveryId: id, channel },
    occurredAt: now,
  });
}
