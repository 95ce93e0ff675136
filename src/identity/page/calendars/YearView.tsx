import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { use, useState, type ReactElement } from "react";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useCalendarWords } from "../identity-words.ts";
import { QueryView } from "../parts/QueryView.tsx";
import { useAddressState } from "../parts/use-address-state.ts";
import { yearQuery, type CalendarWithDays, type CalendarYear, type ViewedDay } from "./calendar-queries.ts";
import { DayDialog } from "./DayDialog.tsx";
import { DayLegend } from "./DayLegend.tsx";
import { FIRST_YEAR, LAST_YEAR, YearBar } from "./YearBar.tsx";
import { YearMonths } from "./YearMonths.tsx";

interface YearViewProps {
  readonly calendar: CalendarWithDays;
  readonly editable: boolean;
}

/** Twelve months with the kind of every day; a click changes one. */
export function YearView(props: YearViewProps): ReactElement {
  const zone = use(ZoneContext);
  const [today] = useState(() => inZone(Date.now(), zone).date);
  const { get, set } = useAddressState();
  const [day, setDay] = useState<string | null>(null);
  const { calendar, editable } = props;
  const thisYear = Number(today.slice(0, 4));
  const year = readYear(get("year"), thisYear);
  const query = useQuery(yearQuery(calendar.id, year));
  const chosen = day === null ? null : findDay(query.data, day);
  return (
    <>
      <YearBar
        year={year}
        thisYear={thisYear}
        view={query.data ?? null}
        onYear={(next) => set({ year: next === thisYear ? null : String(next) })}
      />
      <QueryView query={query}>
        {(view) => (
          <>
            {view.provisional && <Provisional year={year} />}
            <DayLegend editable={editable} />
            <YearMonths year={view} today={today} onDay={editable ? setDay : null} />
          </>
        )}
      </QueryView>
      {chosen && <DayDialog key={day} calendar={calendar} day={chosen} onClose={() => setDay(null)} />}
    </>
  );
}

function readYear(text: string | undefined, thisYear: number): number {
  const year = Number(text ?? thisYear);
  return Number.isInteger(year) ? Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year)) : thisYear;
}

function findDay(year: CalendarYear | undefined, date: string): ViewedDay | null {
  return year?.months.flatMap(({ days }) => days).find((day) => day.date === date) ?? null;
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
