import type { Session } from "../../identity/service/session.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { Api, RequestFacts } from "../../platform/api/api.ts";
import { SHEET_MEDIA_TYPES } from "../../platform/sheet/write-sheet.ts";
import { exportSurveyRoute, importSurveyRoute, surveyTemplateFileRoute } from "../contract/survey-file.ts";
import { mayEditSurveys } from "../domain/permissions.ts";
import { exportSurvey, surveyTemplateFile } from "../service/import-definition/export-survey.ts";
import { importSurvey } from "../service/import-definition/import-survey.ts";
import { presentImport } from "../service/import-definition/present-import.ts";
import { readSurveyFile, SURVEY_FILE_LIMIT } from "../service/import-definition/read-survey-file.ts";

const MEGABYTE = 1024 * 1024;
const MEDIA_TYPES = { json: "application/json; charset=utf-8", xlsx: SHEET_MEDIA_TYPES.xlsx } as const;

/** Files of survey definitions: in, out, and the empty template. No transaction is open while a file is read. */
export function surveyFileRoutes(api: Api<Work, Session>): void {
  api.stream(importSurveyRoute, async ({ query }, session, request) => {
    demand(mayEditSurveys(session.actor));
    const imported = await readSurveyFile(await contentOf(request), query.name ?? "");
    const survey = query.dryRun
      ? null
      : await session.begin((work) => importSurvey(work, imported, query.name));
    const told = presentImport(imported, request.language);
    return Response.json({ survey, ...told }, { status: query.dryRun ? 200 : 201 });
  });
  api.stream(exportSurveyRoute, async ({ params, query }, session) => {
    const file = await session.begin((work) => exportSurvey(work, params.id, query.format));
    return download(file.content, MEDIA_TYPES[query.format], file.name);
  });
  api.stream(surveyTemplateFileRoute, async (_, session) => {
    const content = await surveyTemplateFile(session.actor);
    const name = session.actor.language === "en" ? "Survey template.xlsx" : "问卷模板.xlsx";
    return download(content, MEDIA_TYPES.xlsx, name);
  });
}

/** The raw body, read only as far as a survey file may be long. */
async function contentOf({ raw, header }: RequestFacts): Promise<Uint8Array> {
  const tooLarge = new Failure("too-large-body", { limitMegabytes: SURVEY_FILE_LIMIT / MEGABYTE });
  if (Number(header("content-length") ?? 0) > SURVEY_FILE_LIMIT) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of raw.body ?? []) {
    size += chunk.length;
    if (size > SURVEY_FILE_LIMIT) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function download(content: Uint8Array, mediaType: string, name: string): Response {
  const ending = name.split(".").at(-1) ?? "";
  return new Response(Buffer.from(content), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="survey.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
    },
  });
}
