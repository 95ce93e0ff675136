import type { Insertable } from "kysely";
import type { ClockEvent } from "../../feedback/domain/clock/clock-event.ts";
import type { ResponsibilityShare } from "../../feedback/domain/appraisal/responsibility.ts";
import type { FeedbackChannel } from "../../feedback/domain/number/case-number.ts";
import type { Voice } from "../../feedback/domain/triage/classification.ts";
import type { TriageSuggestion } from "../../feedback/domain/triage/triage-suggestion.ts";
import type { CaseRow } from "../../feedback/store/cases.ts";
import type { Role } from "../../identity/domain/role.ts";
import type { WorkingCalendar } from "../../kit/working-time/working-calendar.ts";
import type {
  FeedbackCheck,
  FeedbackCompensation,
  FeedbackEvent,
  FeedbackHandler,
  FeedbackMeasure,
  FeedbackMessage,
  FeedbackResponsibility,
  FeedbackResponsibilityAppeal,
} from "../../platform/db/schema/feedback.ts";
import type { OutreachAttempt, OutreachCallback } from "../../platform/db/schema/outreach.ts";
import type { CaseTheme } from "./case-themes.ts";

/** Somebody of the sample organization. */
export interface SampleColleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
}

/** Where the sample's cases happen. */
export interface CaseWorld {
  readonly orgId: number;
  readonly calendar: WorkingCalendar;
  /** Of those who answer the telephone, on every day of the year. */
  readonly hotline: WorkingCalendar;
  /** ISO instant; nothing happens later. */
  readonly now: string;
  readonly people: readonly SampleColleague[];
  /** Name of a department → its id. */
  readonly departments: ReadonlyMap<string, string>;
}

/** A service that a case may be about. */
export interface CaseService {
  readonly id: string;
  readonly customerId: string;
  readonly product: string | null;
  readonly orderNumber: string | null;
  /** Milliseconds since 1970. */
  readonly servedAt: number;
}

export type CaseEnding =
  | "satisfied"
  | "unreached"
  | "again"
  | "review-again"
  | "review-close"
  | "reopened"
  | "referred"
  | "invalid"
  | "withdrawn"
  | "merged"
  | "praise"
  | "at-once";

export const DETOURS = [
  "returned",
  "reassigned",
  "plan-rejected",
  "paused",
  "check-failed",
  "by-link",
  "compensated",
  "assisted",
  "slow",
] as const;
export type Detour = (typeof DETOURS)[number];

/** The next deadline: passed, before midnight, or later if there is one at all. */
export type DueState = "late" | "today" | "ahead";

/** Where an open case is to be found now. */
export interface OpenTarget {
  readonly stage: string;
  /** Left out: any. */
  readonly channel?: FeedbackChannel;
  /** Money that was proposed for it, and how far that has come; left out: none. */
  readonly claim?: "proposed" | "approved";
  /** Yuan of that money; left out: drawn. */
  readonly amount?: number;
  /** Paused, with a solution that the customer was told of, or with a call that reached nobody. */
  readonly also?: "paused" | "proposed" | "tried";
  /** Left out: mostly a complaint. */
  readonly voice?: Voice;
  /** What its next deadline is to be; left out: whatever it is. */
  readonly due?: DueState;
  /** Of a case that came back; left out: the first. */
  readonly round?: number;
  /** Days that nothing has happened since, and more. */
  readonly idle?: number;
}

/** What is to happen to one case. */
export interface CaseDraft {
  readonly seed: number;
  readonly theme: CaseTheme;
  readonly voice: Voice;
  readonly said: string;
  /** What it was drawn from, before names and numbers were put in. */
  readonly template: string;
  readonly channel: FeedbackChannel;
  readonly score: number | null;
  readonly service: CaseService | null;
  readonly ending: CaseEnding;
  readonly detours: ReadonlySet<Detour>;
  /** ISO instant; null: found by where the case is to stand. */
  readonly receivedAt: string | null;
  readonly open: OpenTarget | null;
  /** The case of the same matter that was closed before. */
  readonly repeatOf: string | null;
}

export interface JudgedDraft extends CaseDraft {
  readonly suggestion: TriageSuggestion;
}

/** A file that shows a measure done. */
export interface SampleEvidence {
  readonly id: string;
  /** Null: what the customer sent. */
  readonly measureId: string | null;
  readonly messageId?: string;
  readonly name: string;
  /** Below the number of the case. */
  readonly text: string;
  /** Null: the customer. */
  readonly by: SampleColleague | null;
  readonly at: string;
}

/** Whose a case was: the decision, who carries it, and what was said against it. */
export interface SampleResponsibility {
  readonly row: Insertable<FeedbackResponsibility>;
  readonly shares: readonly ResponsibilityShare[];
  readonly appeal: Insertable<FeedbackResponsibilityAppeal> | null;
}

/** The answer to an authority: what is in it is put together when the case has its number. */
export interface SampleLetter {
  readonly id: string;
  readonly writtenBy: SampleColleague;
  readonly writtenAt: string;
  readonly approvedBy: SampleColleague | null;
  readonly approvedAt: string | null;
  readonly sentBy: SampleColleague | null;
  readonly sentAt: string | null;
  readonly receipt: string;
}

/** One case with everything that happened to it. */
export interface SampleCase {
  readonly draft: JudgedDraft;
  readonly row: CaseRow;
  readonly said: string;
  /** Title of a mail or a form; "": none. */
  readonly subject: string;
  readonly template: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly email?: string } | null;
  readonly ledger: readonly ClockEvent[];
  readonly events: readonly Insertable<FeedbackEvent>[];
  readonly handlers: readonly Insertable<FeedbackHandler>[];
  readonly measures: readonly Insertable<FeedbackMeasure>[];
  readonly messages: readonly Insertable<FeedbackMessage>[];
  readonly checks: readonly Insertable<FeedbackCheck>[];
  readonly evidence: readonly SampleEvidence[];
  readonly callbacks: readonly Insertable<OutreachCallback>[];
  readonly attempts: readonly Insertable<OutreachAttempt>[];
  readonly compensations: readonly Insertable<FeedbackCompensation>[];
  readonly assisting: readonly string[];
  /** Null: nobody has decided yet. */
  readonly responsibility: SampleResponsibility | null;
  readonly letter: SampleLetter | null;
  /** Who was answerable in each round. */
  readonly answerable: ReadonlyMap<
    number,
    { readonly department_id: string | null; readonly handler_id: string | null }
  >;
}
