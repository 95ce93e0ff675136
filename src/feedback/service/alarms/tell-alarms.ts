import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { momentText } from "../../domain/alarm/moment-text.ts";
import { lifeEn } from "../../words/life-en.ts";
import { lifeZh } from "../../words/life-zh.ts";
import type { RaisedAlarm } from "./raise-alarms.ts";
import type { Roster } from "./read-roster.ts";

/** With more than this at once a person is told in one line. */
const MOST_SINGLE = 5;
/** Half of the time used is worth a notice, no mail. */
const MAILED_FROM = 80;

/** Tells everybody what concerns them, the one due first first; more than five at once in one line. */
export async function tellAlarms(work: Work, roster: Roster, alarms: readonly RaisedAlarm[]): Promise<void> {
  const sorted = alarms.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
  for (const userId of new Set(sorted.flatMap(({ told }) => told))) {
    const own = sorted.filter(({ told }) => told.includes(userId));
    if (own.length > MOST_SINGLE) await tellDigest(work, userId, own);
    else for (const alarm of own) await tellOne(work, roster, userId, alarm);
  }
}

async function tellOne(work: Work, roster: Roster, userId: string, alarm: RaisedAlarm): Promise<void> {
  const language = roster.people.get(userId)?.language ?? "zh";
  const { clock, share, number } = alarm;
  const due = momentText(alarm.dueAt, roster.timeZone, language);
  const named = { number, clock: (language === "en" ? lifeEn : lifeZh).clocks[clock], due };
  const to = { userId, link: `/feedback/${alarm.caseId}`, alsoByMail: share >= MAILED_FROM };
  if (share === 100) await notifyUser(work, { ...to, template: "feedback-deadline-passed", data: named });
  else await notifyUser(work, { ...to, template: "feedback-deadline-near", data: { ...named, share } });
}

async function tellDigest(work: Work, userId: string, alarms: readonly RaisedAlarm[]): Promise<void> {
  const passed = alarms.filter(({ share }) => share === 100).length;
  await notifyUser(work, {
    userId,
    template: "feedback-deadlines",
    data: { passed, near: alarms.length - passed, number: alarms[0]?.number ?? "" },
    link: passed > 0 ? "/feedback?queue=breached" : "/feedback?queue=due_today",
    alsoByMail: alarms.some(({ share }) => share >= MAILED_FROM),
  });
}
