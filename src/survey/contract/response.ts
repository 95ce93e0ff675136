import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { RESPONSE_EXCLUSIONS, RESPONSE_FLAGS } from "../domain/response-quality.ts";
import { LINK_CHANNELS, RESPONSE_MODES } from "../domain/survey-status.ts";

const yesOrNo = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional();

const responseShape = z.object({
  id: z.uuid(),
  surveyId: z.uuid(),
  surveyTitle: z.string(),
  version: z.number().int(),
  linkId: z.string().nullable(),
  /** Name of the link for colleagues; null without a link or a name. */
  linkLabel: z.string().nullable(),
  customerId: z.string().nullable(),
  /** Masked where the reader may not see contact data. */
  customerName: z.string().nullable(),
  channel: z.string(),
  mode: z.enum(RESPONSE_MODES),
  language: z.enum(["zh", "en"]),
  /** By question code, as the customer sent them; phone numbers masked where the reader may not see contact data. */
  answers: z.record(z.string(), z.unknown()),
  /** Values of hidden fields. */
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Scores by indicator: grades 1–5, NPS 0–10, outcome 0 or 1. */
  scores: z.array(
    z.object({ kind: z.enum(["grade", "nps", "outcome"]), indicator: z.string(), value: z.number() }),
  ),
  /** Grade 1–5 of overall satisfaction, else of the first question with grades; null where there is none. */
  mainGrade: z.number().int().nullable(),
  /** The first thing the customer wrote; null: nothing. */
  words: z.string().nullable(),
  /** How often its answers were corrected; a correction names it. */
  revision: z.number().int(),
  /** From opening the page to sending. */
  seconds: z.number().int().nullable(),
  answeredAt: z.string(),
  /** False until the quality check has seen it. */
  checked: z.boolean(),
  flags: z.array(z.string()),
  /** Why the check leaves it out; null: it does not. */
  exclusion: z.string().nullable(),
  /** Whether it counts in figures, a person's decision included. */
  counted: z.boolean(),
  decision: z
    .object({
      verdict: z.enum(["included", "excluded"]),
      reason: z.string(),
      byName: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
});

export const listResponsesRoute = route({
  method: "get",
  path: "/api/v1/responses",
  summary: "Responses that match every filter given, newest first.",
  query: pageQuery.extend({
    surveyId: z.uuid().optional(),
    version: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
    linkId: z.uuid().optional(),
    customerId: z.uuid().optional(),
    channel: z.enum(LINK_CHANNELS).optional(),
    /** Answered at this instant or later. */
    from: z.iso.datetime({ offset: true }).optional(),
    /** Answered before this instant. */
    before: z.iso.datetime({ offset: true }).optional(),
    counted: yesOrNo,
    flagged: yesOrNo,
    flag: z.enum(RESPONSE_FLAGS).optional(),
    /** Left out for this reason; `person`: by a person. */
    exclusion: z.enum([...RESPONSE_EXCLUSIONS, "person"]).optional(),
    /** True: what the check remarked on and nobody has decided yet. */
    review: yesOrNo,
    corrected: yesOrNo,
    /** Main grade at most. */
    gradeAtMost: z.coerce.number().int().min(1).max(5).optional(),
    hasWords: yesOrNo,
    /** Part of what the customer wrote. */
    words: z.string().trim().min(1).max(100).optional(),
    /** Those that answered this question, or a row of it: with this value, or a number between both ends. */
    question: z.string().max(64).optional(),
    row: z.string().max(64).optional(),
    /** Those that scored for this indicator, whichever question asked. */
    indicator: z.string().max(64).optional(),
    kind: z.enum(["grade", "nps", "outcome"]).optional(),
    value: z.string().max(200).optional(),
    atLeast: z.coerce.number().optional(),
    atMost: z.coerce.number().optional(),
  }),
  answer: listPage(responseShape),
});

export const readResponseRoute = route({
  method: "get",
  path: "/api/v1/responses/{id}",
  summary: "One response.",
  params: idParams,
  answer: responseShape,
});

const decision = z.object({
  verdict: z.enum(["included", "excluded"]),
  reason: z.string().trim().min(1).max(500),
});

export const judgeResponseRoute = route({
  method: "put",
  path: "/api/v1/responses/{id}/decision",
  summary: "Puts a response into the figures or leaves it out, with a reason.",
  params: idParams,
  body: decision,
  answer: responseShape,
});

export const judgeResponsesRoute = route({
  method: "post",
  path: "/api/v1/responses/decisions",
  summary: "Decides on up to 200 responses at once; those that could not be decided are named.",
  body: decision.extend({ ids: z.array(z.uuid()).min(1).max(200) }),
  answer: z.object({
    decided: z.array(z.uuid()),
    refused: z.array(z.object({ id: z.uuid(), code: z.string() })),
  }),
});

export const countResponsesRoute = route({
  method: "get",
  path: "/api/v1/responses/counts",
  summary: "How many responses wait for a decision.",
  query: z.object({ surveyId: z.uuid().optional() }),
  answer: z.object({ toReview: z.number().int() }),
});

export const correctResponseRoute = route({
  method: "post",
  path: "/api/v1/responses/{id}/corrections",
  summary: "Corrects answers, with a reason; what the customer sent is kept.",
  params: idParams,
  body: z.object({
    /** `revision` of the response that was seen: a response corrected since then is not corrected unseen. */
    revision: z.number().int().min(0).optional(),
    /** By question code; null takes an answer away. */
    answers: z.record(z.string().max(64), z.unknown()),
    reason: z.string().trim().min(1).max(500),
  }),
  answer: responseShape,
  status: 201,
});

export const listCorrectionsRoute = route({
  method: "get",
  path: "/api/v1/responses/{id}/corrections",
  summary: "What was corrected in a response, oldest first.",
  params: idParams,
  answer: z.object({
    items: z.array(
      z.object({
        number: z.number().int(),
        reason: z.string(),
        byName: z.string().nullable(),
        at: z.string(),
        /** Null: no answer. Phone numbers masked where the reader may not see contact data. */
        changes: z.array(z.object({ question: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    ),
  }),
});

export const listDecisionsRoute = route({
  method: "get",
  path: "/api/v1/responses/{id}/decisions",
  summary: "Who put a response into the figures or left it out, newest first.",
  params: idParams,
  answer: z.object({
    items: z.array(
      z.object({
        verdict: z.enum(["included", "excluded"]),
        reason: z.string(),
        byName: z.string(),
        at: z.string(),
      }),
    ),
  }),
});
