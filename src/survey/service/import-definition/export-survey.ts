import type { Actor } from "../../../identity/domain/actor.ts";
import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { writeWorkbook } from "../../../platform/sheet/write-workbook.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { maySeeSurveys } from "../../domain/permissions.ts";
import { templateExamples } from "../../domain/import-definition/template-examples.ts";
import { writeTemplateRows } from "../../domain/import-definition/write-template-sheet.ts";
import { requireSurvey } from "../require-survey.ts";
import { templatePages } from "./template-pages.ts";

export type DefinitionFormat = "json" | "xlsx";

export interface DefinitionFile {
  /** The survey's title, free of signs that no file name may have, with its ending. */
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * The definition under work as a file: own JSON, from which nothing is lost, or the Excel template, filled.
 * @throws Failure `not-found`
 */
export async function exportSurvey(
  work: Work,
  id: string,
  format: DefinitionFormat,
): Promise<DefinitionFile> {
  demand(maySeeSurveys(work.actor));
  const survey = await requireSurvey(work, id);
  const definition = survey.definition as SurveyDefinition;
  await recordAct(work, {
    action: "survey.export",
    recordType: "survey",
    recordId: id,
    recordLabel: survey.title,
    details: { format },
  });
  const title = survey.title.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim() || "survey";
  const content =
    format === "json"
      ? Buffer.from(`${JSON.stringify(definition, null, 2)}\n`)
      : await writeWorkbook(
          templatePages(work.actor.language, writeTemplateRows(definition, work.actor.language)),
        );
  return { name: `${title.slice(0, 80)}.${format}`, content };
}

const TEMPLATES = new Map<"zh" | "en", Promise<Uint8Array>>();

/** The empty Excel template with examples and instructions; the same for everybody, so made once. */
export function surveyTemplateFile(actor: Actor): Promise<Uint8Array> {
  demand(maySeeSurveys(actor));
  const { language } = actor;
  const made = TEMPLATES.get(language) ?? writeWorkbook(templatePages(language, templateExamples(language)));
  TEMPLATES.set(language, made);
  return made;
}
