import { Button, Input, Segmented, Switch } from "antd";
import { useId, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import type { HiddenField } from "../../domain/definition/survey-definition.ts";
import { codeFault, fieldCodes } from "../../domain/editing/new-code.ts";
import { CodeField } from "../builder/settings/CodeField.tsx";
import {
  addHiddenField,
  changeHiddenField,
  countFieldUses,
  exampleAddress,
  removeHiddenField,
  renameHiddenField,
} from "./edit-hidden-fields.ts";
import { FaultLines } from "./FaultLines.tsx";
import { faultsAt, type SettingsPartProps } from "./settings-part.ts";
import { useSettingsWords } from "./settings-words.ts";
import css from "./SurveySettings.module.css";

/** What the link brings along, with an address as an example. */
export function HiddenFieldsPart({
  definition,
  faults,
  readOnly,
  onChange,
}: SettingsPartProps): ReactElement {
  const say = useSettingsWords();
  const { hiddenFields } = definition;
  const isFull = hiddenFields.length >= LIMITS.hiddenFields;
  return (
    <div className={css["part"]}>
      <p className="hy-second">{say("hiddenFields.intro")}</p>
      {hiddenFields.length === 0 && <p className="hy-third">{say("hiddenFields.empty")}</p>}
      <ul className={css["list"]}>
        {hiddenFields.map((field, at) => (
          <li key={at} className={css["box"]}>
            <FieldBox {...{ definition, field, at, onChange }} />
            <FaultLines faults={faultsAt(faults, `hiddenFields.${at}`)} />
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div className={css["buttons"]}>
          <Button
            disabled={isFull}
            icon={<Icon name="plus" size={14} />}
            onClick={() => onChange(addHiddenField(definition))}
          >
            {say("hiddenFields.add")}
          </Button>
          {isFull && (
            <span className="hy-third">{say("hiddenFields.full", { count: LIMITS.hiddenFields })}</span>
          )}
        </div>
      )}
      {hiddenFields.length > 0 && <Example fields={hiddenFields} />}
    </div>
  );
}

interface FieldBoxProps extends Pick<SettingsPartProps, "definition" | "onChange"> {
  readonly field: HiddenField;
  readonly at: number;
}

function FieldBox({ definition, field, at, onChange }: FieldBoxProps): ReactElement {
  const say = useSettingsWords();
  const id = useId();
  const { code, type, signed, alias } = field;
  const others = fieldCodes({
    ...definition,
    hiddenFields: definition.hiddenFields.toSpliced(at, 1),
  });
  const faultOf = (typed: string, taken: readonly string[]): string | null => {
    const fault = codeFault(typed, taken);
    return fault && say(fault === "wrong-form" ? "hiddenFields.wrongForm" : "hiddenFields.taken");
  };
  const change = (next: HiddenField): void => onChange(changeHiddenField(definition, at, next));
  const uses = countFieldUses(definition, code);
  return (
    <>
      <div className={css["columns"]}>
        <CodeField
          code={code}
          label={say("hiddenFields.code")}
          labelled
          note={say("hiddenFields.codeNote")}
          faultOf={(typed) => faultOf(typed, alias === undefined ? others : [...others, alias])}
          onChange={(next) => onChange(renameHiddenField(definition, at, next))}
        />
        <AliasField field={field} faultOf={(typed) => faultOf(typed, [...others, code])} onChange={change} />
      </div>
      <div className={css["switch"]}>
        <Segmented
          aria-label={`${code}: ${say("hiddenFields.type")}`}
          value={type}
          options={(["text", "number", "boolean"] as const).map((value) => ({
            value,
            label: say(`hiddenFields.types.${value}`),
          }))}
          onChange={(value) => change({ ...field, type: value })}
        />
        <span className={css["switch"]}>
          <Switch id={id} checked={signed} onChange={(value) => change({ ...field, signed: value })} />
          <label htmlFor={id}>{say("hiddenFields.signed")}</label>
        </span>
        <button
          type="button"
          className={`hy-icon-button ${css["end"]}`}
          aria-label={say("hiddenFields.remove", { code })}
          onClick={() => onChange(removeHiddenField(definition, at))}
        >
          <Icon name="trash" />
        </button>
      </div>
      <p className="hy-third">{say(signed ? "hiddenFields.signedNote" : "hiddenFields.openNote")}</p>
      {uses > 0 && <p className="hy-third">{say("hiddenFields.used", { count: uses })}</p>}
    </>
  );
}

interface AliasFieldProps {
  readonly field: HiddenField;
  readonly faultOf: (code: string) => string | null;
  readonly onChange: (field: HiddenField) => void;
}

/** Another parameter name; emptied, there is none. */
function AliasField({ field, faultOf, onChange }: AliasFieldProps): ReactElement {
  const say = useSettingsWords();
  const { alias, ...rest } = field;
  return (
    <CodeField
      code={alias ?? ""}
      label={say("hiddenFields.alias")}
      labelled
      note={say("hiddenFields.aliasNote")}
      faultOf={(typed) => (typed === "" ? null : faultOf(typed))}
      onChange={(next) => onChange(next === "" ? rest : { ...rest, alias: next })}
    />
  );
}

function Example({ fields }: { readonly fields: readonly HiddenField[] }): ReactElement {
  const say = useSettingsWords();
  const address = exampleAddress(location.origin, fields);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    toast(say("hiddenFields.copied"), "good");
  };
  return (
    <div className={css["field"]}>
      <span className={css["label"]}>{say("hiddenFields.example")}</span>
      <span className={css["copy"]}>
        <Input readOnly disabled={false} value={address} aria-label={say("hiddenFields.example")} />
        <Button
          disabled={false}
          icon={<Icon name="copy" size={16} />}
          aria-label={say("hiddenFields.copy")}
          onClick={() => void copy()}
        />
      </span>
      <span className="hy-third">{say("hiddenFields.exampleNote")}</span>
    </div>
  );
}
