import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { ImportMapping } from "../../../customer/domain/imports/import-mapping.ts";
import type { Session } from "../../../identity/service/session.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { inspectSheetFile } from "../../../platform/sheet/sheet-file.ts";
import type { CaseImportCounts } from "../../domain/case-import/case-import-state.ts";
import { createCaseImport } from "./create-case-import.ts";
import { openCaseErrorFile } from "./open-case-error-file.ts";
import { readCaseImport, type CaseImportView } from "./present-case-import.ts";
import { startCaseImport } from "./request-case-import.ts";
import { runCaseImport } from "./run-case-import.ts";

export interface CaseFileImport {
  readonly path: string;
  /** As a mapping file gives it; what it leaves out is guessed. Null: all guessed. */
  readonly mapping: Partial<ImportMapping> | null;
  readonly dryRun: boolean;
}

export interface CaseFileImportResult {
  readonly import: CaseImportView;
  /** The rows that were refused, as CSV; null when there was none. */
  readonly errors: ReadableStream<Uint8Array> | null;
}

/**
 * Imports a sheet of voices of this machine at once, without a job: the body of `huiyin import feedback`.
 * @throws Failure those of reading files, of the mapping, and whatever made the whole import fail
 */
export async function importCaseFile(
  session: Session,
  storage: FileStorage,
  { path, mapping, dryRun }: CaseFileImport,
  onProgress: (counts: CaseImportCounts, share: number) => void = () => {},
): Promise<CaseFileImportResult> {
  await inspectSheetFile(path);
  const { id, mapping: guessed } = await createCaseImport(session, storage, {
    name: basename(path),
    content: bytesOf(path),
    wanted: Object.keys(mapping?.columns ?? {}),
  });
  const asked = { ...guessed, createMissingCustomers: false, ...mapping };
  await session.begin((work) => startCaseImport(work, id, { mapping: asked, dryRun }));
  const failure = await runCaseImport(session, storage, id, { onProgress, last: true });
  if (failure !== null) throw failure;
  const done = await session.begin((work) => readCaseImport(work, id));
  const errors = done.hasErrorFile ? (await openCaseErrorFile(session, storage, id)).content : null;
  return { import: done, errors };
}

/** Opened when it is first read: a stream that fails before anybody listens would end the process. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}
