import type { Session } from "../../../identity/service/session.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { maySeeResponses } from "../../domain/permissions.ts";
import { readResponseRow } from "../../store/responses.ts";
import { readResponseFiles } from "../../store/uploads.ts";

/** The files that a response came with. @throws Failure `not-found` */
export async function listResponseFiles(work: Work, responseId: string) {
  const rows = await readFiles(work, responseId);
  return {
    items: rows.map((row) => ({
      id: row.id,
      question: row.question,
      row: row.part,
      name: row.name,
      mediaType: row.media_type,
      bytes: row.bytes,
    })),
  };
}

/** One of them. @throws Failure `not-found` | `gone-file` */
export async function openResponseFile(
  session: Session,
  files: FileStorage,
  { id, fileId }: { readonly id: string; readonly fileId: string },
): Promise<{
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: ReadableStream<Uint8Array>;
}> {
  const found = await session.begin(async (work) => {
    const rows = await readFiles(work, id);
    return rows.find((row) => row.id === fileId);
  });
  if (found === undefined) throw new Failure("not-found", { record: "survey-file" });
  const { name, media_type: mediaType, bytes } = found;
  return { name, mediaType, bytes, content: await files.read(found.storage_key) };
}

async function readFiles({ tx, actor }: Work, responseId: string) {
  demand(maySeeResponses(actor));
  if (!(await readResponseRow(tx, actor.orgId, responseId)))
    throw new Failure("not-found", { record: "response" });
  return readResponseFiles(tx, actor.orgId, responseId);
}
