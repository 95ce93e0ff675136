import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { SURVEY_LANGUAGES } from "../domain/definition/survey-definition.ts";

export const previewSurveyRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/preview",
  summary: "The page customers would answer on, drawn from a definition under work; nothing is stored.",
  params: idParams,
  body: z.object({
    /** A survey definition, finished or not. */
    definition: z.record(z.string(), z.unknown()),
    language: z.enum(SURVEY_LANGUAGES).default("zh"),
    /** What is filled in, by name of the form field. */
    fields: z.record(z.string().max(100), z.array(z.string().max(10_000)).max(200)).default({}),
    /** Code of the page in sight; absent: the first. */
    page: z.string().max(64).optional(),
    /** Code of the question to bring into view; decides the page. */
    question: z.string().max(64).optional(),
  }),
  answer: z.object({
    /** A whole HTML document; it sends nothing. */
    html: z.string(),
  }),
});
