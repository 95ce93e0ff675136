import type { MatrixQuestion, MatrixRow } from "../definition/survey-definition.ts";
import type { NoteFault } from "./answer-fault.ts";
import { isPlain, own, type MatrixAnswer, type Plain, type RowAnswer } from "./answer-value.ts";
import { readNumber } from "./read-number.ts";
import { plainText, REMARK_LENGTH } from "./text-forms.ts";

const MOST_FILES = 3;
const FILE_ID = /^[\w-]{1,64}$/u;

/** The answered rows in their order; a faulty row is left out, the others stay. */
export function readMatrix(
  { rows, scale }: MatrixQuestion,
  sent: unknown,
  note: NoteFault,
): MatrixAnswer | undefined {
  if (!isPlain(sent)) return note("wrong-type");
  const answer: [string, number | RowAnswer][] = [];
  const stray = new Set(Object.keys(sent));
  for (const row of rows) {
    const { code } = row;
    stray.delete(code);
    const value = readRow(row, 6 - scale, own(sent, code), (fault, details) => note(fault, details, code));
    if (value !== undefined) answer.push([code, value]);
  }
  if (stray.size > 0) note("unknown-row", { row: String([...stray].sort()[0]).slice(0, 40) });
  return answer.length > 0 ? Object.fromEntries(answer) : undefined;
}

function readRow(
  row: MatrixRow,
  min: number,
  sent: unknown,
  note: NoteFault,
): number | RowAnswer | undefined {
  const whole = isPlain(sent) ? sent : { value: sent };
  const value = readPart(whole, "value", (part) => readNumber({ min, max: 5 }, part, note));
  const remark = row.remark && readPart(whole, "remark", (part) => plainText(part, REMARK_LENGTH, note));
  const files = row.attachment && readPart(whole, "files", (part) => readFiles(part, note));
  if (!remark && !files) return value;
  return { ...(value !== undefined && { value }), ...(remark && { remark }), ...(files && { files }) };
}

function readPart<T>(whole: Plain, name: string, read: (part: unknown) => T): T | undefined {
  const part = own(whole, name);
  return part === undefined || part === null || part === "" ? undefined : read(part);
}

function readFiles(sent: unknown, note: NoteFault): readonly string[] | undefined {
  if (!Array.isArray(sent)) return note("wrong-type");
  if (sent.length > MOST_FILES) return note("too-many-choices", { max: MOST_FILES });
  if (!sent.every((id) => typeof id === "string" && FILE_ID.test(id))) return note("wrong-type");
  return sent.length > 0 ? sent : undefined;
}
