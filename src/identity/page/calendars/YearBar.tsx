import { Button } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { useCalendarWords } from "../identity-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import type { CalendarYear } from "./calendar-queries.ts";
import { hoursNumber } from "./hours-number.ts";
import css from "./YearView.module.css";

/** Years the server can compute. */
export const FIRST_YEAR = 2004;
export const LAST_YEAR = 2100;

interface YearBarProps {
  readonly year: number;
  readonly thisYear: number;
  readonly view: CalendarYear | null;
  readonly onYear: (year: number) => void;
}

/** Turns the years, and says what the year holds. */
export function YearBar(props: YearBarProps): ReactElement {
  const say = useCalendarWords();
  const language = useLanguage();
  const { year, thisYear, view, onYear } = props;
  return (
    <div className={css["bar"]}>
      <div className={css["turn"]}>
        <button
          type="button"
          className="hy-icon-button"
          aria-label={say("year.previous")}
          disabled={year <= FIRST_YEAR}
          onClick={() => onYear(year - 1)}
        >
          <Icon name="left" />
        </button>
        <h2 aria-live="polite">{say("year.title", { year })}</h2>
        <button
          type="button"
          className="hy-icon-button"
          aria-label={say("year.next")}
          disabled={year >= LAST_YEAR}
          onClick={() => onYear(year + 1)}
        >
          <Icon name="right" />
        </button>
      </div>
      {year !== thisYear && <Button onClick={() => onYear(thisYear)}>{say("year.now")}</Button>}
      {view && (
        <span className={css["totals"]}>
          {say("year.totals", {
            days: view.workingDays,
            hours: hoursNumber(view.workingMinutes, language),
          })}{" "}
          {view.provisional && <Chip tone="warn">{say("year.provisional")}</Chip>}
        </span>
      )}
    </div>
  );
}
