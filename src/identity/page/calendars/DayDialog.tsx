import { useState, type ReactElement } from "react";
import { formatDate } from "../../../ui/date-format.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useCalendarWords } from "../identity-words.ts";
import { EditDialog } from "../parts/EditDialog.tsx";
import { useCalendarFaults } from "./calendar-faults.ts";
import type { CalendarWithDays, OwnDay, ViewedDay } from "./calendar-queries.ts";
import css from "./DayDialog.module.css";
import { DayDetails } from "./DayDetails.tsx";
import { RadioRows } from "./RadioRows.tsx";
import { useSaveDay, type Draft } from "./use-save-day.ts";
import { WEEKDAYS } from "./week.ts";

interface DayDialogProps {
  readonly calendar: CalendarWithDays;
  /** The day as the calendar counts it now. */
  readonly day: ViewedDay | null;
  readonly onClose: () => void;
}

/** Makes a day off or worked, or gives it back to the calendar. */
export function DayDialog(props: DayDialogProps): ReactElement | null {
  return props.day && <DayEditor calendar={props.calendar} day={props.day} onClose={props.onClose} />;
}

function DayEditor(props: DayDialogProps & { readonly day: ViewedDay }): ReactElement {
  const say = useCalendarWords();
  const words = useUiWords();
  const language = useLanguage();
  const faultsOf = useCalendarFaults();
  const { calendar, day, onClose } = props;
  const own = calendar.ownDays.find(({ date }) => date === day.date);
  const [draft, setDraft] = useState<Draft>(draftOf(own));
  const [dirty, setDirty] = useState(false);
  const { save, busy, error } = useSaveDay(calendar.id, onClose);
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setDirty(true);
  };
  const date = formatDate(day.date, language);
  const faults = draft.kind === "work" && draft.hours ? faultsOf.ofHours(day.date, draft.hours) : [];
  const weekday = say(`days.${WEEKDAYS[day.weekday - 1] ?? "mon"}`);
  return (
    <EditDialog
      title={say("day.title", { date, weekday })}
      verb={words("save")}
      dirty={dirty}
      busy={busy}
      onSave={() => faults.length === 0 && void save(day.date, draft, own !== undefined)}
      onClose={onClose}
    >
      <p className="hy-second" style={{ marginBottom: 12 }}>
        {say("day.now", { kind: say(`kinds.${day.kind}`) })}
        {day.label?.[language] && `${say("separator")}${day.label[language]}`}
      </p>
      <RadioRows
        label={say("own.kind")}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        rows={[
          { value: "calendar", label: say("day.byCalendar"), note: say("day.byCalendarNote") },
          { value: "off", label: say("day.off"), note: say("day.offNote") },
          { value: "work", label: say("day.work"), note: say("day.workNote") },
        ]}
      />
      {draft.kind !== "calendar" && <DayDetails date={date} draft={draft} onChange={change} />}
      {faults.length > 0 && (
        <ul className={css["faults"]} role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <FormProblem error={error} />
    </EditDialog>
  );
}

function draftOf(own: OwnDay | undefined): Draft {
  return own
    ? { kind: own.kind, label: own.label, hours: own.hours }
    : { kind: "calendar", label: "", hours: null };
}
