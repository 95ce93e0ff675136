import { Switch } from "antd";
import { useId, type ReactElement } from "react";
import { DateInput } from "../../../../ui/DateInput.tsx";
import { LIMITS } from "../../../domain/definition/definition-limits.ts";
import type { Question } from "../../../domain/definition/survey-definition.ts";
import { withProperty } from "../../../domain/editing/set-property.ts";
import { useBuilderWords } from "../builder-words.ts";
import { NumberField } from "./NumberField.tsx";
import type { ChangeQuestion } from "./change-question.ts";
import css from "./settings.module.css";

interface TypeFieldsProps {
  readonly question: Question;
  readonly change: ChangeQuestion;
}

/** Bounds and the like, by type. */
export function TypeFields({ question, change }: TypeFieldsProps): ReactElement | null {
  const say = useBuilderWords();
  const set = (part: string, value: unknown): void =>
    change((one) => withProperty<object, string>(one, part, value as never) as Question, part);
  switch (question.type) {
    case "text":
      return (
        <div className={css["row"]}>
          <Multiline
            isOn={question.multiline === true}
            onChange={(on) => set("multiline", on || undefined)}
          />
          <NumberField
            label={say("field.minLength")}
            value={question.minLength}
            min={0}
            max={LIMITS.answerText}
            onChange={(value) => set("minLength", value)}
          />
          <NumberField
            label={say("field.maxLength")}
            value={question.maxLength}
            min={1}
            max={LIMITS.answerText}
            onChange={(value) => set("maxLength", value)}
          />
        </div>
      );
    case "number":
      return (
        <div className={css["row"]}>
          <NumberField
            label={say("field.min")}
            value={question.min}
            min={-LIMITS.number}
            max={LIMITS.number}
            whole={false}
            onChange={(value) => set("min", value)}
          />
          <NumberField
            label={say("field.max")}
            value={question.max}
            min={-LIMITS.number}
            max={LIMITS.number}
            whole={false}
            onChange={(value) => set("max", value)}
          />
          <NumberField
            label={say("field.decimals")}
            value={question.decimals}
            min={0}
            max={LIMITS.decimals}
            onChange={(value) => set("decimals", value)}
          />
        </div>
      );
    case "date":
      return (
        <div className={css["row"]}>
          <DayField label={say("field.earliest")} day={question.min} onChange={(day) => set("min", day)} />
          <DayField label={say("field.latest")} day={question.max} onChange={(day) => set("max", day)} />
        </div>
      );
    case "multiple":
      return (
        <div className={css["row"]}>
          <NumberField
            label={say("field.minChoices")}
            value={question.minChoices}
            min={1}
            max={LIMITS.options}
            onChange={(value) => set("minChoices", value)}
          />
          <NumberField
            label={say("field.maxChoices")}
            value={question.maxChoices}
            min={1}
            max={LIMITS.options}
            onChange={(value) => set("maxChoices", value)}
          />
        </div>
      );
    default:
      return null;
  }
}

function Multiline(props: { isOn: boolean; onChange: (isOn: boolean) => void }): ReactElement {
  const say = useBuilderWords();
  const id = useId();
  return (
    <div className={css["field"]}>
      <label htmlFor={id}>{say("field.multiline")}</label>
      <div>
        <Switch id={id} checked={props.isOn} onChange={props.onChange} />
      </div>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

function DayField({ label, day, onChange }: DayFieldProps): ReactElement {
  const id = useId();
  return (
    <div className={css["field"]}>
      <label htmlFor={id}>{label}</label>
      <DateInput id={id} value={day ?? null} onChange={(next) => onChange(next ?? undefined)} />
    </div>
  );
}
