import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Select, Switch } from "antd";
import { useState, type ReactElement } from "react";
import type { updateCalendar } from "../../contract/calendar.ts";
import { request } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { FormSection } from "../../../ui/FormSection.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useCalendarWords, useIdentityWords } from "../identity-words.ts";
import css from "../parts/settings.module.css";
import { UnsavedGuard } from "../parts/UnsavedGuard.tsx";
import { useCalendarFaults } from "./calendar-faults.ts";
import { CalendarActs } from "./CalendarActs.tsx";
import type { CalendarWithDays } from "./calendar-queries.ts";
import { WeekFields } from "./WeekFields.tsx";
import type { WeeklyHours } from "./week.ts";

interface CalendarSettingsProps {
  readonly calendar: CalendarWithDays;
  readonly editable: boolean;
}

export interface CalendarDraft {
  readonly name: string;
  readonly timeZone: string;
  readonly statutoryHolidays: boolean;
  readonly weeklyHours: WeeklyHours;
}

interface DraftPartProps {
  readonly draft: CalendarDraft;
  readonly onChange: (part: Partial<CalendarDraft>) => void;
}

/** Name, zone, statutory holidays and the hours of the week. */
export function CalendarSettings(props: CalendarSettingsProps): ReactElement {
  const { calendar, editable } = props;
  const { name, timeZone, statutoryHolidays, weeklyHours } = calendar;
  const [draft, setDraft] = useState<CalendarDraft>({ name, timeZone, statutoryHolidays, weeklyHours });
  const [dirty, setDirty] = useState(false);
  const change = (part: Partial<CalendarDraft>): void => {
    setDraft({ ...draft, ...part });
    setDirty(true);
  };
  return (
    <>
      <UnsavedGuard withQuery dirty={dirty} />
      <Form layout="vertical" className="hy-card" component="div" disabled={!editable}>
        <Basics draft={draft} onChange={change} />
        <WeekFields week={draft.weeklyHours} onChange={(week) => change({ weeklyHours: week })} />
        {editable && <SaveBar calendar={calendar} draft={draft} dirty={dirty} onSaved={() => setDirty(false)} />}
      </Form>
      {editable && <CalendarActs calendar={calendar} />}
    </>
  );
}

function Basics({ draft, onChange }: DraftPartProps): ReactElement {
  const say = useCalendarWords();
  const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value }));
  return (
    <FormSection title={say("settings.basics")} note={say("settings.basicsNote")}>
      <Form.Item label={say("name")}>
        <Input
          aria-label={say("name")}
          maxLength={60}
          value={draft.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={say("zone")}>
        <Select
          aria-label={say("zone")}
          showSearch
          options={zones}
          value={draft.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </Form.Item>
      <Form.Item label={say("statutory")} extra={say("settings.statutoryNote")}>
        <Switch
          aria-label={say("statutory")}
          checked={draft.statutoryHolidays}
          onChange={(statutoryHolidays) => onChange({ statutoryHolidays })}
        />
      </Form.Item>
    </FormSection>
  );
}

interface SaveBarProps extends CalendarSettingsProps {
  readonly draft: CalendarDraft;
  readonly dirty: boolean;
  readonly onSaved: () => void;
}

function SaveBar(props: Omit<SaveBarProps, "editable">): ReactElement {
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
      <Button type="primary" loading={busy} disabled={!dirty || faults.length > 0} onClick={() => void save()}>
        {words("save")}
      </Button>
      {dirty && faults.length === 0 && <span className="hy-third">{common("unsaved.title")}</span>}
      {faults.length > 0 && (
        <Alert type="error" role="alert" title={say("settings.faults")} description={<Faults faults={faults} />} />
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
