import type { Work } from "../../../identity/service/work.ts";
import { countNotices } from "../../../notification/service/count-notices.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { chooseRecipients } from "../../domain/alarm/choose-recipients.ts";
import { noticesOfStep, type NoticeFor, type NoticeKind } from "../../domain/step-notice/step-notices.ts";
import { readEventRow, type EventRow } from "../../store/case-events.ts";
import { readCaseRow, type CaseRow } from "../../store/cases.ts";
import { lifeEn } from "../../words/life-en.ts";
import { lifeZh } from "../../words/life-zh.ts";
import { peopleOf, readRoster, type Roster } from "../alarms/read-roster.ts";

/** A step that was taken. */
export interface TakenStep {
  readonly feedbackId: string;
  /** Its entry in the history. */
  readonly eventId: string;
  readonly act: string;
}

const TEMPLATES = {
  yours: "feedback-yours",
  waits: "feedback-waits",
  milestone: "feedback-milestone",
} as const satisfies Record<NoticeKind, string>;
/** Somebody who gets more than this within an hour (work handed over in bulk) is told in the console only. */
const MOST_MAILS_AN_HOUR = 5;
const HOUR = { hours: 1 } as const;

/** Tells whoever has the next step, and the managers of milestones; never who took the step. */
export async function tellStep(work: Work, { feedbackId, eventId, act }: TakenStep): Promise<void> {
  const notices = noticesOfStep(act);
  if (notices.length === 0) return;
  const { orgId } = work.actor;
  const row = await readCaseRow(work.tx, orgId, feedbackId);
  const event = await readEventRow(work.tx, orgId, eventId);
  if (row === undefined || event === undefined) return;
  const roster = await readRoster(work, [row]);
  const told = new Set([event.actor_id]);
  for (const { kind, to } of notices)
    for (const userId of recipients(roster, row, to)) {
      if (told.has(userId)) continue;
      told.add(userId);
      await tellOne(work, { roster, row, event }, { userId, kind });
    }
}

interface Told {
  readonly roster: Roster;
  readonly row: CaseRow;
  readonly event: EventRow;
}

async function tellOne(
  work: Work,
  { roster, row, event }: Told,
  { userId, kind }: { readonly userId: string; readonly kind: NoticeKind },
): Promise<void> {
  const language = roster.people.get(userId)?.language ?? "zh";
  const words = language === "en" ? lifeEn : lifeZh;
  await notifyUser(work, {
    userId,
    template: TEMPLATES[kind],
    data: {
      number: row.number,
      step: words.acts[event.act as keyof typeof words.acts],
      author: event.actor_kind === "customer" ? words.who.customer : event.actor_name,
      reason: reasonText(event.reason, language),
    },
    link: `/feedback/${row.id}`,
    alsoByMail: kind === "yours" && (await isRareFor(work, userId)),
  });
}

function recipients(roster: Roster, row: CaseRow, to: NoticeFor): readonly string[] {
  if (to === "managers") return chooseRecipients(["managers"], peopleOf(roster, row, "plan"));
  if (to === "handler")
    return row.handler_id === null ? [] : chooseRecipients(["responsible"], peopleOf(roster, row, "plan"));
  return chooseRecipients(["responsible"], peopleOf(roster, row, to === "checkers" ? "check" : "callback"));
}

async function isRareFor(work: Work, userId: string): Promise<boolean> {
  const since = Temporal.Instant.from(work.now).subtract(HOUR).toString();
  return (await countNotices(work, { userId, template: TEMPLATES.yours, since })) < MOST_MAILS_AN_HOUR;
}

/** A sentence of its own, or nothing. */
function reasonText(reason: string, language: "zh" | "en"): string {
  if (reason === "") return "";
  return language === "en" ? ` Reason: ${reason}` : `原因：${reason}`;
}
