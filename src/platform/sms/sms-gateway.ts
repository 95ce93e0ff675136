/** One message to one number. Providers in China send approved templates only. */
export interface SmsMessage {
  /** E.164 (`+8613800001111`). */
  readonly to: string;
  /** The provider's code of the approved template. */
  readonly template: string;
  /** What fills it, in the order in which it stands in the template. */
  readonly params: readonly { readonly name: string; readonly value: string }[];
  /** What the customer reads, without the sign name: for the log. */
  readonly text: string;
  /** Our own id, kept by the provider. */
  readonly id: string;
}

/** The way out for SMS. */
export interface SmsGateway {
  /** Hands a message over; answers the provider's id. @throws SmsFailure */
  send(message: SmsMessage): Promise<{ readonly messageId: string }>;
  /**
   * Whether the provider took the message of this id on that day; null: it cannot tell. For a message of which nobody
   * knows whether it was handed over. @throws SmsFailure
   */
  wasTaken(sent: SentMessage): Promise<boolean | null>;
}

/** A message that may have been handed over. */
export interface SentMessage {
  readonly to: string;
  readonly id: string;
  /** ISO instant of the try. */
  readonly at: string;
}

/**
 * Why a message was not handed over. Never: `sms-refused` (the provider refuses the words or parameters),
 * `sms-number-invalid`, `sms-number-blocked` (it took leave or is on a list). Not now: `sms-number-limit` (this number
 * had too many), `sms-put-off` (the provider is busy or out of order), `sms-unreachable`. Until somebody mends it:
 * `sms-template-refused` (template or sign name unknown or not approved), `sms-credentials` (key unknown, wrong, or
 * without right), `sms-unpaid` (out of money or over the provider's limit of the account). `sms-uncertain`: it may have
 * been handed over, and no answer came.
 */
export type SmsTrouble =
  | "sms-refused"
  | "sms-number-invalid"
  | "sms-number-blocked"
  | "sms-template-refused"
  | "sms-number-limit"
  | "sms-put-off"
  | "sms-unreachable"
  | "sms-credentials"
  | "sms-unpaid"
  | "sms-uncertain";

const FOREVER: ReadonlySet<SmsTrouble> = new Set(["sms-refused", "sms-number-invalid", "sms-number-blocked"]);
const BY_ADMINISTRATOR: ReadonlySet<SmsTrouble> = new Set([
  "sms-template-refused",
  "sms-credentials",
  "sms-unpaid",
]);

/** A message that was not handed over, or may not have been. */
export class SmsFailure extends Error {
  readonly trouble: SmsTrouble;

  /** @param said the provider's code and words, one line */
  constructor(trouble: SmsTrouble, said: string) {
    super(
      said
        .replaceAll(/\p{Cc}+/gu, " ")
        .trim()
        .slice(0, 500),
    );
    this.name = "SmsFailure";
    this.trouble = trouble;
  }

  /** True when another try cannot help. */
  get permanent(): boolean {
    return FOREVER.has(this.trouble);
  }

  /** True when the account or its templates have to be put right first. */
  get concernsAccount(): boolean {
    return BY_ADMINISTRATOR.has(this.trouble);
  }
}
