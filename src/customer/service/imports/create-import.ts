import { Failure } from "../../../kit/failure.ts";
import type { Session } from "../../../identity/service/session.ts";
import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import type { FileStorage, StoredBytes } from "../../../platform/files/file-storage.ts";
import { registerFile } from "../../../platform/files/registered-file.ts";
import { mayImport } from "../../domain/imports/import-permissions.ts";
import type { ImportSubject } from "../../domain/imports/import-state.ts";
import { insertImport } from "../../store/imports/imports.ts";
import { importSetting } from "./import-setting.ts";
import type { ImportDetailView } from "./present-import.ts";
import { readImport } from "./read-import.ts";
import { readSheets, type FoundSheet } from "./read-sheets.ts";
import { inspectImportFile } from "./text-rows.ts";

const MEGABYTE = 1024 * 1024;
/** The larger of the two limits; the reader knows those of each format. */
export const UPLOAD_LIMIT = 128 * MEGABYTE;

export interface Upload {
  readonly subject: ImportSubject;
  /** As the person's machine names the file. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Names of columns that a mapping file expects; the header is looked for by them too. */
  readonly wanted?: readonly string[];
}

/**
 * Takes in a spreadsheet and looks at its columns. No transaction is open while the bytes come in; a file that
 * cannot be read is not kept.
 * @throws Failure those of storing and reading files, `import-no-header`, `import-no-rows`, `import-too-many-columns`
 */
export async function createImport(
  session: Session,
  storage: FileStorage,
  upload: Upload,
): Promise<ImportDetailView> {
  demand(mayImport(session.actor));
  const stored = await storage.write(upload.content, { maxBytes: UPLOAD_LIMIT });
  try {
    if (stored.bytes === 0) throw new Failure("file-empty", { file: upload.name });
    const setting = await session.begin((work) => importSetting(work, upload.subject));
    const file = await inspectImportFile(await storage.path(stored.storageKey), upload.name);
    const sheets = await readSheets(file, {
      fields: setting.fields,
      moments: setting.context,
      wanted: upload.wanted ?? [],
    });
    return await session.begin((work) => register(work, upload, stored, sheets));
  } catch (error) {
    await storage.remove(stored.storageKey);
    throw error;
  }
}

async function register(
  work: Work,
  { subject, name }: Upload,
  stored: StoredBytes,
  sheets: readonly FoundSheet[],
): Promise<ImportDetailView> {
  const { tx, actor, now } = work;
  const [id, fileId] = [newId(), newId()];
  const createdBy = actor.kind === "user" ? actor.id : null;
  await registerFile(tx, actor.orgId, {
    ...stored,
    id: fileId,
    name,
    mediaType: "application/octet-stream",
    purpose: "import",
    createdBy,
    createdAt: now,
  });
  await insertImport(tx, {
    org_id: actor.orgId,
    id,
    subject,
    file_id: fileId,
    file_name: name,
    sheets: JSON.stringify(sheets),
    language: actor.language,
    status: "uploaded",
    created_by: createdBy,
    created_at: now,
  });
  await recordAct(work, {
    action: "import.upload",
    recordType: "import",
    recordId: id,
    recordLabel: name,
    details: { subject, bytes: stored.bytes, sha256: stored.sha256 },
  });
  return readImport(work, id);
}
