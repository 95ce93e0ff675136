import { Button, Select } from "antd";
import { useState, type ReactElement } from "react";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { listAtHand } from "../../../ui/use-list.ts";
import { useCalendarWords } from "../identity-words.ts";
import { Filter } from "../parts/Filters.tsx";
import css from "../parts/settings.module.css";
import type { CalendarWithDays, OwnDay } from "./calendar-queries.ts";
import { ImportDialog } from "./ImportDialog.tsx";
import { OwnDayDialog } from "./OwnDayDialog.tsx";
import { useOwnDayColumns } from "./use-own-day-columns.tsx";

interface OwnDaysProps {
  readonly calendar: CalendarWithDays;
  readonly editable: boolean;
}

type Task =
  { readonly kind: "add" } | { readonly kind: "import" } | { readonly kind: "edit"; readonly day: OwnDay };

/** The days that the organization decided for itself. */
export function OwnDays(props: OwnDaysProps): ReactElement {
  const say = useCalendarWords();
  const [task, setTask] = useState<Task | null>(null);
  const [year, setYear] = useState("");
  const { calendar, editable } = props;
  const days = calendar.ownDays
    .filter(({ date }) => date.startsWith(year))
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const close = (): void => setTask(null);
  return (
    <div className={css["stack"]}>
      <p className="hy-second">{say("own.note")}</p>
      <div className={css["panelHead"]}>
        <YearFilter days={calendar.ownDays} year={year} onYear={setYear} />
        {editable && (
          <div className={css["inline"]}>
            <Button icon={<Icon name="upload" size={16} />} onClick={() => setTask({ kind: "import" })}>
              {say("own.import")}
            </Button>
            <Button
              type="primary"
              icon={<Icon name="plus" size={16} />}
              onClick={() => setTask({ kind: "add" })}
            >
              {say("own.add")}
            </Button>
          </div>
        )}
      </div>
      <DataTable
        label={say("own.title")}
        list={listAtHand(days)}
        rowKey={({ date }) => date}
        empty={
          <EmptyState icon="calendar" title={year === "" ? say("own.none") : say("own.noneFound", { year })}>
            {say("own.noneHint")}
          </EmptyState>
        }
        columns={useOwnDayColumns(editable ? (day) => setTask({ kind: "edit", day }) : null)}
      />
      {task?.kind === "import" && <ImportDialog calendar={calendar} onClose={close} />}
      {task?.kind === "add" && <OwnDayDialog calendar={calendar} onClose={close} />}
      {task?.kind === "edit" && <OwnDayDialog calendar={calendar} date={task.day.date} onClose={close} />}
    </div>
  );
}

interface YearFilterProps {
  readonly days: readonly OwnDay[];
  readonly year: string;
  readonly onYear: (year: string) => void;
}

function YearFilter(props: YearFilterProps): ReactElement {
  const say = useCalendarWords();
  const years = [...new Set(props.days.map(({ date }) => date.slice(0, 4)))].toSorted().toReversed();
  return (
    <Filter label={say("own.year")}>
      <Select
        aria-label={say("own.year")}
        value={props.year}
        onChange={props.onYear}
        options={[
          { value: "", label: say("own.allYears") },
          ...years.map((value) => ({ value, label: value })),
        ]}
      />
    </Filter>
  );
}
