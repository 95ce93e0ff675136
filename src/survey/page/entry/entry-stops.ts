import type { Question, SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { isPlain, own } from "../../domain/evaluate/answer-value.ts";
import type { Evaluation } from "../../domain/evaluate/evaluate.ts";

export type AskedQuestion = Exclude<Question, { type: "section" }>;

/** One place where the keyboard stops. */
export interface Stop {
  /** Unique in the survey: `CODE`, `CODE.ROW`, `CODE.ROW.text`, `CODE.other`. */
  readonly id: string;
  readonly question: AskedQuestion;
  readonly kind: "grade" | "nps" | "yes-no" | "single" | "multiple" | "words" | "line";
  /** Of a matrix. */
  readonly row?: string;
}

/** The stops of what can be reached now, in their order. */
export function stopsOf(
  definition: SurveyDefinition,
  evaluation: Evaluation,
  sent: Answered,
): readonly Stop[] {
  const questions = new Map(definition.pages.flatMap((page) => page.questions).map((one) => [one.code, one]));
  return evaluation.pages.flatMap((page) =>
    page.questions.flatMap(({ code }) => {
      const question = questions.get(code);
      return question && question.type !== "section" ? stopsOfQuestion(question, own(sent, code)) : [];
    }),
  );
}

/** Answers as they stand on the screen, in the form `evaluate` takes; numbers as they were typed. */
export type Answered = Readonly<Record<string, unknown>>;

const KINDS = {
  rating: "grade",
  nps: "nps",
  yes_no: "yes-no",
  single: "single",
  multiple: "multiple",
  text: "words",
  number: "line",
  date: "line",
  phone: "line",
} as const;

function stopsOfQuestion(question: AskedQuestion, answer: unknown): readonly Stop[] {
  const { code } = question;
  if (question.type === "matrix") {
    return question.rows.flatMap(({ code: row, remark }): readonly Stop[] => [
      { id: `${code}.${row}`, question, kind: "grade", row },
      ...(remark ? [{ id: `${code}.${row}.text`, question, kind: "words" as const, row }] : []),
    ]);
  }
  const first: Stop = { id: code, question, kind: KINDS[question.type] };
  return choosesOther(answer) ? [first, { id: `${code}.other`, question, kind: "words" }] : [first];
}

function choosesOther(answer: unknown): boolean {
  return [answer].flat().some((choice) => isPlain(choice) && own(choice, "code") === "other");
}

/** The stop after (or before) another; null at the end. What has vanished leads on from where it stood. */
export function neighbour(stops: readonly Stop[], id: string, step: 1 | -1): Stop | null {
  const at = stops.findIndex((stop) => stop.id === id);
  return at === -1 ? null : (stops[at + step] ?? null);
}

const PLAIN_NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,10})?$/u;

/** The answers with typed numbers as numbers; what is none stays as typed and becomes a fault. */
export function sentAnswers(definition: SurveyDefinition, answers: Answered): Answered {
  const numbers = new Set(
    definition.pages.flatMap((page) =>
      page.questions.flatMap(({ code, type }) => (type === "number" ? [code] : [])),
    ),
  );
  return Object.fromEntries(
    Object.entries(answers).map(([code, value]) => {
      if (!numbers.has(code) || typeof value !== "string") return [code, value];
      const plain = value.normalize("NFKC").trim();
      return [code, PLAIN_NUMBER.test(plain) ? Number(plain) : value];
    }),
  );
}
