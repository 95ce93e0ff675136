import { gradeWords } from "../../words/grade-words.ts";
import type { Question, SurveyText, TextWithBlanks } from "../definition/survey-definition.ts";
import { wordsOf } from "../question-check/question-texts.ts";
import type { AnswerPart, FactColumn, FileColumn, VerdictColumn } from "./file-columns.ts";

type Language = "zh" | "en";

/** What one column means. */
export interface CodebookEntry {
  readonly column: string;
  readonly questionZh: string;
  readonly questionEn: string;
  /** Key of `CodebookWords.types`. */
  readonly type: ColumnType;
  /** `5=非常满意`, one a line. */
  readonly valuesZh: string;
  readonly valuesEn: string;
  readonly indicator: string;
  /** `1, 2`. */
  readonly versions: string;
}

export type ColumnType =
  | Exclude<Question["type"], "section" | "matrix">
  | "matrix-row"
  | "chosen"
  | "words"
  | "files"
  | "hidden"
  | "fact";

/** Words of the codebook that belong to no question. */
export interface CodebookWords {
  readonly facts: Readonly<Record<FactColumn | VerdictColumn, string>>;
  readonly hidden: string;
  readonly remark: string;
  readonly files: string;
  readonly other: string;
  readonly yes: string;
  readonly no: string;
  readonly chosen: string;
  readonly notChosen: string;
}

/** The codebook of these columns, in their order. */
export function codebook(
  columns: readonly FileColumn[],
  words: Readonly<Record<Language, CodebookWords>>,
): readonly CodebookEntry[] {
  return columns.map((column) => {
    const { source } = column;
    const base = {
      column: column.name,
      versions: column.versions.join(", "),
      valuesZh: "",
      valuesEn: "",
      indicator: "",
    };
    const of = (text: (words: CodebookWords) => string) => ({
      questionZh: text(words.zh),
      questionEn: text(words.en),
    });
    if (source.of === "fact") return { ...base, ...of(({ facts }) => facts[source.fact]), type: "fact" };
    if (source.of === "verdict")
      return { ...base, ...of(({ facts }) => facts[source.verdict]), type: "fact" };
    if (source.of === "hidden")
      return { ...base, ...of(({ hidden }) => `${hidden} ${source.field}`), type: "hidden" };
    const { question, part } = source;
    return {
      ...base,
      questionZh: columnWords(question, part, "zh", words.zh),
      questionEn: columnWords(question, part, "en", words.en),
      type: typeOf(question, part),
      valuesZh: valuesOf(question, part, "zh", words.zh),
      valuesEn: valuesOf(question, part, "en", words.en),
      indicator: indicatorOf(question, part),
    };
  });
}

/** The words of a question and, behind a dash, of the row or option that a column is about. */
export function columnWords(
  question: Question,
  part: AnswerPart,
  language: Language,
  words: Pick<CodebookWords, "remark" | "files" | "other">,
): string {
  const asked = spoken(question.text, language);
  if (part.kind === "whole") return asked;
  if (part.kind === "other") return `${asked} – ${words.other}`;
  if (part.kind === "option") return `${asked} – ${optionWords(question, part.option, language)}`;
  const row = `${asked} – ${rowWords(question, part.row, language)}`;
  return part.kind === "row" ? row : `${row} – ${words[part.kind]}`;
}

/** Words in a language, blanks by their stand-in; the Chinese where there is no English. */
export function spoken(
  text: { readonly zh: TextWithBlanks; readonly en?: TextWithBlanks },
  language: Language,
): string {
  return wordsOf((language === "en" && text.en) || text.zh).trim();
}

function optionWords(question: Question, code: string, language: Language): string {
  const option = "options" in question ? question.options.find((one) => one.code === code) : undefined;
  return option ? spoken(option.text, language) : code;
}

export function rowWords(question: Question, code: string, language: Language): string {
  const row = question.type === "matrix" ? question.rows.find((one) => one.code === code) : undefined;
  return row ? spoken(row.text, language) : code;
}

function typeOf(question: Question, part: AnswerPart): ColumnType {
  if (part.kind === "option") return "chosen";
  if (part.kind === "files") return "files";
  if (part.kind === "other" || part.kind === "remark") return "words";
  if (question.type === "matrix" || question.type === "section") return "matrix-row";
  return question.type;
}

function valuesOf(question: Question, part: AnswerPart, language: Language, words: CodebookWords): string {
  const line = (value: string | number, text: string): string => `${value}=${text}`;
  if (part.kind === "option") return [line(1, words.chosen), line(0, words.notChosen)].join("\n");
  if (part.kind !== "whole" && part.kind !== "row") return "";
  if ("scale" in question) {
    const names = gradeWords[language][question.gradeNames ?? "satisfaction"];
    const grades = [5, 4, 3, 2, 1].slice(0, question.scale);
    return grades.map((grade) => line(grade, names[grade] ?? "")).join("\n");
  }
  if (question.type === "single")
    return question.options.map(({ code, text }) => line(code, optionText(text, language))).join("\n");
  if (question.type === "yes_no") return [line(1, words.yes), line(0, words.no)].join("\n");
  return question.type === "nps" ? "0–10" : "";
}

const optionText = (text: SurveyText, language: Language): string => spoken(text, language);

function indicatorOf(question: Question, part: AnswerPart): string {
  if (part.kind === "row" && question.type === "matrix")
    return question.rows.find(({ code }) => code === part.row)?.indicator ?? "";
  return part.kind === "whole" && "indicator" in question ? (question.indicator ?? "") : "";
}
