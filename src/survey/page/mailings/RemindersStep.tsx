import { Button, Input, Select } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { MAILING_LIMITS, type Reminder } from "../../domain/mailing/mailing.ts";
import type { StepProps } from "./AudienceStep.tsx";
import { useMailingWords } from "./mailing-words.ts";
import css from "./Mailings.module.css";
import own from "./RemindersStep.module.css";

const { afterDays, hour, validDays } = MAILING_LIMITS;
const HOURS = Array.from({ length: hour.max - hour.min + 1 }, (_, i) => {
  const value = hour.min + i;
  return { value, label: `${value}:00` };
});

/** How long links are good, and when those who did not answer are reminded. */
export function RemindersStep({ edit, change }: StepProps): ReactElement {
  const say = useMailingWords();
  const { reminders } = edit;
  const put = (at: number, part: Partial<Reminder>): void =>
    change({ reminders: reminders.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <>
      <label className={css["field"]}>
        <span className={css["label"]}>{say("reminders.validDays")}</span>
        <NumberField
          value={edit.validDays}
          range={validDays}
          onChange={(days) => change({ validDays: days })}
        />
        <span className={css["hint"]}>{say("reminders.validNote")}</span>
      </label>
      <fieldset className={css["group"]}>
        <legend>{say("reminders.title")}</legend>
        <p className="hy-third">{say("reminders.note")}</p>
        {reminders.length === 0 && <p className={own["none"]}>{say("reminders.none")}</p>}
        <ol className={own["list"]}>
          {reminders.map((reminder, i) => (
            <ReminderRow
              key={i}
              number={i + 1}
              reminder={reminder}
              onChange={(part) => put(i, part)}
              onRemove={() => change({ reminders: reminders.filter((_, at) => at !== i) })}
            />
          ))}
        </ol>
        {reminders.length < MAILING_LIMITS.reminders && (
          <Button
            icon={<Icon name="plus" size={16} />}
            onClick={() => change({ reminders: [...reminders, nextOf(reminders)] })}
          >
            {say("reminders.add")}
          </Button>
        )}
      </fieldset>
    </>
  );
}

/** Three days after the one before, at the same hour. */
function nextOf(reminders: readonly Reminder[]): Reminder {
  const last = reminders.at(-1);
  return { afterDays: Math.min(afterDays.max, (last?.afterDays ?? 0) + 3), hour: last?.hour ?? 10 };
}

function ReminderRow(props: {
  readonly number: number;
  readonly reminder: Reminder;
  readonly onChange: (part: Partial<Reminder>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const say = useMailingWords();
  const { number, reminder, onChange, onRemove } = props;
  return (
    <li className={own["row"]}>
      <span className={own["number"]}>{say("reminders.number", { number })}</span>
      <label>
        <span className="hy-third">{say("reminders.after")}</span>
        <NumberField
          value={reminder.afterDays}
          range={afterDays}
          onChange={(days) => onChange({ afterDays: days })}
        />
      </label>
      <label>
        <span className="hy-third">{say("reminders.hour")}</span>
        <Select
          value={reminder.hour}
          options={HOURS}
          onChange={(value: number) => onChange({ hour: value })}
        />
      </label>
      <Button
        type="text"
        aria-label={say("reminders.remove", { number })}
        icon={<Icon name="trash" size={16} />}
        onClick={onRemove}
      />
    </li>
  );
}

interface NumberFieldProps {
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly onChange: (value: number) => void;
}

/** A whole number within its range. */
export function NumberField({ value, range, onChange }: NumberFieldProps): ReactElement {
  return (
    <Input
      className={own["days"] ?? ""}
      type="number"
      inputMode="numeric"
      min={range.min}
      max={range.max}
      value={value}
      onChange={(event) => {
        const typed = Math.trunc(Number(event.target.value));
        if (Number.isFinite(typed)) onChange(Math.max(range.min, Math.min(range.max, typed)));
      }}
    />
  );
}
