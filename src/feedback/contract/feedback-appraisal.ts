import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import {
  APPRAISAL_FIGURES,
  APPRAISAL_GROUPS,
  APPRAISED_SHARES,
} from "../domain/appraisal/appraisal-figure.ts";
import { CLOCKS } from "../domain/clock/clock-name.ts";

/** `2026-05`. */
const month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u);
const interval = z.tuple([z.number(), z.number()]);
const share = z
  .object({
    count: z.number().int(),
    n: z.number().int(),
    /** 0–1. */
    share: z.number(),
    /** Wilson, 95 %. */
    interval,
  })
  .nullable();

const numbers = z.object({
  /** Cases closed, praise apart. */
  closed: z.number().int(),
  shares: z.record(z.enum(APPRAISED_SHARES), share),
  /** Grades 1–5 of the result; the interval (95 %, Student) is null below two. */
  score: z.object({ n: z.number().int(), mean: z.number(), interval: interval.nullable() }).nullable(),
  responsible: z.object({
    cases: z.number().int(),
    /** In cases, each by its share. */
    weight: z.number(),
    /** Cases whose decision does not count yet. */
    pending: z.number().int(),
  }),
  appeals: z.object({ made: z.number().int(), successful: z.number().int() }),
});
const group = z.object({ key: z.string(), name: z.string(), numbers });

const version = z.object({
  id: z.uuid(),
  version: z.number().int(),
  frozenAt: z.string(),
  frozenByName: z.string(),
  /** Why it was corrected; empty for the first. */
  reason: z.string(),
});

const sheet = z.object({
  month,
  /** Null: not frozen; the numbers are those of now. */
  version: version.nullable(),
  /** Every version of the month, latest first. */
  versions: z.array(version),
  all: numbers,
  departments: z.array(group),
  people: z.array(group),
  /** By where, and by whom, the service was rendered that the case is about; else by whose the case is. */
  outlets: z.array(group),
  providers: z.array(group),
  technicians: z.array(group),
  /** Cases whose decision did not count yet. */
  pending: z.array(
    z.object({ feedbackId: z.uuid(), number: z.string(), standing: z.enum(["decided", "appealed"]) }),
  ),
  rules: z.object({
    timeZone: z.string(),
    appealDays: z.number().int(),
    /** Below this n a number is only a hint. */
    smallSample: z.number().int(),
  }),
  isOver: z.boolean(),
  mayFreeze: z.boolean(),
  /** The reader may open the cases behind the numbers. */
  mayOpenCases: z.boolean(),
});

export const listAppraisalsRoute = route({
  method: "get",
  path: "/api/v1/feedback-appraisals",
  summary:
    "The last 24 months with cases, latest first: running, open or frozen, with what is still undecided.",
  answer: z.object({
    items: z.array(
      z.object({
        month,
        state: z.enum(["running", "open", "frozen"]),
        closed: z.number().int(),
        pending: z.number().int(),
        /** Complaints without a decision on responsibility. */
        undecided: z.number().int(),
        versions: z.array(version),
      }),
    ),
    mayFreeze: z.boolean(),
  }),
});

export const readAppraisalRoute = route({
  method: "get",
  path: "/api/v1/feedback-appraisals/{id}",
  summary: "A month as it was frozen for appraisal; it never changes.",
  params: idParams,
  answer: sheet,
});

export const previewAppraisalRoute = route({
  method: "get",
  path: "/api/v1/feedback-appraisals/preview",
  summary: "A month as it would be frozen now.",
  query: z.object({ month }),
  answer: sheet,
});

export const freezeAppraisalRoute = route({
  method: "post",
  path: "/api/v1/feedback-appraisals",
  summary: "Freezes a month that is over, or corrects a frozen one by a further version.",
  body: z.object({
    month,
    /** Latest version that was seen; 0: none. */
    version: z.int().min(0),
    /** Decisions that do not count yet are taken along as pending. */
    withPending: z.boolean().default(false),
    /** Required for a correction. */
    reason: z.string().trim().max(1_000).default(""),
  }),
  answer: sheet,
  status: 201,
});

const caseQuery = pageQuery.extend({
  figure: z.enum(APPRAISAL_FIGURES),
  group: z.enum(APPRAISAL_GROUPS).default("all"),
  /** Id of the department, person, outlet or provider, or the technician's name. */
  key: z.string().max(200).default(""),
  hit: z.stringbool().optional(),
});
const caseShape = z.object({
  feedbackId: z.uuid(),
  number: z.string(),
  product: z.string().nullable(),
  receivedAt: z.string(),
  closedAt: z.string().nullable(),
  hit: z.boolean(),
  /** A grade, or a share of responsibility in percent. */
  value: z.number().nullable(),
  clocks: z.array(z.enum(CLOCKS)),
});
export type AppraisalCase = z.output<typeof caseShape>;

export const listAppraisalCasesRoute = route({
  method: "get",
  path: "/api/v1/feedback-appraisals/{id}/cases",
  summary: "The cases behind a number of a frozen month, as they counted then.",
  params: idParams,
  query: caseQuery,
  answer: listPage(caseShape),
});

export const previewAppraisalCasesRoute = route({
  method: "get",
  path: "/api/v1/feedback-appraisals/preview/cases",
  summary: "The cases behind a number of a month that is not frozen.",
  query: caseQuery.extend({ month }),
  answer: listPage(caseShape),
});

export const appraisalDifferencesRoute = route({
  method: "get",
  path: "/api/v1/feedback-appraisals/{id}/differences",
  summary: "What counts otherwise now than when the month was frozen; at most 200 lines.",
  params: idParams,
  answer: z.object({
    items: z.array(
      z.object({
        feedbackId: z.uuid(),
        number: z.string(),
        figure: z.enum(APPRAISAL_FIGURES),
        clock: z.enum(CLOCKS).nullable(),
        departmentName: z.string().nullable(),
        userName: z.string().nullable(),
        /** Null: it was not counted then, or is not now. */
        was: z.object({ hit: z.boolean(), value: z.number().nullable() }).nullable(),
        is: z.object({ hit: z.boolean(), value: z.number().nullable() }).nullable(),
      }),
    ),
    /** There are more than are listed. */
    isMore: z.boolean(),
  }),
});

export const exportAppraisalRoute = route({
  method: "get",
  path: "/api/v1/feedback-appraisals/{id}/file",
  summary: "A frozen month as a sheet, with its version.",
  media: MEDIA.sheet,
  params: idParams,
  query: z.object({
    format: z.enum(["csv", "xlsx"]).default("xlsx"),
    lang: z.enum(["zh", "en"]).optional(),
  }),
});
