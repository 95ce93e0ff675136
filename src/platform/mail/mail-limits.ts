/** How much of one mail is read; past these a mail is kept in part, with a remark that says so. */
export interface MailLimits {
  /** Bytes of a whole mail; of a larger one only `headBytes` are read. */
  readonly mailBytes: number;
  /** Bytes read of a mail that is larger than `mailBytes`: headers and, as a rule, the text. */
  readonly headBytes: number;
  /** MIME parts of a mail. */
  readonly parts: number;
  /** How deep multiparts may stand in one another. */
  readonly depth: number;
  /** Bytes of all headers of all parts. */
  readonly headerBytes: number;
  /** How deep forwarded mails may stand in one another; deeper ones stay attached as they are. */
  readonly forwards: number;
  readonly attachments: number;
  readonly attachmentBytes: number;
  /** Characters of the text. */
  readonly text: number;
  /** Characters of the HTML before cleaning. */
  readonly html: number;
}

export const MAIL_LIMITS: MailLimits = {
  mailBytes: 30 * 1024 * 1024,
  headBytes: 512 * 1024,
  parts: 200,
  depth: 20,
  headerBytes: 1024 * 1024,
  forwards: 3,
  attachments: 50,
  attachmentBytes: 20 * 1024 * 1024,
  text: 200_000,
  html: 1_000_000,
};
