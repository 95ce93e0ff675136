import type { Language } from "./template.ts";

/**
 * `queued`: not tried yet; `sent`: handed over; `delivered`: the provider of SMS said that it arrived; `failed`: tried in vain, with `nextAttemptAt` when it is tried again by itself;
 * `dead`: given up. An administrator can have `failed` and `dead` ones sent again.
 */
export const DELIVERY_STATES = ["queued", "sent", "delivered", "failed", "dead"] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const DELIVERY_CHANNELS = ["email", "sms"] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** How a message stands in a conversation. */
export interface MailThread {
  /** True: a program answers by itself; false: a person wrote it (RFC 3834). */
  readonly autoReplied: boolean;
  /** Message-ID of the mail that it answers, without brackets; null: none. */
  readonly inReplyTo: string | null;
  /** Message-IDs of the conversation, oldest first. */
  readonly references: readonly string[];
  /** Address that answers go to; null: the sender's. */
  readonly replyTo: string | null;
  /** Shown as sender; null: as is set for the installation. */
  readonly senderName: string | null;
}

/** One message to one address. */
export interface Delivery {
  readonly id: string;
  readonly channel: DeliveryChannel;
  readonly template: string;
  readonly language: Language;
  readonly userId: string | null;
  readonly address: string;
  readonly subject: string;
  /** True: holds a secret link; its body is emptied after delivery. */
  readonly confidential: boolean;
  readonly status: DeliveryState;
  readonly attempts: number;
  /** Code of what went wrong last, and what the mail server said. */
  readonly errorCode: string | null;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly nextAttemptAt: string | null;
  readonly sentAt: string | null;
  /** When an SMS arrived, as its provider told; null: it did not tell. */
  readonly deliveredAt: string | null;
}
