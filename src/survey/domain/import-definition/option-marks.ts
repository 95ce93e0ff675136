import type { RawPart, RawQuestion } from "./raw-survey.ts";
import { readScale } from "./guess-scale.ts";
import type { ImportReport } from "./import-report.ts";

const OTHER = /^(?:其他|其它|other)(?:$|[\s:：,，(（_＿.…]|请)/iu;
const ALONE =
  /^(?:以上)?(?:都|均)?(?:没有|不是|无)$|^以上(?:都|均)(?:没有|不是)|^(?:none|none of (?:these|the above))$/iu;
const LINE_TO_WRITE_ON = /[\s(（:：]{0,10}[_＿…]{2}.*$/u;
/** Longer words are no option anybody reads; a definition takes 300 characters. */
const LONGEST = 1000;

/** Whether an option asks for words of the customer's own. */
export function isOther(text: string): boolean {
  return OTHER.test(text.trim());
}

/** Whether an option is chosen alone: "none of these". */
export function isAlone(text: string): boolean {
  return ALONE.test(text.trim());
}

/** An option as people write it: "其他（请注明）____" takes words, "以上都没有" stands alone. */
export function partOfText(text: string, value: string): RawPart {
  const short = text.slice(0, LONGEST);
  const words = short.replace(LINE_TO_WRITE_ON, "").trim() || short.trim();
  return {
    value,
    text: { zh: words },
    ...(isOther(text) && { other: true }),
    ...(isAlone(text) && { exclusive: true }),
  };
}

const RECOMMENDS = /推荐|recommend/iu;

/** A list of 0 to 10 under a question about recommending is a recommendation question. */
function isNps({ type, text, options = [] }: RawQuestion): boolean {
  if (type !== "single" || options.length !== 11 || !RECOMMENDS.test(`${text.zh} ${text.en ?? ""}`))
    return false;
  return options.every(({ text: { zh } }, i) => Number.parseInt(zh, 10) === i);
}

/**
 * A choice among the grades of a scale becomes a rating, one of 0 to 10 about recommending a recommendation question, so
 * that its figures can be counted.
 */
export function asRating(question: RawQuestion, report: ImportReport): RawQuestion {
  const options = question.options ?? [];
  if (isNps(question)) {
    report.change(question.place, "type-changed", { from: "single", to: "nps" });
    const { options: _options, ...rest } = question;
    return { ...rest, type: "nps" };
  }
  if (question.type !== "single" || options.some(({ other }) => other)) return question;
  const scale = readScale(options.map(({ text }) => text.zh || (text.en ?? "")));
  if (!scale) return question;
  report.change(question.place, "scale-recognized", { scale: scale.scale });
  const { options: _, ...rest } = question;
  const grades = new Map(options.map(({ value }, i) => [value, scale.grades[i] ?? 0]));
  return { ...rest, type: "rating", scale: scale.scale, gradeNames: scale.gradeNames, grades };
}

/**
 * A table of rows judged in columns: a matrix where the columns are the grades of a scale, else one choice for each
 * row, named `NAME.ROW`.
 */
export function asMatrix(
  question: RawQuestion,
  columns: readonly RawPart[],
  report: ImportReport,
): readonly RawQuestion[] {
  const { rows = [], place } = question;
  const scale = readScale(columns.map(({ text }) => text.zh || (text.en ?? "")));
  if (scale) {
    const grades = new Map(columns.map(({ value }, i) => [value, scale.grades[i] ?? 0]));
    return [{ ...question, type: "matrix", scale: scale.scale, gradeNames: scale.gradeNames, grades }];
  }
  report.change(place, "rows-separated", { rows: rows.length });
  return separateRows(question, (row) => ({ ...row, type: "single", options: columns }));
}

/** Most rows of one table that become questions; a survey takes no more questions. */
const MOST_ROWS = 200;

/** One question for each row of a table, under a heading with the table's words. */
export function separateRows(
  question: RawQuestion,
  make: (row: RawQuestion) => RawQuestion,
): readonly RawQuestion[] {
  const { name, place, shown = [], required = false, rows = [] } = question;
  const heading: RawQuestion = { name: `${name}_intro`, place, type: "section", text: question.text, shown };
  const each = rows.slice(0, MOST_ROWS).map(({ value, text }) => {
    const row: RawQuestion = {
      name: `${name}.${value}`,
      place: `${place}.${value}`,
      type: "text",
      text,
      required,
      shown,
    };
    return make(row);
  });
  return [heading, ...each];
}
