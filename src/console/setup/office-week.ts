import type { Calendar } from "../../identity/contract/calendar.ts";

type WeeklyHours = Calendar["weeklyHours"];

/** The simple week of the set-up: the same hours on every working day, with or without a lunch break. */
export interface OfficeWeek {
  /** Seven, Monday first. */
  readonly works: readonly boolean[];
  readonly from: string;
  readonly to: string;
  /** Lunch break; null: none. */
  readonly pause: { readonly from: string; readonly to: string } | null;
}

export const LUNCH = { from: "12:00", to: "13:30" };

/** The simple week that `hours` say: working days, and the hours of the first of them. */
export function readOfficeWeek(hours: WeeklyHours): OfficeWeek {
  const works = hours.map((day) => day.length > 0);
  const day = hours.find(({ length }) => length > 0) ?? [];
  const [first, second] = day;
  return {
    works,
    from: first?.from ?? "09:00",
    to: day.at(-1)?.to ?? "18:00",
    pause: first && second ? { from: first.to, to: second.from } : null,
  };
}

export function weeklyHoursOf(week: OfficeWeek): WeeklyHours {
  const { from, to, pause } = week;
  const day = pause
    ? [
        { from, to: pause.from },
        { from: pause.to, to },
      ]
    : [{ from, to }];
  return week.works.map((works) => (works ? day : [])) as unknown as WeeklyHours;
}

/** What is wrong with the week, if anything. Clock times compare as text. */
export function officeWeekFault(week: OfficeWeek): "noDays" | "wrongHours" | null {
  if (!week.works.some(Boolean)) return "noDays";
  const { from, to, pause } = week;
  const moments = pause ? [from, pause.from, pause.to, to] : [from, to];
  const rising = moments.every(
    (moment, at) => moment !== "" && (at === 0 || moment > (moments[at - 1] ?? "")),
  );
  return rising ? null : "wrongHours";
}
