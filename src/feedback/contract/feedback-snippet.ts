import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { PROBLEM_TYPES } from "../domain/triage/classification.ts";

export const snippetShape = z.object({
  id: z.uuid(),
  name: z.string(),
  /** With blanks: {{客户}} {{编号}} {{产品}} {{部门}} {{处理人}}. */
  text: z.string(),
  /** Offered first for cases of this type; null: for all. */
  problemType: z.enum(PROBLEM_TYPES).nullable(),
  revision: z.number().int(),
  updatedAt: z.string(),
});

export type Snippet = z.output<typeof snippetShape>;

const draft = z.object({
  name: z.string().trim().min(1).max(60),
  text: z.string().trim().min(1).max(5_000),
  problemType: z.enum(PROBLEM_TYPES).nullable(),
});

export const listSnippetsRoute = route({
  method: "get",
  path: "/api/v1/feedback-snippets",
  summary: "Texts to write replies with, by name.",
  query: z.object({}),
  answer: z.object({ items: z.array(snippetShape) }),
});

export const addSnippetRoute = route({
  method: "post",
  path: "/api/v1/feedback-snippets",
  summary: "Adds a text to write replies with.",
  body: draft,
  answer: snippetShape,
  status: 201,
});

export const changeSnippetRoute = route({
  method: "patch",
  path: "/api/v1/feedback-snippets/{id}",
  summary: "Changes a text to write replies with; names the revision that was seen.",
  params: idParams,
  body: draft.partial().extend({ revision: z.number().int() }),
  answer: snippetShape,
});

export const removeSnippetRoute = route({
  method: "delete",
  path: "/api/v1/feedback-snippets/{id}",
  summary: "Removes a text; replies written with it stay.",
  params: idParams,
});
