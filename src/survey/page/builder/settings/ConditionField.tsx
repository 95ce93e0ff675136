import { Button } from "antd";
import { Suspense, useId, useState, type ReactElement } from "react";
import { LoadingRing } from "../../../../ui/LoadingState.tsx";
import type { Shown } from "../../../domain/definition/survey-definition.ts";
import { describeCondition } from "../../../domain/reading/describe-condition.ts";
import { ConditionEditor, type ConditionPlace } from "../../conditions/ConditionEditor.tsx";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import css from "./settings.module.css";

interface ConditionFieldProps {
  readonly label: string;
  readonly place: ConditionPlace;
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

/** When something is shown, in plain words; opened, it is edited in place. */
export function ConditionField({ label, place, shown, onChange }: ConditionFieldProps): ReactElement {
  const say = useBuilderWords();
  const { definition, language, readOnly } = useBuilder();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { showIf, showWhenUnknown } = shown;
  const sentence = showIf
    ? say("question.when", { condition: describeCondition(showIf, definition, language) })
    : say("field.always");
  const isEdited = !readOnly && (isOpen || !showIf);
  return (
    <section className={css["field"]} aria-labelledby={id}>
      <div className={css["line"]}>
        <span id={id} className={css["label"]}>
          {label}
        </span>
        {!isEdited && <span className={css["sentence"]}>{sentence}</span>}
        {!readOnly && showIf && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(isOpen ? "field.done" : "field.edit")}
          </Button>
        )}
      </div>
      {isEdited && (
        <Suspense fallback={<LoadingRing />}>
          <ConditionEditor
            definition={definition}
            place={place}
            condition={showIf}
            showWhenUnknown={showWhenUnknown === true}
            onChange={({ condition, showWhenUnknown: isToo }) => {
              setOpen(condition !== undefined);
              onChange(condition ? { showIf: condition, ...(isToo && { showWhenUnknown: true }) } : {});
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
