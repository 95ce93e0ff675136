import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import { downloadResponseFileRoute, listResponseFilesRoute } from "../contract/response-file.ts";
import { listResponseFiles, openResponseFile } from "../service/channels/response-files.ts";
import { fileAnswer } from "./file-answer.ts";

/** Routes of the files that customers added to their answers. */
export function responseFileRoutes(api: Api<Work, Session>, files: FileStorage): void {
  api.route(listResponseFilesRoute, ({ params }, work) => listResponseFiles(work, params.id));
  api.stream(downloadResponseFileRoute, async ({ params }, session) => {
    const { name, mediaType, bytes, content } = await openResponseFile(session, files, params);
    return fileAnswer(content, { name, mediaType, bytes });
  });
}
