import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import type { deleteCalendar, updateCalendar } from "../../contract/calendar.ts";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { toast } from "../../../ui/toast.ts";
import { useCalendarWords } from "../identity-words.ts";
import { departmentsQuery } from "../parts/identity-queries.ts";
import type { CalendarWithDays } from "./calendar-queries.ts";

interface CalendarActsProps {
  readonly calendar: CalendarWithDays;
}

/** What happens at once: making it the default, deleting it. */
export function CalendarActs(props: CalendarActsProps): ReactElement {
  return (
    <div className="hy-card" style={{ marginTop: 16 }}>
      <DefaultSection {...props} />
      <DeleteSection {...props} />
    </div>
  );
}

function DefaultSection({ calendar }: CalendarActsProps): ReactElement {
  const say = useCalendarWords();
  const client = useQueryClient();
  const { id, name, isDefault, revision } = calendar;
  const makeDefault = async (): Promise<void> => {
    await request<typeof updateCalendar>({
      method: "patch",
      path: "/api/v1/calendars/{id}",
      params: { id },
      body: { isDefault: true, revision },
    });
    toast(say("settings.madeDefault", { name }));
    await client.invalidateQueries({ queryKey: ["calendars"] });
  };
  return (
    <FormSection title={say("settings.defaultTitle")} note={say("settings.defaultNote")}>
      {isDefault ? (
        <p className="hy-second">{say("settings.isDefaultNote")}</p>
      ) : (
        <ConfirmButton
          label={say("settings.makeDefault")}
          question={say("settings.defaultQuestion", { name })}
          onConfirm={makeDefault}
        >
          {say("settings.defaultText")}
        </ConfirmButton>
      )}
    </FormSection>
  );
}

function DeleteSection({ calendar }: CalendarActsProps): ReactElement {
  const say = useCalendarWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const departments = useQuery(departmentsQuery("open"));
  const { id, name, isDefault } = calendar;
  const users = (departments.data ?? []).filter(({ calendarId }) => calendarId === id).length;
  const remove = async (): Promise<void> => {
    await request<typeof deleteCalendar>({
      method: "delete",
      path: "/api/v1/calendars/{id}",
      params: { id },
    });
    toast(say("settings.deleted", { name }));
    await navigate("/settings/calendars");
    client.removeQueries({ queryKey: ["calendars", id] });
    await client.invalidateQueries({ queryKey: ["calendars"] });
  };
  return (
    <FormSection title={say("settings.deleteTitle")} note={say("settings.deleteNote")}>
      {isDefault && <p className="hy-second">{say("settings.deleteDefault")}</p>}
      {!isDefault && users > 0 && <p className="hy-second">{say("settings.deleteUsed", { count: users })}</p>}
      {!isDefault && users === 0 && (
        <ConfirmButton
          danger
          label={say("settings.delete")}
          question={say("settings.deleteQuestion", { name })}
          onConfirm={remove}
        >
          {say("settings.deleteText")}
        </ConfirmButton>
      )}
    </FormSection>
  );
}
