import { Button, Checkbox } from "antd";
import { useMemo, type ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { checkCondition } from "../../domain/definition/check-condition.ts";
import type { Condition } from "../../domain/definition/condition.ts";
import { FaultList } from "../../domain/definition/definition-fault.ts";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { describeCondition } from "../../domain/reading/describe-condition.ts";
import css from "./ConditionEditor.module.css";
import { ConditionGroup } from "./ConditionGroup.tsx";
import { countRows, readTree, writeTree, type GroupNode } from "./condition-tree.ts";
import { useConditionWords } from "./condition-words.ts";
import { faultSentence } from "./fault-sentence.ts";
import {
  firstRow,
  surroundingsAt,
  type ConditionPlace,
  type ConditionSurroundings,
} from "./subject-choices.ts";
import { useAttributes } from "./use-attributes.ts";

export type { ConditionPlace } from "./subject-choices.ts";

interface ConditionEditorProps {
  readonly definition: SurveyDefinition;
  /** A page past the last: of a quota, which may ask about everything. */
  readonly place: ConditionPlace;
  readonly condition: Condition | undefined;
  readonly showWhenUnknown: boolean;
  readonly onChange: (next: {
    readonly condition: Condition | undefined;
    readonly showWhenUnknown: boolean;
  }) => void;
}

/** A condition in plain words: rows of subject, comparison and value, in groups, and the sentence they make. */
export function ConditionEditor(props: ConditionEditorProps): ReactElement {
  const { definition, place, condition, showWhenUnknown, onChange } = props;
  const say = useConditionWords();
  const language = useLanguage();
  const attributes = useAttributes();
  const { page, question } = place;
  const surroundings = useMemo(
    () => surroundingsAt(definition, { page, question }, language, attributes),
    [definition, page, question, language, attributes],
  );
  const isOfQuota = page >= definition.pages.length;
  const change = (root: GroupNode): void => {
    const next = writeTree(root);
    onChange({ condition: next, showWhenUnknown: next !== undefined && showWhenUnknown });
  };
  if (!condition)
    return (
      <div className={css["editor"]}>
        <p className="hy-second">{say(isOfQuota ? "alwaysCounted" : "always")}</p>
        {surroundings.position.order === 0 && <p className="hy-third">{say("nothingEarlier")}</p>}
        <Button
          icon={<Icon name="plus" size={14} />}
          onClick={() => change({ ...readTree(undefined), children: [firstRow(surroundings)] })}
        >
          {say(isOfQuota ? "addFirstCounted" : "addFirst")}
        </Button>
      </div>
    );
  const tree = readTree(condition);
  return (
    <div className={css["editor"]}>
      <ConditionGroup
        group={tree}
        level={1}
        rowsLeft={LIMITS.comparisons - countRows(tree)}
        surroundings={surroundings}
        onChange={change}
      />
      <ConditionFoot {...{ condition, isOfQuota, surroundings }} />
      {!isOfQuota && (
        <Checkbox
          checked={showWhenUnknown}
          onChange={(event) => onChange({ condition, showWhenUnknown: event.target.checked })}
        >
          {say("whenUnknown")}
        </Checkbox>
      )}
      <Button
        className={css["clear"] ?? ""}
        type="text"
        size="small"
        onClick={() => onChange({ condition: undefined, showWhenUnknown: false })}
      >
        {say("clear")}
      </Button>
    </div>
  );
}

interface ConditionFootProps {
  readonly condition: Condition;
  readonly isOfQuota: boolean;
  readonly surroundings: ConditionSurroundings;
}

/** The sentence, and what is wrong with the whole. */
function ConditionFoot({ condition, isOfQuota, surroundings }: ConditionFootProps): ReactElement {
  const say = useConditionWords();
  const { definition, position, language, attributes } = surroundings;
  const names = new Map(attributes?.map(({ code, label }) => [code, label]));
  const faults = new FaultList();
  checkCondition(condition, position, faults);
  const tooLarge = faults.faults.find(({ code }) => code === "condition-too-large");
  const said = describeCondition(condition, definition, language, names);
  return (
    <>
      <p className={css["sentence"]} aria-live="polite">
        {say(isOfQuota ? "sentenceCounted" : "sentenceShown", { condition: said })}
      </p>
      {tooLarge && <p className={css["fault"]}>{faultSentence(tooLarge, language)}</p>}
    </>
  );
}
