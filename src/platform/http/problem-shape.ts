import { z } from "zod";

/** Shape of every error answer, for the API document. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z
    .array(z.object({ in: z.enum(["params", "query", "body"]), path: z.string(), message: z.string() }))
    .optional(),
});
