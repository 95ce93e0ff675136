import type { FeedbackChannel } from "../number/case-number.ts";

/** One row of a sheet as a voice. Instants are ISO in UTC. */
export interface ImportedVoice {
  /** Row as the spreadsheet program numbers it. */
  readonly row: number;
  /** What the case is met again by; the same twice is one case. */
  readonly source: string;
  readonly sourceId: string;
  readonly channel: FeedbackChannel;
  readonly verbatim: string;
  readonly subject: string;
  readonly receivedAt: string;
  /** Number of a customer in the organization's own system, perhaps; null: none. */
  readonly customer: string | null;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly product: string | null;
  readonly orderNumber: string | null;
  /** Overall satisfaction 1–5. */
  readonly score: number | null;
  /** Yuan. */
  readonly amount: number | null;
  readonly remedy: string;
  /** Where it was said, and its number there. */
  readonly external: { readonly platform: string; readonly number: string } | null;
  readonly departmentId: string | null;
  /** What was answered, as told by the sheet; null: nothing yet. */
  readonly answer: ImportedAnswer | null;
}

export interface ImportedAnswer {
  /** Empty: only that it was closed is known. */
  readonly text: string;
  readonly at: string;
  /** The sheet says that it is not over yet: the answer is a first response. */
  readonly isOpen: boolean;
  /** Solved in the same contact in which it was said. */
  readonly isAtOnce: boolean;
}

/** Which import brings voices. */
export interface ImportName {
  readonly id: string;
  readonly fileName: string;
  readonly language: "zh" | "en";
}
