import { z } from "zod";
import { route } from "../../platform/contract/route.ts";

const templateParams = z.object({ code: z.string().max(50), language: z.enum(["zh", "en"]) });
const wordingShape = z.object({ subject: z.string().max(1_000), body: z.string().max(50_000) });

const templateShape = z.object({
  code: z.string(),
  language: z.enum(["zh", "en"]),
  subject: z.string(),
  body: z.string(),
  variables: z.array(z.string()),
  required: z.array(z.string()),
  /** Null: the built-in wording. */
  updatedAt: z.string().nullable(),
});

export const listTemplates = route({
  method: "get",
  path: "/api/v1/notification-templates",
  summary: "The wording of every message in every language, own or built-in.",
  answer: z.object({ items: z.array(templateShape) }),
});

export const saveTemplate = route({
  method: "put",
  path: "/api/v1/notification-templates/{code}/{language}",
  summary: "Makes a wording the organization's own; updatedAt is the one seen when the change was begun.",
  params: templateParams,
  body: wordingShape.extend({ updatedAt: z.string().nullable() }),
  answer: templateShape,
});

export const resetTemplate = route({
  method: "delete",
  path: "/api/v1/notification-templates/{code}/{language}",
  summary: "Goes back to the built-in wording.",
  params: templateParams,
});

export const previewTemplate = route({
  method: "post",
  path: "/api/v1/notification-templates/{code}/{language}/previews",
  summary: "The mail that a wording would make, with sample data.",
  params: templateParams,
  body: wordingShape,
  answer: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
});
