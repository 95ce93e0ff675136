import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

export const listResponseFilesRoute = route({
  method: "get",
  path: "/api/v1/responses/{id}/files",
  summary: "Pictures and documents that a customer added to a response.",
  params: idParams,
  answer: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        /** Code of the question and of its row. */
        question: z.string(),
        row: z.string(),
        name: z.string(),
        mediaType: z.string(),
        bytes: z.number().int(),
      }),
    ),
  }),
});

/** Answers the file. */
export const downloadResponseFileRoute = route({
  method: "get",
  path: "/api/v1/responses/{id}/files/{fileId}",
  summary: "One of them as a download.",
  params: idParams.extend({ fileId: z.uuid() }),
});
