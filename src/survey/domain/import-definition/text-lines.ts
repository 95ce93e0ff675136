import type { QuestionType } from "../definition/survey-definition.ts";

export type TextLine =
  | { readonly kind: "empty" }
  | { readonly kind: "page"; readonly text: string }
  | { readonly kind: "option"; readonly text: string; readonly options: readonly string[] }
  | { readonly kind: "words"; readonly text: string }
  | TextQuestionLine;

export interface TextQuestionLine {
  readonly kind: "question";
  readonly text: string;
  /** From a hint; null: to be guessed. */
  readonly type: QuestionType | null;
  readonly required: boolean;
  /** The line with its hints. */
  readonly written: string;
}

const NUMBERED = /^(\*?)\s*(?:(?:Q|第)\s*)?\d{1,4}\s*(?:题\s*[.、．:：]?|[.、．:：)）])\s*(.+)$/iu;
const OPTION = /^(?:[(（]?[A-Za-z][)）.、．:：]|[○●◯□☐■◻▢•·]|[-*]\s|\[\s?\]|[(（]\s*[)）]|[①-⑳])\s*(.+)$/u;
const SEVERAL = /\s+(?=(?:[B-Z][.、．)）:：]|[○◯□☐②-⑳]))/u;
const RULE = /^[-=—_*]{3,}$/u;
const HEADING =
  /^(?:#{1,3}\s+(.+)|(?:第[一二三四五六七八九十\d]+[页部分章节]+|[一二三四五六七八九十]{1,3}[、．.])\s*[:：]?\s*(.*)|[=—-]{2,}\s*(.+?)\s*[=—-]{2,})$/u;
const LONGEST_HEADING = 120;
const HINT = /[[【(（]\s*([^[\]【】()（）]{1,16})\s*[\]】)）]/gu;
/** A star before or behind the words: an answer is required. */
const STARS = /^[*＊]\s*|\s*[*＊]$/gu;
/** Room to write, as paper has it. */
const TO_WRITE_ON = /\s*[:：]?\s*[_＿]{2,}[。.]?$/u;
const REQUIRED = /^(?:必答|必填|required)$/iu;
const OPTIONAL = /^(?:选答|选填|可选|非必答|optional)$/iu;

const HINTS: readonly (readonly [words: RegExp, type: QuestionType])[] = [
  [/^(?:矩阵|表格|matrix)/iu, "matrix"],
  [/^(?:单选|单项|single)/iu, "single"],
  [/^(?:多选|多项|可多选|不定项|multiple)/iu, "multiple"],
  [/^(?:打分|评分|评级|量表|满意度|五级|rating)/iu, "rating"],
  [/^(?:NPS|推荐度|推荐值|0\s*[-–~～至到]\s*10)/iu, "nps"],
  [/^(?:是否|判断|yes|是\s*[/／、或]\s*否)/iu, "yes_no"],
  [/^(?:开放|填空|问答|文本|简答|主观|text|open)/iu, "text"],
  [/^(?:数字|数值|number)/iu, "number"],
  [/^(?:日期|date)/iu, "date"],
  [/^(?:电话|手机|phone)/iu, "phone"],
  [/^(?:说明|描述|段落|section)/iu, "section"],
];

/** What one line of a written questionnaire is. */
export function lineOf(line: string): TextLine {
  if (line === "") return { kind: "empty" };
  if (RULE.test(line)) return { kind: "page", text: "" };
  const numbered = NUMBERED.exec(line);
  if (numbered) return questionOf(numbered[2] ?? "", numbered[1] === "*");
  const heading = headingOf(line);
  if (heading !== null) return { kind: "page", text: heading };
  if (OPTION.test(line)) return { kind: "option", text: line, options: optionsOf(line) };
  return { kind: "words", text: line };
}

/** The words of a line that begins a page, or null. */
function headingOf(line: string): string | null {
  const found = line.length <= LONGEST_HEADING ? HEADING.exec(line) : null;
  return found && (found[1] ?? found[2] ?? found[3] ?? "").trim();
}

/** Options of one line: `A. 是  B. 否  C. 不清楚` holds three. */
function optionsOf(line: string): readonly string[] {
  return line.split(SEVERAL).map((part) => (OPTION.exec(part)?.[1] ?? part).trim());
}

function questionOf(written: string, starred: boolean): TextQuestionLine {
  let type: QuestionType | null = null;
  let required = starred;
  const words = written.replaceAll(HINT, (whole, hint: string) => {
    const said = hint.replace(/题$/u, "").trim();
    if (REQUIRED.test(said)) required = true;
    else if (!OPTIONAL.test(said)) {
      const found = HINTS.find(([pattern]) => pattern.test(said));
      if (!found || said.length > 8) return whole;
      type ??= found[1];
    }
    return "";
  });
  const starless = words.trim().replaceAll(STARS, "");
  if (starless !== words.trim()) required = true;
  const text = starless.replace(TO_WRITE_ON, "").trim();
  return { kind: "question", text: text || written, type, required, written };
}
