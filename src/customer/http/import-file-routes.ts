import { Failure } from "../../kit/failure.ts";
import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import type { Api, RequestFacts } from "../../platform/api/api.ts";
import { createImportRoute, getImportErrorFileRoute, previewImportRoute } from "../contract/import.ts";
import { createImport, UPLOAD_LIMIT } from "../service/imports/create-import.ts";
import { openImportErrorFile } from "../service/imports/open-import-error-file.ts";
import { previewImport } from "../service/imports/preview-import.ts";

const MEGABYTE = 1024 * 1024;

/** Files of imports: upload, preview, error file. No transaction is open while they are read. */
export function importFileRoutes(api: Api<Work, Session>, storage: FileStorage): void {
  api.stream(createImportRoute, async ({ query }, session, request) => {
    refuseLarge(request);
    const content = request.raw.body ?? new Blob([]).stream();
    const created = await createImport(session, storage, { ...query, content });
    return Response.json(created, { status: 201 });
  });
  api.stream(previewImportRoute, async ({ params, query }, session) =>
    Response.json(await previewImport(session, storage, params.id, query.limit)),
  );
  api.stream(getImportErrorFileRoute, async ({ params }, session) => {
    const { name, bytes, content } = await openImportErrorFile(session, storage, params.id);
    return new Response(content, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-length": String(bytes),
        "content-disposition": `attachment; filename="import-errors.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    });
  });
}

/** Before a byte of it is read. */
function refuseLarge(request: RequestFacts): void {
  if (Number(request.header("content-length") ?? 0) > UPLOAD_LIMIT) {
    throw new Failure("too-large-body", { limitMegabytes: UPLOAD_LIMIT / MEGABYTE });
  }
}
