import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { MEASURE_KINDS } from "../domain/work/measure.ts";
import { MESSAGE_CHANNELS } from "../domain/work/message.ts";
import { DISPOSITIONS } from "../../outreach/domain/callback/disposition.ts";
import { feedbackShape } from "./feedback.ts";
import { sendingFactsShape, sendingShape } from "./feedback-sending.ts";

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

export const feedbackFileShape = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  /** The measure that it is evidence of; null: of the case. */
  measureId: z.string().nullable(),
  messageId: z.string().nullable(),
  note: z.string(),
  addedKind: z.enum(["user", "customer", "guest", "mail", "import", "key", "system"]),
  addedByName: z.string(),
  addedAt: z.string(),
});

const measureShape = z.object({
  id: z.uuid(),
  round: z.number().int(),
  term: z.enum(["short", "long"]),
  kind: z.enum(MEASURE_KINDS),
  text: z.string(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueOn: z.string().nullable(),
  resources: z.string(),
  /** Yuan. */
  cost: z.number().nullable(),
  doneAt: z.string().nullable(),
  doneByName: z.string().nullable(),
  result: z.string(),
  /** Of a long-term measure: when it is checked whether it holds. */
  checkOn: z.string().nullable(),
  checkedAt: z.string().nullable(),
  isEffective: z.boolean().nullable(),
  evidence: z.array(feedbackFileShape),
  revision: z.number().int(),
});

const messageShape = z.object({
  id: z.uuid(),
  round: z.number().int(),
  kind: z.enum(["to_customer", "from_customer", "note"]),
  channel: z.enum(MESSAGE_CHANNELS),
  subject: z.string(),
  text: z.string(),
  /** Cleaned by the server; null: plain text. */
  html: z.string().nullable(),
  tellsResult: z.boolean(),
  authorName: z.string(),
  authorKind: z.enum(["user", "key", "system", "customer"]),
  mentions: z.array(z.object({ id: z.string(), name: z.string() })),
  at: z.string(),
  files: z.array(feedbackFileShape),
  /** Null: it was written down only. */
  sending: sendingShape.nullable(),
});

const checkShape = z.object({
  id: z.uuid(),
  round: z.number().int(),
  passed: z.boolean(),
  /** One line for each short-term measure. */
  lines: z.array(z.object({ measureId: z.uuid(), ok: z.boolean(), note: z.string() })),
  problemSolved: z.boolean(),
  reason: z.string(),
  checkedByName: z.string(),
  at: z.string(),
});

const attemptShape = z.object({
  id: z.uuid(),
  round: z.number().int(),
  at: z.string(),
  disposition: z.enum(DISPOSITIONS),
  note: z.string(),
  againAt: z.string().nullable(),
  madeByName: z.string(),
  /** What the customer told; null where nobody answered or it was not asked. */
  satisfaction: z.enum(["satisfied", "partly", "dissatisfied"]).nullable(),
  /** 1–5. */
  score: z.number().int().nullable(),
  /** 1 calm – 3 upset, before the handling and now. */
  emotionBefore: z.number().int().nullable(),
  emotionNow: z.number().int().nullable(),
});

/** Everything done about a case besides its steps. */
const feedbackWorkShape = z.object({
  measures: z.array(measureShape),
  messages: z.array(messageShape),
  files: z.array(feedbackFileShape),
  checks: z.array(checkShape),
  attempts: z.array(attemptShape),
  ...sendingFactsShape,
});

export const readWorkRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/work",
  summary: "Measures, messages, files, checks and calls of a case.",
  params: idParams,
  answer: feedbackWorkShape,
});

const measureDraft = z.object({
  term: z.enum(["short", "long"]),
  kind: z.enum(MEASURE_KINDS),
  text: z.string().trim().min(1).max(2_000),
  ownerId: z.uuid().nullable().optional(),
  dueOn: day.nullable().optional(),
  resources: z.string().trim().max(500).optional(),
  cost: z.number().min(0).max(9_999_999_999).nullable().optional(),
  checkOn: day.nullable().optional(),
});

export const addMeasureRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/measures",
  summary: "Adds a measure to the handling plan.",
  params: idParams,
  body: measureDraft,
  answer: measureShape,
  status: 201,
});

const measureParams = z.object({ id: z.uuid(), measureId: z.uuid() });

export const changeMeasureRoute = route({
  method: "patch",
  path: "/api/v1/feedback/{id}/measures/{measureId}",
  summary: "Changes a measure, or says that it is done.",
  params: measureParams,
  body: measureDraft.partial().extend({
    revision: z.number().int(),
    isDone: z.boolean().optional(),
    result: z.string().trim().max(2_000).optional(),
  }),
  answer: measureShape,
});

