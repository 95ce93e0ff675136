import type { MessageChannel } from "../../feedback/domain/work/message.ts";
import { callNote, passedNote } from "./spoken-words.ts";
import type { Draw } from "../../kit/draw.ts";
import type { CaseTheme, ThemeMeasure } from "./case-themes.ts";
import { handlerOf, outsider } from "./case-people.ts";
import type { CaseWalk, Doer } from "./case-walk.ts";
import type { SampleColleague } from "./sample-case.ts";

const HOUR = 3_600_000;
const CHECK_AFTER_DAYS = 30;

interface SampleMessage {
  readonly kind?: "to_customer" | "from_customer" | "note";
  readonly channel: MessageChannel;
  readonly text: string;
  readonly subject?: string;
  readonly html?: string | null;
  readonly tells?: boolean;
}

/** Writes down what was said. */
export function say(
  walk: CaseWalk,
  by: Doer,
  { kind = "to_customer", channel, text, subject = "", html = null, tells = false }: SampleMessage,
): string {
  const { row, parts, now } = walk;
  const id = walk.id();
  parts.messages.push({
    org_id: row.org_id,
    id,
    case_id: row.id,
    round: row.round,
    kind,
    channel,
    subject,
    text,
    html,
    tells_result: tells,
    ...authorOf(by),
    at: now,
    recorded_at: now,
  });
  if (tells) row.customer_told_at = now;
  walk.note(by, "message", { messageId: id, kind, channel });
  return id;
}

function authorOf(by: Doer) {
  if (by === "customer" || by === "system")
    return { author_kind: by, author_id: null, author_name: by === "customer" ? "客户" : "Huiyin" };
  return { author_kind: "user", author_id: by.id, author_name: by.name };
}

/** Adds the measures of a theme to the plan; days are counted from now. */
export function planMeasures(walk: CaseWalk, theme: CaseTheme, isLong: boolean): void {
  const { draw } = walk;
  const some = draw.shuffled(theme.short).slice(0, draw.chance(0.35) ? 2 : 1);
  for (const one of some) addMeasure(walk, one, "short", draw.between(1, 3));
  if (isLong) addMeasure(walk, draw.pick(theme.long), "long", draw.between(12, 25));
}

function addMeasure(walk: CaseWalk, one: ThemeMeasure, term: "short" | "long", days: number): void {
  const { row, parts, now, draw } = walk;
  const owner = handlerOf(walk);
  const due = dayAfter(walk, days);
  const id = walk.id();
  const isPaid = one.kind === "refund" || one.kind === "compensation";
  parts.measures.push({
    org_id: row.org_id,
    id,
    case_id: row.id,
    round: row.round,
    term,
    kind: one.kind,
    text: one.text,
    owner_id: owner.id,
    due_on: due,
    cost: isPaid ? draw.between(4, 40) * 10 : one.kind === "exchange" ? draw.between(10, 90) * 10 : null,
    check_on: term === "long" ? dayAfter(walk, days + CHECK_AFTER_DAYS) : null,
    created_at: now,
  });
  const details = { did: "add", measureId: id, term, kind: one.kind, ownerId: owner.id, dueOn: due };
  walk.note(owner, "measure", details);
}

/** The plan is rejected for saying too little: one more measure. */
export function addApology(walk: CaseWalk): void {
  const text = "按公司标准给予客户补偿，并由主管致电说明";
  addMeasure(walk, { kind: "compensation", text, result: "补偿已确认，主管已致电" }, "short", 2);
}

/** Does the short-term measures one after the other, each with evidence. */
export function doMeasures(walk: CaseWalk, results: ReadonlyMap<string, string>): void {
  const { row, parts } = walk;
  for (const measure of parts.measures) {
    if (measure.round !== row.round || measure.term !== "short" || measure.done_at) continue;
    walk.wait(30, 260);
    const owner = handlerOf(walk);
    measure.done_at = walk.now;
    measure.done_by = owner.id;
    measure.result = results.get(measure.text) ?? "已完成";
    walk.note(owner, "measure", { did: "done", measureId: measure.id, changes: {} });
    noteEvidence(walk, owner, measure.id);
  }
}

/** Puts a sheet beside a measure that says it was carried out. */
export function noteEvidence(walk: CaseWalk, by: SampleColleague, measureId: string): void {
  const { parts, now } = walk;
  const measure = parts.measures.find(({ id }) => id === measureId);
  const id = walk.id();
  const lines = [
    `措施：${measure?.text ?? ""}`,
    `完成：${now}`,
    `结果：${measure?.result ?? ""}`,
    "客户签字：已签（示例）",
  ];
  parts.evidence.push({ id, measureId, name: "完工确认单.txt", text: lines.join("\n"), by, at: now });
  walk.note(by, "file", { did: "add", fileId: id, measureId, messageId: null, mediaType: "text/plain" });
}

