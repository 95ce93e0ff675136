import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import type { Calendar, updateCalendar } from "../../identity/contract/calendar.ts";
import { request } from "../../ui/api-client.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { CalendarYearFacts } from "./CalendarYearFacts.tsx";
import { officeWeekFault, readOfficeWeek, weeklyHoursOf } from "./office-week.ts";
import { OfficeWeekFields } from "./OfficeWeekFields.tsx";
import { addressAfter } from "./setup-steps.ts";
import { StepFoot } from "./StepFoot.tsx";
import { useSetupWords } from "./setup-words.ts";

export function CalendarForm(props: { readonly calendar: Calendar }): ReactElement {
  const tell = useSetupWords();
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
          {tell(`calendar.${fault}`)}
        </p>
      )}
      <CalendarYearFacts calendar={calendar} />
      <FormProblem error={error} />
      <StepFoot
        step="calendar"
        forward={tell("next")}
        onForward={() => void save()}
        busy={busy}
        ready={fault === null}
      />
    </>
  );
}
