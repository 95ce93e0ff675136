import type { ReactElement } from "react";
import { formatDate } from "../../../ui/date-format.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { useCalendarWords } from "../identity-words.ts";
import type { CalendarMonth, ViewedDay } from "./calendar-queries.ts";
import { SIGNS } from "./day-signs.ts";
import { hoursNumber } from "./hours-number.ts";
import { WEEKDAYS } from "./week.ts";
import css from "./YearView.module.css";

interface MonthTableProps {
  readonly month: CalendarMonth;
  readonly today: string;
  /** The one date that the Tab key reaches. */
  readonly stop: string;
  readonly onDay: ((date: string) => void) | null;
  readonly onFocus: (date: string) => void;
}

const MONTHS = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12"] as const;

/** A month, Monday first, with its working days and hours. */
export function MonthTable(props: MonthTableProps): ReactElement {
  const say = useCalendarWords();
  const language = useLanguage();
  const { month } = props;
  const name = say(`months.${MONTHS[month.month - 1] ?? "m1"}`);
  const totals = say("year.monthTotals", {
    days: month.workingDays,
    hours: hoursNumber(month.workingMinutes, language),
  });
  const provisional = month.days.some((day) => day.provisional);
  return (
    <section className={`hy-card ${css["month"]} ${provisional ? css["provisional"] : ""}`} aria-label={name}>
      <div className={css["monthHead"]}>
        <h3>{name}</h3>
        <span>{totals}</span>
      </div>
      <table className={css["days"]} aria-label={name}>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" abbr={say(`days.${day}`)}>
                {say(`short.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)?.date}>
              {week.map((day, at) => (
                <td key={WEEKDAYS[at]}>{day && <DayCell day={day} month={props} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Rows of seven; null before the first and after the last of the month. */
function weeksOf(month: CalendarMonth): readonly (readonly (ViewedDay | null)[])[] {
  const before = (month.days[0]?.weekday ?? 1) - 1;
  const cells = [...Array.from({ length: before }, () => null), ...month.days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
}

function DayCell(props: { readonly day: ViewedDay; readonly month: MonthTableProps }): ReactElement {
  const say = useCalendarWords();
  const words = useDayWords(props.day, props.month.today);
  const { day, month } = props;
  const sign = SIGNS[day.kind];
  const look = { className: css["day"], "data-kind": day.kind, "data-today": day.date === month.today };
  const content = (
    <>
      <span className={css["number"]} aria-hidden="true">
        {Number(day.date.slice(8))}
      </span>
      <span className="hy-unseen">{words.join(say("comma"))}</span>
      <span className={css["sign"]} aria-hidden="true">
        {sign && say(`year.${sign}`)}
      </span>
    </>
  );
  return (
    <>
      <button
        type="button"
        {...look}
        data-date={day.date}
        tabIndex={day.date === month.stop ? 0 : -1}
        aria-haspopup={month.onDay ? "dialog" : undefined}
        onFocus={() => month.onFocus(day.date)}
        onClick={() => month.onDay?.(day.date)}
      >
        {content}
      </button>
      <span className={css["tip"]} aria-hidden="true">
        {words.join(say("separator"))}
      </span>
    </>
  );
}

/** Everything known of a day: date, weekday, why it is worked or not, its name, hours, whether it may change. */
function useDayWords(day: ViewedDay, today: string): readonly string[] {
  const say = useCalendarWords();
  const language = useLanguage();
  const label = day.label?.[language] ?? "";
  return [
    `${formatDate(day.date, language)} ${say(`days.${WEEKDAYS[day.weekday - 1] ?? "mon"}`)}`,
    ...(day.date === today ? [say("year.today")] : []),
    ...(label === "" ? [] : [label]),
    say(`kinds.${day.kind}`),
    ...(day.workingMinutes > 0
      ? [say("year.minutes", { hours: hoursNumber(day.workingMinutes, language) })]
      : []),
    ...(day.provisional ? [say("year.provisionalDay")] : []),
  ];
}
