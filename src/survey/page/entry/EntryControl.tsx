import type { KeyboardEvent, ReactElement } from "react";
import { spoken } from "../../domain/exporting/codebook.ts";
import { gradeWords } from "../../words/grade-words.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import { choose, codeOf, gradesOf, optionKey, strike } from "./entry-keys.ts";
import type { AskedQuestion, Stop } from "./entry-stops.ts";
import css from "./EntryControl.module.css";

interface EntryControlProps {
  readonly stop: Stop;
  readonly value: unknown;
  readonly language: "zh" | "en";
  readonly placeholder: string;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly onAnswer: (value: unknown, goesOn: boolean) => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** What is typed at one stop: choices by their keys, words and numbers in a field. */
export function EntryControl(props: EntryControlProps): ReactElement {
  const { kind } = props.stop;
  return kind === "words" || kind === "line" ? <Field {...props} /> : <Choices {...props} />;
}

interface Choice {
  readonly key: string;
  readonly text: string;
  readonly chosen: boolean;
  readonly value: unknown;
}

function Choices(props: EntryControlProps): ReactElement {
  const { stop, value, onAnswer, onMove } = props;
  const say = useExchangeWords();
  const isMultiple = stop.kind === "multiple";
  const choices = choicesOf(props, { yes: say("entry.yes"), no: say("entry.no") });
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      onMove(event.key === "ArrowUp" ? -1 : 1);
      return;
    }
    const stroke = strike(stop, event.key, value);
    if (!stroke) return;
    event.preventDefault();
    onAnswer(stroke.value, stroke.goesOn);
  };
  return (
    <div
      id={`entry-${stop.id}`}
      className={css["choices"]}
      data-many={choices.length > 6}
      data-grades={"scale" in stop.question && choices.length === 5}
      role={isMultiple ? "group" : "radiogroup"}
      tabIndex={0}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      onKeyDown={onKey}
    >
      {choices.map((choice) => (
        <button
          key={choice.key}
          type="button"
          tabIndex={-1}
          role={isMultiple ? "checkbox" : "radio"}
          aria-checked={choice.chosen}
          className={css["choice"]}
          onClick={() => onAnswer(choice.value, false)}
        >
          <kbd>{choice.key}</kbd>
          {choice.text !== choice.key && <span>{choice.text}</span>}
        </button>
      ))}
    </div>
  );
}

function choicesOf(
  { stop, value, language }: EntryControlProps,
  words: { readonly yes: string; readonly no: string },
): readonly Choice[] {
  const { question } = stop;
  if (stop.kind === "nps")
    return Array.from({ length: 11 }, (_, at) => ({
      key: String(at),
      text: String(at),
      chosen: value === at,
      value: at,
    }));
  if (stop.kind === "yes-no")
    return [
      { key: "1", text: words.yes, chosen: value === true, value: true },
      { key: "0", text: words.no, chosen: value === false, value: false },
    ];
  if ("options" in question) {
    const chosen = new Set([value].flat().map(codeOf));
    return question.options.map((option, at) => ({
      key: optionKey(at),
      text: spoken(option.text, language),
      chosen: chosen.has(option.code),
      value: choose(stop, option, value),
    }));
  }
  const names = "scale" in question ? gradeWords[language][question.gradeNames ?? "satisfaction"] : {};
  return gradesOf(stop).map((grade) => ({
    key: String(grade),
    text: names[grade] ?? "",
    chosen: value === grade,
    value: grade,
  }));
}

const INPUT_MODES: Partial<Record<AskedQuestion["type"], "decimal" | "tel">> = {
  number: "decimal",
  phone: "tel",
};

function Field(props: EntryControlProps): ReactElement {
  const { stop, value, placeholder, onAnswer, onMove } = props;
  const { type } = stop.question;
  const isLong = stop.kind === "words" && type === "text";
  const shared = {
    id: `entry-${stop.id}`,
    className: css["field"],
    value: value === undefined ? "" : String(value),
    placeholder,
    ...(placeholder === "" ? { "aria-labelledby": props.labelledBy } : { "aria-label": placeholder }),
    "aria-describedby": props.describedBy,
    autoComplete: "off",
    onKeyDown: (event: KeyboardEvent) => {
      const step = stepOf(event, !isLong && type !== "date");
      if (step === null) return;
      event.preventDefault();
      onMove(step);
    },
  };
  if (isLong)
    return <textarea {...shared} rows={2} onChange={(event) => onAnswer(event.target.value, false)} />;
  return (
    <input
      {...shared}
      type={type === "date" ? "date" : "text"}
      inputMode={INPUT_MODES[type]}
      data-short={stop.kind === "line"}
      onChange={(event) => onAnswer(event.target.value, false)}
    />
  );
}

/** Enter goes on, arrows where the field has no use for them; never while Chinese is being composed. */
function stepOf(event: KeyboardEvent, arrows: boolean): 1 | -1 | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Enter") return event.shiftKey ? null : 1;
  if (!arrows) return null;
  return event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
}
