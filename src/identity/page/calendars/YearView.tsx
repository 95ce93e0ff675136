import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { use, useState, type ReactElement } from "react";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useCalendarWords } from "../identity-words.ts";
import { Chip } from "../parts/Chip.tsx";
import { useAddressState } from "../parts/use-address-state.ts";
import { yearQuery, type CalendarWithDays, type CalendarYear } from "./calendar-queries.ts";
import { DayDialog } from "./DayDialog.tsx";
import { DayLegend } from "./DayLegend.tsx";
import { hoursNumber } from "./hours-number.ts";
import { YearMonths } from "./YearMonths.tsx";
import css from "./YearView.module.css";

interface YearViewProps {
  readonly calendar: CalendarWithDays;
  readonly editable: boolean;
}

const FIRST_YEAR = 2004;
const LAST_YEAR = 2100;

/** Twelve months with the kind of every day; a click changes one. */
export function YearView(props: YearViewProps): ReactElement {
  const zone = use(ZoneContext);
  const today = inZone(Date.now(), zone).date;
  const { get, set } = useAddressState();
  const [day, setDay] = useState<string | null>(null);
  const { calendar, editable } = props;
  const thisYear = Number(today.slice(0, 4));
  const year = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Number(get("year") ?? thisYear) || thisYear));
  const view = useQuery(yearQuery(calendar.id, year));
  const goTo = (next: number): void => set({ year: next === thisYear ? null : String(next) });
  return (
    <>
      <YearBar year={year} thisYear={thisYear} view={view.data ?? null} onYear={goTo} />
      {view.isPending && <LoadingState />}
      {view.isError && <ErrorState error={view.error} onRetry={() => void view.refetch()} />}
      {view.data && (
        <>
          {view.data.provisional && <Provisional year={year} />}
          <DayLegend editable={editable} />
          <YearMonths year={view.data} today={today} onDay={editable ? setDay : null} />
        </>
      )}
      {day && view.data && (
        <DayDialog key={day} calendar={calendar} day={findDay(view.data, day)} onClose={() => setDay(null)} />
      )}
    </>
  );
}

function findDay(year: CalendarYear, date: string) {
  return year.months.flatMap(({ days }) => days).find((day) => day.date === date) ?? null;
}

interface YearBarProps {
  readonly year: number;
  readonly thisYear: number;
  readonly view: CalendarYear | null;
  readonly onYear: (year: number) => void;
}

function YearBar(props: YearBarProps): ReactElement {
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

function Provisional(props: { readonly year: number }): ReactElement {
  const say = useCalendarWords();
  const { year } = props;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={say("year.provisionalTitle", { year })}
      description={say("year.provisionalText", { year })}
    />
  );
}
