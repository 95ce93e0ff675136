import { Button, Checkbox } from "antd";
import { useState, type ReactElement } from "react";
import { Icon } from "../../../../ui/Icon.tsx";
import { LIMITS } from "../../../domain/definition/definition-limits.ts";
import type {
  MultipleChoiceQuestion,
  SingleChoiceQuestion,
  SurveyOption,
} from "../../../domain/definition/survey-definition.ts";
import { addBlank, addOptions, addOther, moveItem } from "../../../domain/editing/edit-parts.ts";
import { codeFault } from "../../../domain/editing/new-code.ts";
import { renameOptionCode } from "../../../domain/editing/rename-code.ts";
import { withProperty } from "../../../domain/editing/set-property.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";
import { focusSoon } from "../focus-soon.ts";
import { CodeField } from "./CodeField.tsx";
import { PartWords } from "./PartWords.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import type { ChangeQuestion } from "./change-question.ts";
import css from "./settings.module.css";
import { SortableRows } from "./SortableRows.tsx";

interface OptionsEditorProps {
  readonly question: SingleChoiceQuestion | MultipleChoiceQuestion;
  readonly change: ChangeQuestion;
}

/** Options with their codes: typed, pasted, moved, removed. */
export function OptionsEditor({ question, change }: OptionsEditorProps): ReactElement {
  const say = useBuilderWords();
  const { definition, edit, readOnly } = useBuilder();
  const [isPasting, setPasting] = useState(false);
  const { options, code } = question;
  const set = (part: string, next: (options: readonly SurveyOption[]) => readonly SurveyOption[]): void =>
    change((one) => ("options" in one ? { ...one, options: next(one.options) } : one), part);
  const setOne = (at: number, part: string, next: (option: SurveyOption) => SurveyOption): void =>
    set(`option ${options[at]?.code ?? ""} ${part}`, (list) =>
      list.map((option, i) => (i === at ? next(option) : option)),
    );
  const add = (): void => {
    set("options", (list) => addBlank(list, { prefix: "o", most: LIMITS.options }));
    const other = options.some((option) => option.other);
    focusSoon(
      `[data-settings="${code}"] li:nth-child(${options.length + (other ? 0 : 1)}) input[data-words]`,
    );
  };
  const isFull = options.length >= LIMITS.options;
  return (
    <section className={css["field"]} aria-label={say("parts.options")}>
      <span className={css["label"]}>{say("parts.options")}</span>
      <SortableRows
        ids={options.map((option) => option.code)}
        label={say("parts.options")}
        onMove={(from, to) => set("order", (list) => moveItem(list, from, to))}
        onRemove={(at) => set("removal", (list) => list.toSpliced(at, 1))}
        row={(at) => {
          const option = options[at];
          if (!option) return null;
          return (
            <>
              <CodeField
                code={option.code}
                label={say("parts.code", { number: at + 1 })}
                disabled={readOnly || option.other === true}
                faultOf={(typed) => {
                  if (typed === "other") return say("codeFault.other");
                  const others = options.filter((one) => one !== option).map((one) => one.code);
                  const fault = codeFault(typed, others, "part");
                  return fault && say(fault === "wrong-form" ? "codeFault.wrong-part" : `codeFault.${fault}`);
                }}
                onChange={(to) => edit((now) => renameOptionCode(now, code, { from: option.code, to }))}
              />
              <PartWords
                number={at + 1}
                text={option.text}
                onChange={(text) => setOne(at, "text", (one) => ({ ...one, text }))}
                onNext={add}
                onLines={(lines) => set("paste", (list) => addOptions(withoutEmpty(list), lines))}
              />
              {option.other && <span className="hy-third">{say("parts.other")}</span>}
              {question.type === "multiple" && !option.other && (
                <Checkbox
                  checked={option.exclusive === true}
                  title={say("parts.exclusiveNote")}
                  onChange={({ target }) =>
                    setOne(at, "exclusive", (one) =>
                      withProperty(one, "exclusive", target.checked || undefined),
                    )
                  }
                >
                  {say("parts.exclusive")}
                </Checkbox>
              )}
            </>
          );
        }}
      />
      {!readOnly && (
        <div className={css["buttons"]}>
          <Button size="small" icon={<Icon name="plus" size={16} />} disabled={isFull} onClick={add}>
            {say("parts.addOption")}
          </Button>
          {!options.some((option) => option.code === "other") && (
            <Button
              size="small"
              disabled={isFull}
              onClick={() => set("other", (list) => addOther(list, definition.settings.languages))}
            >
              {say("parts.addOther")}
            </Button>
          )}
          <Button size="small" disabled={isFull} onClick={() => setPasting(true)}>
            {say("parts.paste")}
          </Button>
          {isFull && <span className="hy-second">{say("parts.full", { max: LIMITS.options })}</span>}
        </div>
      )}
      <PasteDialog
        open={isPasting}
        onClose={() => setPasting(false)}
        onAdd={(lines) => {
          setPasting(false);
          set("paste", (list) => addOptions(withoutEmpty(list), lines));
        }}
      />
    </section>
  );
}

/** The field that was pasted into had no words yet. */
function withoutEmpty(options: readonly SurveyOption[]): readonly SurveyOption[] {
  return options.filter(({ text, other }) => other || text.zh !== "" || text.en !== undefined);
}
