import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { GRADE_NAMES } from "../domain/definition/survey-definition.ts";
import { LINK_CHANNELS } from "../domain/survey-status.ts";

const text = z.object({ zh: z.string(), en: z.string().optional() });
const count = z.number().int();
/** Both ends, at 95 %, in the unit of the figure. */
const interval = z.tuple([z.number(), z.number()]).readonly();
const share = z.object({
  count,
  n: count,
  /** 0–1. */
  share: z.number(),
  interval,
});
/** Below the sample guard of 30 answers. */
const isSmall = z.boolean();

const grades = {
  n: count,
  /** Answers of grade 1, 2, 3, 4, 5. */
  counts: z.array(count).readonly(),
  /** (count of 5 × 100 % + count of 4 × 80 %) ÷ n, 0–1. */
  satisfaction: z.number().nullable(),
  satisfactionInterval: interval.nullable(),
  /** Grades 4 and 5; grades 1 and 2. */
  top2: share.nullable(),
  bottom2: share.nullable(),
  /** 1–5. */
  mean: z.number().nullable(),
  meanInterval: interval.nullable(),
  isSmall,
  /** The mean is below 3.5. */
  isWeak: z.boolean(),
};

const nps = {
  n: count,
  /** Answers of 0, 1, … 10. */
  counts: z.array(count).readonly(),
  /** Points, −100…100. */
  score: z.number().nullable(),
  interval: interval.nullable(),
  promoters: z.number().nullable(),
  passives: z.number().nullable(),
  detractors: z.number().nullable(),
  isSmall,
};

const yesNo = { n: count, yes: count, no: count, share: share.nullable(), isSmall };

const option = z.object({
  code: z.string(),
  count,
  /** Of those who answered, 0–1; of multiple choice they sum to more than 1. */
  share: z.number().nullable(),
  interval: interval.nullable(),
});

const figure = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("grades"), ...grades }),
  z.object({
    kind: z.literal("rows"),
    rows: z.array(z.object({ code: z.string(), remarks: count, ...grades })).readonly(),
  }),
  z.object({ kind: z.literal("nps"), ...nps }),
  z.object({
    kind: z.literal("choices"),
    n: count,
    options: z.array(option).readonly(),
    words: count,
    isSmall,
  }),
  z.object({ kind: z.literal("yes_no"), ...yesNo }),
  z.object({
    kind: z.literal("number"),
    n: count,
    mean: z.number().nullable(),
    interval: interval.nullable(),
    median: z.number().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    isSmall,
  }),
  z.object({ kind: z.literal("days"), n: count, first: z.string().nullable(), last: z.string().nullable() }),
  z.object({ kind: z.literal("words"), n: count }),
]);

const named = { indicator: z.string(), /** Null: not in the taxonomy. */ name: text.nullable() };
const indicator = z.discriminatedUnion("kind", [
  z.object({ ...named, kind: z.literal("grade"), ...grades }),
  z.object({ ...named, kind: z.literal("nps"), ...nps }),
  z.object({ ...named, kind: z.literal("outcome"), ...yesNo }),
]);

const resultShape = z.object({
  surveyId: z.uuid(),
  /** Versions that have responses in the selection, oldest first. */
  versions: z.array(count).readonly(),
  received: count,
  /** Those that count in the figures. */
  valid: count,
  /** By reason: what the check found, or `person`. */
  excluded: z.array(z.object({ reason: z.string(), count })).readonly(),
  /** Put back by a person against the check. */
  putBack: count,
  flagged: count,
  flags: z.array(z.object({ flag: z.string(), count })).readonly(),
  toReview: count,
  unchecked: count,
  /** The indicator with the lowest mean; null where there are not two to compare. */
  lowest: z.string().nullable(),
  indicators: z.array(indicator).readonly(),
  questions: z
    .array(
      z.object({
        code: z.string(),
        type: z.string(),
        text,
        scale: z.number().int().nullable(),
        gradeNames: z.enum(GRADE_NAMES).nullable(),
        /** Rows or options, those of older versions included. */
        parts: z.array(z.object({ code: z.string(), text })).readonly(),
        /** Versions whose answers are counted. */
        versions: z.array(count).readonly(),
        /** Counted responses that could answer it; null where a condition decided who was asked. */
        reached: count.nullable(),
        /** What was different in older versions. */
        notes: z
          .array(
            z.object({
              version: count,
              code: z.string(),
              details: z.record(z.string(), z.string()).readonly(),
            }),
          )
          .readonly(),
        figure,
      }),
    )
    .readonly(),
});

/** Which responses the figures are of. */
const selection = z.object({
  version: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  linkId: z.uuid().optional(),
  channel: z.enum(LINK_CHANNELS).optional(),
  /** Answered at this instant or later. */
  from: z.iso.datetime({ offset: true }).optional(),
  /** Answered before this instant. */
  before: z.iso.datetime({ offset: true }).optional(),
});

export const readSurveyResultsRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/results",
  summary: "The figures of a survey, of responses that count, with 95 % intervals and what was left out.",
  params: idParams,
  query: selection,
  answer: resultShape,
});

export const listVerbatimsRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/verbatims",
  summary: "What customers wrote, newest first, of responses that count.",
  params: idParams,
  query: pageQuery.extend({
    ...selection.shape,
    question: z.string().max(64).optional(),
  }),
  answer: listPage(
    z.object({
      responseId: z.uuid(),
      question: z.string(),
      /** Row of a matrix; empty for the question itself. */
      part: z.string(),
      text: z.string(),
      /** Grade 1–5 of overall satisfaction, else of the first question with grades. */
      mainGrade: z.number().int().nullable(),
      answeredAt: z.string(),
    }),
  ),
});
