import type { WorkbookPage } from "../../../platform/sheet/write-workbook.ts";
import {
  PAGE_ROW,
  TEMPLATE_TYPES,
  TEXT_ROWS,
  wordOf,
  YES,
} from "../../domain/import-definition/template-columns.ts";
import { templateHeader } from "../../domain/import-definition/write-template-sheet.ts";
import { templateGuideEn } from "../../words/import-definition-guide-en.ts";
import { templateGuideZh } from "../../words/import-definition-guide-zh.ts";

const WIDTHS = [8, 12, 14, 40, 30, 24, 20, 8, 36, 30, 18, 32, 12, 8, 8, 8, 10];
const TYPE_COLUMN = 2;
const REQUIRED_COLUMN = 8;
/** The most that a workbook's list of choices takes (ECMA-376 part 1, 18.3.1.32: formula of 255 characters). */
const LONGEST_CHOICES = 255;

/** The sheets of the template: the questions, and how to write them. */
export function templatePages(
  language: "zh" | "en",
  rows: readonly (readonly string[])[],
): readonly WorkbookPage[] {
  const guide = language === "en" ? templateGuideEn : templateGuideZh;
  const types = [...TEMPLATE_TYPES.map(({ words }) => words), PAGE_ROW, ...Object.values(TEXT_ROWS)].map(
    (words) => wordOf(words, language),
  );
  while (types.join(",").length > LONGEST_CHOICES) types.pop();
  return [
    {
      name: guide.questionsSheet,
      rows: [templateHeader(language), ...rows],
      widths: WIDTHS,
      hasHeader: true,
      choices: { [TYPE_COLUMN]: types, [REQUIRED_COLUMN]: [wordOf(YES, language)] },
    },
    { name: guide.guideSheet, rows: [guide.header, ...guide.rows], widths: [18, 90], hasHeader: true },
  ];
}
