import type { ReactElement } from "react";
import { Form } from "antd";
import { useCalendarWords } from "../identity-words.ts";
import { HoursInput } from "./HoursInput.tsx";
import { RadioRows } from "./RadioRows.tsx";
import type { DayHours } from "./week.ts";

interface DayHoursFieldsProps {
  readonly day: string;
  /** Null: those of a full working day. */
  readonly hours: DayHours | null;
  readonly onChange: (hours: DayHours | null) => void;
}

const MORNING: DayHours = [{ from: "09:00", to: "12:00" }];

/** Hours of a single working day: as usual, or its own. */
export function DayHoursFields(props: DayHoursFieldsProps): ReactElement {
  const say = useCalendarWords();
  const { hours, onChange } = props;
  return (
    <Form.Item label={say("day.hoursQuestion")}>
      <RadioRows
        label={say("day.hoursQuestion")}
        value={hours === null ? "full" : "own"}
        onChange={(chosen) => onChange(chosen === "full" ? null : MORNING)}
        rows={[
          { value: "full", label: say("day.fullDay") },
          { value: "own", label: say("day.ownHours") },
        ]}
      />
      {hours !== null && (
        <div style={{ marginTop: 8 }}>
          <HoursInput day={props.day} hours={hours} onChange={onChange} />
        </div>
      )}
    </Form.Item>
  );
}
