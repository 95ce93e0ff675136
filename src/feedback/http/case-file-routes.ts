import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api, RequestFacts } from "../../platform/api/api.ts";
import { addCaseFileRoute, downloadCaseFileRoute } from "../contract/case-file.ts";
import { removeFileRoute } from "../contract/feedback-work.ts";
import { isDrawn } from "../domain/work/file-kind.ts";
import { addCaseFile } from "../service/work/add-case-file.ts";
import { openCaseFile } from "../service/work/open-case-file.ts";
import { removeCaseFile } from "../service/work/remove-case-file.ts";
import { MOST_CASE_FILE_BYTES, tooLarge, type CaseFileDeps } from "../service/work/take-case-file.ts";

/** Files of cases: upload, download, removal. No transaction is open while they come in or go out. */
export function caseFileRoutes(api: Api<Work, Session>, deps: CaseFileDeps): void {
  api.stream(addCaseFileRoute, async ({ params, query }, session, request) => {
    refuseLarge(request);
    const content = request.raw.body ?? new Blob([]).stream();
    const added = await addCaseFile(session, deps, params.id, { ...query, content });
    return Response.json(added, { status: 201 });
  });
  api.stream(downloadCaseFileRoute, async ({ params, query }, session) =>
    fileAnswer(await openCaseFile(session, deps.files, params), query.inline === "true"),
  );
  api.route(removeFileRoute, ({ params }, work) => removeCaseFile(work, params));
}

/** Before a byte of it is read. */
function refuseLarge(request: RequestFacts): void {
  if (Number(request.header("content-length") ?? 0) > MOST_CASE_FILE_BYTES) throw tooLarge();
}

/** What somebody sent may be anything: nothing of it runs, whatever a browser takes it for. */
export function fileAnswer(
  { name, mediaType, bytes, content }: Awaited<ReturnType<typeof openCaseFile>>,
  isInline: boolean,
): Response {
  const how = isInline && isDrawn(mediaType) ? "inline" : "attachment";
  const ending = name.split(".").at(-1) ?? "bin";
  return new Response(content, {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes),
      "content-disposition": `${how}; filename="huiyin.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
