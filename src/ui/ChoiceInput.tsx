import type { ReactElement } from "react";
import css from "./ChoiceInput.module.css";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  /** Heading it stands under. */
  readonly group?: string;
}

interface ChoiceInputProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly choices: readonly Choice[];
  /** Words for nothing chosen; absent: something always is. */
  readonly none?: string;
  readonly disabled?: boolean;
  readonly "aria-label"?: string;
  /** Given by `Form.Item`. */
  readonly "aria-invalid"?: "true" | "false";
  readonly "aria-describedby"?: string;
}

/** One of several, by the browser's own list, in the look of the other fields. Stands in `Form.Item` as it is. */
export function ChoiceInput(props: ChoiceInputProps): ReactElement {
  const { value, onChange, choices, none, ...rest } = props;
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <select
      {...rest}
      className={css["choice"]}
      value={value ?? ""}
      onChange={(event) => onChange?.(event.target.value === "" ? null : event.target.value)}
    >
      {(none !== undefined || value === null || value === undefined) && (
        <option value="">{none ?? ""}</option>
      )}
      {groups.map((group) => {
        const options = choices.filter((choice) => choice.group === group).map(option);
        return group === undefined ? (
          options
        ) : (
          <optgroup key={group} label={group}>
            {options}
          </optgroup>
        );
      })}
    </select>
  );
}

function option({ value, label, disabled }: Choice): ReactElement {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
