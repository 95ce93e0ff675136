import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Session } from "../../../identity/service/session.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { inspectSheetFile } from "../../../platform/sheet/sheet-file.ts";
import type { ImportMapping } from "../../domain/imports/import-mapping.ts";
import type { ImportCounts, ImportSubject } from "../../domain/imports/import-state.ts";
import { createImport } from "./create-import.ts";
import { openImportErrorFile } from "./open-import-error-file.ts";
import type { ImportView } from "./present-import.ts";
import { putImportMapping } from "./put-import-mapping.ts";
import { readImport } from "./read-import.ts";
import { runImport } from "./run-import.ts";
import { startImport } from "./start-import.ts";

export interface FileImport {
  readonly subject: ImportSubject;
  readonly path: string;
  /** As a mapping file gives it; what it leaves out is guessed or customary. Null: all guessed. */
  readonly mapping: Partial<ImportMapping> | null;
  readonly dryRun: boolean;
}

export interface FileImportResult {
  readonly import: ImportView;
  /** The rows that were refused, as CSV; null when there was none. */
  readonly errors: ReadableStream<Uint8Array> | null;
}

/**
 * Imports a file of this machine at once, without a job: the body of `huiyin import`.
 * @throws Failure those of reading files, of the mapping, and whatever made the whole import fail
 */
export async function importFile(
  session: Session,
  storage: FileStorage,
  { subject, path, mapping, dryRun }: FileImport,
  onProgress: (counts: ImportCounts, share: number) => void = () => {},
): Promise<FileImportResult> {
  await inspectSheetFile(path);
  const wanted = Object.keys(mapping?.columns ?? {});
  const uploaded = await createImport(session, storage, {
    subject,
    name: basename(path),
    content: bytesOf(path),
    wanted,
  });
  const { id } = uploaded;
  if (mapping !== null) {
    await session.begin((work) => putImportMapping(work, id, { ...uploaded.mapping, ...mapping }));
  }
  await session.begin((work) => startImport(work, id, { dryRun }));
  const failure = await runImport(session, storage, id, { onProgress, last: true });
  if (failure !== null) throw failure;
  const done = await session.begin((work) => readImport(work, id));
  const errors = done.hasErrorFile ? (await openImportErrorFile(session, storage, id)).content : null;
  return { import: done, errors };
}

/** Opened when it is first read: a stream that fails before anybody listens would end the process. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}
