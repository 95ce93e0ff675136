import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { Calendar } from "../../contract/calendar.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { listAtHand } from "../../../ui/use-list.ts";
import { useCalendarWords } from "../identity-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { departmentsQuery } from "../parts/identity-queries.ts";
import { WeekText } from "./WeekText.tsx";

/** The calendars with their week and who uses them. */
export function CalendarList(props: { readonly calendars: readonly Calendar[] }): ReactElement {
  const say = useCalendarWords();
  return (
    <DataTable
      label={say("title")}
      list={listAtHand(props.calendars)}
      rowKey={({ id }) => id}
      href={({ id }) => `/settings/calendars/${id}`}
      empty={
        <EmptyState icon="calendar" title={say("none")}>
          {say("noneHint")}
        </EmptyState>
      }
      columns={useColumns()}
    />
  );
}

function useColumns(): readonly DataColumn<Calendar>[] {
  const say = useCalendarWords();
  return [
    {
      key: "name",
      title: say("name"),
      width: "24%",
      render: ({ name, isDefault }) => (
        <span>
          {" "}
          {name} {isDefault && <Chip tone="primary">{say("isDefault")}</Chip>}
        </span>
      ),
    },
    { key: "hours", title: say("hours"), render: ({ weeklyHours }) => <WeekText week={weeklyHours} /> },
    {
      key: "statutory",
      title: say("statutory"),
      width: "130px",
      render: ({ statutoryHolidays }) => say(statutoryHolidays ? "statutoryOn" : "statutoryOff"),
    },
    { key: "used", title: say("usedBy"), priority: 2, render: (calendar) => <UsedBy calendar={calendar} /> },
    { key: "zone", title: say("zone"), priority: 3, render: ({ timeZone }) => timeZone },
  ];
}

function UsedBy(props: { readonly calendar: Calendar }): ReactElement {
  const say = useCalendarWords();
  const departments = useQuery(departmentsQuery("open"));
  const { id, isDefault } = props.calendar;
  const count = (departments.data ?? []).filter(({ calendarId }) => calendarId === id).length;
  const parts = [
    ...(count > 0 ? [say("usedByCount", { count })] : []),
    ...(isDefault ? [say("usedByAll")] : []),
  ];
  return <>{parts.length > 0 ? parts.join(say("comma")) : say("usedByNone")}</>;
}
