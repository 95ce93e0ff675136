import { UPLOAD_LIMIT } from "../../customer/service/imports/create-import.ts";
import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { Api, RequestFacts } from "../../platform/api/api.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import {
  createCaseImportRoute,
  getCaseErrorFileRoute,
  listCaseImportsRoute,
  readCaseImportRoute,
  runCaseImportRoute,
} from "../contract/case-import.ts";
import { createCaseImport } from "../service/case-import/create-case-import.ts";
import { listCaseImports } from "../service/case-import/list-case-imports.ts";
import { openCaseErrorFile } from "../service/case-import/open-case-error-file.ts";
import { readCaseImport } from "../service/case-import/present-case-import.ts";
import { requestCaseImport } from "../service/case-import/request-case-import.ts";

const MEGABYTE = 1024 * 1024;

/** Whole sheets of voices: upload, run, faults. No transaction is open while files are read. */
export function caseImportRoutes(api: Api<Work, Session>, { files }: { readonly files: FileStorage }): void {
  api.stream(createCaseImportRoute, async ({ query }, session, request) => {
    refuseLarge(request);
    const content = request.raw.body ?? new Blob([]).stream();
    const created = await createCaseImport(session, files, { ...query, content });
    return Response.json(created, { status: 201 });
  });
  api.route(listCaseImportsRoute, ({ query }, work) => listCaseImports(work, query));
  api.route(readCaseImportRoute, ({ params }, work) => readCaseImport(work, params.id));
  api.route(runCaseImportRoute, ({ params, body }, work) =>
    requestCaseImport(work, params.id, {
      dryRun: body.dryRun,
      mapping: { ...body.mapping, createMissingCustomers: false },
    }),
  );
  api.stream(getCaseErrorFileRoute, async ({ params }, session) => {
    const { name, bytes, content } = await openCaseErrorFile(session, files, params.id);
    return new Response(content, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-length": String(bytes),
        "content-disposition": `attachment; filename="feedback-errors.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    });
  });
}

/** Before a byte of it is read. */
function refuseLarge(request: RequestFacts): void {
  if (Number(request.header("content-length") ?? 0) > UPLOAD_LIMIT)
    throw new Failure("too-large-body", { limitMegabytes: UPLOAD_LIMIT / MEGABYTE });
}
