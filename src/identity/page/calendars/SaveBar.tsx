import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState, type ReactElement } from "react";
import type { updateCalendar } from "../../contract/calendar.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useCalendarWords, useIdentityWords } from "../identity-words.ts";
import css from "../parts/settings.module.css";
import { useCalendarFaults } from "./calendar-faults.ts";
import type { CalendarWithDays } from "./calendar-queries.ts";
import type { WeeklyHours } from "./week.ts";

/** A calendar as it is being edited. */
export interface CalendarDraft {
  readonly name: string;
  readonly timeZone: string;
  readonly statutoryHolidays: boolean;
  readonly weeklyHours: WeeklyHours;
}

interface SaveBarProps {
  readonly calendar: CalendarWithDays;
  readonly draft: CalendarDraft;
  readonly dirty: boolean;
  readonly onSaved: () => void;
}

/** Saves the draft once nothing is wrong with it. */
export function SaveBar(props: SaveBarProps): ReactElement {
  const say = useCalendarWords();
  const common = useIdentityWords();
  const words = useUiWords();
  const faultsOf = useCalendarFaults();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { calendar, draft, dirty, onSaved } = props;
  const faults = faultsOf.ofSettings({ ...draft, ownDays: calendar.ownDays, version: 0 });
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await request<typeof updateCalendar>({
        method: "patch",
        path: "/api/v1/calendars/{id}",
        params: { id: calendar.id },
        body: { ...draft, revision: calendar.revision },
      });
      onSaved();
      toast(say("settings.saved", { name: draft.name }));
      await client.invalidateQueries({ queryKey: ["calendars"] });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css["bar"]}>
      <Button
        type="primary"
        loading={busy}
        disabled={!dirty || faults.length > 0}
        onClick={() => void save()}
      >
        {words("save")}
      </Button>
      {dirty && faults.length === 0 && <span className="hy-third">{common("unsaved.title")}</span>}
      {faults.length > 0 && (
        <Alert
          type="error"
          role="alert"
          title={say("settings.faults")}
          description={<Faults faults={faults} />}
        />
      )}
      <FormProblem error={error} />
    </div>
  );
}

function Faults(props: { readonly faults: readonly string[] }): ReactElement {
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {props.faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}
