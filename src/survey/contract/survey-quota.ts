import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

const text = z.object({ zh: z.string(), en: z.string().optional() });

const cellShape = z.object({
  code: z.string(),
  title: text,
  /** Most answers taken, or how many are wanted. */
  limit: z.number().int(),
  /** Of a limit: places taken. Of a goal: responses that count and meet the cell's condition. */
  taken: z.number().int(),
  /** Responses that count in the figures and meet the cell's condition. */
  n: z.number().int(),
  /** True from 30 responses that count: figures of this cell can be relied on. */
  enough: z.boolean(),
});

const quotaShape = z.object({
  code: z.string(),
  title: text,
  kind: z.enum(["limit", "goal"]),
  cells: z.array(cellShape),
});
export type QuotaProgressView = z.output<typeof quotaShape>;

export const readQuotaProgressRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/quota-progress",
  summary: "How far each quota and sample goal of the version answered now has come.",
  params: idParams,
  answer: z.object({
    /** Of the quotas; null before the first. */
    version: z.number().int().nullable(),
    items: z.array(quotaShape),
  }),
});
