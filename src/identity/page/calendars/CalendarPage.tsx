import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useCalendarWords } from "../identity-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { Segments } from "../parts/Segments.tsx";
import { useAddressState } from "../parts/use-address-state.ts";
import { calendarQuery, type CalendarWithDays } from "./calendar-queries.ts";
import { CalendarSettings } from "./CalendarSettings.tsx";
import { OwnDays } from "./OwnDays.tsx";
import { YearView } from "./YearView.tsx";

const VIEWS = ["year", "settings", "days"] as const;

type View = (typeof VIEWS)[number];

/** One working calendar: its year, its hours, its own days. */
export function CalendarPage(): ReactElement {
  const say = useCalendarWords();
  const { id = "" } = useParams();
  const calendar = useQuery(calendarQuery(id));
  const { get, set } = useAddressState();
  const view = VIEWS.find((one) => one === get("view")) ?? "year";
  const back = { to: "/settings/calendars", label: say("back") };
  if (!calendar.data) {
    return (
      <>
        <PageHeader title={say("title")} back={back} />
        {calendar.isError ? (
          <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />
        ) : (
          <LoadingState />
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader title={calendar.data.name} note={<Note calendar={calendar.data} />} back={back} />
      <Segments
        label={say("views.label")}
        value={view}
        onChange={(chosen: View) => set({ view: chosen === "year" ? null : chosen })}
        options={VIEWS.map((value) => ({ value, label: say(`views.${value}`) }))}
      />
      <ViewPart key={`${calendar.data.id} ${view}`} view={view} calendar={calendar.data} />
    </>
  );
}

function Note(props: { readonly calendar: CalendarWithDays }): ReactElement {
  const say = useCalendarWords();
  const { isDefault, timeZone, statutoryHolidays } = props.calendar;
  return (
    <>
      {isDefault && <Chip tone="primary">{say("isDefault")}</Chip>} {timeZone}
      {say("separator")}
      {say("statutoryNoted", { state: say(statutoryHolidays ? "statutoryOn" : "statutoryOff") })}
    </>
  );
}

function ViewPart(props: { readonly view: View; readonly calendar: CalendarWithDays }): ReactElement {
  const editable = useMay("mayAdminister");
  const { view, calendar } = props;
  if (view === "settings")
    return <CalendarSettings key={calendar.revision} calendar={calendar} editable={editable} />;
  if (view === "days") return <OwnDays calendar={calendar} editable={editable} />;
  return <YearView calendar={calendar} editable={editable} />;
}
