import { Input } from "antd";
import type { ReactElement } from "react";

interface DateInputProps {
  readonly id?: string;
  /** `YYYY-MM-DD`. */
  readonly value?: string | null;
  readonly onChange?: (date: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
  readonly "aria-label"?: string;
}

/** A plain date by the browser's own picker, in the look of the other fields. Stands in `Form.Item` as it is. */
export function DateInput(props: DateInputProps): ReactElement {
  const { value, onChange, ...rest } = props;
  return (
    <Input
      {...rest}
      type="date"
      // Chromium's picker would make the field taller than its neighbours.
      style={{ height: 32 }}
      value={value ?? ""}
      onChange={(event) => onChange?.(event.target.value === "" ? null : event.target.value)}
    />
  );
}
