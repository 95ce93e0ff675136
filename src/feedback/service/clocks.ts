import { loadWorkingCalendar } from "../../identity/service/load-working-calendar.ts";
import type { Work } from "../../identity/service/work.ts";
import { nextAlarmAt, type ToldAlarm } from "../domain/alarm/next-alarm.ts";
import type { ClockEvent } from "../domain/clock/clock-event.ts";
import { deriveClocks, type ClockState } from "../domain/clock/derive-clocks.ts";
import { appendLedgerRows, readLedgerRows, readToldShares } from "../store/clock-ledger.ts";
import { saveClockRuns } from "../store/clock-runs.ts";
import { setDueRow, type CaseRow } from "../store/cases.ts";

type DatedCase = Pick<CaseRow, "id" | "org_id" | "department_id">;

export function readLedger({ tx, actor }: Work, caseId: string): Promise<readonly ClockEvent[]> {
  return readLedgerRows(tx, actor.orgId, caseId);
}

/** What the clocks of a case say now, by the calendar of its department. */
export async function clocksOf(
  work: Work,
  row: DatedCase,
  ledger: readonly ClockEvent[],
): Promise<readonly ClockState[]> {
  const calendar = await loadWorkingCalendar(work, row.department_id);
  return deriveClocks(ledger, calendar, Temporal.Instant.from(work.now));
}

/** The next deadline of clocks that run; a clock that stands still has none. */
export function nextDue(states: readonly ClockState[]): ClockState | null {
  const running = states.filter(({ state }) => state === "running");
  const [next] = running.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
  return next ?? null;
}

/** Adds entries to the ledger of a held case, and keeps its next deadline for lists. */
export async function appendClockEvents(
  work: Work,
  row: CaseRow,
  events: readonly ClockEvent[],
): Promise<CaseRow> {
  const known = await readLedger(work, row.id);
  const place = { orgId: row.org_id, caseId: row.id, length: known.length };
  await appendLedgerRows(work.tx, place, events, work.now);
  return refreshDue(work, row, [...known, ...events]);
}

/** Reckons the next deadline and alarm anew: after a step, another department, another calendar. */
export async function refreshDue(work: Work, row: CaseRow, ledger: readonly ClockEvent[]): Promise<CaseRow> {
  const states = await clocksOf(work, row, ledger);
  await saveClockRuns(work.tx, [{ row, states }]);
  const told = await readToldShares(work.tx, row.org_id, row.id);
  const due = dueOf(states, told, work.now);
  return setDueRow(work.tx, row, row.is_open ? due : { ...due, alarm_at: null });
}

/** What lists keep of the clocks of an open case. */
export function dueOf(states: readonly ClockState[], told: readonly ToldAlarm[], now: string) {
  const due = nextDue(states);
  return {
    due_clock: due?.clock ?? null,
    due_at: due?.dueAt ?? null,
    due_provisional: due?.provisional ?? false,
    alarm_at: nextAlarmAt(states, told, now),
  };
}
