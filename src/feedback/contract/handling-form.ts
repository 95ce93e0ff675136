import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";

export const printHandlingFormRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/handling-form",
  summary: "A case as a form to print and sign, as PDF or Word file; contact data as the reader may see it.",
  media: MEDIA.print,
  params: idParams,
  query: z.object({
    format: z.enum(["pdf", "docx"]).default("pdf"),
    lang: z.enum(["zh", "en"]).default("zh"),
  }),
});
