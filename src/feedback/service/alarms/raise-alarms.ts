import { loadWorkingCalendar } from "../../../identity/service/load-working-calendar.ts";
import type { Work } from "../../../identity/service/work.ts";
import { alarmsDue, type DueAlarm } from "../../domain/alarm/alarms-due.ts";
import { chooseRecipients } from "../../domain/alarm/choose-recipients.ts";
import { nextAlarmAt, type ToldAlarm } from "../../domain/alarm/next-alarm.ts";
import { quietUntil } from "../../domain/alarm/quiet-hours.ts";
import { deriveClocks } from "../../domain/clock/derive-clocks.ts";
import { unnotedBreaches } from "../../domain/clock/unnoted-breaches.ts";
import { noteAlarmRow, setAlarmAt } from "../../store/alarms.ts";
import type { CaseRow } from "../../store/cases.ts";
import { readToldShares } from "../../store/clock-ledger.ts";
import { appendClockEvents, readLedger } from "../clocks.ts";
import { noteEvent } from "../note-event.ts";
import { peopleOf, type Roster } from "./read-roster.ts";

/** A rung of the ladder with those who hear of it. */
export interface RaisedAlarm extends DueAlarm {
  readonly caseId: string;
  readonly number: string;
  /** Ids of people. */
  readonly told: readonly string[];
}

/**
 * What is to be told now of a claimed case, noted as told. A passed due time goes into the ledger at once, whatever
 * the hour; telling waits for the morning unless the case is urgent.
 */
export async function raiseAlarms(work: Work, roster: Roster, row: CaseRow): Promise<readonly RaisedAlarm[]> {
  const { tx, actor, now } = work;
  const ledger = await readLedger(work, row.id);
  const calendar = await loadWorkingCalendar(work, row.department_id);
  const states = deriveClocks(ledger, calendar, Temporal.Instant.from(now));
  const breaches = unnotedBreaches(ledger, states);
  if (breaches.length > 0) await appendClockEvents(work, row, breaches);
  for (const breach of breaches)
    if (breach.type === "breach") await noteEvent(work, row, { act: "breach", details: { ...breach } });
  const told = await readToldShares(tx, actor.orgId, row.id);
  const due = alarmsDue(states, told, now);
  const morning = row.priority === "urgent" || due.length === 0 ? null : quietUntil(now, calendar.timeZone);
  if (morning !== null) {
    await setAlarmAt(tx, row, morning);
    return [];
  }
  const raised: RaisedAlarm[] = [];
  for (const alarm of due) raised.push(await note(work, roster, row, alarm));
  const known: readonly ToldAlarm[] = [...told, ...raised.map((one) => ({ ...one, at: now }))];
  await setAlarmAt(tx, row, nextAlarmAt(states, known, now));
  return raised;
}

async function note(work: Work, roster: Roster, row: CaseRow, alarm: DueAlarm): Promise<RaisedAlarm> {
  const told = chooseRecipients(alarm.audience, peopleOf(roster, row, alarm.clock));
  const { clock, round, share } = alarm;
  await noteAlarmRow(work.tx, work.actor.orgId, { caseId: row.id, clock, round, share, at: work.now, told });
  return { ...alarm, caseId: row.id, number: row.number, told };
}
