import type { Reminder } from "./mailing.ts";
import { localDate, sendingMoment, workingDayAt, type ReminderClock } from "./reminder-times.ts";

/** Where an invited customer who has not answered stands. Instants ISO 8601. */
export interface InvitedRecipient {
  readonly invitedAt: string;
  readonly lastMailAt: string;
  /** Number of the last reminder sent, 0 for none. */
  readonly reminded: number;
  readonly linkExpiresAt: string;
}

/** Send reminder `number` now; look again at `until`; or nothing more is to come. */
export type ReminderStep =
  | { readonly step: "send"; readonly number: number }
  | { readonly step: "wait"; readonly until: string; readonly number: number }
  | { readonly step: "done" };

const DONE: ReminderStep = { step: "done" };

/**
 * What comes next for an invited customer. A reminder is due at its hour of the first working day on or after the
 * invitation's date plus its days, never on the date of the mail before; what several missed (the server was down)
 * is said once, by the latest; none goes out once the link has run out, nor at night.
 * @param reminders at most three, with growing days
 */
export function nextReminder(
  recipient: InvitedRecipient,
  reminders: readonly Reminder[],
  clock: ReminderClock,
  now: string,
): ReminderStep {
  const present = Temporal.Instant.from(now);
  const expires = Temporal.Instant.from(recipient.linkExpiresAt);
  const open = reminders
    .map((reminder, at) => ({ ...reminder, number: at + 1 }))
    .filter(({ number }) => number > recipient.reminded)
    .map((reminder) => ({ ...reminder, due: dueOf(recipient, reminder, clock) }));
  const overdue = open.findLast(({ due }) => Temporal.Instant.compare(due, present) <= 0);
  const next = overdue ?? open[0];
  if (next === undefined) return DONE;
  const at = overdue ? sendingMoment(clock, next.hour, present) : next.due;
  if (Temporal.Instant.compare(at, expires) >= 0) return DONE;
  const { number } = next;
  return at.equals(present)
    ? { step: "send", number }
    : { step: "wait", until: at.toString({ fractionalSecondDigits: 3 }), number };
}

function dueOf(
  { invitedAt, lastMailAt }: InvitedRecipient,
  { afterDays, hour }: Reminder,
  clock: ReminderClock,
): Temporal.Instant {
  const planned = localDate(clock, Temporal.Instant.from(invitedAt)).add({ days: afterDays });
  const earliest = localDate(clock, Temporal.Instant.from(lastMailAt)).add({ days: 1 });
  const date = Temporal.PlainDate.compare(planned, earliest) < 0 ? earliest : planned;
  return workingDayAt(clock, date, hour);
}
