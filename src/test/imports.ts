import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { after } from "node:test";
import { createImport } from "../customer/service/imports/create-import.ts";
import type { ImportMapping } from "../customer/domain/imports/import-mapping.ts";
import type { ImportSubject } from "../customer/domain/imports/import-state.ts";
import { putImportMapping } from "../customer/service/imports/put-import-mapping.ts";
import { readImport } from "../customer/service/imports/read-import.ts";
import type { ImportDetailView } from "../customer/service/imports/present-import.ts";
import { runImport } from "../customer/service/imports/run-import.ts";
import { startImport } from "../customer/service/imports/start-import.ts";
import type { Session } from "../identity/service/session.ts";
import type { FileStorage } from "../platform/files/file-storage.ts";
import { folderStorage } from "../platform/files/folder-storage.ts";

/** For a test file: a storage in a folder of its own, removed when the file is done. */
export async function testStorage(): Promise<FileStorage & { readonly folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-storage-"));
  after(() => rm(folder, { recursive: true, force: true }));
  return { ...folderStorage(folder), folder };
}

/** A sheet to import: CSV text or the bytes of any file. */
export interface TestSheet {
  readonly subject?: ImportSubject;
  readonly name?: string;
  readonly content: string | Uint8Array;
  /** What differs from the guessed mapping. */
  readonly mapping?: Partial<ImportMapping>;
}

/** Uploads a sheet and saves its mapping. */
export async function uploaded(
  session: Session,
  storage: FileStorage,
  sheet: TestSheet,
): Promise<ImportDetailView> {
  const { subject = "customers", name = "客户名单.csv", content, mapping } = sheet;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const made = await createImport(session, storage, { subject, name, content: Readable.from([bytes]) });
  if (mapping === undefined) return made;
  return session.begin((work) => putImportMapping(work, made.id, { ...made.mapping, ...mapping }));
}

/** Uploads a sheet, imports it at once, and answers how it ended. */
export async function imported(
  session: Session,
  storage: FileStorage,
  sheet: TestSheet & { readonly dryRun?: boolean },
): Promise<ImportDetailView> {
  const { id } = await uploaded(session, storage, sheet);
  await session.begin((work) => startImport(work, id, { dryRun: sheet.dryRun ?? false }));
  await runImport(session, storage, id);
  return session.begin((work) => readImport(work, id));
}
