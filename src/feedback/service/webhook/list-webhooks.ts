import { demand, type Work } from "../../../identity/service/work.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import { readTraffic } from "../../store/webhook/deliveries.ts";
import { listWebhookRows } from "../../store/webhook/webhooks.ts";
import { webhookView, type HookAddress } from "./webhook-view.ts";

/** Webhooks with how their deliveries go. */
export async function listWebhooks(work: Work, address: HookAddress) {
  demand(mayEditMailboxes(work.actor));
  const { orgId, language } = work.actor;
  const traffic = await readTraffic(work.tx, orgId);
  const rows = await listWebhookRows(work.tx, orgId);
  return { items: rows.map((row) => webhookView(row, address, { language, traffic: traffic.get(row.id) })) };
}
