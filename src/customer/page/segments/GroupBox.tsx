import { Button, Checkbox } from "antd";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import type { CustomerAttribute } from "../../contract/customer-attribute.ts";
import { useCustomerWords } from "../customer-words.ts";
import { ChoiceInput } from "../../../ui/ChoiceInput.tsx";
import { ConditionRow } from "./ConditionRow.tsx";
import css from "./GroupBox.module.css";
import { emptyGroup, newField, type GroupDraft, type NodeDraft } from "./segment-draft.ts";

interface GroupBoxProps {
  readonly group: GroupDraft;
  readonly attributes: readonly CustomerAttribute[];
  /** 0 for the outermost. */
  readonly depth: number;
  readonly onChange: (group: GroupDraft) => void;
  readonly onRemove?: () => void;
}

/** The server takes trees of 8 levels; more than this many groups within groups nobody can read. */
const MAX_DEPTH = 3;

/** Conditions that hold together, all or any; groups within stand in boxes of their own. */
export function GroupBox(props: GroupBoxProps): ReactElement {
  const { group, onChange, depth } = props;
  const say = useCustomerWords();
  const set = (at: number, node: NodeDraft | null): void => {
    const children = group.children.flatMap((child, index) => (index === at ? (node ?? []) : child));
    onChange({ ...group, children });
  };
  const add = (node: NodeDraft): void => onChange({ ...group, children: [...group.children, node] });
  return (
    <div className={depth === 0 ? css["root"] : css["group"]} role="group" aria-label={say("segments.group")}>
      <GroupHead {...props} />
      {group.children.length === 0 && depth === 0 && <p className="hy-third">{say("segments.everyone")}</p>}
      <ul className={css["children"]}>
        {group.children.map((child, at) => (
          <li key={child.id}>
            {child.type === "group" ? (
              <GroupBox
                group={child}
                attributes={props.attributes}
                depth={depth + 1}
                onChange={(next) => set(at, next)}
                onRemove={() => set(at, null)}
              />
            ) : (
              <ConditionRow
                draft={child}
                number={at + 1}
                attributes={props.attributes}
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
          icon={<Icon name="plus" size={14} />}
          onClick={() => add(newField("tier", "choice"))}
        >
          {say("segments.addCondition")}
        </Button>
        {depth < MAX_DEPTH && (
          <Button
            size="small"
            type="text"
            icon={<Icon name="plus" size={14} />}
            onClick={() =>
              add({
                ...emptyGroup(),
                op: group.op === "and" ? "or" : "and",
                children: [newField("tier", "choice")],
              })
            }
          >
            {say("segments.addGroup")}
          </Button>
        )}
      </div>
    </div>
  );
}

function GroupHead(props: GroupBoxProps): ReactElement {
  const { group, onChange, onRemove } = props;
  const say = useCustomerWords();
  const relations = (["and", "or"] as const).map((value) => ({ value, label: say(`segments.${value}`) }));
  return (
    <div className={css["head"]}>
      <span className={css["relation"]}>
        <ChoiceInput
          aria-label={say("segments.groupKind")}
          choices={relations}
          value={group.op}
          onChange={(op) => onChange({ ...group, op: op === "or" ? "or" : "and" })}
        />
      </span>
      <Checkbox
        checked={group.negated}
        onChange={(event) => onChange({ ...group, negated: event.target.checked })}
      >
        {say("segments.negate")}
      </Checkbox>
      {onRemove && (
        <button
          type="button"
          className="hy-icon-button"
          aria-label={say("segments.removeGroup")}
          onClick={onRemove}
        >
          <Icon name="trash" />
        </button>
      )}
    </div>
  );
}
