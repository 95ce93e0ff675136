import type { Question } from "../definition/survey-definition.ts";
import type { AnswerFault } from "../evaluate/answer-fault.ts";
import type { ImportSource } from "./import-target.ts";
import { readAnswerCell, readChosen } from "./read-answer-cell.ts";
import { cellFault, rowFault, type MappedColumn, type RowFault } from "./row-fault.ts";

/** A column that holds answers. */
export type AnswerColumn = MappedColumn<Extract<ImportSource, { readonly of: "answer" }>>;

export interface ReadAnswers {
  /** By question code, as `keepReachable` takes them. */
  readonly sent: Readonly<Record<string, unknown>>;
  readonly faults: readonly RowFault[];
}

interface Gathered {
  readonly question: Question;
  value?: unknown;
  words?: { readonly column: AnswerColumn; readonly text: string };
  readonly chosen: string[];
  readonly rows: Map<string, { value?: unknown; remark?: string; files?: readonly string[] }>;
}

/**
 * Reads the answers of one row. `textOf` gives a cell's text; `questionOf` the question as the row's version asks it,
 * undefined for one that it does not ask: such an answer is passed on and becomes a fault.
 */
export function readAnswers(
  columns: readonly AnswerColumn[],
  textOf: (column: AnswerColumn) => string,
  questionOf: (code: string) => Question | undefined,
): ReadAnswers {
  const gathered = new Map<string, Gathered>();
  const faults: RowFault[] = [];
  for (const column of columns) {
    const text = textOf(column);
    if (text === "") continue;
    const { code } = column.target.question;
    const question = questionOf(code) ?? column.target.question;
    const into = gathered.get(code) ?? { question, chosen: [], rows: new Map() };
    gathered.set(code, into);
    const fault = takeCell(column, text, into);
    if (fault) faults.push(fault);
  }
  const sent: [string, unknown][] = [];
  for (const [code, into] of gathered) {
    const { value, fault } = valueOf(into);
    if (fault) faults.push(fault);
    if (value !== undefined) sent.push([code, value]);
  }
  return { sent: Object.fromEntries(sent), faults };
}

function takeCell(column: AnswerColumn, text: string, into: Gathered): RowFault | null {
  const { question, part } = column.target;
  switch (part.kind) {
    case "whole":
    case "choices":
      into.value = readAnswerCell(into.question, text);
      return null;
    case "option":
      return takeOption(column, text, { into, question, option: part.option });
    case "other":
      into.words = { column, text };
      return null;
    default:
      takeRow(text, part, into);
      return null;
  }
}

function takeOption(
  column: AnswerColumn,
  text: string,
  {
    into,
    question,
    option,
  }: { readonly into: Gathered; readonly question: Question; readonly option: string },
): RowFault | null {
  const known = "options" in question ? question.options.find(({ code }) => code === option) : undefined;
  const chosen = known ? readChosen(text, known) : null;
  if (chosen === null) return cellFault(column, text, "not-chosen-or-not");
  if (chosen) into.chosen.push(option);
  return null;
}

function takeRow(
  text: string,
  { row, kind }: { readonly row: string; readonly kind: "row" | "remark" | "files" },
  into: Gathered,
): void {
  const known = into.rows.get(row) ?? {};
  into.rows.set(row, known);
  if (kind === "remark") known.remark = text;
  else if (kind === "files") known.files = text.split(/\s+/u);
  else known.value = readAnswerCell(into.question, text);
}

function valueOf(into: Gathered): { readonly value?: unknown; readonly fault?: RowFault } {
  const { chosen, rows, words } = into;
  if (rows.size > 0) return { value: matrixValue(rows) };
  const before = chosen.length > 0 ? [...chosen, ...[into.value ?? []].flat()] : into.value;
  if (!words) return { value: before };
  const other = { code: "other", text: words.text };
  if (before === undefined) return { value: into.question.type === "multiple" ? [other] : other };
  if (!Array.isArray(before))
    return isOther(before)
      ? { value: other }
      : { fault: cellFault(words.column, words.text, "other-not-chosen") };
  return { value: [...before.filter((choice) => !isOther(choice)), other] };
}

function matrixValue(rows: Gathered["rows"]): unknown {
  const read = [...rows].flatMap(([code, row]): [string, unknown][] => {
    if (row.remark !== undefined || row.files !== undefined) return [[code, row]];
    return row.value === undefined ? [] : [[code, row.value]];
  });
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}

function isOther(choice: unknown): boolean {
  return (
    choice === "other" ||
    (typeof choice === "object" && choice !== null && "code" in choice && choice.code === "other")
  );
}

/** The fault of an answer as the fault of the cell it stood in. */
export function faultOfAnswer(
  { question, row, code, details }: AnswerFault,
  columns: readonly AnswerColumn[],
  textOf: (column: AnswerColumn) => string,
): RowFault {
  const own = columns.filter(({ target }) => target.question.code === question);
  const filled = own.filter((column) => textOf(column) !== "");
  const inRow = own.filter(({ target: { part } }) => "row" in part && part.row === row);
  const column = row === undefined ? (filled[0] ?? own[0]) : (inRow[0] ?? filled[0]);
  if (!column)
    return rowFault(code, { ...details, question: row === undefined ? question : `${question}.${row}` });
  return cellFault(column, textOf(column), code, { ...details, question });
}
