import {
  isPlain,
  type Answers,
  type AnswerValue,
  type MatrixAnswer,
  type OtherChoice,
} from "../evaluate/answer-value.ts";

type Field = readonly [name: string, value: string];

/** Answers as the fields of a form that would be read as these answers: the other way round of `readFormPost`. */
export function formFieldsOf(answers: Answers): readonly Field[] {
  return Object.entries(answers).flatMap(([code, value]) => fieldsOf(code, value));
}

function fieldsOf(code: string, value: AnswerValue): readonly Field[] {
  if (Array.isArray(value)) return value.flatMap((one: AnswerValue) => fieldsOf(code, one));
  if (!isPlain(value)) return [[code, String(value)]];
  if (isOther(value))
    return [[code, "other"], ...(value.text ? [[`${code}.other`, value.text] as const] : [])];
  return Object.entries(value).flatMap(([row, of]) => rowFields(`${code}.${row}`, of));
}

/** A row of a matrix holds no bare text. */
function isOther(value: OtherChoice | MatrixAnswer): value is OtherChoice {
  return typeof value["text" as keyof typeof value] === "string";
}

function rowFields(name: string, of: unknown): readonly Field[] {
  if (!isPlain(of)) return [[name, String(of)]];
  const { value, remark, files } = of;
  return [
    ...(value === undefined ? [] : [[name, String(value)] as const]),
    ...(remark === undefined ? [] : [[`${name}.remark`, String(remark)] as const]),
    ...(Array.isArray(files) ? files.map((id) => [`${name}.files`, String(id)] as const) : []),
  ];
}
