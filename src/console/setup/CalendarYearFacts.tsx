import { useQuery } from "@tanstack/react-query";
import { use, type ReactElement } from "react";
import type { Calendar, getCalendarYear } from "../../identity/contract/calendar.ts";
import { request } from "../../ui/api-client.ts";
import { inZone } from "../../ui/date-format.ts";
import { ZoneContext } from "../../ui/DateText.tsx";
import { useNow } from "../../ui/use-now.ts";
import css from "./Setup.module.css";
import { useSetupWords } from "./setup-words.ts";

/** Working days of this and the next year as the saved calendar counts them. */
export function CalendarYearFacts(props: { readonly calendar: Calendar }): ReactElement {
  const zone = use(ZoneContext);
  const year = Number(inZone(useNow(), zone).date.slice(0, 4));
  return (
    <div className={css["facts"]}>
      <YearFact calendar={props.calendar} year={year} />
      <YearFact calendar={props.calendar} year={year + 1} />
    </div>
  );
}

function YearFact(props: { readonly calendar: Calendar; readonly year: number }): ReactElement | null {
  const tell = useSetupWords();
  const { calendar, year } = props;
  const view = useQuery({
    queryKey: ["calendars", calendar.id, "year", year, calendar.revision],
    queryFn: ({ signal }) =>
      request<typeof getCalendarYear>({
        method: "get",
        path: "/api/v1/calendars/{id}/years/{year}",
        params: { id: calendar.id, year },
        signal,
      }),
  });
  if (!view.data) return null;
  return (
    <p>
      {view.data.provisional
        ? tell("calendar.provisional", { year })
        : tell("calendar.year", { year, days: view.data.workingDays })}
    </p>
  );
}
