import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import type { Audience } from "../../domain/alarm/alarms-due.ts";
import { chooseRecipients } from "../../domain/alarm/choose-recipients.ts";
import { momentText } from "../../domain/alarm/moment-text.ts";
import type { Share } from "../../domain/alarm/next-alarm.ts";
import { quietUntil } from "../../domain/alarm/quiet-hours.ts";
import { REPLY_CLOCK, replyAlarms, WAITED_DAYS } from "../../domain/reply-letter/reply-due.ts";
import { noteAlarmRow } from "../../store/alarms.ts";
import type { CaseRow } from "../../store/cases.ts";
import { readToldShares } from "../../store/clock-ledger.ts";
import { claimAwaitedReplies, setReplyAlarmAt } from "../../store/reply-letter/reply-alarms.ts";
import { replyLetterEn } from "../../words/reply-letter-en.ts";
import { replyLetterZh } from "../../words/reply-letter-zh.ts";
import { peopleOf, readRoster, type Roster } from "../alarms/read-roster.ts";

/** Cases of one transaction. */
const BATCH = 200;
/** Nothing is to be told any more. */
const NEVER = "9999-12-31T00:00:00Z";
/** Half of the time used is worth a notice, no mail. */
const MAILED_FROM = 80;

/** As on the ladder of clocks; a case without a handler is the managers'. */
const AUDIENCE: Readonly<Record<Share, readonly Audience[]>> = {
  50: ["responsible"],
  80: ["responsible", "heads"],
  100: ["heads", "managers"],
};

/**
 * Tells of authorities' deadlines that come near or have passed without a reply, of up to 200 cases that no other
 * worker holds, each rung once and not at night. These deadlines run in plain time and never pause: the clocks of the
 * case may stand still, the authority does not. Answers how many cases were looked at.
 */
export async function soundReplyAlarms(work: Work, limit = BATCH): Promise<number> {
  const { tx, actor, now } = work;
  const closedSince = Temporal.Instant.from(now)
    .subtract({ hours: 24 * WAITED_DAYS })
    .toString();
  const rows = await claimAwaitedReplies(tx, actor.orgId, { now, closedSince, limit });
  if (rows.length === 0) return 0;
  const roster = await readRoster(work, rows);
  const { timeZone } = await getOrganization(work);
  for (const row of rows) await sound(work, { roster, timeZone }, row);
  return rows.length;
}

interface Place {
  readonly roster: Roster;
  readonly timeZone: string;
}

async function sound(work: Work, { roster, timeZone }: Place, row: CaseRow): Promise<void> {
  const { tx, actor, now } = work;
  const dueAt = row.external_due_at;
  if (dueAt === null) return;
  const told = await readToldShares(tx, actor.orgId, row.id);
  const { due, nextAt } = replyAlarms(awaited(row, dueAt), told, now);
  const morning = due === null || row.priority === "urgent" ? null : quietUntil(now, timeZone);
  if (morning !== null) return setReplyAlarmAt(tx, row, morning);
  if (due !== null) await tell(work, roster, { row, dueAt, share: due });
  return setReplyAlarmAt(tx, row, nextAt ?? NEVER);
}

function awaited({ received_at: receivedAt, external_due_version: version }: CaseRow, dueAt: string) {
  return { receivedAt, dueAt, version };
}

interface ReplyAlarm {
  readonly row: CaseRow;
  readonly dueAt: string;
  readonly share: Share;
}

async function tell(work: Work, roster: Roster, { row, dueAt, share }: ReplyAlarm): Promise<void> {
  const told = chooseRecipients(AUDIENCE[share], peopleOf(roster, row, "solution"));
  const round = row.external_due_version;
  const noted = { caseId: row.id, clock: REPLY_CLOCK, round, share, at: work.now, told };
  await noteAlarmRow(work.tx, work.actor.orgId, noted);
  for (const userId of told) {
    const language = roster.people.get(userId)?.language ?? "zh";
    const words = language === "en" ? replyLetterEn : replyLetterZh;
    const due = momentText(dueAt, roster.timeZone, language);
    const named = { number: row.number, clock: words.clock(row.external_platform ?? ""), due };
    const to = { userId, link: `/feedback/${row.id}`, alsoByMail: share >= MAILED_FROM };
    if (share === 100) await notifyUser(work, { ...to, template: "feedback-deadline-passed", data: named });
    else await notifyUser(work, { ...to, template: "feedback-deadline-near", data: { ...named, share } });
  }
}
