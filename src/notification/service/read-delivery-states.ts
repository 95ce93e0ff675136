import type { Work } from "../../identity/service/work.ts";
import { readDeliveriesById } from "../store/deliveries.ts";

/** How a message goes, for whoever had it sent. */
export interface DeliveryStanding {
  readonly isSent: boolean;
  /** Why it waits or failed; null: nothing is wrong. */
  readonly errorCode: string | null;
  readonly said: string | null;
  readonly nextAttemptAt: string | null;
  readonly sentAt: string | null;
  /** When an SMS arrived, where its provider told. */
  readonly deliveredAt: string | null;
}

/** How messages go, by id; those that the log does not hold are left out. */
export async function readDeliveryStates(
  { tx, actor }: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DeliveryStanding>> {
  const found = await readDeliveriesById(tx, actor.orgId, ids);
  return new Map(
    [...found].map(([id, delivery]) => {
      const { status, attempts, nextAttemptAt, sentAt, deliveredAt, lastError } = delivery;
      // While a try is under way its end is not known, which is nothing to tell.
      const isUnderWay = status === "queued" && attempts > 0 && delivery.errorCode === "sms-uncertain";
      const standing = {
        isSent: status === "sent" || status === "delivered",
        errorCode: isUnderWay ? null : delivery.errorCode,
        said: lastError,
        nextAttemptAt: isUnderWay ? null : nextAttemptAt,
        sentAt,
        deliveredAt,
      };
      return [id, standing];
    }),
  );
}
