import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { nameShape, roleShape } from "./person-fields.ts";

const apiKeyShape = z.object({
  id: z.uuid(),
  name: z.string(),
  role: roleShape,
  /** The first characters of the key, to tell keys apart. */
  prefix: z.string(),
  createdByName: z.string(),
  createdAt: z.iso.datetime(),
  /** To the minute. */
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});

export type ApiKey = z.output<typeof apiKeyShape>;

export const listApiKeys = route({
  method: "get",
  path: "/api/v1/api-keys",
  summary: "API keys, newest first; the keys themselves are kept nowhere.",
  query: pageQuery.extend({ state: z.enum(["valid", "revoked", "all"]).default("valid") }),
  answer: listPage(apiKeyShape),
});

export const createApiKey = route({
  method: "post",
  path: "/api/v1/api-keys",
  summary: "Makes an API key that acts with one role; the key is shown this once.",
  body: z.object({ name: nameShape, role: roleShape }),
  answer: z.object({ id: z.uuid(), key: z.string() }),
  status: 201,
});

export const revokeApiKey = route({
  method: "delete",
  path: "/api/v1/api-keys/{id}",
  summary: "Makes an API key useless at once.",
  params: idParams,
});
