import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

const deadLetterShape = z.object({
  id: z.uuid(),
  job: z.string(),
  error: z.string(),
  attempts: z.number().int(),
  requestedAt: z.string(),
  failedAt: z.string(),
});

export const listDeadLetters = route({
  method: "get",
  path: "/api/v1/dead-letters",
  summary: "The organization's background jobs that failed for good, newest first.",
  query: pageQuery,
  answer: listPage(deadLetterShape),
});

export const retryDeadLetter = route({
  method: "post",
  path: "/api/v1/dead-letters/{id}/retries",
  summary: "Runs such a job again, with all its tries.",
  params: idParams,
  status: 202,
});

export const dropDeadLetter = route({
  method: "delete",
  path: "/api/v1/dead-letters/{id}",
  summary: "Gives such a job up.",
  params: idParams,
});
