import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { Api, RequestFacts } from "../../platform/api/api.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import { enterResponseRoute, listEntriesRoute, readEntryFormRoute } from "../contract/response-entry.ts";
import {
  answerTemplateRoute,
  exportCodebookRoute,
  exportResponsesRoute,
} from "../contract/response-export.ts";
import * as imports from "../contract/response-import.ts";
import { exportAnswerTemplate, exportCodebook } from "../service/exporting/export-codebook.ts";
import { exportResponses, type ResponseFile } from "../service/exporting/export-responses.ts";
import {
  ANSWER_FILE_LIMIT,
  createResponseImport,
} from "../service/response-import/create-response-import.ts";
import { enterResponse } from "../service/response-import/enter-response.ts";
import { openErrorFile } from "../service/response-import/error-file.ts";
import { listEntries } from "../service/response-import/list-entries.ts";
import { listResponseImports } from "../service/response-import/list-response-imports.ts";
import { readResponseImport } from "../service/response-import/present-response-import.ts";
import { readEntryForm } from "../service/response-import/read-entry-form.ts";
import { runResponseImport } from "../service/response-import/run-response-import.ts";
import { fileAnswer } from "./file-answer.ts";

const MEGABYTE = 1024 * 1024;
/** Rows of one upload; they are stored while the browser waits, which takes some ten seconds. */
const MOST_ROWS = 50_000;

/** Answers out and in: files, bulk upload, entry from paper. */
export function exchangeRoutes(api: Api<Work, Session>, { files }: { readonly files: FileStorage }): void {
  api.stream(exportResponsesRoute, async ({ params, query }, session) =>
    download(await exportResponses(session, params.id, query)),
  );
  api.stream(exportCodebookRoute, async ({ params, query }, session) =>
    download(await session.begin((work) => exportCodebook(work, params.id, query))),
  );
  api.stream(answerTemplateRoute, async ({ params, query }, session) =>
    download(await session.begin((work) => exportAnswerTemplate(work, params.id, query))),
  );
  api.route(enterResponseRoute, ({ params, body }, work) => enterResponse(work, params.id, body));
  api.route(readEntryFormRoute, ({ params, query }, work) =>
    readEntryForm(work, params.id, query.customerId),
  );
  api.route(listEntriesRoute, ({ params, query }, work) => listEntries(work, params.id, query));
  importRoutes(api, files);
}

function importRoutes(api: Api<Work, Session>, files: FileStorage): void {
  api.stream(imports.createResponseImportRoute, async ({ params, query }, session, request) => {
    refuseLarge(request);
    const content = request.raw.body ?? new Blob([]).stream();
    const upload = { surveyId: params.id, name: query.name, content };
    return Response.json(await createResponseImport(session, files, upload), { status: 201 });
  });
  api.route(imports.listResponseImportsRoute, ({ params, query }, work) =>
    listResponseImports(work, params.id, query),
  );
  api.route(imports.readResponseImportRoute, ({ params }, work) => readResponseImport(work, params.id));
  api.stream(imports.runResponseImportRoute, async ({ params, body }, session) => {
    const done = await runResponseImport(session, files, params.id, { ...body, mostRows: MOST_ROWS });
    return Response.json(done, { status: 201 });
  });
  api.stream(imports.getResponseImportErrorFileRoute, async ({ params }, session) => {
    const { name, content } = await openErrorFile(session, files, params.id);
    return download({ fileName: name, mediaType: "text/csv; charset=utf-8", bytes: content });
  });
}

/** Before a byte of it is read. */
function refuseLarge(request: RequestFacts): void {
  if (Number(request.header("content-length") ?? 0) > ANSWER_FILE_LIMIT)
    throw new Failure("too-large-body", { limitMegabytes: ANSWER_FILE_LIMIT / MEGABYTE });
}

function download({ fileName, mediaType, bytes }: ResponseFile): Response {
  return fileAnswer(bytes, { name: fileName, mediaType });
}
