import { Button, Checkbox, Segmented } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import css from "./ConditionEditor.module.css";
import { ConditionRow } from "./ConditionRow.tsx";
import { addChild, groupAround, mayNest, setChild, type GroupNode, type TreeNode } from "./condition-tree.ts";
import { useConditionWords } from "./condition-words.ts";
import { firstRow, type ConditionSurroundings } from "./subject-choices.ts";

interface ConditionGroupProps {
  readonly group: GroupNode;
  /** 1 for the outermost. */
  readonly level: number;
  /** How many more rows the whole condition may have. */
  readonly rowsLeft: number;
  readonly surroundings: ConditionSurroundings;
  readonly onChange: (group: GroupNode) => void;
  readonly onRemove?: () => void;
}

/** Conditions that hold together, all or any; groups within stand in boxes of their own. */
export function ConditionGroup(props: ConditionGroupProps): ReactElement {
  const { group, level, rowsLeft, surroundings, onChange } = props;
  const say = useConditionWords();
  const ownLevel = level + (group.negated ? 1 : 0);
  const set = (at: number, node: TreeNode | null): void => onChange(setChild(group, at, node));
  return (
    <div className={level === 1 ? css["root"] : css["group"]} role="group" aria-label={say("group")}>
      <GroupHead {...props} />
      <ul className={css["children"]}>
        {group.children.map((child, at) => (
          <li key={at}>
            {child.kind === "group" ? (
              <ConditionGroup
                {...{ rowsLeft, surroundings }}
                group={child}
                level={ownLevel + 1}
                onChange={(next) => set(at, next)}
                onRemove={() => set(at, null)}
              />
            ) : (
              <ConditionRow
                row={child}
                number={at + 1}
                surroundings={surroundings}
                onChange={(next) => set(at, next)}
                onRemove={() => set(at, null)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={css["add"]}>
        <Button
          size="small"
          disabled={rowsLeft <= 0}
          icon={<Icon name="plus" size={14} />}
          onClick={() => onChange(addChild(group, firstRow(surroundings)))}
        >
          {say("add")}
        </Button>
        {mayNest(ownLevel) && (
          <Button
            size="small"
            type="text"
            disabled={rowsLeft <= 0}
            icon={<Icon name="plus" size={14} />}
            onClick={() => onChange(addChild(group, groupAround(group, firstRow(surroundings))))}
          >
            {say("addGroup")}
          </Button>
        )}
        {rowsLeft <= 0 && <span className="hy-third">{say("full", { count: LIMITS.comparisons })}</span>}
      </div>
    </div>
  );
}

/** Whether all or any must hold; of use from two conditions on. */
function GroupHead({ group, level, onChange, onRemove }: ConditionGroupProps): ReactElement | null {
  const say = useConditionWords();
  const isSingle = group.children.length < 2;
  if (level === 1 && isSingle) return null;
  return (
    <div className={css["head"]}>
      <Segmented
        size="small"
        aria-label={say("groupKind")}
        options={[
          { value: "and" as const, label: say("all") },
          { value: "or" as const, label: say("any") },
        ]}
        value={group.op}
        onChange={(op) => onChange({ ...group, op })}
      />
      <Checkbox
        checked={group.negated}
        onChange={(event) => onChange({ ...group, negated: event.target.checked })}
      >
        {say("negate")}
      </Checkbox>
      {onRemove && (
        <button type="button" className="hy-icon-button" aria-label={say("removeGroup")} onClick={onRemove}>
          <Icon name="trash" />
        </button>
      )}
    </div>
  );
}
