import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

const versionSummaryShape = z.object({
  surveyId: z.uuid(),
  number: z.number().int(),
  /** Of the draft it was published from. */
  revision: z.number().int(),
  note: z.string(),
  publishedByName: z.string().nullable(),
  publishedAt: z.string(),
  /** Answers given to this very version. */
  responses: z.number().int(),
});

const versionShape = versionSummaryShape.extend({
  definition: z.record(z.string(), z.unknown()),
  /** What stands at each place of the scores of its responses. */
  measures: z.array(z.object({ kind: z.enum(["grade", "nps", "outcome"]), indicator: z.string() })),
});

export const listVersionsRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/versions",
  summary: "Everything that was published of a survey, newest first.",
  params: idParams,
  answer: z.object({ items: z.array(versionSummaryShape) }),
});

export const publishSurveyRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/versions",
  summary: "Publishes the definition under work as the next version, which never changes.",
  params: idParams,
  body: z.object({
    revision: z.number().int().min(1),
    /** What is new, for colleagues. */
    note: z.string().trim().max(500).default(""),
  }),
  answer: versionShape,
  status: 201,
});

const numberParams = idParams.extend({ number: z.coerce.number().int().min(1).max(2_147_483_647) });

export const readVersionRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/versions/{number}",
  summary: "One version as it was published.",
  params: numberParams,
  answer: versionShape,
});

const comparedShape = z.object({
  /** What differs, as a stable code and as a sentence in the caller's language. */
  changes: z.array(
    z.object({
      code: z.string(),
      /** Null: of the survey as a whole, or of a page. */
      questionCode: z.string().nullable(),
      /** The question in short words. */
      question: z.string().nullable(),
      /** Codes of the page, option or row, and the words before and after. */
      details: z.record(z.string(), z.union([z.string(), z.number()])),
      message: z.string(),
    }),
  ),
  /** Whether the figures of each indicator go on. */
  indicators: z.array(
    z.object({
      indicator: z.string(),
      verdict: z.enum(["comparable", "with-care", "added", "removed"]),
      reasons: z.array(z.string()),
      message: z.string(),
    }),
  ),
});

export const compareVersionsRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/version-comparison",
  summary: "What changed from one version to another, or to the definition under work.",
  params: idParams,
  query: z.object({
    from: z.coerce.number().int().min(1).max(2_147_483_647),
    /** Absent: the definition under work. */
    to: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  }),
  answer: comparedShape,
});
