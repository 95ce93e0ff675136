import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import { segmentField } from "../../domain/read-segment-condition.ts";
import {
  ATTRIBUTE_PREFIX,
  SEGMENT_FIELDS,
  SEGMENT_OPERATORS,
  type SegmentOperator,
} from "../../domain/segment-condition.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { ChoiceInput, type Choice } from "../../../ui/ChoiceInput.tsx";
import { ConditionValue } from "./ConditionValue.tsx";
import { ConditionWindow } from "./ConditionWindow.tsx";
import css from "./GroupBox.module.css";
import { newField, type FieldDraft } from "./segment-draft.ts";

interface ConditionRowProps {
  readonly draft: FieldDraft;
  /** Place in its group, from 1. */
  readonly number: number;
  readonly attributes: readonly CustomerAttribute[];
  readonly onChange: (draft: FieldDraft) => void;
  readonly onRemove: () => void;
}

/** One comparison: field, operator, value. */
export function ConditionRow(props: ConditionRowProps): ReactElement {
  const { draft, attributes, onChange } = props;
  const say = useCustomerWords();
  const choices = useFieldChoices(attributes);
  const field = segmentField(draft.field, attributes);
  const operators: readonly SegmentOperator[] = field ? SEGMENT_OPERATORS[field.type] : [];
  const label = choices.find(({ value }) => value === draft.field)?.label ?? draft.field;
  const choose = (name: string | null): void => {
    const type = segmentField(name ?? "", attributes)?.type;
    if (name !== null && type) onChange({ ...newField(name, type), id: draft.id });
  };
  return (
    <div className={css["row"]} role="group" aria-label={say("segments.condition", { number: props.number })}>
      <ChoiceInput
        aria-label={say("segments.field")}
        choices={choices}
        value={draft.field}
        onChange={choose}
      />
      <ChoiceInput
        aria-label={`${label}: ${say("segments.operator")}`}
        choices={operators.map((value) => ({ value, label: say(`segments.operators.${value}`) }))}
        value={draft.operator}
        onChange={(operator) => onChange({ ...draft, operator: operator as SegmentOperator, value: "" })}
      />
      <div className={css["value"]}>
        {field && <ConditionValue draft={draft} field={field} label={label} onChange={onChange} />}
        {field && <ConditionWindow draft={draft} field={field} onChange={onChange} />}
      </div>
      <button
        type="button"
        className="hy-icon-button"
        aria-label={say("segments.removeCondition", { field: label })}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function useFieldChoices(attributes: readonly CustomerAttribute[]): readonly Choice[] {
  const say = useCustomerWords();
  const { field } = useCodeWords();
  return [
    ...Object.keys(SEGMENT_FIELDS).map((value) => ({
      value,
      label: field(value),
      group: say("segments.standard"),
    })),
    ...attributes.map(({ code, label }) => ({
      value: ATTRIBUTE_PREFIX + code,
      label,
      group: say("segments.own"),
    })),
  ];
}
