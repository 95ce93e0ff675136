import { Form, Input } from "antd";
import type { ReactElement } from "react";
import { useCalendarWords } from "../identity-words.ts";
import { DayHoursFields } from "./DayHoursFields.tsx";
import type { Draft } from "./use-save-day.ts";

interface DayDetailsProps {
  readonly date: string;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Label and hours of a day that the organization decides. */
export function DayDetails(props: DayDetailsProps): ReactElement {
  const say = useCalendarWords();
  const { date, draft, onChange } = props;
  return (
    <Form layout="vertical" requiredMark={false} component={false}>
      <div style={{ marginTop: 16 }}>
        <Form.Item label={say("own.label")}>
          <Input
            aria-label={say("own.label")}
            maxLength={60}
            placeholder={say("own.labelHint")}
            value={draft.label}
            onChange={(event) => onChange({ label: event.target.value })}
          />
        </Form.Item>
        {draft.kind === "work" && (
          <DayHoursFields day={date} hours={draft.hours} onChange={(hours) => onChange({ hours })} />
        )}
      </div>
    </Form>
  );
}
