import { z } from "zod";
import { route } from "../../platform/contract/route.ts";

const searchHitShape = z.object({
  /** `customer`; later `case`, `article`. */
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  /** What tells it apart from others of the same title. */
  subtitle: z.string(),
});

export const searchRoute = route({
  method: "get",
  path: "/api/v1/search",
  summary: "Finds what the reader may see by a few words, over everything.",
  query: z.object({
    q: z.string().trim().min(1).max(100),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  answer: z.object({ items: z.array(searchHitShape) }),
});
