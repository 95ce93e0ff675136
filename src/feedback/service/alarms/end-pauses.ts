import { announce, type Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { FEEDBACK_EVENTS } from "../../domain/events.ts";
import { claimEndedPauses } from "../../store/alarms.ts";
import { touchCaseRow, type CaseRow } from "../../store/cases.ts";
import { readLedger, refreshDue } from "../clocks.ts";
import { noteEvent } from "../note-event.ts";
import { chooseRecipients } from "../../domain/alarm/choose-recipients.ts";
import { peopleOf, readRoster, type Roster } from "./read-roster.ts";

/** Cases of one transaction. */
const BATCH = 200;

/**
 * Notes the pauses that are over, of up to 200 cases that no other worker holds, and tells who handles them. The
 * clock went on by itself at the moment that was named; the ledger needs no further entry.
 * Answers how many there were.
 */
export async function endPauses(work: Work, limit = BATCH): Promise<number> {
  const rows = await claimEndedPauses(work.tx, work.actor.orgId, { now: work.now, limit });
  if (rows.length === 0) return 0;
  const roster = await readRoster(work, rows);
  for (const row of rows) await endPause(work, roster, row);
  return rows.length;
}

async function endPause(work: Work, roster: Roster, row: CaseRow): Promise<void> {
  const { paused_until: until, pause_reason: why } = row;
  const changed = await touchCaseRow(work.tx, row, { paused_until: null, pause_reason: null }, work.now);
  await refreshDue(work, changed, await readLedger(work, row.id));
  await noteEvent(work, changed, { act: "resume", reason: why ?? "", details: { expiredAt: until } });
  await announce(work, FEEDBACK_EVENTS.stepTaken, {
    feedbackId: row.id,
    act: "resume",
    from: row.stage,
    to: row.stage,
    round: row.round,
  });
  const told = chooseRecipients(["responsible"], peopleOf(roster, row, "solution"));
  for (const userId of told)
    await notifyUser(work, {
      userId,
      template: "feedback-pause-over",
      data: { number: row.number, reason: why ?? "" },
      link: `/feedback/${row.id}`,
      alsoByMail: false,
    });
}
