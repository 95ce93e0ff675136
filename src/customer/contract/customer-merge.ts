import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { DUPLICATE_REASONS } from "../domain/duplicate-score.ts";
import { customerShape } from "./customer.ts";

export const duplicatePairShape = z.object({
  first: customerShape,
  second: customerShape,
  reasons: z.array(z.enum(DUPLICATE_REASONS)),
  /** 0–1, higher is likelier. */
  score: z.number(),
});
export type DuplicatePair = z.output<typeof duplicatePairShape>;

export const listCustomerDuplicatesRoute = route({
  method: "get",
  path: "/api/v1/customer-duplicates",
  summary:
    "Pairs that may be one customer, latest customers first. Each call does a bounded part of the search: a page may hold few pairs or none while nextCursor leads on.",
  query: pageQuery.extend({ customerId: z.uuid().optional() }),
  answer: listPage(duplicatePairShape),
});

export const sayCustomersDistinctRoute = route({
  method: "post",
  path: "/api/v1/customer-distinct-pairs",
  summary: "Says that two records are two different customers; the pair is not suggested again.",
  body: z.object({ firstId: z.uuid(), secondId: z.uuid() }),
});

const customerMergeShape = z.object({
  id: z.uuid(),
  survivorId: z.uuid(),
  mergedId: z.uuid(),
  mergedAt: z.string(),
  /** What changed hands. */
  moved: z.object({
    contacts: z.number().int(),
    serviceRecords: z.number().int(),
    consents: z.number().int(),
    doNotContactMarks: z.number().int(),
    tags: z.array(z.string()),
    filledFields: z.array(z.string()),
  }),
});

export const mergeCustomersRoute = route({
  method: "post",
  path: "/api/v1/customers/{id}/merges",
  summary: "Merges another record into this customer; can be undone.",
  params: idParams,
  body: z.object({ mergedId: z.uuid() }),
  answer: customerMergeShape,
  status: 201,
});

export const undoCustomerMergeRoute = route({
  method: "delete",
  path: "/api/v1/customer-merges/{id}",
  summary: "Takes a merge back: what it moved returns, what was added since stays with the survivor.",
  params: idParams,
});
