import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { defaultCalendarQuery } from "../home/set-up-queries.ts";
import { CalendarForm } from "./CalendarForm.tsx";
import css from "./Setup.module.css";
import { useSetupWords } from "./setup-words.ts";

/** Working hours of the default calendar; saved when one goes on. */
export function CalendarStep(): ReactElement {
  const tell = useSetupWords();
  const calendar = useQuery(defaultCalendarQuery);
  return (
    <div className={css["step"]}>
      <h1>{tell("calendar.title")}</h1>
      <p className={css["note"]}>{tell("calendar.note")}</p>
      {calendar.isPending && <LoadingState />}
      {calendar.isError && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data === null && (
        <EmptyState icon="calendar" title={tell("steps.calendar")}>
          {tell("later")}
        </EmptyState>
      )}
      {calendar.data && <CalendarForm key={calendar.data.revision} calendar={calendar.data} />}
    </div>
  );
}
