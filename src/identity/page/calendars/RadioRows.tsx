import { useId, type ReactElement } from "react";
import css from "./DayDialog.module.css";

interface RadioRowsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly rows: readonly { readonly value: V; readonly label: string; readonly note?: string }[];
}

/** One of several, each with a line of what it means. */
export function RadioRows<V extends string>(props: RadioRowsProps<V>): ReactElement {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={css["choices"]}>
      {props.rows.map(({ value, label, note }) => (
        <label key={value} className={css["choice"]}>
          <input
            type="radio"
            name={name}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>
            <strong>{label}</strong>
            {note && <small>{note}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
