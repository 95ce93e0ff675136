import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { RESPONSE_FILE_FORMATS } from "../domain/exporting/response-file.ts";
import { listResponsesRoute } from "./response.ts";

/** Language of words beside the codes; the reader's own where it is absent. */
const lang = z.enum(["zh", "en"]).optional();
const sheetFormat = z.enum(["csv", "xlsx"]).default("xlsx");

export const exportResponsesRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/response-file",
  summary:
    "The responses that match as a file: CSV or XLSX with question codes as headers (the workbook holds the codebook too), or JSON.",
  media: MEDIA.answers,
  params: idParams,
  query: listResponsesRoute.query
    .omit({ limit: true, cursor: true, surveyId: true })
    .extend({ format: z.enum(RESPONSE_FILE_FORMATS).default("csv"), lang }),
});

export const exportCodebookRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/codebook",
  summary: "What the columns and values of exported responses mean, over all versions of the survey.",
  media: MEDIA.sheet,
  params: idParams,
  query: z.object({ format: sheetFormat, lang }),
});

export const answerTemplateRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/answer-template",
  summary: "An empty sheet to fill in answers of the version answered now, for bulk upload.",
  media: MEDIA.sheet,
  params: idParams,
  query: z.object({ format: sheetFormat, lang }),
});
