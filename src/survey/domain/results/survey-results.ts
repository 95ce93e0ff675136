import type { Question, SurveyLanguage, SurveyText } from "../definition/survey-definition.ts";
import { compareVersions } from "../compare-versions/compare-versions.ts";
import { namedDetails } from "../compare-versions/named-details.ts";
import type { ChangeCode } from "../compare-versions/version-change.ts";
import { placeNumber, type AnswerPlace, type CountedQuestion, type CountedVersion } from "./answer-places.ts";
import { choiceFigure, type ChoiceFigure } from "./choice-figure.ts";
import {
  gradeCounts,
  gradeFigure,
  npsFigure,
  yesNoFigure,
  type GradeFigure,
  type NpsFigure,
  type ValueCounts,
  type YesNoFigure,
} from "./grade-figure.ts";
import { numberFigure, type NumberFigure, type NumberSummary } from "./number-figure.ts";

/** The figures of one question, by its type. */
export type QuestionFigure =
  | ({ readonly kind: "grades" } & GradeFigure)
  | {
      readonly kind: "rows";
      /** Who judged at least one row is not known; n stands with each row. */
      readonly rows: readonly (GradeFigure & { readonly code: string; readonly remarks: number })[];
    }
  | ({ readonly kind: "nps" } & NpsFigure)
  | ({ readonly kind: "choices"; readonly words: number } & ChoiceFigure)
  | ({ readonly kind: "yes_no" } & YesNoFigure)
  | ({ readonly kind: "number" } & NumberFigure)
  | { readonly kind: "days"; readonly n: number; readonly first: string | null; readonly last: string | null }
  | { readonly kind: "words"; readonly n: number };

/** A remark on a figure that joins versions: what was different in `version`. */
export interface VersionNote {
  readonly version: number;
  readonly code: ChangeCode;
  readonly details: Readonly<Record<string, string>>;
}

/** Everything that was counted. */
export interface CountedAnswers {
  readonly places: readonly AnswerPlace[];
  /** By place. */
  readonly counts: readonly ValueCounts[];
  readonly numbers: ReadonlyMap<string, NumberSummary>;
  /** By question and part, joined by a space. */
  readonly words: ReadonlyMap<string, number>;
}

const NO_NUMBERS: NumberSummary = { n: 0, mean: null, variance: null, median: null, min: null, max: null };

/** The figures of a question; with words the count of what was written. */
export function questionFigure(question: Question, counted: CountedAnswers): QuestionFigure {
  const { code } = question;
  const values = valuesAt(counted, code, null);
  const words = counted.words.get(`${code} `) ?? 0;
  switch (question.type) {
    case "rating":
      return { kind: "grades", ...gradeFigure(gradeCounts(values)) };
    case "matrix":
      return {
        kind: "rows",
        rows: question.rows.map((row) => ({
          code: row.code,
          remarks: counted.words.get(`${code} ${row.code}`) ?? 0,
          ...gradeFigure(gradeCounts(valuesAt(counted, code, row.code))),
        })),
      };
    case "nps":
      return { kind: "nps", ...npsFigure(values) };
    case "single":
    case "multiple": {
      const codes = question.options.map((option) => option.code);
      return { kind: "choices", words, ...choiceFigure(values, codes) };
    }
    default:
      return plainFigure(question, values, counted.numbers.get(code)) ?? { kind: "words", n: words };
  }
}

/** The figures of questions with neither grades nor options; null for those answered in words. */
function plainFigure(
  { type }: Question,
  values: ValueCounts,
  numbers: NumberSummary = NO_NUMBERS,
): QuestionFigure | null {
  if (type === "yes_no") return { kind: "yes_no", ...yesNoFigure(values, "true", "false") };
  if (type === "number") return { kind: "number", ...numberFigure(numbers) };
  return type === "date" ? { kind: "days", ...daysOf(values) } : null;
}

function valuesAt({ places, counts }: CountedAnswers, question: string, row: string | null): ValueCounts {
  return counts[placeNumber(places, question, row)] ?? new Map();
}

/** `YYYY-MM-DD` sorts as text. */
function daysOf(values: ValueCounts): { n: number; first: string | null; last: string | null } {
  const days = [...values.keys()].toSorted();
  const n = [...values.values()].reduce((sum, count) => sum + count, 0);
  return { n, first: days[0] ?? null, last: days.at(-1) ?? null };
}

/** Changes after which older answers may not mean quite the same. */
const TELLING: ReadonlySet<ChangeCode> = new Set([
  "question-retyped",
  "question-reworded",
  "scale-changed",
  "condition-changed",
  "indicator-changed",
  "option-added",
  "option-removed",
  "option-reworded",
  "row-added",
  "row-removed",
  "row-reworded",
  "row-changed",
]);

/**
 * What to know before the answers of several versions are read as one figure, oldest version first, by question; names
 * and words in `language`.
 */
export function versionNotes(
  versions: readonly CountedVersion[],
  language: SurveyLanguage,
): ReadonlyMap<string, VersionNote[]> {
  const [newest, ...older] = versions.toSorted((a, b) => b.number - a.number);
  const notes = new Map<string, VersionNote[]>();
  if (!newest) return notes;
  for (const { number, definition } of older.toReversed()) {
    const pair = { older: definition, newer: newest.definition };
    for (const change of compareVersions(pair.older, pair.newer, language).changes) {
      const { questionCode, code } = change;
      if (questionCode === null || !TELLING.has(code)) continue;
      const details = namedDetails(change, pair, language);
      notes.set(questionCode, [...(notes.get(questionCode) ?? []), { version: number, code, details }]);
    }
  }
  return notes;
}

/** Words of the options or rows of a question, those of older versions included, by code. */
export function partTexts(
  { question }: CountedQuestion,
  versions: readonly CountedVersion[],
): ReadonlyMap<string, SurveyText> {
  const texts = new Map<string, SurveyText>();
  for (const { definition } of versions.toSorted((a, b) => b.number - a.number)) {
    const asked = definition.pages
      .flatMap((page) => page.questions)
      .find(({ code }) => code === question.code);
    for (const { code, text } of partsOf(asked)) if (!texts.has(code)) texts.set(code, text);
  }
  return texts;
}

function partsOf(
  question: Question | undefined,
): readonly { readonly code: string; readonly text: SurveyText }[] {
  if (question?.type === "matrix") return question.rows;
  return question?.type === "single" || question?.type === "multiple" ? question.options : [];
}
