import { Checkbox, Input } from "antd";
import type { ReactElement } from "react";
import { LUNCH, type OfficeWeek } from "./office-week.ts";
import css from "./Setup.module.css";
import { useSetupWords } from "./setup-words.ts";

interface OfficeWeekFieldsProps {
  readonly week: OfficeWeek;
  readonly onWeek: (week: OfficeWeek) => void;
  readonly statutory: boolean;
  readonly onStatutory: (statutory: boolean) => void;
}

export function OfficeWeekFields(props: OfficeWeekFieldsProps): ReactElement {
  const tell = useSetupWords();
  const { week, onWeek } = props;
  const { pause } = week;
  const names = tell("calendar.days").split(",");
  return (
    <div className={`hy-card ${css["panel"]}`}>
      <h2 id="setup-days">{tell("calendar.weekdays")}</h2>
      <div className={css["days"]} role="group" aria-labelledby="setup-days">
        {week.works.map((works, day) => (
          <Checkbox
            key={names[day]}
            checked={works}
            onChange={(event) => onWeek({ ...week, works: week.works.with(day, event.target.checked) })}
          >
            {names[day]}
          </Checkbox>
        ))}
      </div>
      <h2 style={{ marginTop: 24 }}>{tell("calendar.hours")}</h2>
      <HoursLine
        label={tell("calendar.hours")}
        hours={week}
        onHours={(hours) => onWeek({ ...week, ...hours })}
      />
      <Checkbox
        checked={pause !== null}
        onChange={(event) => onWeek({ ...week, pause: event.target.checked ? LUNCH : null })}
      >
        {tell("calendar.both")}
      </Checkbox>
      {pause && (
        <div style={{ marginTop: 12 }}>
          <HoursLine
            label={tell("calendar.both")}
            hours={pause}
            onHours={(hours) => onWeek({ ...week, pause: { ...pause, ...hours } })}
          />
        </div>
      )}
      <div style={{ marginTop: 16 }}>
        <Checkbox checked={props.statutory} onChange={(event) => props.onStatutory(event.target.checked)}>
          {tell("calendar.statutory")}
        </Checkbox>
      </div>
    </div>
  );
}

interface HoursLineProps {
  readonly label: string;
  readonly hours: { readonly from: string; readonly to: string };
  readonly onHours: (hours: { from?: string; to?: string }) => void;
}

function HoursLine(props: HoursLineProps): ReactElement {
  const tell = useSetupWords();
  const { label, hours, onHours } = props;
  return (
    <div className={css["hours"]}>
      <Input
        type="time"
        aria-label={`${label} ${tell("calendar.from")}`}
        value={hours.from}
        onChange={(event) => onHours({ from: event.target.value })}
      />
      –
      <Input
        type="time"
        aria-label={`${label} ${tell("calendar.to")}`}
        value={hours.to}
        onChange={(event) => onHours({ to: event.target.value })}
      />
    </div>
  );
}
