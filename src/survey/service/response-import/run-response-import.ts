import { setImmediate } from "node:timers/promises";
import { importRows } from "../../../customer/service/imports/import-rows.ts";
import { inspectImportFile } from "../../../customer/service/imports/text-rows.ts";
import type { Session } from "../../../identity/service/session.ts";
import { recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { findFile } from "../../../platform/files/registered-file.ts";
import type { SheetFile } from "../../../platform/sheet/sheet-file.ts";
import type { ResponseMapping } from "../../domain/response-import/response-mapping.ts";
import { updateResponseImport, type ResponseImportRow } from "../../store/response-imports.ts";
import { replaceErrorFile } from "./error-file.ts";
import { importPlan } from "./import-plan.ts";
import {
  readResponseImport,
  type ResponseImportCounts,
  type ResponseImportView,
} from "./present-response-import.ts";
import { holdOpenImport, requireResponseImport } from "./require-response-import.ts";
import { RowCustomers } from "./row-customers.ts";
import { readRows } from "./row-responses.ts";
import { RowTally } from "./row-tally.ts";
import { StaffIntake } from "./staff-intake.ts";

export interface RunOptions {
  readonly mapping: ResponseMapping;
  /** Does all the work and takes it back. */
  readonly dryRun: boolean;
  /** Most rows; a longer sheet is refused as a whole. */
  readonly mostRows?: number;
  readonly onProgress?: (counts: ResponseImportCounts) => void;
}

const BATCH_ROWS = 500;
const MOST_ROWS = 1_048_576;

/** Ends a dry run: its transaction is taken back. */
class TakenBack extends Error {}

/**
 * Reads the sheet and stores its responses, all in one transaction: rows that are refused stand in the error file, the
 * rest is stored, or nothing is when the run fails.
 * @throws Failure `forbidden`, `not-found`, `conflict-response-import-done`, `conflict-survey-not-published`, those of
 *   the mapping, of reading files, `response-import-too-many-rows`
 */
export async function runResponseImport(
  session: Session,
  storage: FileStorage,
  id: string,
  options: RunOptions,
): Promise<ResponseImportView> {
  const { row, stored } = await session.begin(async (work) => {
    const found = await requireResponseImport(work, id);
    return { row: found, stored: await findFile(work.tx, work.actor.orgId, found.file_id) };
  });
  if (!stored) throw new Failure("gone-file", { file: row.file_name });
  const file = await inspectImportFile(await storage.path(stored.storageKey), row.file_name);
  const tally = new RowTally();
  await session
    .begin(async (work) => {
      const held = await holdOpenImport(work, id);
      await storeRows(work, held, { file, hash: stored.sha256, tally, options });
      if (options.dryRun) throw new TakenBack();
      await note(work, held, tally, options);
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  if (options.dryRun)
    await session.begin(async (work) => note(work, await holdOpenImport(work, id), tally, options));
  const { sheet } = options.mapping;
  await replaceErrorFile(session, storage, {
    row,
    file,
    sheet,
    reasons: tally.reasons(session.actor.language),
  });
  return session.begin((work) => readResponseImport(work, id));
}

interface Running {
  readonly file: SheetFile;
  readonly hash: string;
  readonly tally: RowTally;
  readonly options: RunOptions;
}

async function storeRows(
  work: Work,
  row: ResponseImportRow,
  { file, hash, tally, options }: Running,
): Promise<void> {
  const plan = await importPlan(work, row, options.mapping);
  const reading = { plan, customers: new RowCustomers(work), fileHash: hash, now: work.now };
  const intake = new StaffIntake(work, plan.surveyId, row.id);
  const { mostRows = MOST_ROWS } = options;
  // Guesses play no part any more.
  const sheet = { ...plan.sheet, columns: [] };
  for await (const batch of importRows(file, sheet, BATCH_ROWS)) {
    for (let from = 0; from < batch.rows.length; from += BATCH_ROWS) {
      const read = await readRows(batch.rows.slice(from, from + BATCH_ROWS), reading);
      if (tally.counts.read + read.length > mostRows)
        throw new Failure("response-import-too-many-rows", { limit: mostRows });
      await tally.take(read, intake);
      options.onProgress?.(tally.counts);
      await setImmediate();
    }
  }
}

async function note(
  work: Work,
  row: ResponseImportRow,
  tally: RowTally,
  { mapping, dryRun }: RunOptions,
): Promise<void> {
  const { tx, actor, now } = work;
  await updateResponseImport(tx, actor.orgId, row.id, {
    status: dryRun ? "checked" : "done",
    mapping: JSON.stringify(mapping),
    counts: JSON.stringify({ ...tally.counts, masked: tally.masked }),
    faults: JSON.stringify(tally.faults),
    finished_at: now,
  });
  if (dryRun) return;
  await recordAct(work, {
    action: "response.import",
    recordType: "survey",
    recordId: row.survey_id,
    recordLabel: row.file_name,
    details: { importId: row.id, ...tally.counts },
  });
}
