import { Button, Input } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useCalendarWords } from "../identity-words.ts";
import css from "./HoursInput.module.css";
import { nextInterval, tidyClock, type DayHours } from "./week.ts";

interface HoursInputProps {
  /** Name of the day, for the words of its fields. */
  readonly day: string;
  readonly hours: DayHours;
  readonly onChange: (hours: DayHours) => void;
}

const MOST_PARTS = 12;

/** The parts of a day in which work is done; none: a day off. */
export function HoursInput(props: HoursInputProps): ReactElement {
  const say = useCalendarWords();
  const { day, hours, onChange } = props;
  return (
    <div className={css["hours"]}>
      {hours.length === 0 && <span className="hy-third">{say("settings.off")}</span>}
      {hours.map((part, at) => (
        <span key={at} className={css["part"]}>
          <ClockInput
            label={say("settings.from", { day, at: at + 1 })}
            value={part.from}
            onChange={(from) => onChange(hours.with(at, { ...part, from }))}
          />
          <span className="hy-third">{say("settings.until")}</span>
          <ClockInput
            label={say("settings.to", { day, at: at + 1 })}
            value={part.to}
            onChange={(to) => onChange(hours.with(at, { ...part, to }))}
          />
          <button
            type="button"
            className={css["icon"]}
            aria-label={say("settings.removeInterval", { day, at: at + 1 })}
            onClick={() => onChange(hours.toSpliced(at, 1))}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      ))}
      {hours.length < MOST_PARTS && (
        <Button
          type="text"
          size="small"
          icon={<Icon name="plus" size={14} />}
          aria-label={say("settings.addIntervalFor", { day })}
          title={say("settings.addInterval")}
          onClick={() => onChange([...hours, nextInterval(hours)])}
        >
          {hours.length === 0 && say("settings.addInterval")}
        </Button>
      )}
    </div>
  );
}

interface ClockInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (clock: string) => void;
}

/** A clock time up to 24:00, which the browser's own time field cannot hold. */
function ClockInput(props: ClockInputProps): ReactElement {
  const tidy = (): void => {
    const clock = tidyClock(props.value);
    if (clock !== props.value) props.onChange(clock);
  };
  return (
    <Input
      aria-label={props.label}
      inputMode="numeric"
      maxLength={5}
      placeholder="09:00"
      autoComplete="off"
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={tidy}
      onPressEnter={tidy}
    />
  );
}
