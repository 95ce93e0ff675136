import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { Calendar } from "../../contract/calendar.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useShortcut } from "../../../ui/shortcuts.ts";
import { listAtHand } from "../../../ui/use-list.ts";
import { useCalendarWords } from "../identity-words.ts";
import { Chip } from "../parts/Chip.tsx";
import { calendarsQuery, departmentsQuery } from "../parts/identity-queries.ts";
import { NewCalendarDialog } from "./NewCalendarDialog.tsx";
import { WeekText } from "./WeekText.tsx";

/** The working calendars. */
export function CalendarsPage(): ReactElement {
  const say = useCalendarWords();
  const mayAdminister = useMay("mayAdminister");
  const calendars = useQuery(calendarsQuery);
  const [adding, setAdding] = useState(false);
  const columns = useColumns();
  useShortcut("n", say("add"), () => setAdding(mayAdminister));
  const add = (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
      {say("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={say("title")} note={say("note")} actions={mayAdminister ? add : undefined} />
      {calendars.isPending && <LoadingState />}
      {calendars.isError && <ErrorState error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data && (
        <DataTable
          label={say("title")}
          list={listAtHand(calendars.data)}
          rowKey={({ id }) => id}
          href={({ id }) => `/settings/calendars/${id}`}
          empty={
            <EmptyState icon="calendar" title={say("none")}>
              {say("noneHint")}
            </EmptyState>
          }
          columns={columns}
        />
      )}
      {adding && <NewCalendarDialog onClose={() => setAdding(false)} />}
    </>
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
        <>
          {name} {isDefault && <Chip tone="primary">{say("isDefault")}</Chip>}
        </>
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
