import { Input } from "antd";
import type { ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import type { SegmentField } from "../../domain/segment-condition.ts";
import { useColleagueChoices, useTags } from "../customer-queries.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { TagInput } from "../parts/TagInput.tsx";
import { CheckChoices } from "./CheckChoices.tsx";
import css from "./GroupBox.module.css";
import { arity, type FieldDraft } from "./segment-draft.ts";

interface ConditionValueProps {
  readonly draft: FieldDraft;
  readonly field: SegmentField;
  /** Name of the field, for screen readers. */
  readonly label: string;
  readonly onChange: (draft: FieldDraft) => void;
}

/** The value an operator asks for, by type of field. */
export function ConditionValue(props: ConditionValueProps): ReactElement | null {
  const many = arity(props.draft.operator);
  if (many === "none") return null;
  return many === "several" ? <SeveralValues {...props} /> : <OneValue {...props} />;
}

function SeveralValues(props: ConditionValueProps): ReactElement {
  const { draft, field, onChange } = props;
  const say = useCustomerWords();
  const { word } = useCodeWords();
  const colleagues = useColleagueChoices();
  const tags = useTags();
  const legend = `${props.label}: ${say("segments.values")}`;
  const set = (values: readonly string[]): void => onChange({ ...draft, values });
  if (field.choices) {
    // Own choices are the organization's words already.
    const own = draft.field.startsWith("attributes.");
    const choices = field.choices.map((value) => ({ value, label: own ? value : word(value) }));
    return <CheckChoices legend={legend} hideLegend choices={choices} chosen={draft.values} onChange={set} />;
  }
  if (field.type === "person") return <People {...{ legend, draft, colleagues, set }} />;
  const suggestions = field.type === "tags" ? (tags.data?.map(({ tag }) => tag) ?? []) : [];
  return <TagInput aria-label={legend} value={draft.values} onChange={set} suggestions={suggestions} />;
}

interface PeopleProps {
  readonly legend: string;
  readonly draft: FieldDraft;
  readonly colleagues: readonly { readonly value: string; readonly label: string }[];
  readonly set: (values: readonly string[]) => void;
}

function People(props: PeopleProps): ReactElement {
  const { draft, colleagues, set } = props;
  const say = useCustomerWords();
  const left = colleagues.filter(({ value }) => !draft.values.includes(value));
  const chosen = draft.values.map(
    (id) => colleagues.find(({ value }) => value === id) ?? { value: id, label: id },
  );
  return (
    <>
      {chosen.length > 0 && (
        <CheckChoices
          legend={props.legend}
          hideLegend
          choices={chosen}
          chosen={draft.values}
          onChange={set}
        />
      )}
      <ChoiceInput
        aria-label={props.legend}
        choices={left}
        none={say("common.notChosen")}
        value={null}
        onChange={(id) => id !== null && set([...draft.values, id])}
      />
    </>
  );
}

function OneValue(props: ConditionValueProps): ReactElement {
  const { draft, field, onChange } = props;
  const say = useCustomerWords();
  const name = `${props.label}: ${say("segments.value")}`;
  const set = (value: string | null): void => onChange({ ...draft, value: value ?? "" });
  if (draft.operator === "is") {
    const choices = [
      { value: "true", label: say("common.yes") },
      { value: "false", label: say("common.no") },
    ];
    return (
      <ChoiceInput
        aria-label={name}
        choices={choices}
        none={say("common.notChosen")}
        value={draft.value}
        onChange={set}
      />
    );
  }
  if (field.type === "date" && draft.operator !== "within_days") {
    return <DateInput aria-label={name} value={draft.value} onChange={set} />;
  }
  const unit = unitOf(field.type, draft.operator);
  return (
    <span className={unit ? css["with"] : undefined}>
      <Input
        aria-label={name}
        inputMode={draft.operator === "contains" ? "text" : "decimal"}
        maxLength={200}
        value={draft.value}
        onChange={(event) => set(event.target.value)}
      />
      {unit && <span className="hy-nowrap">{say(`segments.${unit}`)}</span>}
    </span>
  );
}

function unitOf(type: SegmentField["type"], operator: string): "days" | "months" | null {
  if (operator === "within_days" || type === "days") return "days";
  return type === "months" ? "months" : null;
}
