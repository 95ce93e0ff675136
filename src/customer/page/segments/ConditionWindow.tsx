import { Input } from "antd";
import type { ReactElement } from "react";
import type { SegmentField } from "../../domain/segment-condition.ts";
import { SERVICE_KINDS } from "../../domain/service-record.ts";
import { useCodeWords, useCustomerWords } from "../customer-words.ts";
import { CheckChoices } from "./CheckChoices.tsx";
import css from "./GroupBox.module.css";
import { arity, takesServiceKinds, type FieldDraft } from "./segment-draft.ts";

interface ConditionWindowProps {
  readonly draft: FieldDraft;
  readonly field: SegmentField;
  readonly onChange: (draft: FieldDraft) => void;
}

/** What a count is narrowed to: the last days, some kinds of service. */
export function ConditionWindow(props: ConditionWindowProps): ReactElement | null {
  const { draft, field, onChange } = props;
  const say = useCustomerWords();
  const { word } = useCodeWords();
  if (arity(draft.operator) === "none") return null;
  return (
    <>
      {field.type === "count" && (
        <label className={css["window"]}>
          {say("segments.window")}
          <Input
            inputMode="numeric"
            maxLength={4}
            placeholder={say("segments.windowHint")}
            value={draft.days}
            onChange={(event) => onChange({ ...draft, days: event.target.value.trim() })}
          />
        </label>
      )}
      {takesServiceKinds(draft.field) && (
        <CheckChoices
          legend={say("segments.serviceKinds")}
          choices={SERVICE_KINDS.map((value) => ({ value, label: word(value) }))}
          chosen={draft.serviceKinds}
          onChange={(chosen) =>
            onChange({ ...draft, serviceKinds: SERVICE_KINDS.filter((kind) => chosen.includes(kind)) })
          }
        />
      )}
    </>
  );
}
