import { newId } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { HiddenValues, SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import type { AnswerFault } from "../../domain/evaluate/answer-fault.ts";
import { keepReachable } from "../../domain/evaluate/keep-reachable.ts";
import { quotaCells } from "../../domain/evaluate/quota-cells.ts";
import { scoresOf } from "../../domain/measures.ts";
import type { NewResponse, Refusal } from "../../domain/new-response.ts";
import { separateWords } from "../../domain/separate-words.ts";
import type { ResponseMode } from "../../domain/survey-status.ts";
import type { ResponseIntake } from "../intake/response-intake.ts";
import type { EntryState, PublishedVersion, SurveyEntry } from "./survey-entries.ts";

/** Answers as they came. */
export interface Submission {
  readonly version: PublishedVersion;
  /** Anything: it is checked. */
  readonly answers: unknown;
  /** The id the sender gave, to be able to send again; null: a new one. */
  readonly id: string | null;
  readonly mode: ResponseMode;
  readonly language: SurveyLanguage;
  readonly fields: HiddenValues;
  /** From opening the page to sending; null where nobody can know. */
  readonly seconds: number | null;
}

/** Stored, or why not. */
export type SubmissionOutcome =
  | { readonly id: string; readonly thankYou: string; readonly response: NewResponse }
  | { readonly faults: readonly AnswerFault[] };

/** Codes of the failures for what stands against a response, whatever its answers are. */
export const REFUSAL_CODES = {
  closed: "gone-survey-closed",
  full: "gone-survey-full",
  used: "gone-survey-link-used",
  expired: "gone-survey-link-expired",
  "personal-only": "forbidden-survey-personal-only",
  other: "conflict-response-id-taken",
} as const satisfies Record<Refusal | Exclude<EntryState, "open">, string>;

/**
 * Checks answers by the version they were given to and stores what can be reached, durably: it answers after the
 * commit. The same id again is the same response and answers the same.
 * @throws Failure of `REFUSAL_CODES`; `unavailable-busy`; what the database throws while it is away
 */
export async function submitAnswers(
  intake: ResponseIntake,
  entry: SurveyEntry,
  submission: Submission,
): Promise<SubmissionOutcome> {
  const { version, fields, language, mode, seconds } = submission;
  // A link that was used may have been used by this very response: the database knows.
  if (entry.state !== "open" && entry.state !== "used") throw new Failure(REFUSAL_CODES[entry.state]);
  const { definition, measures } = version;
  const context = { language, hidden: fields, customer: entry.customer };
  const { answers, faults, evaluation } = keepReachable(definition, submission.answers, context);
  if (faults.length > 0) return { faults };
  const { closed, words } = separateWords(definition, answers);
  const response: NewResponse = {
    id: submission.id ?? newId(),
    surveyId: entry.surveyId,
    version: version.number,
    linkId: entry.linkId,
    oneTime: entry.oneTime,
    customerId: entry.customerId,
    channel: entry.channel,
    mode,
    language,
    answers: closed,
    words,
    fields,
    scores: scoresOf(measures, evaluation),
    seconds,
    cells: quotaCells(definition, answers, context).filter(({ kind }) => kind === "limit"),
  };
  const outcome = await intake.take(entry.orgId, response);
  if (outcome !== "stored" && outcome !== "repeated") throw new Failure(REFUSAL_CODES[outcome]);
  return { id: response.id, thankYou: evaluation.thankYou, response };
}
