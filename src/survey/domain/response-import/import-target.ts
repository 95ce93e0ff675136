import type { AnswerPart, FactColumn, FileColumn } from "../exporting/file-columns.ts";
import type { Question } from "../definition/survey-definition.ts";

/** What a column of an uploaded sheet can hold: a column of our own files, or all choices of a question in one cell. */
export interface ImportTarget {
  /** As our own files head it. */
  readonly name: string;
  readonly source: ImportSource;
}

export type ImportSource =
  | { readonly of: "fact"; readonly fact: FactColumn }
  | { readonly of: "hidden"; readonly field: string }
  | {
      readonly of: "answer";
      readonly question: Question;
      readonly part: AnswerPart | { readonly kind: "choices" };
    };

/** Everything that a column can be read as, in the order of our own files. */
export function importTargets(columns: readonly FileColumn[]): readonly ImportTarget[] {
  const whole = new Set<string>();
  return columns.flatMap(({ name, source }): readonly ImportTarget[] => {
    if (source.of === "verdict") return [];
    if (source.of !== "answer") return [{ name, source }];
    const { question, part } = source;
    const target: ImportTarget = { name, source };
    if (part.kind !== "option" || whole.has(question.code)) return [target];
    whole.add(question.code);
    return [{ name: question.code, source: { of: "answer", question, part: { kind: "choices" } } }, target];
  });
}
