import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { IMPORT_FORMATS } from "../domain/import-definition/import-report.ts";
import { readSurveyRoute } from "./survey.ts";

const noteShape = z.object({
  /** The line, row or name of what is meant, as the file has it; empty for the whole. */
  place: z.string(),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In the reader's language: what happened and, where something is to be done, what. */
  message: z.string(),
});

const questionShape = z.object({
  page: z.string(),
  code: z.string(),
  type: z.string(),
  text: z.string(),
  /** Options, or rows of a matrix. */
  parts: z.array(z.string()),
  required: z.boolean(),
  /** Shown only under a condition. */
  conditional: z.boolean(),
  /** Name of the indicator it is bound to. */
  indicators: z.array(z.string()),
});

export const importSurveyRoute = route({
  method: "post",
  path: "/api/v1/survey-imports",
  summary:
    "Begins a survey from the raw body (at most 10 MB): own JSON, SurveyJS JSON, LimeSurvey .lss, the Excel template, or text. With dryRun nothing is created.",
  query: z.object({
    dryRun: z.stringbool().default(false),
    /** Chinese title where the file has none: its name. */
    name: z.string().max(200).optional(),
  }),
  answer: z.object({
    /** Null when only tried. */
    survey: readSurveyRoute.answer.nullable(),
    format: z.enum(IMPORT_FORMATS),
    title: z.string(),
    questions: z.array(questionShape),
    kept: z.array(noteShape),
    changed: z.array(noteShape),
    dropped: z.array(noteShape),
  }),
  status: 201,
});

export const exportSurveyRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/definition-file",
  summary: "The definition under work as a file: own JSON (nothing is lost) or the Excel template, filled.",
  media: MEDIA.survey,
  params: idParams,
  query: z.object({ format: z.enum(["json", "xlsx"]).default("json") }),
});

export const surveyTemplateFileRoute = route({
  method: "get",
  path: "/api/v1/survey-template-file",
  summary: "The empty Excel template for surveys, with examples and instructions.",
  media: MEDIA.xlsx,
});
