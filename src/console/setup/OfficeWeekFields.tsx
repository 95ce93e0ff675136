import { Checkbox, Input } from "antd";
import type { ReactElement } from "react";
import { useConsoleWords } from "../console-words.ts";
import { LUNCH, type OfficeWeek } from "./office-week.ts";
import css from "./Setup.module.css";

interface OfficeWeekFieldsProps {
  readonly week: OfficeWeek;
  readonly onWeek: (week: OfficeWeek) => void;
  readonly statutory: boolean;
  readonly onStatutory: (statutory: boolean) => void;
}

export function OfficeWeekFields(props: OfficeWeekFieldsProps): ReactElement {
  const say = useConsoleWords();
  const { week, onWeek } = props;
  const { pause } = week;
  const names = say("setup.calendar.days").split(",");
  return (
    <div className={`hy-card ${css["panel"]}`}>
      <h2 id="setup-days">{say("setup.calendar.weekdays")}</h2>
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
      <h2 style={{ marginTop: 24 }}>{say("setup.calendar.hours")}</h2>
      <HoursLine
        label={say("setup.calendar.hours")}
        hours={week}
        onHours={(hours) => onWeek({ ...week, ...hours })}
      />
      <Checkbox
        checked={pause !== null}
        onChange={(event) => onWeek({ ...week, pause: event.target.checked ? LUNCH : null })}
      >
        {say("setup.calendar.both")}
      </Checkbox>
      {pause && (
        <div style={{ marginTop: 12 }}>
          <HoursLine
            label={say("setup.calendar.both")}
            hours={pause}
            onHours={(hours) => onWeek({ ...week, pause: { ...pause, ...hours } })}
          />
        </div>
      )}
      <div style={{ marginTop: 16 }}>
        <Checkbox checked={props.statutory} onChange={(event) => props.onStatutory(event.target.checked)}>
          {say("setup.calendar.statutory")}
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
  const say = useConsoleWords();
  const { label, hours, onHours } = props;
  return (
    <div className={css["hours"]}>
      <Input
        type="time"
        aria-label={`${label} ${say("setup.calendar.from")}`}
        value={hours.from}
        onChange={(event) => onHours({ from: event.target.value })}
      />
      –
      <Input
        type="time"
        aria-label={`${label} ${say("setup.calendar.to")}`}
        value={hours.to}
        onChange={(event) => onHours({ to: event.target.value })}
      />
    </div>
  );
}
