import { Button } from "antd";
import type { ReactElement } from "react";
import { FormSection } from "../../../ui/FormSection.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { useCalendarWords } from "../identity-words.ts";
import css from "./CalendarSettings.module.css";
import { HoursInput } from "./HoursInput.tsx";
import { copyMonday, WEEKDAYS, withDay, type WeeklyHours } from "./week.ts";

interface WeekFieldsProps {
  readonly week: WeeklyHours;
  readonly onChange: (week: WeeklyHours) => void;
}

/** The hours of the seven days. */
export function WeekFields(props: WeekFieldsProps): ReactElement {
  const say = useCalendarWords();
  const { week, onChange } = props;
  const copy = (): void => {
    onChange(copyMonday(week));
    toast(say("settings.copied"));
  };
  return (
    <FormSection title={say("settings.week")} note={say("settings.weekNote")}>
      <div className={css["week"]}>
        {WEEKDAYS.map((key, day) => (
          <div key={key} className={css["weekday"]} role="group" aria-label={say(`days.${key}`)}>
            <strong>{say(`days.${key}`)}</strong>
            <HoursInput
              day={say(`days.${key}`)}
              hours={week[day] ?? []}
              onChange={(hours) => onChange(withDay(week, day, hours))}
            />
          </div>
        ))}
      </div>
      <Button icon={<Icon name="copy" size={16} />} style={{ marginTop: 8 }} onClick={copy}>
        {say("settings.copyMonday")}
      </Button>
    </FormSection>
  );
}
