import { Input, InputNumber, Select } from "antd";
import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import type { Scalar } from "../../domain/definition/condition.ts";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import type { Fact } from "../../domain/definition/find-fact.ts";
import { isDay } from "../../domain/evaluate/text-forms.ts";
import { takesList, withValue } from "./comparison-fit.ts";
import type { RowNode } from "./condition-tree.ts";
import { useConditionWords } from "./condition-words.ts";
import type { ConditionSurroundings } from "./subject-choices.ts";
import { valueChoices, type ValueChoice } from "./value-choices.ts";

interface ConditionValueProps {
  readonly row: RowNode;
  readonly fact: Fact;
  /** Of the subject, for screen readers. */
  readonly name: string;
  readonly surroundings: ConditionSurroundings;
  readonly onChange: (row: RowNode) => void;
}

/** The value an operator asks for: chosen by its words where there are some, typed else. */
export function ConditionValue(props: ConditionValueProps): ReactElement | null {
  const { row, fact, surroundings, onChange } = props;
  const say = useConditionWords();
  const { operator, subject, value } = row.comparison;
  if (operator === "answered") return null;
  const label = say("value", { name: props.name });
  const set = (next: Scalar | readonly Scalar[]): void => onChange(withValue(row, next));
  const chosen = value === undefined ? [] : [value].flat();
  const choices = valueChoices(subject, fact, chosen, surroundings);
  if (takesList(operator))
    return choices ? (
      <ChosenValues {...{ label, choices, chosen, set }} />
    ) : (
      <TypedValues {...{ label, fact, chosen, set }} />
    );
  const [one] = chosen;
  if (choices)
    return (
      <Select
        aria-label={label}
        popupMatchSelectWidth={false}
        value={one === undefined ? null : String(one)}
        options={choices.map(({ value: own, words }) => ({ value: String(own), label: words }))}
        onChange={(next) => set(choices.find(({ value: own }) => String(own) === next)?.value ?? "")}
      />
    );
  return <TypedValue {...{ label, fact, one, set }} />;
}

interface ChosenValuesProps {
  readonly label: string;
  readonly choices: readonly ValueChoice[];
  readonly chosen: readonly Scalar[];
  readonly set: (values: readonly Scalar[]) => void;
}

function ChosenValues({ label, choices, chosen, set }: ChosenValuesProps): ReactElement {
  const say = useConditionWords();
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={say("chooseValues")}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      value={chosen.map(String)}
      options={choices.map(({ value, words }) => ({ value: String(value), label: words }))}
      onChange={(next: readonly string[]) =>
        set(choices.filter(({ value }) => next.includes(String(value))).map(({ value }) => value))
      }
    />
  );
}

interface TypedValuesProps {
  readonly label: string;
  readonly fact: Fact;
  readonly chosen: readonly Scalar[];
  readonly set: (values: readonly Scalar[]) => void;
}

/** Several values that nobody lists: tags, words, numbers, days. What cannot be one is not taken. */
function TypedValues({ label, fact, chosen, set }: TypedValuesProps): ReactElement {
  const say = useConditionWords();
  return (
    <Select
      mode="tags"
      aria-label={label}
      placeholder={say("typeValues")}
      tokenSeparators={["，", ",", "、", "；", ";"]}
      maxCount={LIMITS.conditionValues}
      open={false}
      suffixIcon={null}
      value={chosen.map(String)}
      onChange={(next: readonly string[]) =>
        set([...new Set(next.flatMap((typed) => readTyped(typed, fact)))])
      }
    />
  );
}

function readTyped(typed: string, { kind, min = -LIMITS.number, max = LIMITS.number }: Fact): Scalar[] {
  const text = typed.trim().slice(0, LIMITS.value);
  if (text === "") return [];
  if (kind === "number" || kind === "grade") {
    const number = Number(text);
    return number >= min && number <= max ? [number] : [];
  }
  return kind !== "day" || isDay(text) ? [text] : [];
}

interface TypedValueProps {
  readonly label: string;
  readonly fact: Fact;
  readonly one: Scalar | undefined;
  readonly set: (value: Scalar) => void;
}

function TypedValue({ label, fact, one, set }: TypedValueProps): ReactElement {
  const text = one === undefined ? "" : String(one);
  if (fact.kind === "number") return <TypedNumber {...{ label, fact, one, set }} />;
  if (fact.kind === "day")
    return (
      <DateInput aria-label={label} value={text === "" ? null : text} onChange={(next) => set(next ?? "")} />
    );
  return (
    <Input
      aria-label={label}
      maxLength={LIMITS.value}
      status={text === "" ? "warning" : ""}
      value={text}
      onChange={(event) => set(event.target.value)}
    />
  );
}

function TypedNumber({ label, fact, one, set }: TypedValueProps): ReactElement {
  const { min = -LIMITS.number, max = LIMITS.number } = fact;
  return (
    <InputNumber
      aria-label={label}
      min={min}
      max={max}
      value={typeof one === "number" ? one : null}
      onChange={(next) => {
        if (next !== null && next >= min && next <= max) set(next);
      }}
    />
  );
}
