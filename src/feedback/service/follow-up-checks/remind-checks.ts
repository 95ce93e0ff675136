import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { chooseRecipients } from "../../domain/alarm/choose-recipients.ts";
import { quietUntil } from "../../domain/alarm/quiet-hours.ts";
import {
  claimDueChecks,
  noteReminder,
  type DueCheckRow,
} from "../../store/follow-up-checks/check-reminders.ts";
import { readDayOf } from "../../store/measures.ts";
import { readRoster, type Roster } from "../alarms/read-roster.ts";

/** Measures of one transaction. */
const BATCH = 200;

/**
 * Tells of long-term measures that are to be checked today, and of those whose check is late: the checkers who had no
 * part in the work, the after-sales managers, and the owner of what is not done yet. Each is told once for a date, in
 * one line each time, and not at night. How many measures were looked at.
 */
export async function remindChecks(work: Work, limit = BATCH): Promise<number> {
  const { tx, actor, now } = work;
  const roster = await readRoster(work, []);
  if (quietUntil(now, roster.timeZone) !== null) return 0;
  const today = await readDayOf(tx, actor.orgId, now);
  const rows = await claimDueChecks(tx, actor.orgId, { today, limit });
  const told = new Map<string, DueCheckRow[]>();
  for (const row of rows) {
    const people = recipients(roster, row);
    await noteReminder(tx, actor.orgId, row, { at: now, told: people });
    for (const userId of people) told.set(userId, [...(told.get(userId) ?? []), row]);
  }
  for (const [userId, own] of told) await tell(work, userId, own);
  return rows.length;
}

function recipients(roster: Roster, { handlers, owner_id, is_done }: DueCheckRow): readonly string[] {
  const { managers, absent } = roster;
  const independent = roster.verifiers.filter((id) => id !== owner_id && !handlers.includes(id));
  const chosen = chooseRecipients(["responsible", "managers"], {
    responsible: independent,
    heads: managers,
    managers,
    absent,
  });
  return [...new Set([...chosen, ...(is_done || owner_id === null ? [] : [owner_id])])];
}

async function tell(work: Work, userId: string, own: readonly DueCheckRow[]): Promise<void> {
  const late = own.filter(({ kind }) => kind === "late").length;
  await notifyUser(work, {
    userId,
    template: "feedback-checks-due",
    data: { due: own.length - late, late, number: own[0]?.number ?? "" },
    link: "/feedback/follow-up-checks",
    alsoByMail: late > 0,
  });
}
