import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import { questionsOf } from "../question-check/question-texts.ts";

/** A version by its number. */
export interface NumberedDefinition {
  readonly number: number;
  readonly definition: SurveyDefinition;
}

/** What is known of a response beside its answers and hidden fields. */
export const FACT_COLUMNS = [
  "id",
  "version",
  "channel",
  "language",
  "answeredAt",
  "seconds",
  "customer",
  "customerName",
  "paperNumber",
] as const;
export type FactColumn = (typeof FACT_COLUMNS)[number];

/** What the check and people decided: only ever written, never read back. */
export const VERDICT_COLUMNS = ["counted", "flags", "exclusion"] as const;
export type VerdictColumn = (typeof VERDICT_COLUMNS)[number];

/** Which part of a question's answer stands in a column. */
export type AnswerPart =
  | { readonly kind: "whole" }
  /** Of multiple choice: 1 chosen, 0 not. */
  | { readonly kind: "option"; readonly option: string }
  /** The words beside "other". */
  | { readonly kind: "other" }
  /** Of a matrix: the grade of a row, its remark, the ids of its files. */
  | { readonly kind: "row" | "remark" | "files"; readonly row: string };

export type ColumnSource =
  | { readonly of: "fact"; readonly fact: FactColumn }
  | { readonly of: "verdict"; readonly verdict: VerdictColumn }
  | { readonly of: "hidden"; readonly field: string }
  | { readonly of: "answer"; readonly question: Question; readonly part: AnswerPart };

/** A column of exported responses. */
export interface FileColumn {
  /** Its header; unique also where case makes no difference. */
  readonly name: string;
  readonly source: ColumnSource;
  /** The versions in which it can have a value, ascending. */
  readonly versions: readonly number[];
}

interface Found {
  readonly name: string;
  readonly source: ColumnSource;
  readonly key: string;
}

/**
 * The columns that hold the responses of all these versions, joined by code; the order and words of the highest
 * version count, what only earlier ones asked comes behind. `CODE` for one value; `CODE.OPTION` 0 or 1; `CODE.ROW`
 * with `CODE.ROW.text` and `CODE.ROW.files`; the words beside "other" in `CODE.other`, of multiple choice
 * `CODE.other.text`, since `CODE.other` says whether it was chosen.
 */
export function fileColumns(versions: readonly NumberedDefinition[]): readonly FileColumn[] {
  const newestFirst = versions.toSorted((a, b) => b.number - a.number);
  const all = newestFirst.map(({ number }) => number).toReversed();
  const answers = joined(newestFirst, ({ definition }) => questionsOf(definition).flatMap(answerColumns));
  const taken = new Set(answers.map(({ name }) => name.toLowerCase()));
  const hidden = joined(newestFirst, ({ definition }) =>
    definition.hiddenFields.map(({ code }) => ({
      name: free(code, taken),
      source: { of: "hidden", field: code },
      key: `hidden ${code}`,
    })),
  );
  for (const { name } of hidden) taken.add(name.toLowerCase());
  const facts = FACT_COLUMNS.map((fact) => ({
    name: free(fact, taken),
    source: { of: "fact", fact } as const,
    versions: all,
  }));
  const verdicts = VERDICT_COLUMNS.map((verdict) => ({
    name: free(verdict, taken),
    source: { of: "verdict", verdict } as const,
    versions: all,
  }));
  return [...facts, ...hidden, ...verdicts, ...answers];
}

/** Codes of questions never begin with `_`. */
function free(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name.toLowerCase()) ? free(`_${name}`, taken) : name;
}

function joined(
  newestFirst: readonly NumberedDefinition[],
  columnsOf: (version: NumberedDefinition) => readonly Found[],
): readonly FileColumn[] {
  const columns = new Map<string, { readonly column: FileColumn; readonly versions: number[] }>();
  const names = new Set<string>();
  const all = newestFirst.flatMap((version) =>
    columnsOf(version).map((found) => ({ ...found, number: version.number })),
  );
  for (const { key, name, source, number } of all) {
    const known = columns.get(key);
    if (known !== undefined) {
      if (known.versions[0] !== number) known.versions.unshift(number);
      continue;
    }
    // A question that was of another type in an earlier version may want the name for something else.
    const own = names.has(name.toLowerCase()) ? `${name}.v${number}` : name;
    names.add(own.toLowerCase());
    const versions = [number];
    columns.set(key, { column: { name: own, source, versions }, versions });
  }
  return [...columns.values()].map(({ column }) => column);
}

function answerColumns(question: Question): readonly Found[] {
  return partsOf(question).map(({ suffix, part }) => ({
    name: `${question.code}${suffix}`,
    source: { of: "answer", question, part },
    key: `${question.code} ${part.kind} ${"option" in part ? part.option : "row" in part ? part.row : ""}`,
  }));
}

function partsOf(question: Question): readonly { readonly suffix: string; readonly part: AnswerPart }[] {
  if (question.type === "section") return [];
  if (question.type === "matrix") {
    return question.rows.flatMap(({ code: row, remark, attachment }) => [
      { suffix: `.${row}`, part: { kind: "row", row } as const },
      ...(remark ? [{ suffix: `.${row}.text`, part: { kind: "remark", row } as const }] : []),
      ...(attachment ? [{ suffix: `.${row}.files`, part: { kind: "files", row } as const }] : []),
    ]);
  }
  const words = "options" in question && question.options.some(({ other }) => other);
  const other = { kind: "other" } as const;
  if (question.type === "multiple") {
    return [
      ...question.options.map(({ code: option }) => ({
        suffix: `.${option}`,
        part: { kind: "option", option } as const,
      })),
      ...(words ? [{ suffix: ".other.text", part: other }] : []),
    ];
  }
  return [
    { suffix: "", part: { kind: "whole" } as const },
    ...(words ? [{ suffix: ".other", part: other }] : []),
  ];
}
