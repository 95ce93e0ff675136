import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import {
  isPlain,
  own,
  type AnswerContext,
  type Answers,
  type AnswerValue,
  type Facts,
} from "./answer-value.ts";
import { pipedText } from "./piped-text.ts";
import type { AnswerFault, NoteFault } from "./answer-fault.ts";
import { readAnswer } from "./read-answer.ts";
import { isShown } from "./truth.ts";

/** A question the customer sees, its words in their language. Plain text: escape it. */
export interface ReachableQuestion {
  readonly code: string;
  readonly text: string;
  readonly help: string;
  readonly required: boolean;
}

/** A page with at least one question to see. */
export interface ReachablePage {
  readonly code: string;
  readonly title: string;
  readonly questions: readonly ReachableQuestion[];
}

/** Everything that follows from a definition and the answers so far. */
export interface Evaluation {
  readonly pages: readonly ReachablePage[];
  /** Valid answers to reachable questions, as stored. */
  readonly answers: Answers;
  /** In the order of the questions. */
  readonly faults: readonly AnswerFault[];
  /** Nothing is faulty and nothing required is missing. */
  readonly complete: boolean;
  /** Grade 1–5 by indicator, from ratings and matrix rows; the first answered question of an indicator counts. */
  readonly scores: Readonly<Record<string, number>>;
  /** 0–10 by indicator, or by question code where none is bound. */
  readonly nps: Readonly<Record<string, number>>;
  /** Yes/no by indicator. */
  readonly outcomes: Readonly<Record<string, boolean>>;
  readonly thankYou: string;
}

interface Walk extends Facts {
  readonly answers: Record<string, AnswerValue>;
  readonly asked: Question[];
  readonly faults: AnswerFault[];
  readonly scores: Record<string, number>;
  readonly nps: Record<string, number>;
  readonly outcomes: Record<string, boolean>;
}

/**
 * Walks the survey once, from first page to last: what is shown is decided by the answers kept before it, so an answer
 * to a hidden question decides nothing. `sent` is whatever came from outside; nothing is thrown for it. Work is bounded
 * by the definition. The same in browser, on the call screen and on the server.
 */
export function evaluate(
  definition: SurveyDefinition,
  sent: unknown,
  context: AnswerContext = {},
): Evaluation {
  const walk: Walk = { answers: {}, context, asked: [], faults: [], scores: {}, nps: {}, outcomes: {} };
  if (!isPlain(sent)) walk.faults.push({ question: "", code: "wrong-type", details: {} });
  const given = isPlain(sent) ? sent : {};
  const pages: ReachablePage[] = [];
  for (const page of definition.pages) {
    if (!isShown(page, walk)) continue;
    const title = pipedText(page.title, walk, walk.asked);
    const questions = page.questions.flatMap((question) => ask(question, given, walk));
    if (questions.length > 0) pages.push({ code: page.code, title, questions });
  }
  const { answers, faults, scores, nps, outcomes } = walk;
  const thankYou = pipedText(definition.settings.thankYou, walk, walk.asked);
  return { pages, answers, faults, complete: faults.length === 0, scores, nps, outcomes, thankYou };
}

function ask(question: Question, given: Readonly<Record<string, unknown>>, walk: Walk): ReachableQuestion[] {
  if (!isShown(question, walk)) return [];
  const { code } = question;
  const shown = {
    code,
    text: pipedText(question.text, walk, walk.asked),
    help: pipedText(question.help, walk, walk.asked),
    required: question.type !== "section" && question.required === true,
  };
  if (question.type !== "section") take(question, own(given, code), walk);
  return [shown];
}

function take(question: Exclude<Question, { type: "section" }>, sent: unknown, walk: Walk): void {
  const faultsBefore = walk.faults.length;
  const note: NoteFault = (code, details = {}, row) => {
    walk.faults.push({ question: question.code, ...(row === undefined ? {} : { row }), code, details });
  };
  walk.asked.push(question);
  const value = readAnswer(question, sent, note);
  if (value !== undefined) {
    walk.answers[question.code] = value;
    score(question, value, walk);
  }
  if (question.required) noteMissing(question, value, walk.faults.slice(faultsBefore), note);
}

function score(question: Question, value: AnswerValue, walk: Walk): void {
  if (question.type === "matrix") {
    for (const row of question.rows) {
      const grade = gradeOf(value, row.code);
      if (grade !== undefined) first(walk.scores, row.indicator, grade);
    }
  } else if (question.type === "rating") first(walk.scores, question.indicator, value as number);
  else if (question.type === "nps") first(walk.nps, question.indicator ?? question.code, value as number);
  else if (question.type === "yes_no") first(walk.outcomes, question.indicator, value as boolean);
}

function gradeOf(value: AnswerValue, row: string): number | undefined {
  const of = own(value as Record<string, number | { readonly value?: number }>, row);
  return typeof of === "object" ? of.value : of;
}

function first<T>(found: Record<string, T>, indicator: string | undefined, value: T): void {
  if (indicator !== undefined && !Object.hasOwn(found, indicator)) found[indicator] = value;
}

/** What is faulty is not called missing too. */
function noteMissing(
  question: Question,
  value: AnswerValue | undefined,
  found: readonly AnswerFault[],
  note: NoteFault,
): void {
  if (question.type !== "matrix") {
    if (value === undefined && found.length === 0) note("required");
    return;
  }
  for (const { code } of question.rows) {
    const missing = value === undefined || gradeOf(value, code) === undefined;
    if (missing && !found.some((fault) => fault.row === code)) note("required", {}, code);
  }
}
