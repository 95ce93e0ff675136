/**
 * Call-back records in columns, one position per record kept. Columns keep 100,000 records small and let
 * figures be counted without objects. Row order is the order of reading.
 */
export interface CallBackRecords {
  readonly count: number;
  /** Where each record stands: index into `sources`, and the row number there. */
  readonly source: Uint16Array;
  readonly row: Uint32Array;
  readonly sources: readonly { readonly file: string; readonly sheet: string }[];
  readonly scores: readonly ScoreColumn[];
  /** 1–5; 0 = no answer. */
  readonly overall: Uint8Array;
  readonly overallFrom: "column" | "mean-of-scores";
  /** The overall column's name in the sheet, if there is one. */
  readonly overallName: string | null;
  /** True when the sheet uses the four-grade form (graded 5, 4, 3, 2). */
  readonly fourGrades: boolean;
  readonly attributes: readonly AttributeColumn[];
  /** The customer's words; "" = none. */
  readonly verbatim: readonly string[];
  /** Days since 1970-01-01 (plain date); `NO_DATE` = none. */
  readonly date: Int32Array;
  /** Who it is: customer id or name, else contact; "" = unknown. Counts customers, never printed. */
  readonly customer: readonly string[];
}

export const NO_DATE = -2147483648;

export interface ScoreColumn {
  readonly name: string;
  /** 1–5; 0 = no answer. */
  readonly values: Uint8Array;
}

export interface AttributeColumn {
  readonly name: string;
  /** Distinct values, by first appearance. */
  readonly values: readonly string[];
  /** 1-based index into `values`; 0 = empty. */
  readonly codes: Uint16Array;
}

export type ExclusionReason =
  "duplicate" | "out-of-range" | "no-score" | "straight-line-contradiction" | "unreadable";
export type FlagReason =
  "contradiction" | "few-scores" | "impossible-date" | "unreadable-cell" | "future-date";

/** A row left out of the figures, or kept with a remark. `detail` names the column, value or row it is about. */
export interface RowRemark<Reason> {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly reason: Reason;
  readonly detail: string;
}
