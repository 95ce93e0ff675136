import type { QuestionType } from "../definition/survey-definition.ts";
import type { ImportReport } from "./import-report.ts";
import { asRating, partOfText } from "./option-marks.ts";
import { present } from "./present.ts";
import type { RawPart, RawQuestion } from "./raw-survey.ts";
import type { TextQuestionLine } from "./text-lines.ts";

/** A question of a written questionnaire with the lines below it. */
export interface TextQuestion extends TextQuestionLine {
  readonly line: number;
  readonly options: string[];
  /** More of its words. */
  readonly further: string[];
}

/** What the words of a question without options ask for, the more telling first. */
const ASKS: readonly (readonly [words: RegExp, type: QuestionType])[] = [
  [/推荐.*(?:可能|意愿|愿意)|(?:可能|愿意).*推荐|0\s*[-–~～至到—]\s*10/u, "nps"],
  [/满意(?:吗|程度|度|如何|么)|是否满意|评价如何|如何评价|打(?:几)?分|评分|how satisfied/iu, "rating"],
  [/建议|意见|原因|为什么|为何|请说明|请描述|哪些|什么情况/u, "text"],
  [/是否|有没有|有无|(?:了|过|到|会|能)吗|愿不愿意/u, "yes_no"],
  [/电话|手机号|联系方式/u, "phone"],
  [/日期|哪一天|哪天/u, "date"],
  [/多少(?:次|天|元|人|个|年|岁|分钟|小时)|几(?:次|天|人|个|年)|年龄/u, "number"],
];
const SEVERAL = /可多选|多选|选择所有|所有适用|最多(?:选)?\s*\d|check all/iu;
const MOST = /最多(?:可?选)?\s*(\d{1,2})/u;
const LEAST = /(?:最少|至少)(?:选)?\s*(\d{1,2})/u;

/** The question a written one becomes; what no hint tells is guessed from its words and options. */
export function readTextQuestion(written: TextQuestion, report: ImportReport): readonly RawQuestion[] {
  const place = String(written.line);
  const type = written.type ?? guess(written);
  if (written.type === null) report.change(place, "type-guessed", { type });
  const base = {
    name: "",
    place,
    text: { zh: written.text },
    ...present({ help: written.further.length > 0 && { zh: written.further.join("\n") } }),
    required: written.required,
  };
  const parts = written.options.map((option, i) => partOfText(option, letter(i)));
  if (parts.length === 0) return [withoutParts(base, type, report)];
  if (type === "matrix") return [{ ...base, type, scale: 5, rows: rowsOf(parts) }];
  if (type === "single" || type === "rating")
    return [asRating({ ...base, type: "single", options: parts }, report)];
  if (type === "multiple") return [{ ...base, type, options: parts, ...countsOf(written.written) }];
  for (const option of written.options) report.drop(place, "line-unread", { text: option });
  return [withoutParts(base, type, report)];
}

function letter(order: number): string {
  return order < 26 ? String.fromCharCode(97 + order) : `o${order + 1}`;
}

/** A matrix' rows need no marks of options. */
function rowsOf(parts: readonly RawPart[]): readonly RawPart[] {
  return parts.map(({ text }, i) => ({ value: `r${i + 1}`, text }));
}

function withoutParts(
  base: Omit<RawQuestion, "type">,
  type: QuestionType,
  report: ImportReport,
): RawQuestion {
  if (type === "single" || type === "multiple" || type === "matrix") {
    report.change(base.place, "type-changed", { from: type, to: "text" });
    return { ...base, type: "text" };
  }
  return { ...base, type, ...(type === "text" && { multiline: true }) };
}

function countsOf(text: string): Pick<RawQuestion, "minChoices" | "maxChoices"> {
  const most = MOST.exec(text)?.[1];
  const least = LEAST.exec(text)?.[1];
  return {
    ...(most !== undefined && { maxChoices: Number(most) }),
    ...(least !== undefined && { minChoices: Number(least) }),
  };
}

function guess({ text, written, options }: TextQuestion): QuestionType {
  if (options.length > 0) return SEVERAL.test(written) ? "multiple" : "single";
  return ASKS.find(([words]) => words.test(text))?.[1] ?? "text";
}
