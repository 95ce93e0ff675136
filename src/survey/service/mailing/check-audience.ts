import { customerNameFor } from "../../../customer/domain/customer-label.ts";
import { maySeeCustomers } from "../../../customer/domain/permissions.ts";
import { maskEmail } from "../../../identity/domain/mask-contact.ts";
import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { isProvisional } from "../../../kit/working-time/is-provisional.ts";
import { MAILING_REFUSALS, type MailingRefusal, type Reminder } from "../../domain/mailing/mailing.ts";
import { linkEnd, localDate, workingDayAt, type ReminderClock } from "../../domain/mailing/reminder-times.ts";
import { mayEditSurveys } from "../../domain/permissions.ts";
import type { MailingKey } from "../../store/mailings.ts";
import { requireSurvey } from "../require-survey.ts";
import { chooseCustomers } from "./choose-customers.ts";
import { capDaysOf } from "./contact-policy.ts";
import { judgeAudience, obstacleOf, type JudgedCustomer } from "./judge-audience.ts";
import { planOf } from "./mailing-plan.ts";
import type { MailingSettings } from "./mailing-settings.ts";
import { reminderClock } from "./reminder-clock.ts";
import { requireMailing } from "./require-mailing.ts";

/** Customers judged at once. */
const CHUNK = 1_000;

/**
 * How many would get the invitation now and how many not, by reason; when the reminders would go out.
 * @throws Failure `not-found` | `mailing-audience-too-large` | `mailing-segment-gone` | `calendar-never-works`
 */
export async function checkAudience(work: Work, { mailConfigured }: MailingSettings, key: MailingKey) {
  demand(mayEditSurveys(work.actor));
  const plan = planOf(await requireMailing(work, key));
  const survey = await requireSurvey(work, key.surveyId);
  const ids = await chooseCustomers(work, plan.audience);
  const counts = new Map<MailingRefusal | null, number>();
  for (let from = 0; from < ids.length; from += CHUNK)
    for (const { refusal } of await judgeAudience(work, plan, ids.slice(from, from + CHUNK)))
      counts.set(refusal, (counts.get(refusal) ?? 0) + 1);
  const clock = await reminderClock(work);
  return {
    chosen: ids.length,
    receives: counts.get(null) ?? 0,
    refusals: MAILING_REFUSALS.flatMap((reason) => {
      const count = counts.get(reason) ?? 0;
      return count > 0 ? [{ reason, count }] : [];
    }),
    capDays: await capDaysOf(work),
    mailConfigured,
    surveyOpen: survey.status === "published",
    reminders: plan.reminders.map((reminder) => expectedReminder(clock, reminder, work.now)),
    lastDay: linkEnd(clock.timeZone, work.now, plan.validDays).lastDay,
  };
}

/** When a reminder would go out if the invitations went out now. */
function expectedReminder(clock: ReminderClock, { afterDays, hour }: Reminder, now: string) {
  const present = Temporal.Instant.from(now);
  const at = workingDayAt(clock, localDate(clock, present).add({ days: afterDays }), hour);
  return {
    at: at.toString({ fractionalSecondDigits: 3 }),
    /** A holiday not announced yet may move it. */
    provisional: isProvisional(clock.calendar, present, at),
  };
}

/** Customers of an audience: all, those who get the mail, those who do not, or those refused for one reason. */
export type AudienceOutcome = "all" | "receives" | "refused" | MailingRefusal;

/**
 * The customers chosen for a draft, as of now, with the reason where one gets no mail.
 * @throws Failure `not-found` | `invalid-cursor` | `mailing-audience-too-large` | `mailing-segment-gone`
 */
export async function listAudience(
  work: Work,
  key: MailingKey,
  query: { readonly limit: number; readonly cursor?: string | undefined; readonly outcome: AudienceOutcome },
) {
  demand(mayEditSurveys(work.actor) && maySeeCustomers(work.actor));
  const plan = planOf(await requireMailing(work, key));
  const after = decodeCursor(query.cursor, ["uuid"])?.[0] ?? "";
  const ids = (await chooseCustomers(work, plan.audience)).filter((id) => id > after);
  const found: JudgedCustomer[] = [];
  for (let from = 0; from < ids.length && found.length <= query.limit; from += CHUNK)
    found.push(
      ...(await judgeAudience(work, plan, ids.slice(from, from + CHUNK))).filter((one) =>
        fits(one, query.outcome),
      ),
    );
  const last = found[query.limit - 1];
  return {
    items: found.slice(0, query.limit).map((one) => presentJudged(work, one)),
    nextCursor: found.length > query.limit && last ? encodeCursor([last.customerId]) : null,
  };
}

function fits({ refusal }: JudgedCustomer, outcome: AudienceOutcome): boolean {
  if (outcome === "all") return true;
  if (outcome === "receives") return refusal === null;
  return outcome === "refused" ? refusal !== null : refusal === outcome;
}

function presentJudged({ actor }: Work, judged: JudgedCustomer) {
  const { customerId, row, refusal } = judged;
  const masked = !maySeeContactData(actor);
  const address = row?.address ?? null;
  const { title, at } = obstacleOf(judged);
  return {
    customerId,
    name: row && customerNameFor(row, masked),
    address: address !== null && masked ? maskEmail(address) : address,
    refusal,
    refusalTitle: title,
    refusalAt: at,
  };
}
