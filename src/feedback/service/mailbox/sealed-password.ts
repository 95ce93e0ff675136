import { Failure } from "../../../kit/failure.ts";
import { openSealedText, sealText, type SealName } from "../../../platform/seal/sealed-text.ts";

/** The mailbox that a password opens; a sealed one is of no use with any other. */
export interface SealedFor {
  readonly orgId: number;
  readonly mailboxId: string;
}

/** A password as text that only this installation can read again. */
export function sealPassword(secret: string, password: string, of: SealedFor): string {
  return sealText(secret, password, nameOf(of));
}

/** The password that was sealed. @throws Failure `mailbox-password-lost` when the installation's secret is another */
export function openPassword(secret: string, text: string, of: SealedFor): string {
  const password = openSealedText(secret, text, nameOf(of));
  if (password === null) throw new Failure("mailbox-password-lost");
  return password;
}

function nameOf({ orgId, mailboxId }: SealedFor): SealName {
  return { use: "mailbox password", owner: `${orgId} ${mailboxId}` };
}
