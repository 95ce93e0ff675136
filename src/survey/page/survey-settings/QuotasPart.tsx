import { Button } from "antd";
import type { ReactElement } from "react";
import { DEFAULT_MINIMUM_SAMPLE } from "../../../kit/measures/sample-guard.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import { nameCustomerField } from "../../domain/reading/say-subject.ts";
import { addGoalPerCustomer, addQuota, changeQuota, goalFields, removeQuota } from "./edit-quotas.ts";
import { FaultLines } from "./FaultLines.tsx";
import { QuotaBox } from "./QuotaBox.tsx";
import { faultsAt, type SettingsPartProps } from "./settings-part.ts";
import { useSettingsWords } from "./settings-words.ts";
import css from "./SurveySettings.module.css";

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Limits and sample goals; one click makes the goal that most surveys need. */
export function QuotasPart({ definition, faults, readOnly, onChange }: SettingsPartProps): ReactElement {
  const say = useSettingsWords();
  const { quotas } = definition;
  return (
    <div className={css["part"]}>
      <p className="hy-second">{say("quotas.intro")}</p>
      {quotas.length === 0 && <p className="hy-third">{say("quotas.empty")}</p>}
      <ul className={css["list"]}>
        {quotas.map((quota, at) => (
          <li key={at} className={css["box"]}>
            <QuotaBox
              {...{ definition, quota, readOnly }}
              faults={faultsAt(faults, `quotas.${at}`)}
              path={`quotas.${at}`}
              onChange={(next) => onChange(changeQuota(definition, at, next))}
              onRemove={() => onChange(removeQuota(definition, at))}
            />
          </li>
        ))}
      </ul>
      <FaultLines faults={faults.filter(({ path }) => path === "quotas")} />
      {!readOnly && <NewQuota {...{ definition, onChange }} />}
    </div>
  );
}

function NewQuota({
  definition,
  onChange,
}: Pick<SettingsPartProps, "definition" | "onChange">): ReactElement {
  const say = useSettingsWords();
  const language = useLanguage();
  const count = DEFAULT_MINIMUM_SAMPLE;
  if (definition.quotas.length >= LIMITS.quotas)
    return <p className="hy-third">{say("quotas.full", { count: LIMITS.quotas })}</p>;
  return (
    <div className={css["new"]}>
      <div className={css["buttons"]} role="group" aria-label={say("quotas.perCustomer", { count })}>
        <span className={css["label"]}>{say("quotas.perCustomer", { count })}</span>
        {goalFields.map((field) => (
          <Button
            key={field}
            type={field === "tier" ? "primary" : "default"}
            icon={<Icon name="plus" size={14} />}
            onClick={() => onChange(addGoalPerCustomer(definition, field, count))}
          >
            {say("quotas.perField", { field: nameCustomerField(field, language, NO_NAMES) })}
          </Button>
        ))}
      </div>
      <div className={css["buttons"]}>
        <Button onClick={() => onChange(addQuota(definition, "goal", count))}>{say("quotas.addGoal")}</Button>
        <Button onClick={() => onChange(addQuota(definition, "limit", count))}>
          {say("quotas.addLimit")}
        </Button>
      </div>
    </div>
  );
}
