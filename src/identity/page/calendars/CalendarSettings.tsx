import { Form, Input, Select, Switch } from "antd";
import { useState, type ReactElement } from "react";
import { FormSection } from "../../../ui/FormSection.tsx";
import { useCalendarWords } from "../identity-words.ts";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { CalendarActs } from "./CalendarActs.tsx";
import type { CalendarWithDays } from "./calendar-queries.ts";
import { SaveBar, type CalendarDraft } from "./SaveBar.tsx";
import { WeekFields } from "./WeekFields.tsx";

interface CalendarSettingsProps {
  readonly calendar: CalendarWithDays;
  readonly editable: boolean;
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
      <Form layout="vertical" requiredMark={false} className="hy-card" component="div" disabled={!editable}>
        <Basics draft={draft} onChange={change} />
        <WeekFields week={draft.weeklyHours} onChange={(week) => change({ weeklyHours: week })} />
        {editable && (
          <SaveBar calendar={calendar} draft={draft} dirty={dirty} onSaved={() => setDirty(false)} />
        )}
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
