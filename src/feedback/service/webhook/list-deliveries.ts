import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import { listDeliveryRows } from "../../store/webhook/deliveries.ts";
import { requireWebhook } from "./save-webhook.ts";
import { webhookSentence } from "./webhook-sentence.ts";

/** One page of what came to a webhook, latest first. @throws Failure `not-found`, `invalid-cursor` */
export async function listDeliveries(
  work: Work,
  id: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  demand(mayEditMailboxes(work.actor));
  await requireWebhook(work, id);
  const { orgId, language } = work.actor;
  const [after] = decodeCursor(cursor, ["uuid"]) ?? [null];
  const rows = await listDeliveryRows(work.tx, orgId, { webhookId: id, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id,
      at: row.at,
      status: row.status,
      accepted: row.accepted,
      repeated: row.repeated,
      refused: row.refused,
      tookMs: row.took_ms,
      error: row.code === null ? null : { code: row.code, message: webhookSentence(row.code, {}, language) },
    })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null,
  };
}
