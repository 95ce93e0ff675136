import type { AnswerFaultCode } from "../evaluate/answer-fault.ts";

/** What is wrong with a row as such; what is wrong with an answer is said by `AnswerFaultCode`. */
export type RowFaultCode =
  | "formula-without-result"
  | "not-chosen-or-not"
  | "other-not-chosen"
  | "id-too-long"
  | "id-taken"
  | "version-unknown"
  | "channel-unknown"
  | "language-unknown"
  | "time-unreadable"
  | "time-in-future"
  | "seconds-unreadable"
  | "customer-unknown"
  | "customer-ambiguous"
  | "customer-missing"
  | "contact-masked"
  | "hidden-unreadable"
  | "nothing-answered"
  | "quota-full";

/** Why a row is not taken. */
export interface RowFault {
  /** Heading of the column; null: the row as a whole. */
  readonly column: string | null;
  /** What stands there, shortened; null where nothing does. */
  readonly value: string | null;
  readonly code: RowFaultCode | AnswerFaultCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A column that is read. */
export interface MappedColumn<T> {
  readonly index: number;
  /** Its heading. */
  readonly name: string;
  readonly target: T;
}

const SHOWN = 60;

export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** A fault of one cell. */
export function cellFault(
  { name }: Pick<MappedColumn<unknown>, "name">,
  text: string,
  code: RowFault["code"],
  details: RowFault["details"] = {},
): RowFault {
  return { column: name, value: text === "" ? null : shortened(text), code, details };
}

/** A fault of the row as a whole. */
export function rowFault(code: RowFault["code"], details: RowFault["details"] = {}): RowFault {
  return { column: null, value: null, code, details };
}
