import { createHash } from "node:crypto";
import { newId, type Work } from "../../../identity/service/work.ts";
import type { ItemFault } from "../../domain/webhook/read-item.ts";
import { countWaitingRefusals, keepRefusalRow } from "../../store/webhook/refusals.ts";

/** What could not be taken: an item, or a delivery as a whole (`index` null). */
export interface Refused extends ItemFault {
  readonly index: number | null;
  readonly item: unknown;
}

/** Refused items of one webhook that are kept; a system that is set up wrongly sends more than anybody looks at. */
const MOST_WAITING = 2_000;

/** Keeps what was refused, whole, until somebody sets the webhook right or 30 days have passed. */
export async function keepRefusals(
  work: Work,
  webhookId: string,
  refused: readonly Refused[],
): Promise<void> {
  if (refused.length === 0) return;
  const { tx, actor, now } = work;
  const room = MOST_WAITING - (await countWaitingRefusals(tx, actor.orgId, webhookId));
  for (const { index, item, code, details } of refused.slice(0, Math.max(0, room))) {
    const body = JSON.stringify(item) ?? "null";
    await keepRefusalRow(tx, {
      org_id: actor.orgId,
      id: newId(),
      webhook_id: webhookId,
      at: now,
      place: index,
      body,
      digest: createHash("sha256").update(body).digest("hex"),
      code,
      details: JSON.stringify(details),
    });
  }
}
