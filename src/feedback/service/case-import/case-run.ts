import type { TextRow } from "../../../customer/domain/imports/find-header.ts";
import type { RowFault } from "../../../customer/domain/imports/row-reader.ts";
import type { BadRow, ErrorSheet } from "../../../customer/service/imports/error-sheet.ts";
import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import { NO_ROWS, type CaseImportCounts } from "../../domain/case-import/case-import-state.ts";
import type { ImportedVoice } from "../../domain/case-import/imported-voice.ts";
import { readCaseRow } from "../../domain/case-import/read-case-row.ts";
import { findKnownSources } from "../../store/case-import/bulk-cases.ts";
import { advanceCaseRun, type BegunCaseRun } from "./case-run-state.ts";
import { caseCountsOf, type KeptCaseFault } from "./present-case-import.ts";
import { storeCases, type StoredVoice } from "./store-cases.ts";

/** Faults kept to be shown; all of them stand in the error file. */
const FAULTS_KEPT = 200;

interface SortedRows {
  readonly rows: readonly TextRow[];
  readonly voices: readonly ImportedVoice[];
  readonly bad: readonly BadRow[];
}

type Refused = Extract<StoredVoice, { readonly outcome: "refused" }>;

/** One run under way: reads rows, stores them, and tells what became of them. */
export class CaseRun {
  private readonly session: Session;
  private readonly begun: BegunCaseRun;
  private readonly errors: ErrorSheet;
  private readonly faults: KeptCaseFault[] = [];
  /** Of a dry run: what the rows before would have taken. */
  private readonly met = new Map<string, number>();
  private counts: CaseImportCounts;
  private doneThrough: number;

  constructor(session: Session, begun: BegunCaseRun, errors: ErrorSheet) {
    this.session = session;
    this.begun = begun;
    this.errors = errors;
    this.counts = begun.row.dry_run ? NO_ROWS : caseCountsOf(begun.row);
    this.doneThrough = begun.row.done_through;
  }

  result(): { readonly counts: CaseImportCounts; readonly faults: readonly KeptCaseFault[] } {
    return { counts: this.counts, faults: this.faults };
  }

  /** Takes some rows in the order of the sheet; those that a run before took are only looked through for faults. */
  async take(rows: readonly TextRow[], share: number): Promise<void> {
    const { doneThrough } = this;
    const before = rows.filter(({ number }) => number <= doneThrough);
    const ahead = rows.filter(({ number }) => number > doneThrough);
    if (before.length > 0) {
      const sorted = this.sort(before);
      await this.tell(sorted, await this.session.begin((work) => this.lookUp(work, sorted.voices)));
    }
    if (ahead.length > 0) await this.store(this.sort(ahead), share);
  }

  private sort(rows: readonly TextRow[]): SortedRows {
    const voices: ImportedVoice[] = [];
    const bad: BadRow[] = [];
    for (const row of rows) {
      const read = readCaseRow(row, this.begun.plan.reading);
      if (read.voice) voices.push(read.voice);
      else bad.push({ row, faults: read.faults });
    }
    return { rows, voices, bad };
  }

  private async store(sorted: SortedRows, share: number): Promise<void> {
    const { row } = this.begun;
    const isLook = row.dry_run;
    const through = sorted.rows.at(-1)?.number ?? this.doneThrough;
    const name = {
      id: row.id,
      fileName: row.file_name,
      language: row.language === "en" ? "en" : "zh",
    } as const;
    const { outcomes, counts } = await this.session.begin(async (work) => {
      const found = isLook
        ? await this.lookUp(work, sorted.voices)
        : await storeCases(work, name, sorted.voices);
      const now = this.counted(sorted, found);
      const at = { from: this.doneThrough, through: isLook ? 0 : through, share };
      await advanceCaseRun(work, row.id, now, at);
      return { outcomes: found, counts: now };
    });
    this.counts = counts;
    if (!isLook) this.doneThrough = through;
    await this.tell(sorted, outcomes);
  }

  private counted(sorted: SortedRows, outcomes: readonly StoredVoice[]): CaseImportCounts {
    const of = (outcome: StoredVoice["outcome"]): number =>
      outcomes.filter((one) => one.outcome === outcome).length;
    const { read, created, repeated, failed } = this.counts;
    return {
      read: read + sorted.rows.length,
      created: created + of("created"),
      repeated: repeated + of("repeated"),
      failed: failed + sorted.bad.length + of("refused"),
    };
  }

  /** What would become of voices; writes nothing. */
  private async lookUp(
    { tx, actor }: Work,
    voices: readonly ImportedVoice[],
  ): Promise<readonly StoredVoice[]> {
    const found = await findKnownSources(tx, actor.orgId, voices);
    const known = new Map(found.map((one) => [JSON.stringify([one.source, one.sourceId]), one]));
    return voices.map((voice): StoredVoice => {
      const key = JSON.stringify([voice.source, voice.sourceId]);
      const stood = known.get(key);
      const isOther = stood !== undefined && stood.verbatim !== "" && stood.verbatim !== voice.verbatim;
      if (isOther) return { outcome: "refused", code: "known-otherwise", details: { number: stood.number } };
      if (stood !== undefined || this.met.has(key)) return { outcome: "repeated" };
      if (this.begun.row.dry_run) this.met.set(key, voice.row);
      return { outcome: "created", id: "", number: "" };
    });
  }

  /** Writes down what was refused, in the order of the sheet. */
  private async tell({ rows, voices, bad }: SortedRows, outcomes: readonly StoredVoice[]): Promise<void> {
    const places = new Map(rows.map((row) => [row.number, row]));
    const refused = voices.flatMap((voice, at): BadRow[] => {
      const outcome = outcomes[at];
      const row = places.get(voice.row);
      return outcome?.outcome === "refused" && row ? [{ row, faults: [this.faultOf(outcome)] }] : [];
    });
    const all = [...bad, ...refused].toSorted((a, b) => a.row.number - b.row.number);
    await this.errors.add(all);
    for (const { row, faults } of all)
      for (const fault of faults)
        if (this.faults.length < FAULTS_KEPT) this.faults.push({ ...fault, row: row.number });
  }

  private faultOf({ code, details }: Refused): RowFault {
    const { columns } = this.begun.plan.reading;
    const column = columns.find(({ field }) => field.code === "sourceId")?.name ?? null;
    return { code, column, value: null, details };
  }
}
