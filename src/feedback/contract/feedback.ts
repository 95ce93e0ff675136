import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { CLOCKS } from "../domain/clock/clock-name.ts";
import { ACTS } from "../domain/life/case-facts.ts";
import { OUTCOMES, PRIORITIES, STAGES } from "../domain/life/stage.ts";
import { CHANNELS } from "../domain/number/case-number.ts";
import { CASE_SORTS } from "../domain/queue/case-sort.ts";
import { QUEUES } from "../domain/queue/queue-name.ts";
import {
  BASES,
  DIFFICULTIES,
  NATURES,
  NEEDS,
  PROBLEM_TYPES,
  SCOPES,
  VOICES,
} from "../domain/triage/classification.ts";
import { PRIORITY_REASONS } from "../domain/triage/triage-suggestion.ts";
import { TELLING_CHANNELS } from "../domain/work/message.ts";
import { feedbackFilterShape } from "./feedback-filter.ts";
import { contactShape, newFeedbackShape } from "./new-feedback.ts";

const instant = z.iso.datetime({ offset: true });

const deadlineShape = z.object({
  clock: z.enum(CLOCKS),
  round: z.number().int(),
  state: z.enum(["running", "paused", "stopped"]),
  startedAt: z.string(),
  stoppedAt: z.string().nullable(),
  dueAt: z.string(),
  /** A holiday not yet announced may move it. */
  provisional: z.boolean(),
  /** Milliseconds that count (working time or elapsed time) used and left; below 0: late by so much. */
  used: z.number(),
  left: z.number(),
  /** When half, and four fifths, of the time are used. */
  halfAt: z.string(),
  warnAt: z.string(),
  /** When the due time passed; null: kept so far. */
  breachedAt: z.string().nullable(),
  /** Stopped because it was owed no more: neither kept nor broken. */
  isCancelled: z.boolean(),
  /** What `used` and `left` count: working time, or time by the clock. */
  unit: z.enum(["working", "elapsed"]),
  /** Milliseconds that make a day of that. */
  day: z.number(),
});

const nextDeadline = z
  .object({ clock: z.enum(CLOCKS), dueAt: z.string(), provisional: z.boolean() })
  .nullable();

/** What every list of cases shows. */
const feedbackSummaryShape = z.object({
  id: z.uuid(),
  number: z.string(),
  stage: z.enum(STAGES),
  round: z.number().int(),
  outcome: z.enum(OUTCOMES).nullable(),
  /** `unreached` because the case came in with its answer: nobody tried to reach the customer. */
  isAnsweredElsewhere: z.boolean(),
  priority: z.enum(PRIORITIES),
  voice: z.enum(VOICES),
  complaint: z.boolean(),
  problemType: z.enum(PROBLEM_TYPES),
  channel: z.enum(CHANNELS),
  /** First words of what was said, at most 120 signs. */
  excerpt: z.string(),
  summary: z.string(),
  product: z.string().nullable(),
  customerId: z.string().nullable(),
  /** Masked where the reader may not see contact data. */
  customerName: z.string().nullable(),
  departmentId: z.string().nullable(),
  departmentName: z.string().nullable(),
  handlerId: z.string().nullable(),
  handlerName: z.string().nullable(),
  receivedAt: z.string(),
  closedAt: z.string().nullable(),
  /** Null: no clock runs. */
  due: nextDeadline,
  pausedUntil: z.string().nullable(),
  pauseReason: z.string().nullable(),
  isRepeat: z.boolean(),
  typical: z.enum(["positive", "negative", "excellent", "common_improved"]).nullable(),
  /** Overall satisfaction 1–5 that came with it. */
  score: z.number().int().nullable(),
  /** When an authority or marketplace wants its answer; null: none, or it was sent. */
  replyDueAt: z.string().nullable(),
  /** Of the last change; a step names it. */
  revision: z.number().int(),
  updatedAt: z.string(),
});

