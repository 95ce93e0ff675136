/** How a mailbox is reached. `tls`: encrypted from the first byte (993); `starttls`: before signing in (143). */
export const MAILBOX_SECURITIES = ["tls", "starttls", "plain"] as const;
export type MailboxSecurity = (typeof MAILBOX_SECURITIES)[number];

/** What becomes of a mail in the mailbox once it is taken. */
export const AFTERWARDS = ["leave", "seen", "move"] as const;
export type Afterwards = (typeof AFTERWARDS)[number];

/** Characters of a voice or message; a longer text is attached whole. */
export const LONGEST_MAIL_TEXT = 20_000;
/** Mails of one sender within an hour that open cases; the rest join the last one. */
export const NEW_CASES_PER_HOUR = 20;
/** Minutes for which a mailbox may be down before its administrators are told. */
export const TELL_AFTER_MINUTES = 15;

const LONGEST_PAUSE = 15;

/** Minutes until a mailbox is tried again after `failures` failures in a row, from 1: 1, 2, 4, 8, then every 15. */
export function minutesToNextReading(failures: number): number {
  return Math.min(LONGEST_PAUSE, 2 ** Math.min(Math.max(failures, 1) - 1, 10));
}
