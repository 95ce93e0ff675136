import { maskEmail, maskPhone } from "../../identity/domain/mask-contact.ts";
import type { Actor } from "../../identity/domain/actor.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { Delivery, DeliveryChannel, DeliveryState } from "../domain/delivery.ts";
import { maySeeDeliveries } from "../domain/permissions.ts";
import { findDelivery, listDeliveryRows } from "../store/deliveries.ts";
import { pageOf, placeOf } from "./list-place.ts";

/** The delivery log, newest first. What was said in the messages is not part of it. */
export async function listDeliveries(
  work: Work,
  query: {
    readonly limit: number;
    readonly cursor?: string | undefined;
    readonly status?: DeliveryState | undefined;
    readonly channel?: DeliveryChannel | undefined;
  },
): Promise<{ readonly items: Delivery[]; readonly nextCursor: string | null }> {
  demand(maySeeDeliveries(work.actor));
  const rows = await listDeliveryRows(work.tx, work.actor.orgId, {
    status: query.status ?? null,
    channel: query.channel ?? null,
    before: placeOf(query.cursor)?.id ?? null,
    limit: query.limit + 1,
  });
  const page = pageOf(rows, query.limit);
  return { items: page.items.map((row) => shown(row, work.actor)), nextCursor: page.nextCursor };
}

/** One delivery of the log. @throws Failure `not-found` */
export async function getDelivery(work: Work, id: string): Promise<Delivery> {
  demand(maySeeDeliveries(work.actor));
  const found = await findDelivery(work.tx, work.actor.orgId, { id, lock: false });
  if (found === null) throw new Failure("not-found");
  const { body: _said, unsubscribe: _leave, thread: _thread, reports: _reports, ...delivery } = found;
  return shown(delivery, work.actor);
}

/** Mail servers repeat the address in their answers, so both are hidden together. */
function shown(delivery: Delivery, actor: Actor): Delivery {
  if (maySeeContactData(actor)) return delivery;
  const mask = delivery.channel === "sms" ? maskPhone : maskEmail;
  return { ...delivery, address: mask(delivery.address), lastError: null };
}