/** Names why it happened. */
export function nameCause(walk: CaseWalk, theme: CaseTheme): void {
  walk.row.cause = walk.draw.pick(theme.causes);
  walk.note(handlerOf(walk), "change", { fields: ["cause"] });
}

/** Judges the result by somebody who had no part; answers whether it passed. */
export function check(walk: CaseWalk, reason: string | null): void {
  const { row, parts, now } = walk;
  const by = outsider(walk, "verifier");
  const isPassed = reason === null;
  const measures = parts.measures.filter(({ round, term }) => round === row.round && term === "short");
  const lines = measures.map(({ id }, at) => {
    const ok = isPassed || at > 0;
    return { measureId: id, ok, note: ok ? passedNote(walk.draw) : reason };
  });
  parts.checks.push({
    org_id: row.org_id,
    id: walk.id(),
    case_id: row.id,
    round: row.round,
    passed: isPassed,
    form: JSON.stringify({ lines, problemSolved: isPassed }),
    reason: reason ?? "",
    checked_by: by.id,
    checked_by_name: by.name,
    at: now,
  });
  if (isPassed) openTask(walk);
  walk.take(by, {
    act: isPassed ? "pass_check" : "fail_check",
    hasForm: true,
    ...(reason !== null && { reason }),
  });
}

function openTask(walk: CaseWalk): void {
  const { row, parts, now } = walk;
  parts.callbacks.push({
    org_id: row.org_id,
    id: walk.id(),
    subject_id: row.id,
    subject_label: row.number,
    round: row.round,
    customer_id: row.customer_id,
    state: "open",
    created_at: now,
  });
}

/** A call that reached nobody, in another part of a day than the one before. */
export function callInVain(walk: CaseWalk): void {
  const dispositions = ["no_answer", "busy", "switched_off"] as const;
  const by = outsider(walk, "interviewer");
  const disposition = walk.draw.pick(dispositions);
  attempt(walk, by, { disposition, note: "" });
}

/** The customer is reached and judges. */
export function callCustomer(walk: CaseWalk, isSatisfied: boolean): void {
  const { draw } = walk;
  const by = outsider(walk, "interviewer");
  const note = callNote(draw, isSatisfied);
  const score = isSatisfied ? draw.between(4, 5) : draw.between(1, 2);
  attempt(
    walk,
    by,
    { disposition: "answered", note },
    {
      satisfaction: isSatisfied ? "satisfied" : "dissatisfied",
      score,
      ...emotions(walk.draw, isSatisfied),
    },
  );
  endTask(walk, "done", isSatisfied ? "satisfied" : "dissatisfied");
  walk.take(by, {
    act: isSatisfied ? "call_satisfied" : "call_dissatisfied",
    hasForm: true,
    reason: note,
    resultScore: score,
  });
}

/** How a customer felt before and after a call: 1 calm, 2 uneasy, 3 angry; some who are not content calm down too. */
function emotions(draw: Draw, isSatisfied: boolean) {
  const before = Number(draw.weighted({ 1: 2, 2: 4, 3: 4 }));
  const calms = draw.chance(isSatisfied ? 0.94 : 0.3);
  const now = calms ? Math.max(1, before - (isSatisfied ? 2 : 1)) : before;
  return { emotionBefore: before, emotionNow: now };
}

function attempt(
  walk: CaseWalk,
  by: SampleColleague,
  { disposition, note }: { readonly disposition: string; readonly note: string },
  judged: Readonly<Record<string, unknown>> = {},
): void {
  const task = walk.parts.callbacks.find(({ round }) => round === walk.row.round);
  if (!task) throw new Error("a sample call without a task");
  walk.parts.attempts.push({
    org_id: walk.row.org_id,
    id: walk.id(),
    callback_id: task.id,
    at: walk.now,
    disposition,
    note,
    made_by: by.id,
    made_by_name: by.name,
  });
  walk.note(by, "call", { disposition, againAt: null, ...judged });
}

export function endTask({ parts, row, now }: CaseWalk, state: "done" | "given_up", result: string): void {
  const task = parts.callbacks.find(({ round, state: open }) => round === row.round && open === "open");
  if (!task) return;
  Object.assign(task, { state, result, finished_at: now });
}

function dayAfter({ world, now }: CaseWalk, days: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(
    Temporal.Instant.from(now).epochMilliseconds + days * 24 * HOUR,
  );
  return at.toZonedDateTimeISO(world.calendar.timeZone).toPlainDate().toString();
}
