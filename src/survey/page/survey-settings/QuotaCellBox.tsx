import { Button, InputNumber } from "antd";
import { useState, type ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { Icon } from "../../../ui/Icon.tsx";
import type { DefinitionFault } from "../../domain/definition/definition-fault.ts";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import type { Quota, QuotaCell, SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { describeCondition } from "../../domain/reading/describe-condition.ts";
import { ConditionEditor } from "../conditions/ConditionEditor.tsx";
import { useAttributes } from "../conditions/use-attributes.ts";
import { withCondition } from "./edit-quotas.ts";
import { FaultLines } from "./FaultLines.tsx";
import { useSettingsWords } from "./settings-words.ts";
import css from "./SurveySettings.module.css";
import { TextPair } from "./TextPair.tsx";

interface QuotaCellBoxProps {
  readonly definition: SurveyDefinition;
  readonly cell: QuotaCell;
  readonly kind: Quota["kind"];
  readonly readOnly: boolean;
  readonly faults: readonly DefinitionFault[];
  readonly onChange: (cell: QuotaCell) => void;
  readonly onRemove: () => void;
}

const MOST = 1e9;

/** One group: its name, how many, and who counts. */
export function QuotaCellBox(props: QuotaCellBoxProps): ReactElement {
  const { definition, cell, kind, onChange } = props;
  const say = useSettingsWords();
  const language = useLanguage();
  const name = (language === "en" && cell.title.en) || cell.title.zh;
  return (
    <div className={css["cell"]} role="group" aria-label={name}>
      <div className={css["cellLine"]}>
        <TextPair
          label={say("quotas.cellName")}
          labelled={false}
          text={cell.title}
          languages={definition.settings.languages}
          maxLength={LIMITS.label}
          onChange={(title) => onChange({ ...cell, title })}
        />
        <InputNumber
          className={css["number"] ?? ""}
          aria-label={`${name}: ${say("quotas.limit")}`}
          prefix={say(`quotas.limitLabel.${kind}`)}
          min={1}
          max={MOST}
          precision={0}
          value={cell.limit}
          onChange={(limit) => {
            if (limit !== null) onChange({ ...cell, limit });
          }}
        />
        <button
          type="button"
          className="hy-icon-button"
          aria-label={say("quotas.removeCell", { name })}
          onClick={props.onRemove}
        >
          <Icon name="close" />
        </button>
      </div>
      <WhoCounts {...props} />
    </div>
  );
}

/** Whose responses count here, in words; opened, it is edited in place. */
function WhoCounts({ definition, cell, readOnly, faults, onChange }: QuotaCellBoxProps): ReactElement {
  const say = useSettingsWords();
  const language = useLanguage();
  const attributes = useAttributes();
  const [isOpen, setOpen] = useState(false);
  const names = new Map(attributes?.map(({ code, label }) => [code, label]));
  const { condition } = cell;
  return (
    <>
      <div className={css["who"]}>
        <span className="hy-third">{say("quotas.who")}</span>
        <span className={css["sentence"]}>
          {condition ? describeCondition(condition, definition, language, names) : say("quotas.everyone")}
        </span>
        {!readOnly && (
          <Button size="small" type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(isOpen ? "quotas.done" : "quotas.edit")}
          </Button>
        )}
      </div>
      <FaultLines faults={isOpen ? faults.filter(({ path }) => !path.includes(".condition.")) : faults} />
      {isOpen && !readOnly && (
        <ConditionEditor
          definition={definition}
          place={{ page: definition.pages.length, question: null }}
          condition={condition}
          showWhenUnknown={false}
          onChange={(next) => onChange(withCondition(cell, next.condition))}
        />
      )}
    </>
  );
}
