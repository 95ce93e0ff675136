import { Input } from "antd";
import { useId, useState, type KeyboardEvent, type ReactElement } from "react";
import { faultyLook } from "./faulty-look.ts";
import css from "./settings.module.css";

interface CodeFieldProps {
  readonly code: string;
  readonly label: string;
  /** Shows the label; else it is only read out. */
  readonly labelled?: boolean;
  readonly note?: string;
  /** Why a code cannot be given, as a sentence; null: it can. */
  readonly faultOf: (code: string) => string | null;
  readonly onChange: (code: string) => void;
  readonly disabled?: boolean;
}

/** A code, taken over when the field is left or Enter is pressed, and only when it is good. */
export function CodeField(props: CodeFieldProps): ReactElement {
  const { code, label } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const fault = typed === null || typed === code ? null : props.faultOf(typed);
  const settle = (): void => {
    if (typed !== null && typed !== code && fault === null) props.onChange(typed);
    if (fault === null) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") settle();
    if (event.key !== "Escape" || typed === null) return;
    event.preventDefault();
    event.stopPropagation();
    setTyped(null);
  };
  return (
    <div className={css["field"]}>
      {props.labelled && <label htmlFor={id}>{label}</label>}
      <Input
        id={id}
        className={css["code"] ?? ""}
        {...(props.labelled ? {} : { "aria-label": label })}
        {...faultyLook(fault !== null)}
        value={typed ?? code}
        maxLength={32}
        spellCheck={false}
        autoCapitalize="off"
        disabled={props.disabled === true}
        aria-describedby={`${id}-note`}
        onChange={(event) => setTyped(event.target.value.trim())}
        onBlur={settle}
        onKeyDown={onKeyDown}
      />
      <CodeNote id={`${id}-note`} fault={fault} note={props.note} />
    </div>
  );
}

function CodeNote(props: { id: string; fault: string | null; note: string | undefined }): ReactElement {
  const { id, fault, note = "" } = props;
  return (
    <span id={id} className={fault === null ? "hy-third" : css["fault"]}>
      {fault ?? note}
    </span>
  );
}
