import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { feedbackFileShape } from "./feedback-work.ts";

export const addCaseFileRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/files",
  summary:
    "Adds a file to a case, or to one of its measures as evidence; the body is the file itself, at most 20 MB.",
  params: idParams,
  query: z.object({
    /** As the person's machine names it. */
    name: z.string().trim().min(1).max(300),
    measureId: z.uuid().optional(),
    note: z.string().trim().max(500).optional(),
  }),
  answer: feedbackFileShape,
  status: 201,
});

export const downloadCaseFileRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/files/{fileId}",
  summary: "A file of a case, as a download; a picture also to be shown in place.",
  params: z.object({ id: z.uuid(), fileId: z.uuid() }),
  query: z.object({ inline: z.enum(["true", "false"]).optional() }),
});
