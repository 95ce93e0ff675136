import type { Wording } from "../../../notification/domain/template.ts";

/**
 * `draft`: being prepared; `sending`: invitations go out; `reminding`: all invitations are out, reminders are to come;
 * `sent`: nothing more goes out, links can still be answered; `finished`: all links have run out; `stopped` by hand.
 */
export const MAILING_STATUSES = ["draft", "sending", "reminding", "sent", "finished", "stopped"] as const;
export type MailingStatus = (typeof MAILING_STATUSES)[number];

/** Mails may still go out by themselves. */
export const isRunning = (status: MailingStatus): boolean => status === "sending" || status === "reminding";

/** Customers named one by one, or whoever is in a segment when the sending begins. */
export type MailingAudience =
  | { readonly kind: "customers"; readonly customerIds: readonly string[] }
  | { readonly kind: "segment"; readonly segmentId: string };

/** `both`: Chinese first, English below, since a customer's language is not on record. */
export const MAILING_LANGUAGES = ["zh", "en", "both"] as const;
export type MailingLanguage = (typeof MAILING_LANGUAGES)[number];

/** Days after the invitation (the next working day where that is none), at the full hour in the organization's zone. */
export interface Reminder {
  readonly afterDays: number;
  readonly hour: number;
}

/** Words in both languages; which are sent is decided by the mailing's language. */
export type MailingWords = Readonly<Record<"zh" | "en", Wording>>;

export const MAIL_KINDS = ["invitation", "reminder"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export type MailingWording = Readonly<Record<MailKind, MailingWords>>;

/** Why a customer gets no mail, or no further one. */
export const MAILING_REFUSALS = [
  /** No such customer (any more). */
  "unknown",
  /** The record was merged into another, which is asked instead if it is chosen. */
  "merged",
  "consent-withdrawn",
  "do-not-contact",
  /** Answered this survey before. */
  "answered",
  /** Holds another personal link of this survey that can be answered. */
  "open-link",
  /** Was asked to answer a survey within the days of the cap. */
  "contacted-lately",
  "no-address",
  /** The link of the invitation ran out or was revoked. */
  "link-closed",
  /** The survey takes no answers. */
  "survey-closed",
] as const;
export type MailingRefusal = (typeof MAILING_REFUSALS)[number];

/** How a recipient stands; `refused` and `retrying` speak of the latest message. */
export const RECIPIENT_STATES = [
  "waiting",
  "skipped",
  "queued",
  "delivered",
  "retrying",
  "failed",
  "answered",
] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

export const MAILING_LIMITS = {
  reminders: 3,
  afterDays: { min: 1, max: 60 },
  /** Nobody is reminded at night; a late reminder still goes out before 21:00. */
  hour: { min: 8, max: 20 },
  validDays: { min: 1, max: 90 },
  /** Customers named one by one. */
  customers: 2_000,
  /** Customers of a segment. */
  audience: 20_000,
  capDays: { min: 0, max: 365 },
} as const;

/** Days between two survey contacts of a customer, unless the organization says otherwise. */
export const DEFAULT_CAP_DAYS = 30;

/** What a draft begins with, besides its words. */
export const NEW_MAILING = {
  language: "zh",
  validDays: 14,
  reminders: [{ afterDays: 3, hour: 10 }],
  repeats: false,
} as const satisfies {
  language: MailingLanguage;
  validDays: number;
  reminders: readonly Reminder[];
  repeats: boolean;
};

/** Languages whose words a mailing needs. */
export function languagesOf(language: MailingLanguage): readonly ("zh" | "en")[] {
  return language === "both" ? ["zh", "en"] : [language];
}
