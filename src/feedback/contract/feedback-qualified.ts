import { z } from "zod";
import { route } from "../../platform/contract/route.ts";

const qualifiedShape = z.object({
  /** Colleagues who may be given complex cases, by name; nobody: everybody may. */
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

export const getQualifiedHandlers = route({
  method: "get",
  path: "/api/v1/feedback-qualified-handlers",
  summary: "Colleagues who may be given complex cases; an empty list: everybody may.",
  answer: qualifiedShape,
});

export const putQualifiedHandlers = route({
  method: "put",
  path: "/api/v1/feedback-qualified-handlers",
  summary: "Names the colleagues who may be given complex cases, instead of those named before.",
  body: z.object({ userIds: z.array(z.uuid()).max(500) }),
  answer: qualifiedShape,
});
