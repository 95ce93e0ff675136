import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { COMPENSATION_KINDS, COMPENSATION_STATES } from "../domain/compensation/compensation.ts";
import { APPROVERS } from "../domain/feedback-settings.ts";
import { PROBLEM_TYPES } from "../domain/triage/classification.ts";

const instant = z.iso.datetime({ offset: true });

export const compensationShape = z.object({
  id: z.uuid(),
  feedbackId: z.uuid(),
  number: z.string(),
  product: z.string().nullable(),
  problemType: z.enum(PROBLEM_TYPES),
  departmentName: z.string().nullable(),
  kind: z.enum(COMPENSATION_KINDS),
  /** Yuan. */
  amount: z.number(),
  reason: z.string(),
  state: z.enum(COMPENSATION_STATES),
  proposedByName: z.string(),
  proposedAt: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string(),
  paidAt: z.string().nullable(),
  /** Roles that may approve the sum, the lowest first. */
  approvers: z.array(z.enum(APPROVERS)),
  /** What the reader may do with it now. */
  mayApprove: z.boolean(),
  mayRefuse: z.boolean(),
  mayPay: z.boolean(),
  mayWithdraw: z.boolean(),
});

export type Compensation = z.output<typeof compensationShape>;

export const listCaseCompensationsRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/compensations",
  summary: "What the customer of a case is given, oldest first, and whether the reader may propose more.",
  params: idParams,
  answer: z.object({ items: z.array(compensationShape), mayPropose: z.boolean() }),
});

export const proposeCompensationRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/compensations",
  summary: "Proposes a compensation; whoever may approve the sum is told.",
  params: idParams,
  body: z.object({
    kind: z.enum(COMPENSATION_KINDS),
    /** Yuan, to the fen. */
    amount: z.number().min(0.01).max(10_000_000).multipleOf(0.01),
    reason: z.string().trim().min(1).max(500),
  }),
  answer: compensationShape,
  status: 201,
});

export const decideCompensationRoute = route({
  method: "post",
  path: "/api/v1/feedback-compensations/{id}/decisions",
  summary: "Approves or refuses a proposed compensation; never one's own.",
  params: idParams,
  body: z.object({
    approve: z.boolean(),
    /** Required to refuse. */
    note: z.string().trim().max(500).optional(),
  }),
  answer: compensationShape,
  status: 201,
});

export const payCompensationRoute = route({
  method: "post",
  path: "/api/v1/feedback-compensations/{id}/payments",
  summary: "Says that an approved compensation was paid: from now on it is a cost.",
  params: idParams,
  answer: compensationShape,
  status: 201,
});

/** Conditions of the ledger. The period is that of payment for `state=paid`, else that of the proposal. */
const ledgerFilter = z.object({
  state: z.enum(COMPENSATION_STATES).optional(),
  from: instant.optional(),
  before: instant.optional(),
  departmentId: z.uuid().optional(),
});

export const withdrawCompensationRoute = route({
  method: "post",
  path: "/api/v1/feedback-compensations/{id}/withdrawals",
  summary: "Takes back a compensation that the caller proposed and that is not paid yet.",
  params: idParams,
  body: z.object({ reason: z.string().trim().max(500).optional() }),
  answer: compensationShape,
  status: 201,
});

export const listCompensationsRoute = route({
  method: "get",
  path: "/api/v1/feedback-compensations",
  summary:
    "The ledger of compensations, latest proposal first; the period is that of payment for `state=paid`.",
  query: pageQuery.extend(ledgerFilter.shape),
  answer: listPage(compensationShape),
});

const sum = z.object({ count: z.number().int(), amount: z.number() });
const group = sum.extend({ key: z.string().nullable(), name: z.string().nullable() });

export const sumCompensationsRoute = route({
  method: "get",
  path: "/api/v1/feedback-compensations/totals",
  summary:
    "Sums of the ledger, in yuan, by state; and by cause, product and department what was paid in the period (without `state`), 20 groups each, the dearest first.",
  query: ledgerFilter,
  answer: z.object({
    total: sum,
    byState: z.record(z.enum(COMPENSATION_STATES), sum),
    byCause: z.array(group),
    byProduct: z.array(group),
    byDepartment: z.array(group),
  }),
});
