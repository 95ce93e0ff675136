import { Failure } from "../../kit/failure.ts";
import { isNoAnswer } from "../../survey/domain/satisfaction-scale.ts";
import { FirstSeen } from "../../survey/domain/row-fingerprint.ts";
import type { ExclusionReason, FlagReason } from "./call-back-records.ts";
import { NO_DATE } from "./call-back-records.ts";
import type { AttributePlace, NamedColumn } from "./sheet-layout.ts";

/** More values than this are no groups: the column is dropped, or refused where a mapping asks for it. */
const GROUPS_AT_MOST = 200;

export interface GrowingScore {
  readonly name: string;
  values: Uint8Array;
}

export interface GrowingAttribute {
  readonly name: string;
  readonly origin: AttributePlace["origin"];
  readonly order: number;
  readonly values: string[];
  readonly codeOf: Map<string, number>;
  codes: Uint16Array;
  /** True once it has shown more than `GROUPS_AT_MOST` values. */
  dropped: boolean;
}

/** Remark on a record by its index among all records read. */
export interface IndexedRemark<Reason> {
  readonly index: number;
  readonly reason: Reason;
  readonly detail: string;
}

/**
 * All records read so far, in columns that grow together, including those that reading itself has barred
 * (duplicates, out of range, totals rows). Judged and closed by `judgeQuality`.
 */
export class RecordBuilder {
  count = 0;
  source = new Uint16Array(1024);
  row = new Uint32Array(1024);
  overall = new Uint8Array(1024);
  date = new Int32Array(1024);
  readonly verbatim: string[] = [];
  readonly customer: string[] = [];
  readonly sources: { readonly file: string; readonly sheet: string }[] = [];
  /** Per source: how many score questions its sheet asks. */
  readonly asked: number[] = [];
  readonly scores = new Map<string, GrowingScore>();
  readonly attributes = new Map<string, GrowingAttribute>();
  readonly barred = new Map<number, { readonly reason: ExclusionReason; readonly detail: string }>();
  readonly flags: IndexedRemark<FlagReason>[] = [];
  readonly firstSeen = new FirstSeen();
  overallName: string | null = null;
  /** Per score or overall column, how its grades are given: bit 1 << grade for a number, 1 << (8 + grade) for a word. */
  readonly gradeForms = new Map<string, number>();

  /** Opens the slot of the next record and gives its index. */
  open(source: number, row: number): number {
    const index = this.count++;
    if (index >= this.row.length) this.grow(this.row.length * 2);
    this.source[index] = source;
    this.row[index] = row;
    this.date[index] = NO_DATE;
    this.verbatim.push("");
    this.customer.push("");
    return index;
  }

  /** A sheet to come; `asked`: how many score questions it has. */
  openSource(place: { readonly file: string; readonly sheet: string }, asked: number): number {
    this.asked.push(asked);
    return this.sources.push(place) - 1;
  }

  /** Leaves a record out; the first reason stays. */
  bar(index: number, reason: ExclusionReason, detail: string): void {
    if (!this.barred.has(index)) this.barred.set(index, { reason, detail });
  }

  flag(index: number, reason: FlagReason, detail: string): void {
    this.flags.push({ index, reason, detail });
  }

  /** The row of record `index` as it is named beside record `from`: with its sheet and file where these differ. */
  placeSeenFrom(index: number, from: number): string {
    const row = String(this.row[index]);
    const there = this.sources[this.source[index] ?? 0];
    const here = this.sources[this.source[from] ?? 0];
    if (!there || there === here) return row;
    const sheet = there.sheet === "" ? "" : `${there.sheet}!`;
    return there.file === here?.file ? `${sheet}${row}` : `${there.file} ${sheet}${row}`;
  }

  scoreColumn({ key, name }: NamedColumn): GrowingScore {
    const known = this.scores.get(key);
    if (known) return known;
    const column = { name, values: new Uint8Array(this.row.length) };
    this.scores.set(key, column);
    return column;
  }

  attributeColumn({ key, name, origin, order }: AttributePlace): GrowingAttribute {
    const known = this.attributes.get(key);
    if (known) return known;
    const codes = new Uint16Array(this.row.length);
    const column = {
      name,
      origin,
      order,
      values: [],
      codeOf: new Map<string, number>(),
      codes,
      dropped: false,
    };
    this.attributes.set(key, column);
    return column;
  }

  /** Notes the value's code; "-", "N/A" and the like stay empty. Failure `too-many-segment-values` when a mapping asks for a column that does not group. */
  setAttribute(column: GrowingAttribute, index: number, value: string | undefined): void {
    if (column.dropped || value === undefined || value === "") return;
    column.codes[index] = column.codeOf.get(value) ?? this.newCode(column, value);
  }

  private newCode(column: GrowingAttribute, text: string): number {
    if (isNoAnswer(text)) return 0;
    const value = text.replaceAll(/\s+/gu, " ");
    let code = column.codeOf.get(value);
    if (code === undefined) {
      if (column.values.length >= GROUPS_AT_MOST) return this.drop(column);
      code = column.values.push(value);
      column.codeOf.set(value, code);
    }
    return code;
  }

  private drop(column: GrowingAttribute): number {
    if (column.origin === "mapped") {
      throw new Failure("too-many-segment-values", { column: column.name, limit: GROUPS_AT_MOST });
    }
    column.dropped = true;
    column.codeOf.clear();
    return 0;
  }

  private grow(capacity: number): void {
    this.source = enlarge(this.source, new Uint16Array(capacity));
    this.row = enlarge(this.row, new Uint32Array(capacity));
    this.overall = enlarge(this.overall, new Uint8Array(capacity));
    this.date = enlarge(this.date, new Int32Array(capacity));
    for (const column of this.scores.values())
      column.values = enlarge(column.values, new Uint8Array(capacity));
    for (const column of this.attributes.values())
      column.codes = enlarge(column.codes, new Uint16Array(capacity));
  }
}

function enlarge<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
