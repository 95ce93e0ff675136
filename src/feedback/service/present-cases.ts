import type { Work } from "../../identity/service/work.ts";
import { findCustomerNames } from "../../survey/service/find-customer-names.ts";
import type { ClockName } from "../domain/clock/clock-name.ts";
import type { Outcome, Priority, Stage } from "../domain/life/stage.ts";
import type { FeedbackChannel } from "../domain/number/case-number.ts";
import type { ProblemType, Voice } from "../domain/triage/classification.ts";
import { readDepartmentNames, readUserNames } from "../store/case-people.ts";
import { readExcerpts, type CaseRow } from "../store/cases.ts";
import { readerWords } from "./reader-words.ts";

const EXCERPT_LENGTH = 120;
/** Read beyond it, so that a number at the end is seen whole before it is masked. */
const BEYOND = 30;

/** A case as lists show it. */
export type FeedbackSummary = Awaited<ReturnType<typeof presentCases>>[number];

/** Cases in the order given, with the names that go with them. */
export async function presentCases(work: Work, rows: readonly CaseRow[]) {
  const { tx, actor, now } = work;
  const ids = rows.map(({ id }) => id);
  const excerpts = await readExcerpts(tx, actor.orgId, ids, EXCERPT_LENGTH + BEYOND);
  const words = await readerWords(work, ids);
  const departments = await readDepartmentNames(
    tx,
    actor.orgId,
    rows.map((row) => row.department_id),
  );
  const handlers = await readUserNames(
    tx,
    actor.orgId,
    rows.map((row) => row.handler_id),
  );
  const customers = await findCustomerNames(
    work,
    rows.map((row) => row.customer_id),
  );
  return rows.map((row) => ({
    ...kindOf(row),
    ...pauseOf(row, now),
    summary: words(row.id, row.summary),
    excerpt: cut(words(row.id, excerpts.get(row.id) ?? "")),
    customerName: named(customers, row.customer_id),
    departmentName: named(departments, row.department_id),
    handlerName: named(handlers, row.handler_id),
    due: dueOf(row),
  }));
}

function cut(text: string): string {
  return [...text].slice(0, EXCERPT_LENGTH).join("");
}

function kindOf(row: CaseRow) {
  return {
    id: row.id,
    number: row.number,
    stage: row.stage as Stage,
    round: row.round,
    outcome: row.outcome as Outcome | null,
    isAnsweredElsewhere: isAnsweredElsewhere(row),
    priority: row.priority as Priority,
    voice: row.voice as Voice,
    complaint: row.voice === "complaint",
    problemType: row.problem_type as ProblemType,
    channel: row.channel as FeedbackChannel,
    product: row.product,
    customerId: row.customer_id,
    departmentId: row.department_id,
    handlerId: row.handler_id,
    receivedAt: row.received_at,
    closedAt: row.closed_at,
    isRepeat: row.repeat_of !== null || row.round > 1,
    typical: row.typical as Typical | null,
    score: row.score,
    replyDueAt: row.external_replied_at === null ? row.external_due_at : null,
    revision: row.revision,
    updatedAt: row.updated_at,
  };
}

/** Came in with its answer, and nobody asked the customer: a case whose customer was not reached has been checked. */
export function isAnsweredElsewhere({
  outcome,
  checked_at,
}: Pick<CaseRow, "outcome" | "checked_at">): boolean {
  return outcome === "unreached" && checked_at === null;
}

/** A pause that has expired is none, though nobody took it off yet. */
function pauseOf({ paused_until, pause_reason }: CaseRow, now: string) {
  const isPaused = paused_until !== null && Temporal.Instant.compare(paused_until, now) > 0;
  return isPaused
    ? { pausedUntil: paused_until, pauseReason: pause_reason }
    : { pausedUntil: null, pauseReason: null };
}

function named(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return names.get(id ?? "") ?? null;
}

type Typical = "positive" | "negative" | "excellent" | "common_improved";

function dueOf({ due_clock, due_at, due_provisional }: CaseRow) {
  if (due_clock === null || due_at === null) return null;
  return { clock: due_clock as ClockName, dueAt: due_at, provisional: due_provisional };
}
