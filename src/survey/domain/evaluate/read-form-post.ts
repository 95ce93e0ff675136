import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";

/** Fields read of one post; what a browser sends for the greatest survey is far below. */
const MOST_FIELDS = 10_000;

const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d{1,10})?$/u;
const YES = /^(true|yes|1|是)$/u;
const NO = /^(false|no|0|否)$/u;

/**
 * Reads the fields of a form as answers for `evaluate` and `keepReachable`: `CODE`, repeated for multiple choice,
 * `CODE.other` for the words beside "other", `CODE.ROW`, `CODE.ROW.remark`, `CODE.ROW.files`. Fields that begin with `_`
 * are the page's own; empty fields are no answers; unknown fields stay, so that they become faults; files are skipped.
 * What fits no type stays as it was sent. Of repeated fields that take one value the last counts.
 */
export function readFormPost(
  definition: SurveyDefinition,
  fields: Iterable<readonly [string, unknown]>,
): Readonly<Record<string, unknown>> {
  const sent = gather(fields);
  const answers: [string, unknown][] = [];
  for (const question of definition.pages.flatMap((page) => page.questions)) {
    const answer = question.type === "section" ? undefined : answerOf(question, sent);
    if (answer !== undefined) answers.push([question.code, answer]);
  }
  for (const [name, values] of sent) answers.push([name, values.at(-1)]);
  return Object.fromEntries(answers);
}

type Fields = Map<string, string[]>;

function gather(fields: Iterable<readonly [string, unknown]>): Fields {
  const sent: Fields = new Map();
  let read = 0;
  for (const [name, value] of fields) {
    if (read++ >= MOST_FIELDS) break;
    if (typeof value !== "string" || value === "" || name.startsWith("_")) continue;
    const before = sent.get(name);
    if (before) before.push(value);
    else sent.set(name, [value]);
  }
  return sent;
}

/** Takes the question's fields out of what was sent. */
function answerOf(question: Question, sent: Fields): unknown {
  const { code } = question;
  if (question.type === "matrix") {
    const rows = question.rows.flatMap((row): [string, unknown][] => {
      const name = `${code}.${row.code}`;
      const value = take(sent, name)?.map(asNumber).at(-1);
      const remark = take(sent, `${name}.remark`)?.at(-1);
      const files = take(sent, `${name}.files`);
      if (remark === undefined && !files) return value === undefined ? [] : [[row.code, value]];
      return [[row.code, { value, remark, files }]];
    });
    return rows.length > 0 ? Object.fromEntries(rows) : undefined;
  }
  const values = take(sent, code);
  const text = take(sent, `${code}.other`)?.at(-1) ?? "";
  if (!values) return undefined;
  const read = values.map((value) => typed(question, value, text));
  return question.type === "multiple" ? read : read.at(-1);
}

function take(sent: Fields, name: string): string[] | undefined {
  const values = sent.get(name);
  sent.delete(name);
  return values;
}

function typed(question: Question, value: string, text: string): unknown {
  switch (question.type) {
    case "rating":
    case "nps":
    case "number":
      return asNumber(value);
    case "yes_no":
      return YES.test(value) ? true : NO.test(value) ? false : value;
    case "single":
    case "multiple":
      return value === "other" ? { code: value, text } : value;
    default:
      return value;
  }
}

/** Also of full-width digits, as Chinese keyboards type them. */
function asNumber(value: string): number | string {
  const plain = value.length > 40 ? value : value.normalize("NFKC").trim();
  return PLAIN_NUMBER.test(plain) ? Number(plain) : value;
}
