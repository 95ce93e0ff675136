import type { Comparison, Scalar } from "../definition/condition.ts";
import type {
  MatrixRow,
  SurveyDefinition,
  SurveyOption,
  TextBlank,
} from "../definition/survey-definition.ts";
import { replaceQuestion } from "./edit-question.ts";
import { mapReferences } from "./map-references.ts";

/**
 * Gives a question another code; conditions, blanks and quotas that name it go along. The caller has made sure that
 * the code is free and well formed (see `codeFault`).
 */
export function renameQuestionCode(definition: SurveyDefinition, from: string, to: string): SurveyDefinition {
  const renamed = replaceQuestion(definition, from, (question) => ({ ...question, code: to }));
  return mapReferences(renamed, {
    comparison: (one) =>
      one.subject.of === "answer" && one.subject.question === from
        ? { ...one, subject: { ...one.subject, question: to } }
        : one,
    blank: (one) => (one.from === "answer" && one.code === from ? { ...one, code: to } : one),
  });
}

/** Gives a row of a matrix another code, and tells conditions and blanks. */
export function renameRowCode(
  definition: SurveyDefinition,
  question: string,
  { from, to }: { readonly from: string; readonly to: string },
): SurveyDefinition {
  const renamed = replaceQuestion(definition, question, (one) =>
    one.type === "matrix" ? { ...one, rows: recoded<MatrixRow>(one.rows, from, to) } : one,
  );
  return mapReferences(renamed, {
    comparison: (one) => {
      if (!asks(one, question) || one.subject.of !== "answer") return one;
      if (one.subject.row === from) return { ...one, subject: { ...one.subject, row: to } };
      return one.subject.row === undefined ? withValue(one, from, to) : one;
    },
    blank: (one): TextBlank =>
      one.from === "answer" && one.code === question && one.row === from ? { ...one, row: to } : one,
  });
}

/** Gives an option another code, and tells conditions. */
export function renameOptionCode(
  definition: SurveyDefinition,
  question: string,
  { from, to }: { readonly from: string; readonly to: string },
): SurveyDefinition {
  const renamed = replaceQuestion(definition, question, (one) =>
    "options" in one ? { ...one, options: recoded<SurveyOption>(one.options, from, to) } : one,
  );
  return mapReferences(renamed, {
    comparison: (one) =>
      asks(one, question) && one.subject.of === "answer" && one.subject.part === undefined
        ? withValue(one, from, to)
        : one,
    blank: (one) => one,
  });
}

function asks({ subject }: Comparison, question: string): boolean {
  return subject.of === "answer" && subject.question === question;
}

function withValue(comparison: Comparison, from: string, to: string): Comparison {
  const { value } = comparison;
  if (value === undefined) return comparison;
  const other = (one: Scalar): Scalar => (one === from ? to : one);
  return { ...comparison, value: typeof value === "object" ? value.map(other) : other(value) };
}

function recoded<T extends { readonly code: string }>(list: readonly T[], from: string, to: string): T[] {
  return list.map((one) => (one.code === from ? { ...one, code: to } : one));
}
