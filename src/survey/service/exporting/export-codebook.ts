import { demand, type Work } from "../../../identity/service/work.ts";
import {
  SHEET_MEDIA_TYPES,
  writeSheet,
  writeWorkbook,
  type SheetFormat,
} from "../../../platform/sheet/write-sheet.ts";
import { maySeeSurveys } from "../../domain/permissions.ts";
import { requireSurvey } from "../require-survey.ts";
import { codebookSheet, sheetWords } from "./codebook-sheet.ts";
import { plainName, type ResponseFile } from "./export-responses.ts";
import { surveyColumns } from "./survey-columns.ts";
import { templateColumns, templateSheet } from "./template-sheet.ts";

export interface MeaningQuery {
  readonly format: SheetFormat;
  readonly lang?: "zh" | "en" | undefined;
}

/** What the columns of exported responses mean, over all versions. @throws Failure `forbidden`, `not-found` */
export async function exportCodebook(
  work: Work,
  surveyId: string,
  { format, lang }: MeaningQuery,
): Promise<ResponseFile> {
  demand(maySeeSurveys(work.actor));
  const survey = await requireSurvey(work, surveyId);
  const words = sheetWords(lang ?? work.actor.language);
  const { columns } = await surveyColumns(work, survey);
  return {
    fileName: `${plainName(survey.title)}-${words.codebook}.${format}`,
    mediaType: SHEET_MEDIA_TYPES[format],
    bytes: writeSheet(format, codebookSheet(columns, words)),
  };
}

/**
 * A sheet to fill in answers of the version answered now: the words of the questions above, their codes below; the
 * workbook holds the codebook too. @throws Failure `forbidden`, `not-found`
 */
export async function exportAnswerTemplate(
  work: Work,
  surveyId: string,
  { format, lang }: MeaningQuery,
): Promise<ResponseFile> {
  demand(maySeeSurveys(work.actor));
  const survey = await requireSurvey(work, surveyId);
  const language = lang ?? work.actor.language;
  const words = sheetWords(language);
  const { columns } = await surveyColumns(work, survey);
  const filled = templateColumns(columns, survey.version);
  const sheet = templateSheet(filled, language, words);
  return {
    fileName: `${plainName(survey.title)}-${words.template}.${format}`,
    mediaType: SHEET_MEDIA_TYPES[format],
    bytes: format === "csv" ? writeSheet("csv", sheet) : writeWorkbook([sheet, codebookSheet(filled, words)]),
  };
}