const decidingWord = z.object({
  start: z.number().int(),
  end: z.number().int(),
  word: z.string(),
  decides: z.array(z.string()),
  /** The place is one of the title. */
  inSubject: z.boolean().optional(),
});

/** A step that may be taken now, or why not. */
const possibleStep = z.object({
  act: z.enum(ACTS),
  /** Codes of guards that stand against it; empty: it may be taken. */
  refusals: z.array(z.string()),
  /** True when a small team may pass over all of them with a reason. */
  overridable: z.boolean(),
});

export const feedbackShape = feedbackSummaryShape.extend({
  verbatim: z.string(),
  subject: z.string(),
  decidingWords: z.array(decidingWord),
  priorityReasons: z.array(z.enum(PRIORITY_REASONS)),
  nature: z.enum(NATURES).nullable(),
  scope: z.enum(SCOPES),
  need: z.enum(NEEDS),
  basis: z.enum(BASES),
  difficulty: z.enum(DIFFICULTIES),
  /** Null: the classification is a proposal still. */
  classifiedAt: z.string().nullable(),
  remedy: z.string(),
  cause: z.string(),
  orderNumber: z.string().nullable(),
  amount: z.number().nullable(),
  resultScore: z.number().int().nullable(),
  /** Masked where the reader may not see contact data. */
  contact: z.object({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() }),
  external: z.object({ platform: z.string(), number: z.string(), dueAt: z.string().nullable() }).nullable(),
  serviceRecordId: z.string().nullable(),
  responseId: z.string().nullable(),
  /** Who usually has it; null: nothing learned yet. */
  proposedDepartment: z.object({ id: z.string(), name: z.string() }).nullable(),
  assistingDepartments: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Everybody who handled it, of all rounds. */
  handlers: z.array(z.object({ round: z.number().int(), userId: z.string(), name: z.string() })),
  mergedInto: z.object({ id: z.string(), number: z.string() }).nullable(),
  repeatOf: z.object({ id: z.string(), number: z.string() }).nullable(),
  registeredAt: z.string(),
  triagedAt: z.string().nullable(),
  assignedAt: z.string().nullable(),
  plannedAt: z.string().nullable(),
  submittedAt: z.string().nullable(),
  checkedAt: z.string().nullable(),
  firstResponseAt: z.string().nullable(),
  customerToldAt: z.string().nullable(),
  /** Clocks of all rounds, in the order in which they were started. */
  clocks: z.array(deadlineShape),
  /** Steps of this stage for the reader, with what stands against them. */
  steps: z.array(possibleStep),
  /** The address at which the customer follows the case; "" for whoever handled it, and for who has no part in calls. */
  customerUrl: z.string(),
});

const registeredShape = z.object({
  id: z.uuid(),
  number: z.string(),
  stage: z.enum(STAGES),
  priority: z.enum(PRIORITIES),
  priorityReasons: z.array(z.enum(PRIORITY_REASONS)),
  complaint: z.boolean(),
  deadlines: z.array(z.object({ clock: z.enum(CLOCKS), dueAt: z.string(), provisional: z.boolean() })),
});

export const registerFeedbackRoute = route({
  method: "post",
  path: "/api/v1/feedback",
  summary: "Registers a voice as a case: numbered, judged, its clocks running.",
  body: newFeedbackShape,
  answer: registeredShape,
  status: 201,
});

export const listFeedbackRoute = route({
  method: "get",
  path: "/api/v1/feedback",
  summary:
    "Cases that match every filter given: unless told, open ones by their next deadline, others newest first.",
  query: pageQuery.extend({ ...feedbackFilterShape.shape, sort: z.enum(CASE_SORTS).optional() }),
  answer: listPage(feedbackSummaryShape),
});

export const countFeedbackRoute = route({
  method: "get",
  path: "/api/v1/feedback/counts",
  summary: "How many cases stand in each ready-made queue; 1,000 means that many or more.",
  query: z.object({}),
  answer: z.object({ queues: z.record(z.enum(QUEUES), z.number().int()) }),
});

