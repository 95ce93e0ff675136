import { z } from "zod";

/** `?limit=&cursor=` of every list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});

/** `{items, nextCursor}`; `nextCursor` is null on the last page. */
export function listPage<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Path parameter `{id}`. */
export const idParams = z.object({ id: z.uuid() });
