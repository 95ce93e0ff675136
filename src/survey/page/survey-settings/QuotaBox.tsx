import { Button, Segmented } from "antd";
import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { Icon } from "../../../ui/Icon.tsx";
import type { DefinitionFault } from "../../domain/definition/definition-fault.ts";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import type { Quota, SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { addCell } from "./edit-quotas.ts";
import { FaultLines } from "./FaultLines.tsx";
import { QuotaCellBox } from "./QuotaCellBox.tsx";
import { faultsAt } from "./settings-part.ts";
import { useSettingsWords } from "./settings-words.ts";
import css from "./SurveySettings.module.css";
import { TextPair } from "./TextPair.tsx";

interface QuotaBoxProps {
  readonly definition: SurveyDefinition;
  readonly quota: Quota;
  readonly readOnly: boolean;
  readonly path: string;
  readonly faults: readonly DefinitionFault[];
  readonly onChange: (quota: Quota) => void;
  readonly onRemove: () => void;
}

/** A limit or a sample goal with its groups. */
export function QuotaBox(props: QuotaBoxProps): ReactElement {
  const { definition, quota, readOnly, path, faults, onChange } = props;
  const say = useSettingsWords();
  const language = useLanguage();
  const { languages } = definition.settings;
  const name = (language === "en" && quota.title.en) || quota.title.zh;
  const isFull = quota.cells.length >= LIMITS.cells;
  const asksCustomer = JSON.stringify(quota.cells).includes('"of":"customer"');
  return (
    <div className={css["quota"]} role="group" aria-label={name}>
      <div className={css["switch"]}>
        <Segmented
          aria-label={say("quotas.kind")}
          value={quota.kind}
          options={(["goal", "limit"] as const).map((value) => ({
            value,
            label: say(`quotas.kinds.${value}`),
          }))}
          onChange={(kind) => onChange({ ...quota, kind })}
        />
        <button
          type="button"
          className={`hy-icon-button ${css["end"]}`}
          aria-label={say("quotas.remove", { name })}
          onClick={props.onRemove}
        >
          <Icon name="trash" />
        </button>
      </div>
      <TextPair
        label={say("quotas.name")}
        labelled={false}
        text={quota.title}
        languages={languages}
        maxLength={LIMITS.label}
        onChange={(title) => onChange({ ...quota, title })}
      />
      <FaultLines faults={faults.filter((fault) => !fault.path.startsWith(`${path}.cells.`))} />
      <ul className={css["cells"]} aria-label={say("quotas.cells")}>
        {quota.cells.map((cell, at) => (
          <li key={at}>
            <QuotaCellBox
              {...{ definition, cell, readOnly }}
              kind={quota.kind}
              faults={faultsAt(faults, `${path}.cells.${at}`)}
              onChange={(next) => onChange({ ...quota, cells: quota.cells.with(at, next) })}
              onRemove={() => onChange({ ...quota, cells: quota.cells.toSpliced(at, 1) })}
            />
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div className={css["buttons"]}>
          <Button
            size="small"
            disabled={isFull}
            icon={<Icon name="plus" size={14} />}
            onClick={() => onChange(addCell(definition, quota))}
          >
            {say("quotas.addCell")}
          </Button>
          {isFull && <span className="hy-third">{say("quotas.full", { count: LIMITS.cells })}</span>}
        </div>
      )}
      <p className="hy-third">
        {say(`quotas.${quota.kind}Note`)}
        {asksCustomer && definition.settings.anonymous && ` ${say("quotas.anonymousNote")}`}
      </p>
    </div>
  );
}
