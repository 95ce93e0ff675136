/** A choice with the customer's own words; `text` may be empty. */
export interface OtherChoice {
  readonly code: "other";
  readonly text: string;
}

/** One row of a matrix that has more than a grade. `files`: ids of files stored before. */
export interface RowAnswer {
  readonly value?: number;
  readonly remark?: string;
  readonly files?: readonly string[];
}

/** A row with a grade alone is the number. */
export type MatrixAnswer = Readonly<Record<string, number | RowAnswer>>;

/**
 * What is stored, by type of question: rating 1–5, NPS 0–10 and number as number; single choice the code or
 * `OtherChoice`; multiple choice a list of them in the order of the options; yes/no a boolean; text, phone and date
 * (`YYYY-MM-DD`) a string; a matrix its rows.
 */
export type AnswerValue =
  number | string | boolean | OtherChoice | readonly (string | OtherChoice)[] | MatrixAnswer;
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Facts beside the answers. Absent facts are unknown. */
export interface AnswerContext {
  /** Language of the texts; Chinese where it is absent. */
  readonly language?: "zh" | "en";
  readonly hidden?: Readonly<Record<string, string | number | boolean>>;
  /** By field name, custom attributes as `attributes.CODE`. */
  readonly customer?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** All that conditions and blanks can ask about. */
export interface Facts {
  readonly answers: Answers;
  readonly context: AnswerContext;
}

export type Plain = Readonly<Record<string, unknown>>;

/** True for an object that is no list: what JSON calls an object. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The record's own value; what every object inherits (`constructor`) is nobody's answer. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
