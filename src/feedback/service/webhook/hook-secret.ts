import { randomBytes } from "node:crypto";
import { Failure } from "../../../kit/failure.ts";
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

/** @throws Failure `webhook-secret-lost` when the installation's own secret is another than it was */
export function openHookSecret(secret: string, row: WebhookRow): string {
  try {
    return openPassword(secret, row.sealed_secret ?? "", { orgId: row.org_id, mailboxId: row.id });
  } catch (error) {
    if (error instanceof Failure) throw new Failure("webhook-secret-lost");
    throw error;
  }
}
