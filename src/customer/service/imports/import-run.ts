import { setImmediate } from "node:timers/promises";
import type { Tx } from "../../../platform/db/database.ts";
import type { SheetFile } from "../../../platform/sheet/sheet-file.ts";
import { rowFaults, rowKey, wholeRow } from "../../domain/imports/check-row.ts";
import type { TextRow } from "../../domain/imports/find-header.ts";
import type { ImportCounts } from "../../domain/imports/import-state.ts";
import type { ReadRow, RowFault } from "../../domain/imports/row-reader.ts";
import type { BatchOutcome, ImportScope } from "../../store/imports/stage.ts";
import type { BadRow, ErrorSheet } from "./error-sheet.ts";
import type { ImportPlan } from "./import-plan.ts";
import { importRows } from "./import-rows.ts";
import type { StoredFault } from "./present-import.ts";
import type { GoodRow, ReadyBatch } from "./stage-customers.ts";
import { createStages, readyRows } from "./write-rows.ts";

/** What a run reads, where it writes, and whom it tells. */
export interface RunParts {
  readonly file: SheetFile;
  readonly plan: ImportPlan;
  readonly scope: ImportScope;
  readonly errors: ErrorSheet;
  /** Told after each batch; `share` of the file is done (0–1). */
  readonly onProgress: (counts: ImportCounts, share: number) => Promise<void> | void;
  readonly signal?: AbortSignal | undefined;
}

export interface RunResult {
  readonly counts: ImportCounts;
  /** The first ones. */
  readonly faults: readonly StoredFault[];
}

const BATCH_ROWS = 5_000;
/** After so many rows the answers of the database are looked at, so that it never waits for long. */
const SLICE_ROWS = 250;
const FAULTS_KEPT = 200;

/** One run under way. Rows are read and checked here while the database writes the batch before. */
export class ImportRun {
  private readonly parts: RunParts;
  private readonly firstRows = new Map<string, number>();
  private readonly faults: StoredFault[] = [];
  private counts = { read: 0, created: 0, updated: 0, failed: 0 };

  constructor(parts: RunParts) {
    this.parts = parts;
  }

  /** Reads the whole file and writes its rows within `tx`. Throws when the signal is aborted. */
  async write(tx: Tx): Promise<RunResult> {
    const { file, plan, signal } = this.parts;
    await createStages(tx, plan.subject);
    let before: Promise<void> = Promise.resolve();
    try {
      for await (const { rows, share } of importRows(file, plan.sheet, BATCH_ROWS)) {
        signal?.throwIfAborted();
        const { good, bad } = await this.sort(rows);
        await setImmediate();
        const ready = readyRows(good, plan);
        await before;
        before = this.settle(tx, { rows, ready, bad, share });
        // Told below by awaiting it; until then a failure must not count as unhandled.
        before.catch(() => {});
      }
    } finally {
      await before.catch(() => {});
    }
    await before;
    return { counts: { ...this.currentCounts(), total: this.counts.read }, faults: this.faults };
  }

  private async sort(
    rows: readonly TextRow[],
  ): Promise<{ readonly good: GoodRow[]; readonly bad: BadRow[] }> {
    const good: GoodRow[] = [];
    const bad: BadRow[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % SLICE_ROWS === 0) await setImmediate();
      const read = this.parts.plan.readRow(row);
      const faults = this.faultsOf(read, row.number);
      if (faults.length === 0) good.push({ number: row.number, values: read.values });
      else bad.push({ row, faults });
    }
    return { good, bad };
  }

  private faultsOf(read: ReadRow, number: number): readonly RowFault[] {
    const { subject, columns } = this.parts.plan;
    const columnOf = (field: string): string | null =>
      columns.find((column) => column.field.code === field)?.name ?? null;
    const faults = [...read.faults, ...rowFaults(subject, read, columnOf)];
    const { id, key } = rowKey(subject, read.values);
    const first = this.firstRows.get(key);
    if (first !== undefined) {
      faults.push(id === null ? wholeRow("row-same-as", { first }) : wholeRow("row-repeated", { first, id }));
    } else if (faults.length === 0) this.firstRows.set(key, number);
    return faults;
  }

  private async settle(
    tx: Tx,
    batch: {
      readonly rows: readonly TextRow[];
      readonly ready: ReadyBatch;
      readonly bad: BadRow[];
      readonly share: number;
    },
  ): Promise<void> {
    const outcome = await batch.ready(tx, this.parts.scope);
    const bad = withProblems(batch, outcome);
    await this.parts.errors.add(bad);
    for (const { row, faults } of bad) {
      for (const fault of faults)
        if (this.faults.length < FAULTS_KEPT) this.faults.push({ ...fault, row: row.number });
    }
    this.counts = {
      read: this.counts.read + batch.rows.length,
      created: this.counts.created + outcome.created,
      updated: this.counts.updated + outcome.updated,
      failed: this.counts.failed + bad.length,
    };
    await this.parts.onProgress(this.currentCounts(), batch.share);
  }

  private currentCounts(): ImportCounts {
    const { read, created, updated, failed } = this.counts;
    return { total: null, read, created, updated, unchanged: read - created - updated - failed, failed };
  }
}

/** The bad rows of a batch with those that the database refused, in the order of the sheet. */
function withProblems(
  { rows, bad }: { readonly rows: readonly TextRow[]; readonly bad: readonly BadRow[] },
  { problems }: BatchOutcome,
): readonly BadRow[] {
  if (problems.length === 0) return bad;
  const codes = new Map(problems.map(({ row, code }) => [row, code]));
  const refused = rows.flatMap((row): BadRow[] => {
    const code = codes.get(row.number);
    return code === undefined ? [] : [{ row, faults: [wholeRow(code)] }];
  });
  return [...bad, ...refused].toSorted((a, b) => a.row.number - b.row.number);
}
