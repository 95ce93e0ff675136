import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { SURVEY_STATUSES } from "../domain/survey-status.ts";

const revision = z.number().int().min(1);
/** A survey definition; its own JSON Schema is told by the survey module. */
const definition = z.record(z.string(), z.unknown());
const text = z.object({ zh: z.string(), en: z.string().optional() });

const surveySummaryShape = z.object({
  id: z.uuid(),
  /** Of the draft. */
  title: z.string(),
  titleEn: z.string().nullable(),
  status: z.enum(SURVEY_STATUSES),
  template: z.string().nullable(),
  revision: z.number().int(),
  /** Number of the version answered now; null before the first. */
  version: z.number().int().nullable(),
  hasUnpublishedChanges: z.boolean(),
  responses: z.number().int(),
  createdByName: z.string().nullable(),
  createdAt: z.string(),
  updatedByName: z.string().nullable(),
  updatedAt: z.string(),
  publishedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  archivedAt: z.string().nullable(),
});

const faultShape = z.object({
  /** `pages.0.questions.2.code`; empty for the whole. */
  path: z.string(),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

const surveyShape = surveySummaryShape.extend({
  /** Of the version answered now, before the first of the draft. False: only personal links are given out. */
  acceptsAnonymous: z.boolean(),
  definition,
  /** What is unfinished in the draft; none: it can be published. */
  faults: z.array(faultShape),
});

export const listSurveysRoute = route({
  method: "get",
  path: "/api/v1/surveys",
  summary: "Surveys, last changed first; archived ones only when asked for.",
  query: pageQuery.extend({
    status: z.enum(SURVEY_STATUSES).optional(),
    /** Part of a title. */
    q: z.string().max(100).optional(),
  }),
  answer: listPage(surveySummaryShape),
});

export const createSurveyRoute = route({
  method: "post",
  path: "/api/v1/surveys",
  summary: "Begins a survey: empty, from a template, as a copy, or with a whole definition.",
  body: z.object({
    template: z.string().max(64).optional(),
    copyOf: z.uuid().optional(),
    definition: definition.optional(),
    title: z.string().trim().min(1).max(200).optional(),
  }),
  answer: surveyShape,
  status: 201,
});

export const readSurveyRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}",
  summary: "One survey with the definition under work and what is unfinished in it.",
  params: idParams,
  answer: surveyShape,
});

export const saveSurveyRoute = route({
  method: "patch",
  path: "/api/v1/surveys/{id}",
  summary: "Saves the definition under work, if the survey is still at the revision sent.",
  params: idParams,
  body: z.object({ definition, revision }),
  answer: surveyShape,
});

export const closeSurveyRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/closure",
  summary: "Takes no more answers.",
  params: idParams,
  answer: surveyShape,
  status: 201,
});

export const reopenSurveyRoute = route({
  method: "delete",
  path: "/api/v1/surveys/{id}/closure",
  summary: "Takes answers again.",
  params: idParams,
  answer: surveyShape,
});

export const archiveSurveyRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/archival",
  summary: "Puts a draft or a closed survey out of the way.",
  params: idParams,
  answer: surveyShape,
  status: 201,
});

export const unarchiveSurveyRoute = route({
  method: "delete",
  path: "/api/v1/surveys/{id}/archival",
  summary: "Takes a survey out of the archive.",
  params: idParams,
  answer: surveyShape,
});

export const listSurveyTemplatesRoute = route({
  method: "get",
  path: "/api/v1/survey-templates",
  summary: "Ready-made surveys to begin with.",
  answer: z.object({
    items: z.array(z.object({ code: z.string(), title: text, questions: z.number().int(), definition })),
  }),
});
