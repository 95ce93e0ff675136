import type { FormBlock } from "../../domain/handling-form/handling-form.ts";
import type { CompensationView } from "../compensation/present-compensations.ts";
import type { readWork } from "../work/read-work.ts";
import type { FormTelling } from "./form-words.ts";

type Done = Awaited<ReturnType<typeof readWork>>;

export function planBlock(measures: Done["measures"], { words, moment }: FormTelling): FormBlock {
  const { form, kinds } = words;
  const labels = form.plan;
  return {
    kind: "table",
    title: form.parts.plan,
    head: [labels.term, labels.measure, labels.owner, labels.due, labels.done],
    widths: [8, 40, 12, 14, 26],
    rows: measures.map((one) => [
      labels[one.term],
      `${kinds[one.kind]}${form.list === ", " ? ": " : "："}${one.text}`,
      one.ownerName ?? form.none,
      one.dueOn ?? form.none,
      [
        one.doneAt === null ? labels.open : labels.doneAt(moment(one.doneAt).slice(0, 10)),
        one.result,
        one.evidence.length === 0 ? "" : labels.evidence(one.evidence.length),
        one.cost === null ? "" : labels.cost(sumText(one.cost)),
      ]
        .filter((part) => part !== "")
        .join("\n"),
    ]),
    none: labels.none,
  };
}

export function checkBlock(checks: Done["checks"], { words: { form }, moment }: FormTelling): FormBlock {
  const labels = form.checks;
  return {
    kind: "table",
    title: form.parts.checks,
    head: [labels.round, labels.verdict, labels.reason, labels.by, labels.at],
    widths: [8, 14, 44, 14, 20],
    rows: checks.map((one) => [
      String(one.round),
      one.passed ? labels.passed : labels.failed,
      [one.problemSolved ? labels.solved : labels.unsolved, one.reason, ...one.lines.map(({ note }) => note)]
        .filter((part) => part !== "")
        .join("\n"),
      one.checkedByName,
      moment(one.at),
    ]),
    none: labels.none,
  };
}

export function callBlock(attempts: Done["attempts"], { words: { form }, moment }: FormTelling): FormBlock {
  const labels = form.calls;
  return {
    kind: "table",
    title: form.parts.calls,
    head: [labels.at, labels.result, labels.note, labels.by],
    widths: [20, 20, 46, 14],
    rows: attempts.map((one) => [moment(one.at), judged(one, form), one.note, one.madeByName]),
    none: labels.none,
  };
}

/** `已接通，满意，5 分（满分 5 分），情绪：激动 → 平静`. */
function judged(one: Done["attempts"][number], form: FormTelling["words"]["form"]): string {
  const { satisfactions, emotions, mood, dispositions } = form.calls;
  const moodOf = (value: number | null): string => emotions[(value ?? 0) as keyof typeof emotions] ?? "";
  const [before, now] = [moodOf(one.emotionBefore), moodOf(one.emotionNow)];
  const moods = before !== "" && now !== "" ? `${before} → ${now}` : before || now;
  return [
    dispositions[one.disposition],
    one.satisfaction && satisfactions[one.satisfaction],
    one.score === null ? null : form.score(one.score),
    moods === "" ? null : `${mood}${moods}`,
  ]
    .filter(Boolean)
    .join(form.list);
}

/** Nothing where no compensation was ever proposed. */
export function compensationBlock(
  items: readonly CompensationView[],
  { words: { form } }: FormTelling,
): FormBlock[] {
  if (items.length === 0) return [];
  const labels = form.compensations;
  const block: FormBlock = {
    kind: "table",
    title: form.parts.compensations,
    head: [labels.kind, labels.amount, labels.reason, labels.state, labels.by],
    widths: [14, 16, 36, 14, 20],
    rows: items.map((one) => [
      labels.kinds[one.kind],
      sumText(one.amount),
      one.reason,
      labels.states[one.state],
      [one.proposedByName, one.decidedByName].filter((name) => name !== null && name !== "").join(" / "),
    ]),
    none: form.none,
  };
  return [block];
}

/** `1,280.50`, `300`. */
function sumText(amount: number): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
