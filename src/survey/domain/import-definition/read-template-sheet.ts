import { assembleDefinition } from "./assemble-definition.ts";
import { ImportReport, type ImportedDefinition } from "./import-report.ts";
import { tidy } from "./plain-text.ts";
import type { RawPage, RawQuestion, RawShown, RawText } from "./raw-survey.ts";
import { parseExpression } from "./parse-expression.ts";
import { columnsOf, TemplateRow, type SheetText } from "./template-row.ts";
import { readRowQuestion } from "./template-question.ts";
import { PAGE_ROW, TEXT_ROWS, type TextRow } from "./template-columns.ts";

/** Rows above the header that a sheet may have. */
const HEADER_WITHIN = 20;
const BLANKS = /\{([^{}\n]{1,100})\}/gu;

/** Whether one of the first rows is the template's header: columns 类型 and 题目. */
export function isTemplateSheet(rows: readonly SheetText[]): boolean {
  return rows.slice(0, HEADER_WITHIN).some((row) => columnsOf(row.cells) !== null);
}

interface Draft {
  pageWord: string;
  readonly texts: Partial<Record<TextRow, RawText>>;
  readonly pages: {
    name: string;
    title?: RawText | undefined;
    shown: readonly RawShown[];
    questions: RawQuestion[];
  }[];
}

/** Reads the Excel template: one row for each question. @throws Failure `survey-file-empty` */
export function readTemplateSheet(rows: readonly SheetText[]): ImportedDefinition {
  const report = new ImportReport();
  const at = rows.findIndex((row) => columnsOf(row.cells) !== null);
  const columns = columnsOf(rows[at]?.cells ?? []) ?? new Map();
  const draft: Draft = { texts: {}, pages: [], pageWord: "" };
  for (const sheetRow of rows.slice(at + 1)) takeRow(draft, new TemplateRow(sheetRow, columns), report);
  const pages: readonly RawPage[] = draft.pages;
  const own = { code: "survey", pages, blanks: BLANKS, guessIndicators: !columns.has("indicator") };
  const title = draft.texts.title ?? { zh: "" };
  return assembleDefinition({ ...own, ...draft.texts, title }, "template", report);
}

function takeRow(draft: Draft, row: TemplateRow, report: ImportReport): void {
  if (row.isEmpty || takeTextRow(draft, row)) return;
  const word = row.at("page");
  const isPage = PAGE_ROW.includes(row.at("type").toLowerCase());
  const isNew = isPage || draft.pages.length === 0 || (word !== "" && word !== draft.pageWord);
  if (isNew) openPage(draft, row, isPage);
  draft.pageWord = word || draft.pageWord;
  if (!isPage) draft.pages.at(-1)?.questions.push(...readRowQuestion(row, shownOf(row), report));
}

function takeTextRow({ texts }: Draft, row: TemplateRow): boolean {
  const type = row.at("type").toLowerCase();
  const found = (Object.keys(TEXT_ROWS) as TextRow[]).find((name) =>
    (TEXT_ROWS[name] as readonly string[]).includes(type),
  );
  if (!found) return false;
  texts[found] = row.text("text", "textEn");
  return true;
}

function openPage({ pages }: Draft, row: TemplateRow, isPage: boolean): void {
  const word = row.at("page");
  const isName = word !== "" && !/^\d+$/u.test(word);
  const title = isPage ? row.text("text", "textEn") : isName ? { zh: tidy(word) } : undefined;
  const name = (isPage && row.at("code")) || `p${pages.length + 1}`;
  pages.push({ name, title, shown: isPage ? shownOf(row) : [], questions: [] });
}

function shownOf(row: TemplateRow): readonly RawShown[] {
  const source = row.at("condition");
  return source === "" ? [] : [{ source, condition: parseExpression(source, "braces") }];
}
