import type { GradeNames } from "../definition/survey-definition.ts";
import type { ImportReport } from "./import-report.ts";
import { asRating, isAlone, isOther } from "./option-marks.ts";
import { present } from "./present.ts";
import type { RawPart, RawQuestion, RawShown, RawText } from "./raw-survey.ts";
import {
  GRADE_NAME_WORDS,
  isYes,
  PART_MARKS,
  TEMPLATE_TYPES,
  type TemplateType,
} from "./template-columns.ts";
import type { TemplateRow } from "./template-row.ts";

/** `good=很好【其他】`: code, words and marks. */
const CODED = /^([A-Za-z0-9][A-Za-z0-9_-]{0,31})\s*[=＝]\s*(\S.*)$/u;

/** The question of one row; none, listed, where the type is not known. */
export function readRowQuestion(
  row: TemplateRow,
  shown: readonly RawShown[],
  report: ImportReport,
): readonly RawQuestion[] {
  const word = row.at("type");
  const found = typeOf(row, word, report);
  if (!found) {
    report.drop(row.place, "question-type", { type: word });
    return [];
  }
  const question: RawQuestion = {
    name: row.at("code"),
    place: row.place,
    text: row.text("text", "textEn"),
    shown,
    ...present({
      help: someText(row),
      required: isYes(row.at("required")),
      showWhenUnknown: isYes(row.at("whenUnknown")),
    }),
    ...fieldsOf(row, found),
    ...boundsOf(row, found.type),
  };
  return [question.name === "" ? asRating(question, report) : question];
}

function someText(row: TemplateRow): RawText | null {
  const help = row.text("help", "helpEn");
  return help.zh + (help.en ?? "") === "" ? null : help;
}

/** What belongs to the type. */
function fieldsOf(row: TemplateRow, { type, scale, multiline }: TemplateType): Pick<RawQuestion, "type"> {
  const isMatrix = type === "matrix";
  const isChoice = type === "single" || type === "multiple";
  const indicator = row.at("indicator");
  return {
    type,
    ...present({
      options: isChoice && partsOf(row, false),
      rows: isMatrix && partsOf(row, true),
      scale,
      gradeNames: scale && gradeNamesOf(row),
      multiline,
      indicator: !isMatrix && indicator !== "" && indicator,
    }),
  };
}

function typeOf(row: TemplateRow, word: string, report: ImportReport): TemplateType | null {
  const found = TEMPLATE_TYPES.find(({ words }) => words.includes(word.toLowerCase()));
  if (found || word !== "") return found ?? null;
  const type = row.lines("parts").length > 0 ? "single" : "text";
  report.change(row.place, "type-guessed", { type });
  return TEMPLATE_TYPES.find((each) => each.type === type) ?? null;
}

function gradeNamesOf(row: TemplateRow): GradeNames {
  const word = row.at("gradeNames").toLowerCase();
  const names = Object.keys(GRADE_NAME_WORDS) as GradeNames[];
  return names.find((name) => GRADE_NAME_WORDS[name].includes(word)) ?? "satisfaction";
}

function partsOf(row: TemplateRow, isMatrix: boolean): readonly RawPart[] {
  const english = row.lines("partsEn");
  const indicators = isMatrix ? row.lines("indicator") : [];
  return row
    .lines("parts")
    .filter((line) => line !== "")
    .map((line, i) =>
      partOf(line, { en: english[i] ?? "", indicator: indicators[i] ?? "", order: i, isMatrix }),
    );
}

interface PartPlace {
  readonly en: string;
  readonly indicator: string;
  readonly order: number;
  readonly isMatrix: boolean;
}

function partOf(line: string, { en, indicator, order, isMatrix }: PartPlace): RawPart {
  const marks = Object.entries(PART_MARKS).filter(([, mark]) => line.includes(mark));
  const plain = marks.reduce((words, [, mark]) => words.replaceAll(mark, ""), line).trim();
  const coded = CODED.exec(plain);
  const zh = coded?.[2] ?? plain;
  const isMarked = marks.length > 0 || coded !== null || isMatrix;
  return {
    value: coded?.[1] ?? numbered(isMatrix, order),
    text: { zh, ...present({ en: isWord(en) && en }) },
    ...Object.fromEntries(marks.map(([name]) => [name, true])),
    ...(isMarked ? {} : guessMarks(zh)),
    ...present({ indicator: isWord(indicator) && indicator }),
  };
}

function numbered(isMatrix: boolean, order: number): string {
  return `${isMatrix ? "r" : "o"}${order + 1}`;
}

/** "-" holds the line of an option that has none. */
function isWord(line: string): boolean {
  return line !== "" && line !== "-";
}

function guessMarks(zh: string): Pick<RawPart, "other" | "exclusive"> {
  return { ...(isOther(zh) && { other: true }), ...(isAlone(zh) && { exclusive: true }) };
}

function boundsOf(row: TemplateRow, type: RawQuestion["type"]): Partial<RawQuestion> {
  const [min, max] = [row.number("min"), row.number("max")];
  if (type === "text") return { minLength: min, maxLength: max };
  if (type === "multiple") return { minChoices: min, maxChoices: max };
  if (type === "date") return { min: row.at("min") || undefined, max: row.at("max") || undefined };
  return type === "number" ? { min, max, decimals: row.number("decimals") } : {};
}
