import type { Polarity } from "../../language/domain/verbatim-reading.ts";
import type { Answers } from "../../survey/domain/answer-quality.ts";
import { judgeAnswers } from "../../survey/domain/answer-quality.ts";
import { overallFromScores } from "../../survey/domain/satisfaction-scale.ts";
import type {
  AttributeColumn,
  CallBackRecords,
  ExclusionReason,
  FlagReason,
  RowRemark,
} from "./call-back-records.ts";
import type { GrowingAttribute, RecordBuilder } from "./record-builder.ts";

/** The records that count, and what is to be said about the rest. Remarks stand in the order of reading. */
export interface JudgedRecords {
  readonly records: CallBackRecords;
  /** Per record kept: its index among all records read (what `polarityOf` was asked with). */
  readonly kept: Uint32Array;
  readonly excluded: readonly RowRemark<ExclusionReason>[];
  readonly flagged: readonly RowRemark<FlagReason>[];
  /** Attribute columns left out because they have too many values, with the number of values seen. */
  readonly ungrouped: readonly { readonly name: string; readonly values: number }[];
}

/** A column found by its values is an attribute with 2–20 values that come three times each on average. */
const FOUND_GROUPS = 20;
/** A known attribute may have more, and may be the same throughout. */
const KNOWN_GROUPS = 50;
const ALWAYS_GROUPS = 10;
const ROWS_PER_GROUP = 3;

/**
 * Judges all records read and keeps those that count (capability S8). `polarityOf` tells the sentiment of the
 * verbatim of a record by its index among all records read; it is asked only where words can decide.
 */
export function judgeQuality(read: RecordBuilder, polarityOf: (index: number) => Polarity): JudgedRecords {
  const keep: number[] = [];
  const excluded: RowRemark<ExclusionReason>[] = [];
  const flagged: RowRemark<FlagReason>[] = [];
  const flagsAt = Map.groupBy(read.flags, (flag) => flag.index);
  const columns = [...read.scores.values()].map((column) => column.values);
  const scores = columns.map(() => 0);
  for (let index = 0; index < read.count; index++) {
    for (let c = 0; c < scores.length; c++) scores[c] = columns[c]?.[index] ?? 0;
    if (read.overallName === null) read.overall[index] = overallFromScores(scores);
    const verdict = judge(read, index, scores, polarityOf);
    if (verdict.barred) {
      excluded.push(remark(read, index, verdict.barred.reason, verdict.barred.detail));
      continue;
    }
    keep.push(index);
    for (const flag of flagsAt.get(index) ?? []) flagged.push(remark(read, index, flag.reason, flag.detail));
    for (const reason of verdict.flags) flagged.push(remark(read, index, reason, ""));
  }
  const kept = Uint32Array.from(keep);
  const { attributes, ungrouped } = closeAttributes(read, kept);
  return { records: closeRecords(read, kept, attributes), kept, excluded, flagged, ungrouped };
}

interface Verdict {
  readonly barred: { readonly reason: ExclusionReason; readonly detail: string } | null;
  readonly flags: readonly FlagReason[];
}

function judge(
  read: RecordBuilder,
  index: number,
  scores: readonly number[],
  polarityOf: (index: number) => Polarity,
): Verdict {
  const barred = read.barred.get(index);
  if (barred) return { barred, flags: [] };
  const answers: Answers = {
    scores,
    asked: read.asked[read.source[index] ?? 0] ?? 0,
    overall: read.overall[index] ?? 0,
    hasWords: read.verbatim[index] !== "",
  };
  const { exclusion, flags } = judgeAnswers(answers, () => polarityOf(index));
  return { barred: exclusion && { reason: exclusion, detail: "" }, flags };
}

function remark<Reason>(
  read: RecordBuilder,
  index: number,
  reason: Reason,
  detail: string,
): RowRemark<Reason> {
  const { file, sheet } = read.sources[read.source[index] ?? 0] ?? { file: "", sheet: "" };
  return { file, sheet, row: read.row[index] ?? 0, reason, detail };
}

