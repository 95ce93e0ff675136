import type { HiddenValues } from "../definition/survey-definition.ts";
import { isPlain, own, type Answers } from "../evaluate/answer-value.ts";
import type { AnswerPart, FactColumn, FileColumn, VerdictColumn } from "./file-columns.ts";

/** A number, a text, or nothing. */
export type FileCell = string | number | null;

/** A response on its way into a file. */
export interface FileResponse {
  readonly version: number;
  readonly answers: Answers;
  readonly fields: HiddenValues;
  readonly facts: Readonly<Record<FactColumn | VerdictColumn, FileCell>>;
}

/** What `response` has in a column: codes and numbers; null for what its version does not ask or was not answered. */
export function responseCell({ source, versions }: FileColumn, response: FileResponse): FileCell {
  if (source.of === "fact") return response.facts[source.fact];
  if (source.of === "verdict") return response.facts[source.verdict];
  if (!versions.includes(response.version)) return null;
  if (source.of === "hidden") return scalarCell(own(response.fields, source.field));
  return answerCell(own(response.answers, source.question.code), source.part);
}

function scalarCell(value: unknown): FileCell {
  if (typeof value === "boolean") return value ? "true" : "false";
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function answerCell(value: unknown, part: AnswerPart): FileCell {
  if (value === undefined) return null;
  switch (part.kind) {
    case "whole":
      if (typeof value === "boolean") return Number(value);
      return scalarCell(isPlain(value) ? own(value, "code") : value);
    case "option":
      return Array.isArray(value) ? Number(value.some((choice) => codeOf(choice) === part.option)) : null;
    case "other":
      return otherWords(value);
    default:
      return isPlain(value) ? rowCell(own(value, part.row), part.kind) : null;
  }
}

const codeOf = (choice: unknown): unknown => (isPlain(choice) ? own(choice, "code") : choice);

function otherWords(value: unknown): FileCell {
  const chosen = [value].flat().find(isPlain);
  return chosen ? scalarCell(own(chosen, "text") || null) : null;
}

function rowCell(row: unknown, kind: "row" | "remark" | "files"): FileCell {
  if (kind === "row") return scalarCell(isPlain(row) ? own(row, "value") : row);
  if (!isPlain(row)) return null;
  if (kind === "remark") return scalarCell(own(row, "remark"));
  const files = own(row, "files");
  return Array.isArray(files) ? files.join(" ") : null;
}

const QUOTED = /^'+\s*[=+\-@＝＋－＠]|^'+[\t\r\n]/u;

/**
 * A text before its cell is defused: one that a customer began with an apostrophe gets another, so that the one that
 * defuses can be told from it. `plainCellText` takes either away.
 */
export function quotedCell(cell: FileCell): FileCell {
  return typeof cell === "string" && QUOTED.test(cell) ? `'${cell}` : cell;
}

const DEFUSED = /^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))/u;

/** The text of a cell as it was before it was defused. */
export function plainCellText(text: string): string {
  return text.replace(DEFUSED, "");
}
