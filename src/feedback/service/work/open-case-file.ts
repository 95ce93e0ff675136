import type { Session } from "../../../identity/service/session.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { findFileRow } from "../../store/case-files.ts";
import { requireCase } from "../hold-case.ts";

/** A file of a case, for whoever may see the case. @throws Failure `not-found` | `gone-file` */
export async function openCaseFile(
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
    await requireCase(work, id);
    return findFileRow(work.tx, work.actor.orgId, id, fileId);
  });
  if (found === undefined) throw new Failure("not-found", { record: "feedback-file" });
  const { name, media_type: mediaType, bytes } = found;
  return { name, mediaType, bytes, content: await files.read(found.storage_key) };
}
