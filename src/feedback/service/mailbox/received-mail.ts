import type { ParsedMail } from "../../../platform/mail/parse-mail.ts";
import type { AnsweringMailbox } from "./acknowledge-mail.ts";
import type { TakenAttachments } from "./take-attachments.ts";

/** A mail that came into a mailbox of the organization. */
export interface ReceivedMail {
  readonly mailbox: AnsweringMailbox & { readonly id: string };
  readonly mail: ParsedMail;
  /** `mailKey` of it: the same mail twice has the same. */
  readonly key: string;
  /** ISO instant at which the mailbox got it. */
  readonly arrivedAt: string;
  /** Its files, looked through and stored already. */
  readonly taken: TakenAttachments;
}
