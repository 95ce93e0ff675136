import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { CAPS } from "../domain/clock/choose-policy.ts";
import { CLOCKS } from "../domain/clock/clock-name.ts";
import { PRIORITIES } from "../domain/life/stage.ts";
import { PROBLEM_TYPES } from "../domain/triage/classification.ts";

/** To the close of business of the Nth working day after the start, or so many hours, nights and holidays included. */
const clockLimitShape = z.discriminatedUnion("unit", [
  z.object({ unit: z.literal("working-days"), amount: z.int().min(1).max(60) }),
  z.object({ unit: z.literal("hours"), amount: z.int().min(1).max(2_000) }),
]);

const limitsShape = z.partialRecord(z.enum(CLOCKS), clockLimitShape);

const capsShape = z.partialRecord(z.enum(CAPS), clockLimitShape);

const policyFields = z.object({
  name: z.string().trim().min(1).max(60),
  /** Null: cases of every priority. */
  priority: z.enum(PRIORITIES).nullable(),
  /** Null: cases of every problem type. */
  problemType: z.enum(PROBLEM_TYPES).nullable(),
  /** Clocks not named keep what the next closest policy says, in the end the default. */
  limits: limitsShape,
  /** Limits of complaints beside those of the clocks, counted from the receipt (call-back: from the check). */
  caps: capsShape.nullable(),
});

const feedbackPolicyShape = policyFields.extend({
  id: z.uuid(),
  revision: z.int(),
  updatedAt: z.string(),
});

export const listFeedbackPolicies = route({
  method: "get",
  path: "/api/v1/feedback-policies",
  summary:
    "Limits of clocks for cases of a priority and type, in the order they were made, and the defaults.",
  answer: z.object({
    items: z.array(feedbackPolicyShape),
    defaults: z.object({ limits: limitsShape, caps: z.record(z.enum(CAPS), clockLimitShape) }),
  }),
});

export const createFeedbackPolicy = route({
  method: "post",
  path: "/api/v1/feedback-policies",
  summary: "Sets limits for cases of a priority and type; clocks that run carry the time used over.",
  body: policyFields,
  answer: feedbackPolicyShape,
  status: 201,
});

export const updateFeedbackPolicy = route({
  method: "patch",
  path: "/api/v1/feedback-policies/{id}",
  summary: "Changes a policy; clocks that run carry the time used over.",
  params: idParams,
  body: policyFields.partial().extend({ revision: z.int() }),
  answer: feedbackPolicyShape,
});

export const removeFeedbackPolicy = route({
  method: "delete",
  path: "/api/v1/feedback-policies/{id}",
  summary:
    "Takes a policy out of force; its cases fall to the next closest one, with the time used carried over.",
  params: idParams,
});

export const previewFeedbackPolicy = route({
  method: "post",
  path: "/api/v1/feedback-policies/previews",
  summary: "How many open cases a policy would change, before it is saved.",
  body: z.object({
    /** The policy that is changed or removed; null: it is new. */
    id: z.uuid().nullable(),
    /** Null: it is removed. */
    policy: policyFields.nullable(),
  }),
  answer: z.object({
    /** Open cases with a running clock that gets another limit. */
    openCases: z.int(),
    /** Clocks that get another limit for some case. */
    clocks: z.array(z.enum(CLOCKS)),
    /** Clocks whose limit can outlast the time promised to a complaint, so that this decides there. */
    outlasted: z.array(z.enum(CLOCKS)),
  }),
});
