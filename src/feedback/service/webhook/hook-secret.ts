import { randomBytes } from "node:crypto";
import { Failure } from "../../../kit/failure.ts";
import { openSealedText, sealText } from "../../../platform/seal/sealed-text.ts";
import type { WebhookRow } from "../../store/webhook/webhooks.ts";
import { openPassword, sealPassword } from "../mailbox/sealed-password.ts";

/** 32 signs, as many as WeChat takes at most. */
export function newHookSecret(): string {
  return randomBytes(16).toString("hex");
}

/** The secret as text that only this installation can read again. */
export function sealHookSecret(
  secret: string,
  of: { readonly orgId: number; readonly id: string },
  plain: string,
): string {
  return sealPassword(secret, plain, { orgId: of.orgId, mailboxId: of.id });
}

/** The EncodingAESKey as text that only this installation can read again, and only as such. */
export function sealAesKey(
  secret: string,
  of: { readonly orgId: number; readonly id: string },
  plain: string,
): string {
  return sealText(secret, plain, { use: "wechat aes key", owner: `${of.orgId} ${of.id}` });
}

/** @throws Failure `webhook-secret-lost` when the installation's own secret is another than it was, or there is none */
export function openAesKey(secret: string, { org_id, id, sealed_aes_key }: WebhookRow): string {
  const name = { use: "wechat aes key", owner: `${org_id} ${id}` } as const;
  const plain = openSealedText(secret, sealed_aes_key ?? "", name);
  if (plain === null) throw new Failure("webhook-secret-lost");
  return plain;
}

/** @throws Failure `webhook-secret-lost` when the installation's own secret is another than it was */
export function openHookSecret(secret: string, row: WebhookRow): string {
  try {
    return openPassword(secret, row.sealed_secret ?? "", { orgId: row.org_id, mailboxId: row.id });
  } catch (error) {
    if (error instanceof Failure) throw new Failure("webhook-secret-lost");
    throw error;
  }
}
