/** When a long-term measure is to be checked, as seen from today. */
export type CheckStanding = "late" | "today" | "week" | "later";

/** Verdicts on a long-term measure at its check date. `not_yet`: it is looked at again on a later day. */
export const CHECK_VERDICTS = ["in_place", "not_yet", "ineffective"] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/**
 * How a check day lies to today; a week ends with its Sunday.
 * @param checkOn `2026-05-10`, as is `today`
 */
export function checkStanding(checkOn: string, today: string): CheckStanding {
  if (checkOn < today) return "late";
  if (checkOn === today) return "today";
  return checkOn <= endOfWeek(today) ? "week" : "later";
}

/** The Sunday of the week in which `day` lies. */
export function endOfWeek(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.add({ days: 7 - date.dayOfWeek }).toString();
}
