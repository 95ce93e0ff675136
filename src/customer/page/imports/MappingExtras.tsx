import { Checkbox } from "antd";
import type { ReactElement } from "react";
import type { ImportDetail } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import css from "./MappingEditor.module.css";
import { withDefault, type Mapping } from "./mapping-draft.ts";

interface MappingExtrasProps {
  readonly shown: ImportDetail;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** What stands for choices that no column fills, and what to do with unknown customers. */
export function MappingExtras(props: MappingExtrasProps): ReactElement {
  const { shown, mapping, onChange } = props;
  const say = useMoreWords();
  const filled = new Set(Object.values(mapping.columns));
  const open = shown.fields.filter(
    ({ code, choices }) => choices.length > 0 && (!filled.has(code) || mapping.defaults[code] !== undefined),
  );
  return (
    <>
      {open.length > 0 && (
        <div className={css["extras"]}>
          <h3>{say("imports.defaultsTitle")}</h3>
          <div className={css["fields"]}>
            {open.map(({ code, label, choices }) => (
              <label key={code}>
                <span>{label}</span>
                <ChoiceInput
                  none={say("imports.defaultNone")}
                  choices={choices.map((choice) => ({ value: choice.code, label: choice.label }))}
                  value={mapping.defaults[code] ?? null}
                  onChange={(value) => onChange(withDefault(mapping, code, value))}
                />
              </label>
            ))}
          </div>
          <p className={css["small"]}>{say("imports.defaultsNote")}</p>
        </div>
      )}
      {shown.subject === "service-records" && (
        <div className={css["extras"]}>
          <Checkbox
            checked={mapping.createMissingCustomers}
            onChange={(event) => onChange({ ...mapping, createMissingCustomers: event.target.checked })}
          >
            {say("imports.createMissing")}
          </Checkbox>
          <p className={css["small"]}>{say("imports.createMissingNote")}</p>
        </div>
      )}
    </>
  );
}
