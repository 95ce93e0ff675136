import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { dayText } from "../../domain/alarm/day-text.ts";
import { leaderShares } from "../../domain/alarm/leader-shares.ts";
import type { AbsenceRow } from "../../store/absences.ts";
import { listDepartmentsOfHandled } from "../../store/hand-over.ts";
import { readRoster } from "../alarms/read-roster.ts";

/** Tells whoever reminders of the absent colleague's open cases go to: the deputy, or the heads of the cases. */
export async function tellStandIns(work: Work, absence: AbsenceRow): Promise<void> {
  const { userId, userName, deputyId, from, until } = absence;
  const handled = await listDepartmentsOfHandled(work.tx, work.actor.orgId, userId);
  const roster = await readRoster(work, [], [deputyId]);
  const leaders = { ...roster, absent: new Map([...roster.absent, [userId, null]]) };
  const burdens = handled.map((departmentId) => ({ departmentId, cases: 1, measures: 0 }));
  const shares =
    deputyId === null ? leaderShares(leaders, burdens) : [[deputyId, { cases: handled.length }] as const];
  for (const [id, { cases }] of shares) {
    const language = roster.people.get(id)?.language ?? "zh";
    await notifyUser(work, {
      userId: id,
      template: "feedback-colleague-away",
      data: { colleague: userName, first: dayText(from, language), last: dayText(until, language), cases },
      link: `/feedback?handlerId=${userId}`,
      alsoByMail: false,
    });
  }
}
