import { Input } from "antd";
import { useId, useState, type ReactElement } from "react";
import { useBuilderWords } from "../builder-words.ts";
import { faultyLook } from "./faulty-look.ts";
import css from "./settings.module.css";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

const PLAIN_NUMBER = /^-?\d{1,13}(?:\.\d{1,6})?$/u;

/** A number that may be absent. Only one within the bounds is taken over. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const say = useBuilderWords();
  const { label, value, min, max, whole = true } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null => readNumber(text, { min, max, whole });
  const isBad = typed !== null && typed !== "" && read(typed) === null;
  return (
    <div className={css["field"]}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className={css["number"] ?? ""}
        inputMode={whole ? "numeric" : "decimal"}
        placeholder={say("field.unlimited")}
        value={typed ?? value?.toString() ?? ""}
        aria-describedby={`${id}-fault`}
        {...faultyLook(isBad)}
        onChange={({ target }) => {
          const text = target.value.trim();
          const number = read(text);
          setTyped(text);
          if (text === "" || number !== null) props.onChange(number ?? undefined);
        }}
        onBlur={() => {
          if (!isBad) setTyped(null);
        }}
      />
      <span id={`${id}-fault`} className={css["fault"]}>
        {isBad ? say("field.range", { min, max }) : ""}
      </span>
    </div>
  );
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** A number within the bounds; null for anything else. */
function readNumber(text: string, { min, max, whole }: Bounds): number | null {
  const number = PLAIN_NUMBER.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max && (!whole || Number.isInteger(number)) ? number : null;
}