export const readFeedbackRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}",
  summary: "One case with its clocks and the steps that the reader may take.",
  params: idParams,
  answer: feedbackShape,
});

/** What triage decides. */
const classificationShape = z.object({
  voice: z.enum(VOICES).optional(),
  problemType: z.enum(PROBLEM_TYPES).optional(),
  nature: z.enum(NATURES).nullable().optional(),
  scope: z.enum(SCOPES).optional(),
  need: z.enum(NEEDS).optional(),
  basis: z.enum(BASES).optional(),
  difficulty: z.enum(DIFFICULTIES).optional(),
});

export const changeFeedbackRoute = route({
  method: "patch",
  path: "/api/v1/feedback/{id}",
  summary: "Changes what is known of a case, its classification or its priority; what was said stays.",
  params: idParams,
  body: classificationShape.extend({
    revision: z.number().int(),
    summary: z.string().trim().max(2_000).optional(),
    remedy: z.string().trim().max(500).optional(),
    cause: z.string().trim().max(2_000).optional(),
    product: z.string().trim().max(200).nullable().optional(),
    orderNumber: z.string().trim().max(100).nullable().optional(),
    amount: z.number().min(0).max(9_999_999_999).nullable().optional(),
    customerId: z.uuid().nullable().optional(),
    contact: contactShape.optional(),
    priority: z.enum(PRIORITIES).optional(),
    /** Why the priority is another; required with it. */
    priorityReason: z.string().trim().min(1).max(500).optional(),
    assistingDepartmentIds: z.array(z.uuid()).max(20).optional(),
    repeatOf: z.uuid().nullable().optional(),
    typical: z.enum(["positive", "negative", "excellent", "common_improved"]).nullable().optional(),
    /** Of a complaint that an authority or a marketplace passed on: its name, number and deadline, and what says so. */
    external: z
      .object({
        platform: z.string().trim().min(1).max(60).optional(),
        number: z.string().trim().min(1).max(100).optional(),
        dueAt: instant.nullable().optional(),
        reason: z.string().trim().min(1).max(500),
      })
      .optional(),
  }),
  answer: feedbackShape,
});

/** A step with what it needs. */
const stepShape = z.object({
  act: z.enum(ACTS),
  reason: z.string().trim().max(1_000).optional(),
  departmentId: z.uuid().optional(),
  handlerId: z.uuid().optional(),
  /** Of a pause: when it ends by itself. */
  expiresAt: instant.optional(),
  /** Of a merger: the case that goes on. */
  into: z.uuid().optional(),
  outcome: z.enum(OUTCOMES).optional(),
  /** Of `triage`: what is confirmed; what is not named is confirmed as proposed. */
  classification: classificationShape.optional(),
  /** Passes over separation of duties, in a team too small for it. */
  override: z.object({ reason: z.string().trim().min(1).max(500) }).optional(),
});

export const takeStepRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/steps",
  summary: "Takes a case a step further; every guard is asked here.",
  params: idParams,
  body: stepShape.extend({
    revision: z.number().int(),
    /** What the customer is told of the step: sent by `email` and `sms`, told otherwise it is noted. */
    tell: z
      .object({ channel: z.enum(TELLING_CHANNELS), text: z.string().trim().min(1).max(5_000) })
      .optional(),
  }),
  answer: feedbackShape,
  status: 201,
});

export const takeStepsRoute = route({
  method: "post",
  path: "/api/v1/feedback/steps",
  summary: "Takes the same step with up to 200 cases; those that may not take it are named with the reason.",
  body: stepShape.extend({ ids: z.array(z.uuid()).min(1).max(200) }),
  answer: z.object({
    taken: z.array(z.object({ id: z.uuid(), number: z.string() })),
    refused: z.array(z.object({ id: z.uuid(), number: z.string(), code: z.string(), message: z.string() })),
  }),
});
