import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { customerShape } from "./customer.ts";

/**
 * A tree of conditions, see `SegmentCondition` in domain/segment-condition.ts, which checks it:
 * `{op: "and" | "or", conditions}`, `{op: "not", condition}`, `{op: "field", field, operator, value, …}`.
 */
const conditions = z.record(z.string(), z.unknown());
const name = z.string().trim().min(1).max(80);

export const segmentShape = z.object({
  id: z.uuid(),
  name: z.string(),
  conditions,
  /** The conditions as a sentence in the reader's language. */
  description: z.string(),
  createdByName: z.string().nullable(),
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Segment = z.output<typeof segmentShape>;

export const listSegmentsRoute = route({
  method: "get",
  path: "/api/v1/segments",
  summary: "Named conditions over customers, by name.",
  answer: z.object({ items: z.array(segmentShape) }),
});

export const createSegmentRoute = route({
  method: "post",
  path: "/api/v1/segments",
  summary: "Names a condition over customers.",
  body: z.object({ name, conditions }),
  answer: segmentShape,
  status: 201,
});

export const readSegmentRoute = route({
  method: "get",
  path: "/api/v1/segments/{id}",
  summary: "One segment.",
  params: idParams,
  answer: segmentShape,
});

export const changeSegmentRoute = route({
  method: "patch",
  path: "/api/v1/segments/{id}",
  summary: "Changes name or conditions, if the segment is still at the revision sent.",
  params: idParams,
  body: z.object({
    name: name.optional(),
    conditions: conditions.optional(),
    revision: z.number().int().min(1),
  }),
  answer: segmentShape,
});

export const removeSegmentRoute = route({
  method: "delete",
  path: "/api/v1/segments/{id}",
  summary: "Removes a segment; its customers stay.",
  params: idParams,
});

export const previewSegmentRoute = route({
  method: "post",
  path: "/api/v1/segment-previews",
  summary: "How many customers meet the conditions now, with a sample of 20.",
  body: z.object({ conditions }),
  answer: z.object({
    count: z.number().int(),
    sample: z.array(customerShape),
    description: z.string(),
  }),
});
