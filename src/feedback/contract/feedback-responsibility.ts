import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { MOST_SHARES, RESPONSIBILITY_KINDS, RULINGS } from "../domain/appraisal/responsibility.ts";
import { STAGES } from "../domain/life/stage.ts";
import { PROBLEM_TYPES } from "../domain/triage/classification.ts";

const words = z.string().trim().min(1).max(2_000);
const share = z.object({
  departmentId: z.uuid(),
  /** Null: the department as a whole. */
  userId: z.uuid().nullable(),
  /** All shares of a case make 100. */
  percent: z.int().min(1).max(100),
});
const shares = z.array(share).max(MOST_SHARES);
const namedShare = share.extend({ departmentName: z.string(), userName: z.string().nullable() });
const party = z.object({
  departmentId: z.uuid(),
  userId: z.uuid().nullable(),
  departmentName: z.string(),
  userName: z.string().nullable(),
});

const appealShape = party.extend({
  id: z.uuid(),
  reason: z.string(),
  files: z.array(z.object({ id: z.uuid(), name: z.string() })),
  madeByName: z.string(),
  madeAt: z.string(),
  /** Taken back before it was ruled on; null: it was not. */
  retractedAt: z.string().nullable(),
  retractedByName: z.string().nullable(),
  mayRetract: z.boolean(),
  ruling: z.enum(RULINGS).nullable(),
});

const decisionShape = z.object({
  /** Only what is `final` counts. */
  standing: z.enum(["decided", "appealed", "final"]),
  kind: z.enum(RESPONSIBILITY_KINDS),
  reason: z.string(),
  shares: z.array(namedShare),
  decidedByName: z.string(),
  decidedAt: z.string(),
  /** Null: nobody carries it, so nobody can appeal. */
  appealUntil: z.string().nullable(),
  /** The calendar of that year is not announced yet. */
  appealProvisional: z.boolean(),
  appeals: z.array(appealShape),
  ruling: z.enum(RULINGS).nullable(),
  rulingReason: z.string(),
  ruledByName: z.string().nullable(),
  ruledAt: z.string().nullable(),
  revision: z.int(),
});

const responsibilityShape = z.object({
  decision: decisionShape.nullable(),
  /** By the machine, from the department and the type of the problem; decides nothing. */
  proposal: z.object({ kind: z.enum(RESPONSIBILITY_KINDS), shares: z.array(namedShare) }).nullable(),
  mayDecide: z.boolean(),
  mayRevise: z.boolean(),
  /** For whom the reader may appeal now. */
  mayAppealFor: z.array(party),
  mayRule: z.boolean(),
  /** Duties that the reader would mix by ruling; they may pass over them with a reason where `mayRule`. */
  mixedDuties: z.array(z.enum(["another-than-decider", "no-party"])),
  /** Working days that a new decision may be appealed. */
  appealDays: z.int(),
});

const decision = z.object({
  kind: z.enum(RESPONSIBILITY_KINDS),
  reason: words,
  /** Empty unless the kind is service, product or process. */
  shares: shares.default([]),
});

export const readResponsibilityRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/responsibility",
  summary:
    "Whose a case was: the decision with its appeals, or what is proposed, and what the reader may do.",
  params: idParams,
  answer: responsibilityShape,
});

export const decideResponsibilityRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/responsibility",
  summary: "Decides whose a case was; those held responsible are told and may appeal for some working days.",
  params: idParams,
  /** `revision`: of the decision that is decided anew before anybody appealed; 0 for the first. */
  body: decision.extend({ revision: z.int().min(0).default(0) }),
  answer: responsibilityShape,
  status: 201,
});

export const appealResponsibilityRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/responsibility/appeals",
  summary: "Objects to a decision, for a department that one heads or for oneself; once each.",
  params: idParams,
  body: z.object({
    departmentId: z.uuid(),
    userId: z.uuid().nullable(),
    reason: words,
    /** Files of the case that show it. */
    fileIds: z.array(z.uuid()).max(20).default([]),
  }),
  answer: responsibilityShape,
  status: 201,
});

export const retractAppealRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/responsibility/appeals/{appealId}/retractions",
  summary: "Takes an appeal back before it is ruled on; whoever it was made for may appeal anew in time.",
  params: idParams.extend({ appealId: z.uuid() }),
  body: z.object({ reason: words }),
  answer: responsibilityShape,
  status: 201,
});

export const ruleResponsibilityRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/responsibility/rulings",
  summary:
    "Rules on the appeals of a decision: it stands, is decided anew, or is taken back. Not by who decided.",
  params: idParams,
  body: z.object({
    ruling: z.enum(RULINGS),
    reason: words,
    /** What is decided instead; with `change` only. */
    kind: z.enum(RESPONSIBILITY_KINDS).optional(),
    shares: shares.optional(),
    /** A team too small for separated duties passes over them, with its reason on record. */
    override: z.object({ reason: words }).optional(),
    revision: z.int().min(1),
  }),
  answer: responsibilityShape,
  status: 201,
});

/** `to_decide`: complaints that nobody decided about; `mine`: those that the reader may appeal against now. */
const RESPONSIBILITY_LISTS = ["to_decide", "appealable", "appealed", "final", "mine"] as const;

const summary = z.object({
  feedbackId: z.uuid(),
  number: z.string(),
  product: z.string().nullable(),
  problemType: z.enum(PROBLEM_TYPES),
  stage: z.enum(STAGES),
  departmentName: z.string().nullable(),
  receivedAt: z.string(),
  closedAt: z.string().nullable(),
  standing: z.enum(["none", "decided", "appealed", "final"]),
  kind: z.enum(RESPONSIBILITY_KINDS).nullable(),
  shares: z.array(namedShare),
  decidedAt: z.string().nullable(),
  appealUntil: z.string().nullable(),
});
export type ResponsibilitySummary = z.output<typeof summary>;

export const listResponsibilitiesRoute = route({
  method: "get",
  path: "/api/v1/feedback-responsibilities",
  summary: "Cases by where the decision on responsibility stands, latest received first.",
  query: pageQuery.extend({
    list: z.enum(RESPONSIBILITY_LISTS).default("to_decide"),
    departmentId: z.uuid().optional(),
  }),
  answer: listPage(summary),
});

export const countResponsibilitiesRoute = route({
  method: "get",
  path: "/api/v1/feedback-responsibilities/counts",
  summary:
    "How many decisions wait for the reader: to be made, to be ruled on, to be appealed against; at most 1,000.",
  answer: z.object({ toDecide: z.int(), appealed: z.int(), mine: z.int() }),
});
