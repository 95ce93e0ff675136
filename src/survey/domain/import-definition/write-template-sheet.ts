import type {
  Question,
  SurveyDefinition,
  SurveyPage,
  SurveyText,
  TextWithBlanks,
} from "../definition/survey-definition.ts";
import {
  COLUMN_ORDER,
  GRADE_NAME_WORDS,
  PAGE_ROW,
  PART_MARKS,
  TEMPLATE_COLUMNS,
  TEMPLATE_TYPES,
  TEXT_ROWS,
  wordOf,
  YES,
  type TemplateColumn,
  type TextRow,
} from "./template-columns.ts";
import { present } from "./present.ts";
import { writeExpression } from "./write-expression.ts";

type Cells = Partial<Record<TemplateColumn, string>>;
type Both = { readonly zh: TextWithBlanks; readonly en?: TextWithBlanks };

type Language = "zh" | "en";

/** The header of the template. */
export function templateHeader(language: Language): readonly string[] {
  return COLUMN_ORDER.map((column) =>
    wordOf(TEMPLATE_COLUMNS[column], language).replaceAll(/^[a-z]|(?<=\()[a-z]/gu, (sign) =>
      sign.toUpperCase(),
    ),
  );
}

/**
 * A definition as rows of the template, to be worked on in Excel and brought in again. It has no place for hidden
 * fields, quotas, consent and the words that stand in for unanswered blanks: own JSON keeps those.
 */
export function writeTemplateRows(
  definition: SurveyDefinition,
  language: Language,
): readonly (readonly string[])[] {
  const { title, purpose, settings, pages } = definition;
  const texts: Readonly<Record<TextRow, Both>> = {
    title,
    purpose,
    thankYou: settings.thankYou,
    privacyNotice: settings.privacyNotice,
    serviceContact: settings.serviceContact,
  };
  const rows: Cells[] = (Object.keys(texts) as TextRow[]).map((name) => ({
    type: wordOf(TEXT_ROWS[name], language),
    ...wordsOf(texts[name]),
  }));
  for (const page of pages)
    rows.push(
      pageCells(page, language),
      ...page.questions.map((question) => questionCells(question, language)),
    );
  return rows.map((cells) => COLUMN_ORDER.map((column) => cells[column] ?? ""));
}

function wordsOf({ zh, en }: Both): Cells {
  return { text: written(zh), ...(en !== undefined && { textEn: written(en) }) };
}

function written(text: TextWithBlanks): string {
  if (typeof text === "string") return text;
  return text.map((part) => (typeof part === "string" ? part : `{${nameOf(part)}}`)).join("");
}

function nameOf(blank: { from: string; code: string; row?: string }): string {
  const row = blank.row === undefined ? "" : `.${blank.row}`;
  return blank.from === "answer" ? `${blank.code}${row}` : `${blank.from}.${blank.code}`;
}

function shownCells({ showIf, showWhenUnknown }: SurveyPage | Question, language: Language): Cells {
  return {
    ...(showIf && { condition: writeExpression(showIf) }),
    ...(showWhenUnknown && { whenUnknown: wordOf(YES, language) }),
  };
}

function pageCells(page: SurveyPage, language: Language): Cells {
  return {
    type: wordOf(PAGE_ROW, language),
    code: page.code,
    ...wordsOf(page.title ?? { zh: "" }),
    ...shownCells(page, language),
  };
}

function questionCells(question: Question, language: Language): Cells {
  const { help } = question;
  return {
    type: typeWord(question, language),
    code: question.code,
    ...wordsOf(question.text),
    ...present({ help: help && written(help.zh), helpEn: help?.en && written(help.en) }),
    ...measureCells(question, language),
    ...partCells(question),
    ...shownCells(question, language),
    ...boundCells(question),
  };
}

function typeWord(question: Question, language: Language): string {
  const scale = "scale" in question ? question.scale : undefined;
  const multiline = question.type === "text" && question.multiline === true;
  const type = TEMPLATE_TYPES.find(
    (each) => each.type === question.type && each.scale === scale && (each.multiline ?? false) === multiline,
  );
  return wordOf(type?.words ?? [], language);
}

function measureCells(question: Question, language: Language): Cells {
  const names = "gradeNames" in question ? question.gradeNames : undefined;
  return present({
    required: "required" in question && question.required && wordOf(YES, language),
    indicator: "indicator" in question && question.indicator,
    gradeNames: names && wordOf(GRADE_NAME_WORDS[names], language),
  });
}

interface Part {
  readonly code: string;
  readonly text: SurveyText;
  readonly other?: boolean;
  readonly exclusive?: boolean;
  readonly remark?: boolean;
  readonly attachment?: boolean;
  readonly indicator?: string;
}

function partCells(question: Question): Cells {
  const parts: readonly Part[] =
    "options" in question ? question.options : "rows" in question ? question.rows : [];
  if (parts.length === 0) return {};
  const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, " ");
  const list = (words: readonly (string | undefined)[]): string | null =>
    words.some(Boolean) ? words.map((word) => word ?? "-").join("\n") : null;
  const partsEn = list(parts.map(({ text }) => text.en && oneLine(text.en)));
  const indicator = list(parts.map((part) => part.indicator));
  return {
    parts: parts.map((part) => `${part.code}=${oneLine(part.text.zh)}${marksOf(part)}`).join("\n"),
    ...(partsEn && { partsEn }),
    ...(indicator && { indicator }),
  };
}

function marksOf(part: Part): string {
  return (Object.keys(PART_MARKS) as (keyof typeof PART_MARKS)[])
    .filter((name) => part[name])
    .map((name) => PART_MARKS[name])
    .join("");
}

function boundCells(question: Question): Cells {
  switch (question.type) {
    case "text":
      return bounds(question.minLength, question.maxLength);
    case "multiple":
      return bounds(question.minChoices, question.maxChoices);
    case "date":
      return bounds(question.min, question.max);
    case "number":
      return {
        ...bounds(question.min, question.max),
        ...(question.decimals !== undefined && { decimals: String(question.decimals) }),
      };
    default:
      return {};
  }
}

function bounds(min: number | string | undefined, max: number | string | undefined): Cells {
  return { ...(min !== undefined && { min: String(min) }), ...(max !== undefined && { max: String(max) }) };
}
