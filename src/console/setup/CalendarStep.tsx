import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { useConsoleWords } from "../console-words.ts";
import { defaultCalendarQuery } from "../home/set-up-queries.ts";
import { CalendarForm } from "./CalendarForm.tsx";
import css from "./Setup.module.css";

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
