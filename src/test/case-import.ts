import { Readable } from "node:stream";
import type { ImportMapping } from "../customer/domain/imports/import-mapping.ts";
import { createCaseImport } from "../feedback/service/case-import/create-case-import.ts";
import { readCaseImport, type CaseImportView } from "../feedback/service/case-import/present-case-import.ts";
import { startCaseImport } from "../feedback/service/case-import/request-case-import.ts";
import { runCaseImport, type CaseRunOptions } from "../feedback/service/case-import/run-case-import.ts";
import type { Session } from "../identity/service/session.ts";
import type { FileStorage } from "../platform/files/file-storage.ts";

/** A sheet of voices to import: CSV text or the bytes of any file. */
export interface CaseSheet {
  readonly name?: string;
  readonly content: string | Uint8Array;
  /** What differs from the guessed mapping. */
  readonly mapping?: Partial<ImportMapping>;
  readonly dryRun?: boolean;
}

/** Uploads a sheet of voices and readies it to be run. */
export async function readiedCases(
  session: Session,
  storage: FileStorage,
  { name = "工单.csv", content, mapping, dryRun = false }: CaseSheet,
): Promise<CaseImportView> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const wanted = Object.keys(mapping?.columns ?? {});
  const made = await createCaseImport(session, storage, { name, content: Readable.from([bytes]), wanted });
  const asked = { ...made.mapping, createMissingCustomers: false, ...mapping };
  await session.begin((work) => startCaseImport(work, made.id, { mapping: asked, dryRun }));
  return made;
}

/** Uploads a sheet of voices, imports it at once, and answers how it ended. */
export async function importedCases(
  session: Session,
  storage: FileStorage,
  sheet: CaseSheet,
  options: CaseRunOptions = {},
): Promise<CaseImportView> {
  const { id } = await readiedCases(session, storage, sheet);
  await runCaseImport(session, storage, id, options);
  return session.begin((work) => readCaseImport(work, id));
}
