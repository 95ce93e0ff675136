import { getOrganization } from "../../identity/service/get-organization.ts";
import type { Work } from "../../identity/service/work.ts";
import type { ClockEvent } from "../domain/clock/clock-event.ts";
import { clockEventsOf } from "../domain/life/clock-events-of.ts";
import { caseDay, caseNumber, type FeedbackChannel } from "../domain/number/case-number.ts";
import { insertCaseRow, insertVoiceRows, takePlaces, type CaseRow } from "../store/cases.ts";
import { appendLedgerRows } from "../store/clock-ledger.ts";
import { saveClockRuns } from "../store/clock-runs.ts";
import { clocksOf, dueOf } from "./clocks.ts";
import { columnsOf, voiceRowsOf, type Drawn, type NewVoice } from "./new-voice.ts";
import { noteEvent } from "./note-event.ts";
import { rulesOfCase, type RuledRow } from "./policies/rules-of-case.ts";

/** Clocks that run from the moment the voice was received. */
const FIRST_CLOCKS = ["registration", "triage", "firstResponse", "solution"] as const;
/**
 * Stores the case with its ledger and history. The number is taken last: everybody who registers a voice of the same
 * day and channel waits for it until this transaction ends.
 */
export async function storeVoice(work: Work, voice: NewVoice, drawn: Drawn): Promise<CaseRow> {
  const { tx, now } = work;
  const columns = columnsOf(work, voice, drawn);
  const place = { orgId: columns.org_id, caseId: columns.id, length: 0 };
  const ledger = await firstClocks(work, columns);
  const states = await clocksOf(work, { ...columns, department_id: null }, ledger);
  await insertVoiceRows(tx, voiceRowsOf(work, voice, drawn));
  await appendLedgerRows(tx, place, ledger, now);
  const event = { act: "register", fromStage: null, details: { channel: voice.channel } };
  await noteEvent(work, { id: drawn.id, stage: columns.stage, round: 1 }, event);
  const due = dueOf(states, [], now);
  const { timeZone } = await getOrganization(work);
  const number = await numberFor(work, voice.channel, { receivedAt: drawn.receivedAt, timeZone });
  const row = await insertCaseRow(tx, { ...columns, ...due, number });
  await saveClockRuns(tx, [{ row, states }]);
  return row;
}

async function numberFor(
  { tx, actor }: Work,
  channel: FeedbackChannel,
  { receivedAt, timeZone }: { readonly receivedAt: string; readonly timeZone: string },
): Promise<string> {
  const day = caseDay(receivedAt, timeZone);
  const place = await takePlaces(tx, actor.orgId, { day, channel });
  return caseNumber(channel, receivedAt, timeZone, place);
}

/** Registered at once, so that clock has run its course already; the others run from the receipt. */
async function firstClocks(work: Work, row: RuledRow): Promise<readonly ClockEvent[]> {
  const rules = await rulesOfCase(work, row, []);
  const starts = clockEventsOf(
    { clocks: FIRST_CLOCKS.map((clock) => ({ clock, does: "start" as const })), round: 1 },
    [],
    rules,
    row.received_at,
  );
  const isTimed = starts.some((event) => event.type === "start" && event.clock === "registration");
  return isTimed ? [...starts, { type: "stop", clock: "registration", round: 1, at: work.now }] : starts;
}
