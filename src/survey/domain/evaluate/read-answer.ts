import type { MatrixRow, Question } from "../definition/survey-definition.ts";
import { isPlain, own, type AnswerValue, type OtherChoice, type RowAnswer } from "./answer-value.ts";
import { isDay, isPhone, plainText } from "./text-forms.ts";

export type AnswerFaultCode =
  | "required"
  | "wrong-type"
  | "out-of-range"
  | "too-many-decimals"
  | "unknown-option"
  | "exclusive-option"
  | "too-few-choices"
  | "too-many-choices"
  | "unknown-row"
  | "text-too-short"
  | "text-too-long"
  | "not-a-day"
  | "not-a-phone"
  | "unknown-question"
  | "too-many-answers";

export type FaultDetails = Readonly<Record<string, string | number>>;

/** Why an answer is not taken. `question`: its code, empty when the fault is of the whole; the sentence stands in words. */
export interface AnswerFault {
  readonly question: string;
  readonly row?: string;
  readonly code: AnswerFaultCode;
  readonly details: FaultDetails;
}

/** Notes a fault of the question being read; gives undefined, so that a reader can return it. */
export type NoteFault = (code: AnswerFaultCode, details?: FaultDetails, row?: string) => undefined;

/** Longest text where the question says nothing, in UTF-16 units. */
export const TEXT_LENGTH = 2000;
/** Longest remark, and longest text beside "other". */
export const REMARK_LENGTH = 500;
const MOST_FILES = 5;
const FILE_ID = /^[\w-]{1,64}$/u;

/**
 * The answer in the form in which it is stored; undefined when there is none (absent, null, empty) or when it is
 * faulty. Never throws; the work is bounded by the definition, whatever was sent.
 */
export function readAnswer(question: Question, sent: unknown, note: NoteFault): AnswerValue | undefined {
  if (sent === undefined || sent === null || sent === "") return undefined;
  switch (question.type) {
    case "rating":
      return readGrade(question.scale, sent, note);
    case "nps":
      return readNumber({ min: 0, max: 10 }, sent, note);
    case "number":
      return readNumber(question, sent, note);
    case "yes_no":
      return typeof sent === "boolean" ? sent : note("wrong-type");
    case "single":
      return readChoice(question, sent, note);
    case "multiple":
      return readChoices(question, sent, note);
    case "matrix":
      return readMatrix(question, sent, note);
    default:
      return readWords(question, sent, note);
  }
}

function readGrade(scale: 4 | 5, sent: unknown, note: NoteFault, row?: string): number | undefined {
  return readNumber({ min: 6 - scale, max: 5 }, sent, (code, details) => note(code, details, row));
}

interface NumberForm {
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
}

function readNumber(form: NumberForm, sent: unknown, note: NoteFault): number | undefined {
  if (typeof sent !== "number" || !Number.isFinite(sent)) return note("wrong-type");
  const { min = -1e12, max = 1e12, decimals = 0 } = form;
  if (sent < min || sent > max) return note("out-of-range", { min, max });
  if (Number(sent.toFixed(decimals)) !== sent) return note("too-many-decimals", { decimals });
  return sent === 0 ? 0 : sent;
}

type Choices = Extract<Question, { type: "single" | "multiple" }>;

function readChoice(question: Choices, sent: unknown, note: NoteFault): string | OtherChoice | undefined {
  const code = isPlain(sent) ? own(sent, "code") : sent;
  if (typeof code !== "string") return note("wrong-type");
  const option = question.options.find((one) => one.code === code);
  if (!option) return note("unknown-option", { option: code.slice(0, 40) });
  if (!option.other) return code;
  const text = plainText((isPlain(sent) && own(sent, "text")) || "", REMARK_LENGTH, note);
  return text === undefined ? undefined : { code: "other", text };
}

function readChoices(
  question: Extract<Question, { type: "multiple" }>,
  sent: unknown,
  note: NoteFault,
): AnswerValue | undefined {
  const { options, minChoices: min = 0, maxChoices: max = options.length } = question;
  if (!Array.isArray(sent)) return note("wrong-type");
  if (sent.length === 0) return undefined;
  if (sent.length > options.length * 2) return note("too-many-choices", { max });
  const chosen = new Map<string, string | OtherChoice>();
  for (const one of sent) {
    const choice = readChoice(question, one, note);
    if (choice === undefined) return undefined;
    chosen.set(typeof choice === "string" ? choice : choice.code, choice);
  }
  const kept = options.filter((option) => chosen.has(option.code));
  if (kept.length > 1 && kept.some((option) => option.exclusive)) return note("exclusive-option");
  if (kept.length < min && !kept.some((option) => option.exclusive)) return note("too-few-choices", { min });
  if (kept.length > max) return note("too-many-choices", { max });
  return kept.map((option) => chosen.get(option.code) ?? option.code);
}

function readMatrix(
  { rows, scale }: Extract<Question, { type: "matrix" }>,
  sent: unknown,
  note: NoteFault,
): AnswerValue | undefined {
  if (!isPlain(sent)) return note("wrong-type");
  const answer: Record<string, number | RowAnswer> = {};
  let known = 0;
  for (const row of rows) {
    if (Object.hasOwn(sent, row.code)) known++;
    const value = readRow(row, scale, own(sent, row.code), note);
    if (value !== undefined) answer[row.code] = value;
  }
  const codes = Object.keys(sent);
  if (codes.length > known) {
    const stray = codes.find((code) => !rows.some((row) => row.code === code)) ?? "";
    note("unknown-row", { row: stray.slice(0, 40) });
  }
  return Object.keys(answer).length > 0 ? answer : undefined;
}

function readRow(
  row: MatrixRow,
  scale: 4 | 5,
  sent: unknown,
  note: NoteFault,
): number | RowAnswer | undefined {
  const whole = isPlain(sent) ? sent : { value: sent };
  const ofRow: NoteFault = (code, details) => note(code, details, row.code);
  const given = own(whole, "value") ?? "";
  const value = given === "" ? undefined : readGrade(scale, given, note, row.code);
  const remark = row.remark ? plainText(own(whole, "remark") ?? "", REMARK_LENGTH, ofRow) : "";
  const files = row.attachment ? readFiles(own(whole, "files") ?? [], ofRow) : [];
  if (!remark && !files?.length) return value;
  return {
    ...(value === undefined ? {} : { value }),
    ...(remark ? { remark } : {}),
    ...(files?.length ? { files } : {}),
  };
}

function readFiles(sent: unknown, note: NoteFault): readonly string[] | undefined {
  if (!Array.isArray(sent) || sent.length > MOST_FILES) return note("too-many-choices", { max: MOST_FILES });
  const ids = sent.filter((id): id is string => typeof id === "string" && FILE_ID.test(id));
  return ids.length === sent.length ? ids : note("wrong-type");
}

function readWords(question: Question, sent: unknown, note: NoteFault): string | undefined {
  const most = question.type === "text" ? (question.maxLength ?? TEXT_LENGTH) : 40;
  const text = plainText(sent, most, note);
  if (!text) return undefined;
  if (question.type === "date") return readDay(question, text, note);
  if (question.type === "phone") return isPhone(text) ? text : note("not-a-phone");
  const min = (question.type === "text" && question.minLength) || 0;
  return text.length < min ? note("text-too-short", { min }) : text;
}

function readDay(
  { min = "0000-01-01", max = "9999-12-31" }: { readonly min?: string; readonly max?: string },
  text: string,
  note: NoteFault,
): string | undefined {
  if (!isDay(text)) return note("not-a-day");
  return text < min || text > max ? note("out-of-range", { min, max }) : text;
}
