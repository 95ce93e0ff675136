import { Failure } from "../../../kit/failure.ts";
import type { Session } from "../../../identity/service/session.ts";
import { recordAct } from "../../../identity/service/work.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { findFile } from "../../../platform/files/registered-file.ts";
import { requireImport } from "./require-import.ts";

/**
 * The rows that could not be read, as CSV; reading them is audited, since they hold contact data.
 * @throws Failure `not-found`, `not-found-error-file`, `gone-file`
 */
export async function openImportErrorFile(
  session: Session,
  storage: FileStorage,
  id: string,
): Promise<{ readonly name: string; readonly bytes: number; readonly content: ReadableStream<Uint8Array> }> {
  const file = await session.begin(async (work) => {
    const row = await requireImport(work, id);
    const found =
      row.error_file_id === null ? null : await findFile(work.tx, work.actor.orgId, row.error_file_id);
    if (!found) throw new Failure("not-found-error-file");
    await recordAct(work, {
      action: "import.download-errors",
      recordType: "import",
      recordId: id,
      recordLabel: row.file_name,
    });
    return found;
  });
  return { name: file.name, bytes: file.bytes, content: await storage.read(file.storageKey) };
}
