import { Select } from "antd";
import { useId, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { checkCondition } from "../../domain/definition/check-condition.ts";
import { FaultList } from "../../domain/definition/definition-fault.ts";
import { describeCondition } from "../../domain/reading/describe-condition.ts";
import { isUnfinished, operatorKey, operatorsFor, withOperator, withSubject } from "./comparison-fit.ts";
import css from "./ConditionEditor.module.css";
import type { RowNode } from "./condition-tree.ts";
import { ConditionValue } from "./ConditionValue.tsx";
import { operatorWords, subjectWords, useConditionWords, type ConditionSay } from "./condition-words.ts";
import { faultSentence } from "./fault-sentence.ts";
import {
  factAt,
  subjectChoices,
  subjectKey,
  type ConditionSurroundings,
  type SubjectChoice,
} from "./subject-choices.ts";

interface ConditionRowProps {
  readonly row: RowNode;
  /** Place in its group, from 1. */
  readonly number: number;
  readonly surroundings: ConditionSurroundings;
  readonly onChange: (row: RowNode) => void;
  readonly onRemove: () => void;
}

/** One comparison: subject, operator, value, and what is wrong with it. */
export function ConditionRow(props: ConditionRowProps): ReactElement {
  const { row, surroundings, onChange } = props;
  const say = useConditionWords();
  const faultsId = useId();
  const { subject, operator } = row.comparison;
  const choices = subjectChoices(surroundings);
  const fact = factAt(subject, surroundings);
  const key = subjectKey(subject);
  const known = choices.find((choice) => choice.key === key);
  const name = known ? subjectWords(say, known) : say("gone", { name: codeOf(row) });
  const sentences = faultsOf(row, surroundings, say);
  const chooseSubject = (chosen: string): void => {
    const next = choices.find((choice) => choice.key === chosen);
    const nextFact = next && factAt(next.subject, surroundings);
    if (next && nextFact) onChange(withSubject(row, next.subject, nextFact, surroundings.position));
  };
  const operators = fact ? operatorsFor(fact, { operator, negated: row.negated }) : [];
  return (
    <div className={css["row"]} role="group" aria-label={say("row", { number: props.number })}>
      <Select
        aria-label={say("subject")}
        aria-describedby={faultsId}
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
        status={known ? "" : "error"}
        value={key}
        options={[
          ...(known ? [] : [{ label: say("groups.gone"), options: [{ value: key, label: name }] }]),
          ...groupedChoices(choices, say),
        ]}
        onChange={chooseSubject}
      />
      {fact && (
        <Select
          aria-label={say("operator", { name })}
          popupMatchSelectWidth={false}
          value={operatorKey({ operator, negated: row.negated })}
          options={operators.map((one) => ({
            value: operatorKey(one),
            label: operatorWords(say, one, { kind: fact.kind, of: subject.of }),
          }))}
          onChange={(chosen) => {
            const next = operators.find((one) => operatorKey(one) === chosen);
            if (next) onChange(withOperator(row, next, fact));
          }}
        />
      )}
      <div className={`${css["value"]} ${fact ? "" : css["wide"]}`}>
        {fact ? (
          <ConditionValue {...{ row, fact, name, surroundings, onChange }} />
        ) : (
          <span className="hy-third">{describeRow(row, surroundings)}</span>
        )}
      </div>
      <button
        type="button"
        className="hy-icon-button"
        aria-label={say("remove", { name })}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
      <div id={faultsId} className={css["faults"]} role="status">
        {sentences.map((sentence) => (
          <p key={sentence} className={css["fault"]}>
            {sentence}
          </p>
        ))}
      </div>
    </div>
  );
}

const GROUPS = ["questions", "hidden", "customer", "attributes"] as const;

function groupedChoices(choices: readonly SubjectChoice[], say: ConditionSay) {
  return GROUPS.flatMap((group) => {
    const own = choices.filter((choice) => choice.group === group);
    if (own.length === 0) return [];
    const options = own.map((choice) => ({ value: choice.key, label: subjectWords(say, choice) }));
    return [{ label: say(`groups.${group}`), options }];
  });
}

function codeOf({ comparison: { subject } }: RowNode): string {
  return subject.of === "answer" ? (subject.row ?? subject.question) : subject.field;
}

function describeRow({ comparison }: RowNode, { definition, language }: ConditionSurroundings): string {
  return describeCondition(comparison, definition, language);
}

function faultsOf(
  { comparison }: RowNode,
  { position, language }: ConditionSurroundings,
  say: ConditionSay,
): readonly string[] {
  if (isUnfinished(comparison)) return [say("missingValue")];
  const found = new FaultList();
  checkCondition(comparison, position, found);
  return [...new Set(found.faults.map((fault) => faultSentence(fault, language)))];
}