function closeAttributes(
  read: RecordBuilder,
  kept: Uint32Array,
): Pick<JudgedRecords, "ungrouped"> & { attributes: AttributeColumn[] } {
  const attributes: AttributeColumn[] = [];
  const ungrouped: { name: string; values: number }[] = [];
  for (const column of [...read.attributes.values()].toSorted((a, b) => a.order - b.order)) {
    const closed = column.dropped ? null : closeAttribute(column, kept);
    if (closed) attributes.push(closed);
    else if (column.origin === "known" && column.values.length > ALWAYS_GROUPS)
      ungrouped.push({ name: column.name, values: column.values.length });
  }
  return { attributes, ungrouped };
}

/** Counts values over the records kept and numbers them anew; null when the column does not group. */
function closeAttribute(column: GrowingAttribute, kept: Uint32Array): AttributeColumn | null {
  const values: string[] = [];
  const renumbered = new Uint16Array(column.values.length + 1);
  const codes = new Uint16Array(kept.length);
  let filled = 0;
  for (let i = 0; i < kept.length; i++) {
    const code = column.codes[kept[i] ?? 0] ?? 0;
    if (code === 0) continue;
    filled++;
    if (renumbered[code] === 0) renumbered[code] = values.push(column.values[code - 1] ?? "");
    codes[i] = renumbered[code] ?? 0;
  }
  return groups(column.origin, values.length, filled) ? { name: column.name, values, codes } : null;
}

function groups(origin: GrowingAttribute["origin"], values: number, filled: number): boolean {
  if (origin === "mapped") return true;
  const repeated = values * ROWS_PER_GROUP <= filled;
  if (origin === "known")
    return values >= 1 && values <= KNOWN_GROUPS && (repeated || values <= ALWAYS_GROUPS);
  return values >= 2 && values <= FOUND_GROUPS && repeated;
}

function closeRecords(
  read: RecordBuilder,
  kept: Uint32Array,
  attributes: readonly AttributeColumn[],
): CallBackRecords {
  const { length } = kept;
  return {
    count: length,
    source: pick(read.source, kept, new Uint16Array(length)),
    row: pick(read.row, kept, new Uint32Array(length)),
    sources: [...read.sources],
    scores: [...read.scores.values()].map(({ name, values }) => ({
      name,
      values: pick(values, kept, new Uint8Array(length)),
    })),
    overall: pick(read.overall, kept, new Uint8Array(length)),
    overallFrom: read.overallName === null ? "mean-of-scores" : "column",
    overallName: read.overallName,
    fourGrades: isFourGradeForm(read),
    attributes,
    verbatim: pickTexts(read.verbatim, kept),
    date: pick(read.date, kept, new Int32Array(length)),
    customer: pickTexts(read.customer, kept),
  };
}

/**
 * The four-grade form: a column in words alone, at least two different ones, 非常不满意 not among them. The overall
 * column decides where it holds grades, else all score columns in words.
 */
function isFourGradeForm({ gradeForms, overallName }: RecordBuilder): boolean {
  const overall = overallName === null ? undefined : gradeForms.get(overallName);
  const forms = overall === undefined ? [...gradeForms.values()] : [overall];
  const inWords = forms.filter((form) => form >> 8 !== 0);
  const used = inWords.reduce((all, form) => all | form, 0);
  const words = [1, 2, 3, 4, 5].filter((grade) => (used & (1 << (8 + grade))) !== 0);
  return words.length >= 2 && !words.includes(1) && (used & 0xff) === 0;
}

function pick<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  from: T,
  kept: Uint32Array,
  to: T,
): T {
  for (let i = 0; i < kept.length; i++) to[i] = from[kept[i] ?? 0] ?? 0;
  return to;
}

function pickTexts(from: readonly string[], kept: Uint32Array): readonly string[] {
  const to: string[] = [];
  for (const index of kept) to.push(from[index] ?? "");
  return to;
}
