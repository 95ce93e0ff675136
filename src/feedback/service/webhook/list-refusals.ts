import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import { listRefusalRows } from "../../store/webhook/refusals.ts";
import { requireWebhook } from "./save-webhook.ts";
import { webhookSentence } from "./webhook-sentence.ts";

type Details = Readonly<Record<string, string | number>>;

/**
 * One page of what was refused and waits, oldest first. What was sent holds contact data: `body` is null for those who
 * may not see it.
 * @throws Failure `not-found`, `invalid-cursor`
 */
export async function listRefusals(
  work: Work,
  id: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  demand(mayEditMailboxes(work.actor));
  await requireWebhook(work, id);
  const { orgId, language } = work.actor;
  const [after] = decodeCursor(cursor, ["uuid"]) ?? [null];
  const rows = await listRefusalRows(work.tx, orgId, { webhookId: id, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const seesBody = maySeeContactData(work.actor);
  return {
    items: shown.map((row) => ({
      id: row.id,
      at: row.at,
      place: row.place,
      code: row.code,
      message: webhookSentence(row.code, row.details as Details, language),
      body: seesBody ? row.body : null,
    })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null,
  };
}
