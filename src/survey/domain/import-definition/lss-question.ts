import type { ImportReport } from "./import-report.ts";
import type { LssParts } from "./lss-parts.ts";
import { cell, type LssRow } from "./lss-tables.ts";
import { asMatrix, asRating, separateRows } from "./option-marks.ts";
import type { RawPart, RawQuestion, RawShown, RawText } from "./raw-survey.ts";

export interface LssReading {
  readonly parts: LssParts;
  readonly report: ImportReport;
  readonly text: RawText;
  readonly help: RawText;
  readonly shown: readonly RawShown[];
}

type Base = Omit<RawQuestion, "type">;
interface Source {
  readonly qid: string;
  readonly type: string;
  readonly hasOther: boolean;
  readonly base: Base;
  readonly parts: LssParts;
  readonly report: ImportReport;
}
type Reader = (source: Source) => readonly RawQuestion[];

/** By LimeSurvey's letter of the question type (application/models/Question.php). */
const READERS: Readonly<Record<string, Reader>> = {
  L: single,
  "!": single,
  O: single,
  M: multiple,
  P: multiple,
  F: table,
  H: table,
  A: ({ base, parts, qid }) => [{ ...base, type: "matrix", scale: 5, rows: parts.children(qid) }],
  B: (source) => asMatrix(withRows(source), tenPoints(), source.report),
  C: (source) => asMatrix(withRows(source), YES_UNSURE_NO, source.report),
  E: (source) => asMatrix(withRows(source), MORE_SAME_LESS, source.report),
  "5": ({ base }) => [{ ...base, type: "rating", scale: 5 }],
  N: number,
  K: (source) => separateRows(withRows(source), (row) => ({ ...row, type: "number", decimals: 2 })),
  Q: (source) => separateRows(withRows(source), (row) => row),
  S: words,
  T: words,
  U: words,
  Y: ({ base }) => [{ ...base, type: "yes_no" }],
  G: ({ base }) => [{ ...base, type: "single", options: GENDERS }],
  D: ({ base, parts, qid }) => [
    {
      ...base,
      type: "date",
      ...day("min", parts.attribute(qid, "date_min")),
      ...day("max", parts.attribute(qid, "date_max")),
    },
  ],
  X: ({ base }) => [{ ...base, type: "section" }],
};

const option = (value: string, zh: string, en: string): RawPart => ({ value, text: { zh, en } });
const GENDERS = [option("M", "男", "Male"), option("F", "女", "Female")];
const YES_UNSURE_NO = [option("Y", "是", "Yes"), option("U", "不确定", "Uncertain"), option("N", "否", "No")];
const MORE_SAME_LESS = [
  option("I", "增加", "Increase"),
  option("S", "不变", "Same"),
  option("D", "减少", "Decrease"),
];

function tenPoints(): readonly RawPart[] {
  return Array.from({ length: 10 }, (_, i) => ({ value: String(i + 1), text: { zh: String(i + 1) } }));
}

/** The questions that one of LimeSurvey becomes: none where its type has no like here, several for a table. */
export function readLssQuestion(row: LssRow, reading: LssReading): readonly RawQuestion[] {
  const { parts, report, text, help, shown } = reading;
  const name = cell(row, "title");
  const type = cell(row, "type");
  const qid = cell(row, "qid");
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (!reader) {
    report.drop(name, "question-type", { type });
    return [];
  }
  if (cell(row, "preg") !== "") report.drop(name, "property", { property: "preg" });
  const unlike = ["array_filter", "random_order", "em_validation_q", "exclude_all_others_auto", "hidden"];
  for (const property of unlike)
    if (!["", "0"].includes(parts.attribute(qid, property))) report.drop(name, "property", { property });
  const base: Base = {
    name,
    place: name,
    text: text.zh === "" ? { zh: name } : text,
    ...(help.zh !== "" && { help }),
    required: cell(row, "mandatory") === "Y",
    shown,
  };
  return reader({ qid, type, base, parts, report, hasOther: cell(row, "other") === "Y" });
}

function withRows({ base, parts, qid }: Source): RawQuestion {
  return { ...base, type: "matrix", rows: parts.children(qid) };
}

function single(source: Source): readonly RawQuestion[] {
  const { base, parts, qid, type, report } = source;
  if (type === "O") report.drop(base.place, "comment-field");
  const options = [...parts.answers(qid), ...otherOf(source)];
  return [asRating({ ...base, type: "single", options }, report)];
}

function otherOf({ hasOther, parts, qid }: Source): readonly RawPart[] {
  const own = parts.attribute(qid, "other_replace_text");
  const text = own === "" ? { zh: "其他", en: "Other" } : { zh: own };
  return hasOther ? [{ value: "-oth-", text, other: true }] : [];
}

function multiple(source: Source): readonly RawQuestion[] {
  const { base, parts, qid, type, report } = source;
  if (type === "P") report.drop(base.place, "comment-field");
  const alone = new Set(parts.attribute(qid, "exclude_all_others").split(";").filter(Boolean));
  const options = parts
    .children(qid)
    .map((part) => (alone.has(part.value) ? { ...part, exclusive: true } : part));
  return [
    {
      ...base,
      type: "multiple",
      options: [...options, ...otherOf(source)],
      minChoices: parts.number(qid, "min_answers") || undefined,
      maxChoices: parts.number(qid, "max_answers") || undefined,
    },
  ];
}

function table(source: Source): readonly RawQuestion[] {
  return asMatrix(withRows(source), source.parts.answers(source.qid), source.report);
}

function number({ base, parts, qid }: Source): readonly RawQuestion[] {
  const whole = parts.attribute(qid, "num_value_int_only") === "1";
  return [
    {
      ...base,
      type: "number",
      min: parts.number(qid, "min_num_value_n"),
      max: parts.number(qid, "max_num_value_n"),
      decimals: whole ? 0 : 2,
    },
  ];
}

function words({ base, parts, qid, type }: Source): readonly RawQuestion[] {
  const maxLength = parts.number(qid, "maximum_chars") || undefined;
  return [{ ...base, type: "text", maxLength, ...(type !== "S" && { multiline: true }) }];
}

function day(bound: "min" | "max", value: string): Pick<RawQuestion, "min" | "max"> {
  return /^\d{4}-\d{2}-\d{2}/u.test(value) ? { [bound]: value.slice(0, 10) } : {};
}
