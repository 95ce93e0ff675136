import { Failure } from "../../kit/failure.ts";
import type { ExclusionReason, RowRemark } from "./call-back-records.ts";
import type { JudgedRecords } from "./record-judging.ts";
import type { ColumnsUsed } from "./sheet-records.ts";

type ReadingNoteCode =
  | "overall-from-scores"
  | "four-grades"
  | "too-many-values"
  | "no-answers-in-column"
  | "no-customer-column"
  | "no-verbatim-column"
  | "no-date-column"
  | "duplicates-without-identity";

/** Something the report should say about how the sheets were read; its sentence is in words/. */
export interface ReadingNote {
  readonly code: ReadingNoteCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** In the order in which reasons are named to the user. */
const EXCLUSION_REASONS: readonly ExclusionReason[] = [
  "no-score",
  "out-of-range",
  "duplicate",
  "unreadable",
  "straight-line-contradiction",
];
const ROWS_NAMED = 3;

/** What the reader of the report must know about the reading. */
export function notesOn(
  judged: JudgedRecords,
  used: ColumnsUsed,
  unanswered: readonly string[],
): readonly ReadingNote[] {
  const { records, excluded, ungrouped } = judged;
  const notes: ReadingNote[] = [];
  if (records.overallFrom === "mean-of-scores") notes.push({ code: "overall-from-scores", details: {} });
  if (records.fourGrades) notes.push({ code: "four-grades", details: {} });
  for (const { name, values } of ungrouped)
    notes.push({ code: "too-many-values", details: { column: name, values } });
  for (const column of unanswered) notes.push({ code: "no-answers-in-column", details: { column } });
  if (used.customer.length === 0) notes.push({ code: "no-customer-column", details: {} });
  if (used.verbatim.length === 0) notes.push({ code: "no-verbatim-column", details: {} });
  if (used.date.length === 0) notes.push({ code: "no-date-column", details: {} });
  const duplicates = excluded.filter((remark) => remark.reason === "duplicate").length;
  if (duplicates > 0 && used.customer.length + used.verbatim.length + used.date.length === 0) {
    notes.push({ code: "duplicates-without-identity", details: { count: duplicates } });
  }
  return notes;
}

/**
 * The failure when no record is left: `all-rows-invalid` with `received` and per reason the number of rows and the
 * first row numbers (`out-of-range`: 12, `out-of-range rows`: "2, 3, 4", `out-of-range example`).
 */
export function failureOfNone(excluded: readonly RowRemark<ExclusionReason>[]): Failure {
  const details: Record<string, string | number> = { received: excluded.length };
  for (const reason of EXCLUSION_REASONS) {
    const rows = excluded.filter((remark) => remark.reason === reason);
    if (rows.length === 0) continue;
    const more = rows.length > ROWS_NAMED ? "…" : "";
    details[reason] = rows.length;
    details[`${reason} rows`] =
      rows
        .slice(0, ROWS_NAMED)
        .map((remark) => remark.row)
        .join(", ") + more;
    details[`${reason} example`] = rows[0]?.detail ?? "";
  }
  return new Failure("all-rows-invalid", details);
}