export const removeMeasureRoute = route({
  method: "delete",
  path: "/api/v1/feedback/{id}/measures/{measureId}",
  summary: "Takes a measure out of the plan; the history keeps it.",
  params: measureParams,
});

export const judgeMeasureRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/measures/{measureId}/checks",
  summary: "Says whether a long-term measure holds, at its own date.",
  params: measureParams,
  body: z.object({
    isEffective: z.boolean(),
    note: z.string().trim().max(1_000).optional(),
    override: z.object({ reason: z.string().trim().min(1).max(500) }).optional(),
  }),
  answer: measureShape,
  status: 201,
});

export const addMessageRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/messages",
  summary: "Writes down what was said to or by the customer, sends a mail, or leaves a note to colleagues.",
  params: idParams,
  body: z.object({
    kind: z.enum(["to_customer", "from_customer", "note"]),
    channel: z.enum(MESSAGE_CHANNELS),
    subject: z.string().trim().max(300).optional(),
    text: z.string().trim().min(1).max(20_000),
    /** It tells the customer what was done. */
    tellsResult: z.boolean().optional(),
    /** It is the first word of a person, a solution proposed: stops that clock. */
    proposesSolution: z.boolean().optional(),
    /**
     * Send it to the customer: by mail as it is, by SMS as a notice with the link to the page where it stands. Else it is
     * only written down.
     */
    send: z.boolean().optional(),
    mentions: z.array(z.uuid()).max(20).optional(),
    /** When it was said; now unless told. */
    at: instant.optional(),
  }),
  answer: messageShape,
  status: 201,
});

export const removeFileRoute = route({
  method: "delete",
  path: "/api/v1/feedback/{id}/files/{fileId}",
  summary: "Takes a file out of a case; the history says who did.",
  params: z.object({ id: z.uuid(), fileId: z.uuid() }),
});

/** The result check with its verdict: takes the step as well. */
export const checkFeedbackRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/checks",
  summary: "Checks the result of a case, measure by measure, and passes it or sends it back.",
  params: idParams,
  body: z.object({
    revision: z.number().int(),
    passed: z.boolean(),
    problemSolved: z.boolean(),
    lines: z.array(z.object({ measureId: z.uuid(), ok: z.boolean(), note: z.string().trim().max(1_000) })),
    reason: z.string().trim().max(1_000).optional(),
    override: z.object({ reason: z.string().trim().min(1).max(500) }).optional(),
  }),
  answer: feedbackShape,
  status: 201,
});

/** One try to call the customer back; an answered one carries the customer's judgement and takes the step. */
export const callBackRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/calls",
  summary: "Writes down a call to the customer of a handled case.",
  params: idParams,
  body: z.object({
    revision: z.number().int(),
    disposition: z.enum(DISPOSITIONS),
    at: instant.optional(),
    note: z.string().trim().max(2_000).optional(),
    againAt: instant.optional(),
    /** Required when answered. Only `satisfied` closes; `partly` counts as dissatisfied. */
    satisfaction: z.enum(["satisfied", "partly", "dissatisfied"]).optional(),
    /** 1–5. */
    score: z.number().int().min(1).max(5).optional(),
    /** 1 calm – 3 upset, before the handling and now. */
    emotionBefore: z.number().int().min(1).max(3).optional(),
    emotionNow: z.number().int().min(1).max(3).optional(),
    override: z.object({ reason: z.string().trim().min(1).max(500) }).optional(),
  }),
  answer: feedbackShape,
  status: 201,
});

export const listCallbacksRoute = route({
  method: "get",
  path: "/api/v1/feedback/callbacks",
  summary: "Call-backs to make, the earliest deadline first.",
  query: z.object({}),
  answer: z.object({
    items: z.array(
      z.object({
        feedbackId: z.uuid(),
        number: z.string(),
        round: z.number().int(),
        customerName: z.string().nullable(),
        phone: z.string().nullable(),
        dueAt: z.string().nullable(),
        againAt: z.string().nullable(),
        /** Calls that reached nobody, and the parts of days in which they were made; three are asked for. */
        attempts: z.number().int(),
        slots: z.number().int(),
        lastDisposition: z.enum(DISPOSITIONS).nullable(),
        /** False where the reader handled the case. */
        mayCall: z.boolean(),
      }),
    ),
  }),
});

/** Cases that may be the same matter: of the same customer, contact or order, or in nearly the same words. */
export const listTwinsRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/twins",
  summary: "Cases that may be the same matter, the likeliest first.",
  params: idParams,
  answer: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        stage: z.string(),
        excerpt: z.string(),
        receivedAt: z.string(),
        reasons: z.array(z.enum(["customer", "contact", "order", "words"])),
        /** 0–1. */
        likeness: z.number(),
      }),
    ),
  }),
});
