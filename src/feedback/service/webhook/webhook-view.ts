import type { FeedbackChannel } from "../../domain/number/case-number.ts";
import type { Proof, WebhookMapping } from "../../domain/webhook/webhook-mapping.ts";
import type { WebhookTraffic } from "../../store/webhook/deliveries.ts";
import type { WebhookRow } from "../../store/webhook/webhooks.ts";
import { webhookSentence } from "./webhook-sentence.ts";
import { signHook } from "./webhook-token.ts";

/** How addresses of webhooks are made. */
export interface HookAddress {
  readonly secret: string;
  /** Address under which other systems reach the server, without a slash at its end. */
  readonly publicUrl: string;
}

export type WebhookView = ReturnType<typeof webhookView>;

const QUIET: WebhookTraffic = { lastAt: null, lastCode: null, waiting: 0 };

/** A webhook as administrators see it; its secret is not among it. */
export function webhookView(
  row: WebhookRow,
  { secret, publicUrl }: HookAddress,
  {
    language,
    traffic = QUIET,
  }: { readonly language: "zh" | "en"; readonly traffic?: WebhookTraffic | undefined },
) {
  const { lastAt, lastCode, waiting } = traffic;
  return {
    id: row.id,
    name: row.name,
    channel: row.channel as FeedbackChannel,
    proof: row.proof as Proof,
    url: `${publicUrl}/hooks/${signHook(secret, { orgId: row.org_id, addressId: row.address_id })}`,
    mapping: row.mapping as WebhookMapping,
    isOn: row.is_on,
    receiver: row.receiver,
    isEncrypted: row.sealed_aes_key !== null,
    lastAt,
    lastError:
      lastCode === null ? null : { code: lastCode, message: webhookSentence(lastCode, {}, language) },
    waiting,
    revision: row.revision,
    updatedAt: row.updated_at,
  };
}
