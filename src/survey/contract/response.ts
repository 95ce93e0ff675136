import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { LINK_CHANNELS, RESPONSE_MODES } from "../domain/survey-status.ts";

const flag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional();

const responseShape = z.object({
  id: z.uuid(),
  surveyId: z.uuid(),
  version: z.number().int(),
  linkId: z.string().nullable(),
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
    counted: flag,
    flagged: flag,
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

export const judgeResponseRoute = route({
  method: "put",
  path: "/api/v1/responses/{id}/decision",
  summary: "Puts a response into the figures or leaves it out, with a reason.",
  params: idParams,
  body: z.object({
    verdict: z.enum(["included", "excluded"]),
    reason: z.string().trim().min(1).max(500),
  }),
  answer: responseShape,
});
