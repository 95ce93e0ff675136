import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { CalendarYear } from "./calendar-queries.ts";
import { MonthTable } from "./MonthTable.tsx";
import { movedDate } from "./moved-date.ts";
import css from "./YearView.module.css";

interface YearMonthsProps {
  readonly year: CalendarYear;
  /** Plain date. */
  readonly today: string;
  /** Edits a date; null: nothing can be edited. */
  readonly onDay: ((date: string) => void) | null;
}

/** The months of a year; one stop of the Tab key, arrows between the days. */
export function YearMonths(props: YearMonthsProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const { year, today, onDay } = props;
  const inYear = (date: string | null): date is string => date?.startsWith(`${year.year}-`) ?? false;
  const stop = [at, today].find(inYear) ?? `${year.year}-01-01`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = movedDate(stop, event.key);
    if (!inYear(next)) return;
    event.preventDefault();
    frame.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    <div ref={frame} className={css["months"]} onKeyDown={onKeyDown}>
      {year.months.map((month) => (
        <MonthTable key={month.month} month={month} today={today} stop={stop} onDay={onDay} onFocus={setAt} />
      ))}
    </div>
  );
}
