import { isPlain, own } from "../../domain/evaluate/answer-value.ts";
import type { Answered, Stop } from "./entry-stops.ts";

/** What stands at a stop. */
export function answerAt(answers: Answered, { id, question, kind, row }: Stop): unknown {
  const answer = own(answers, question.code);
  if (row !== undefined) {
    const of = isPlain(answer) ? own(answer, row) : undefined;
    if (kind === "words") return isPlain(of) ? own(of, "remark") : undefined;
    return isPlain(of) ? own(of, "value") : of;
  }
  if (id.endsWith(".other")) {
    const other = [answer].flat().find((one) => isPlain(one));
    return isPlain(other) ? own(other, "text") : undefined;
  }
  return answer;
}

/** The answers with `value` at a stop; undefined and "" take it away. */
export function withAnswer(answers: Answered, stop: Stop, value: unknown): Answered {
  const { code } = stop.question;
  const next = stop.row === undefined ? whole(answers, stop, value) : inRow(own(answers, code), stop, value);
  const { [code]: _before, ...rest } = answers;
  return next === undefined || next === "" ? rest : { ...rest, [code]: next };
}

function whole(answers: Answered, stop: Stop, value: unknown): unknown {
  if (!stop.id.endsWith(".other")) return value;
  const other = { code: "other", text: typeof value === "string" ? value : "" };
  const before = own(answers, stop.question.code);
  if (!Array.isArray(before)) return other;
  return before.map((choice: unknown) => (isPlain(choice) ? other : choice));
}

function inRow(answer: unknown, { row = "", kind }: Stop, value: unknown): unknown {
  const rows = isPlain(answer) ? answer : {};
  const before = own(rows, row);
  const parts = isPlain(before) ? before : { value: before };
  const set = kind === "words" ? { ...parts, remark: value || undefined } : { ...parts, value };
  const kept = Object.fromEntries(Object.entries(set).filter(([, part]) => part !== undefined));
  const { [row]: _row, ...rest } = rows;
  if (Object.keys(kept).length === 0) return Object.keys(rest).length > 0 ? rest : undefined;
  return { ...rest, [row]: "remark" in kept ? kept : kept["value"] };
}
