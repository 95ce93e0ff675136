import type { HiddenValues } from "../definition/survey-definition.ts";
import type { AnswerFault } from "../evaluate/answer-fault.ts";
import type { AnswerContext } from "../evaluate/answer-value.ts";
import { keepReachable } from "../evaluate/keep-reachable.ts";
import { quotaCells } from "../evaluate/quota-cells.ts";
import type { NumberedDefinition } from "../exporting/file-columns.ts";
import { scoresOf, type Measure } from "../measures.ts";
import type { NewResponse } from "../new-response.ts";
import { separateWords } from "../separate-words.ts";

/** What the definition decides of a response. */
export type ComposedAnswers = Pick<
  NewResponse,
  "version" | "language" | "answers" | "words" | "fields" | "scores" | "cells"
>;

/**
 * Answers that staff brings in, judged as those of the public page: unreachable ones dropped, faults and missing
 * required ones told. `answered`: how many questions have an answer.
 */
export function composeResponse(
  version: NumberedDefinition & { readonly measures: readonly Measure[] },
  sent: unknown,
  context: AnswerContext & { readonly language: "zh" | "en"; readonly hidden: HiddenValues },
):
  | { readonly faults: readonly AnswerFault[] }
  | { readonly composed: ComposedAnswers; readonly answered: number } {
  const { number, definition, measures } = version;
  const { answers, faults, evaluation } = keepReachable(definition, sent, context);
  if (faults.length > 0) return { faults };
  const { closed, words } = separateWords(definition, answers);
  const composed = {
    version: number,
    language: context.language,
    answers: closed,
    words,
    fields: context.hidden,
    scores: scoresOf(measures, evaluation),
    cells: quotaCells(definition, answers, context).filter(({ kind }) => kind === "limit"),
  };
  return { composed, answered: Object.keys(answers).length };
}
