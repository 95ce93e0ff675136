import { Checkbox } from "antd";
import type { ReactElement } from "react";
import css from "./GroupBox.module.css";

interface CheckChoicesProps {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several of a few. */
export function CheckChoices(props: CheckChoicesProps): ReactElement {
  const { chosen, onChange } = props;
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset className={css["checks"]}>
      <legend className={props.hideLegend ? "hy-unseen" : undefined}>{props.legend}</legend>
      {props.choices.map(({ value, label }) => (
        <Checkbox key={value} checked={chosen.includes(value)} onChange={() => toggle(value)}>
          {label}
        </Checkbox>
      ))}
    </fieldset>
  );
}
