import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import { readRefusalRows, settleRefusalRow } from "../../store/webhook/refusals.ts";
import { requireWebhook } from "./save-webhook.ts";

/** Sets a refused item aside: it is not needed, and what was said in it is forgotten. @throws Failure `not-found` */
export async function dropRefusal(
  work: Work,
  { id: webhookId, refusalId }: { readonly id: string; readonly refusalId: string },
): Promise<void> {
  demand(mayEditMailboxes(work.actor));
  const { tx, actor, now } = work;
  const row = await requireWebhook(work, webhookId);
  const [refusal] = await readRefusalRows(tx, actor.orgId, { webhookId, ids: [refusalId] });
  if (refusal === undefined) throw new Failure("not-found", { record: "webhook-refusal" });
  await settleRefusalRow(tx, refusal, { at: now, by: actor.kind === "user" ? actor.id : null, caseId: null });
  await recordAct(work, {
    action: "webhook.drop",
    recordType: "webhook",
    recordId: row.id,
    recordLabel: row.name,
    details: { code: refusal.code },
  });
}
