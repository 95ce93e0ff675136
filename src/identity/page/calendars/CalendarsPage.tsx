import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useCalendarWords } from "../identity-words.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { calendarsQuery } from "../parts/identity-queries.ts";
import { QueryView } from "../parts/QueryView.tsx";
import { CalendarList } from "./CalendarList.tsx";
import { NewCalendarDialog } from "./NewCalendarDialog.tsx";

/** The working calendars. */
export function CalendarsPage(): ReactElement {
  const say = useCalendarWords();
  const mayAdminister = useMay("mayAdminister");
  const query = useQuery(calendarsQuery);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={say("title")}
        note={say("note")}
        actions={mayAdminister && <AddButton label={say("add")} onAdd={() => setAdding(true)} />}
      />
      <QueryView query={query}>{(calendars) => <CalendarList calendars={calendars} />}</QueryView>
      {adding && <NewCalendarDialog onClose={() => setAdding(false)} />}
    </>
  );
}
