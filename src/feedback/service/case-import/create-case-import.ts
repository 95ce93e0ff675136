import { UPLOAD_LIMIT } from "../../../customer/service/imports/create-import.ts";
import { importSetting } from "../../../customer/service/imports/import-setting.ts";
import { readSheets, type FoundSheet } from "../../../customer/service/imports/read-sheets.ts";
import { inspectImportFile } from "../../../customer/service/imports/text-rows.ts";
import type { Session } from "../../../identity/service/session.ts";
import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FileStorage, StoredBytes } from "../../../platform/files/file-storage.ts";
import { registerFile } from "../../../platform/files/registered-file.ts";
import { CASE_FIELDS } from "../../domain/case-import/case-fields.ts";
import { mayImportFeedback } from "../../domain/permissions.ts";
import { insertCaseImport } from "../../store/case-import/case-imports.ts";
import { readCaseImport, type CaseImportView } from "./present-case-import.ts";

export interface CaseUpload {
  /** As the person's machine names the file. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Headings that a mapping file names; the heading row is looked for by them too. */
  readonly wanted?: readonly string[];
}

/**
 * Takes in a sheet of voices and looks at its columns. No transaction is open while the bytes come in; a file that
 * cannot be read is not kept.
 * @throws Failure `forbidden`, those of storing and reading files and of `readSheets`
 */
export async function createCaseImport(
  session: Session,
  storage: FileStorage,
  upload: CaseUpload,
): Promise<CaseImportView> {
  demand(mayImportFeedback(session.actor));
  const stored = await storage.write(upload.content, { maxBytes: UPLOAD_LIMIT });
  try {
    if (stored.bytes === 0) throw new Failure("file-empty", { file: upload.name });
    const { context } = await session.begin((work) => importSetting(work, "service-records"));
    const file = await inspectImportFile(await storage.path(stored.storageKey), upload.name);
    const guessing = { fields: CASE_FIELDS, moments: context, wanted: upload.wanted ?? [] };
    const sheets = await readSheets(file, guessing);
    return await session.begin((work) => register(work, upload.name, stored, sheets));
  } catch (error) {
    await storage.remove(stored.storageKey);
    throw error;
  }
}

async function register(
  work: Work,
  name: string,
  stored: StoredBytes,
  sheets: readonly FoundSheet[],
): Promise<CaseImportView> {
  const { tx, actor, now } = work;
  const [id, fileId] = [newId(), newId()];
  const createdBy = actor.kind === "user" ? actor.id : null;
  await registerFile(tx, actor.orgId, {
    ...stored,
    id: fileId,
    name,
    mediaType: "application/octet-stream",
    purpose: "feedback-import",
    createdBy,
    createdAt: now,
  });
  await insertCaseImport(tx, {
    org_id: actor.orgId,
    id,
    file_id: fileId,
    file_name: name,
    sheets: JSON.stringify(sheets),
    language: actor.language,
    status: "uploaded",
    created_by: createdBy,
    created_at: now,
  });
  await recordAct(work, {
    action: "feedback-import.upload",
    recordType: "feedback-import",
    recordId: id,
    recordLabel: name,
    details: { bytes: stored.bytes, sha256: stored.sha256 },
  });
  return readCaseImport(work, id);
}
