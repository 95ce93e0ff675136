import type { Work } from "./work.ts";

/** A mail about somebody's account; `data` fills the template's blanks. */
export interface AccountMail {
  readonly to: string;
  readonly language: "zh" | "en";
  /**
   * `invitation`: organization, name, inviter, link, days (how long the link holds).
   * `password-reset`: name, link, minutes.
   */
  readonly template: "invitation" | "password-reset";
  readonly data: Readonly<Record<string, string>>;
  /** The organization in whose delivery log it stands. */
  readonly orgId: number | null;
  /** The use case it belongs to, so that it goes out only if that commits. */
  readonly work: Work | null;
}

/** Sends a mail or queues it; does nothing where no mail is set up. Filled by the app with the notification module. */
export type SendAccountMail = (mail: AccountMail) => Promise<void>;
