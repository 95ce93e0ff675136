import type { Work } from "../../../identity/service/work.ts";
import type { ClockEvent } from "../../domain/clock/clock-event.ts";
import { touchCaseRow, type CaseRow } from "../../store/cases.ts";
import { hasOtherWord } from "../../store/sms/reply-cases.ts";
import type { SendingRow } from "../../store/sms/sendings.ts";
import { appendClockEvents, clocksOf, readLedger } from "../clocks.ts";

/**
 * A message that was handed over did not arrive: the clocks that it stopped go on as if they had never stopped, as they
 * would have if it had failed at once, unless a colleague's other word reached the customer since. A survey that did not
 * arrive was not sent.
 */
export async function takeBackAnswer(work: Work, row: CaseRow, sending: SendingRow): Promise<void> {
  const { tx, now } = work;
  const { ended_at: sentAt, round, kind } = sending;
  if (sentAt === null || row.round !== round) return;
  if (kind === "survey" && isSame(row.survey_sent_at, sentAt))
    await touchCaseRow(tx, row, { survey_sent_at: null }, now);
  if (sending.stops === null || !row.is_open) return;
  const place = { caseId: row.id, round, messageId: sending.message_id, since: sentAt };
  if (await hasOtherWord(tx, row.org_id, place)) return;
  const clocks = await clocksOf(work, row, await readLedger(work, row.id));
  const continued = clocks
    .filter(({ clock }) => clock === "firstResponse" || clock === "solution")
    .filter((state) => state.round === round && !state.isCancelled && isSame(state.stoppedAt, sentAt))
    .map(({ clock }): ClockEvent => ({ type: "continue", at: now, clock, round }));
  if (continued.length === 0) return;
  const held = isSame(row.first_response_at, sentAt)
    ? await touchCaseRow(tx, row, { first_response_at: null }, now)
    : row;
  await appendClockEvents(work, held, continued);
}

function isSame(at: string | null, other: string): boolean {
  return at !== null && Temporal.Instant.compare(at, other) === 0;
}
