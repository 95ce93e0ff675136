import type { ReactElement } from "react";
import css from "./ChoiceInput.module.css";

interface ChoiceInputProps {
  readonly id?: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Words for nothing chosen. */
  readonly none: string;
  readonly "aria-label"?: string;
}

/** One of several, by the browser's own list. */
export function ChoiceInput(props: ChoiceInputProps): ReactElement {
  const { value, onChange, choices, none, ...rest } = props;
  return (
    <select
      {...rest}
      className={css["choice"]}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    >
      <option value="">{none}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
