import type { SurveyDefinition } from "../definition/survey-definition.ts";
import type { AnswerContext, Answers } from "./answer-value.ts";
import { truth } from "./truth.ts";

/** A cell that a response counts in. */
export interface CountedCell {
  readonly quota: string;
  readonly cell: string;
  readonly kind: "limit" | "goal";
  readonly limit: number;
}

/** The quota cells that kept answers count in; an unknown condition does not count. The database decides who is last. */
export function quotaCells(
  definition: SurveyDefinition,
  answers: Answers,
  context: AnswerContext = {},
): readonly CountedCell[] {
  return definition.quotas.flatMap((quota) =>
    quota.cells
      .filter((cell) => !cell.condition || truth(cell.condition, { answers, context }) === true)
      .map((cell) => ({ quota: quota.code, cell: cell.code, kind: quota.kind, limit: cell.limit })),
  );
}
