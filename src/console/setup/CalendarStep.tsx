import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import type { Calendar, updateCalendar } from "../../identity/contract/calendar.ts";
import { request } from "../../ui/api-client.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { useConsoleWords } from "../console-words.ts";
import { defaultCalendarQuery } from "../home/set-up-queries.ts";
import { CalendarYearFacts } from "./CalendarYearFacts.tsx";
import { officeWeekFault, readOfficeWeek, weeklyHoursOf } from "./office-week.ts";
import { OfficeWeekFields } from "./OfficeWeekFields.tsx";
import css from "./Setup.module.css";
import { addressAfter } from "./setup-steps.ts";
import { StepFoot } from "./StepFoot.tsx";

/** Working hours of the default calendar; saved when one goes on. */
export function CalendarStep(): ReactElement {
  const say = useConsoleWords();
  const calendar = useQuery(defaultCalendarQuery);
  return (
    <div className={css["step"]}>
      <h1>{say("setup.calendar.title")}</h1>
      <p className={css["note"]}>{say("setup.calendar.note")}</p>
      {calendar.isPending && <LoadingState />}
      {calendar.isError && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data === null && (
        <EmptyState icon="calendar" title={say("setup.steps.calendar")}>
          {say("setup.later")}
        </EmptyState>
      )}
      {calendar.data && <CalendarForm key={calendar.data.revision} calendar={calendar.data} />}
    </div>
  );
}

function CalendarForm(props: { readonly calendar: Calendar }): ReactElement {
  const say = useConsoleWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { calendar } = props;
  const [week, setWeek] = useState(() => readOfficeWeek(calendar.weeklyHours));
  const [statutory, setStatutory] = useState(calendar.statutoryHolidays);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fault = officeWeekFault(week);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await request<typeof updateCalendar>({
        method: "patch",
        path: "/api/v1/calendars/{id}",
        params: { id: calendar.id },
        body: {
          weeklyHours: weeklyHoursOf(week),
          statutoryHolidays: statutory,
          revision: calendar.revision,
        },
      });
      await navigate(addressAfter("calendar"));
      await client.invalidateQueries({ queryKey: ["calendars"] });
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <>
      <OfficeWeekFields week={week} onWeek={setWeek} statutory={statutory} onStatutory={setStatutory} />
      {fault && (
        <p role="alert" style={{ color: "var(--accent-text)" }}>
          {say(`setup.calendar.${fault}`)}
        </p>
      )}
      <CalendarYearFacts calendar={calendar} />
      <FormProblem error={error} />
      <StepFoot
        step="calendar"
        forward={say("setup.next")}
        onForward={() => void save()}
        busy={busy}
        ready={fault === null}
      />
    </>
  );
}
