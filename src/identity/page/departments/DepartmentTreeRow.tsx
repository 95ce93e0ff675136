import type { CSSProperties, ReactElement } from "react";
import type { Calendar } from "../../contract/calendar.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { useIdentityWords } from "../identity-words.ts";
import type { DepartmentTreeProps } from "./department-tree-props.ts";
import css from "./DepartmentTree.module.css";
import type { DepartmentRow } from "./department-rows.ts";

interface DepartmentTreeRowProps {
  readonly row: DepartmentRow;
  readonly tree: DepartmentTreeProps;
  readonly calendars: readonly Calendar[];
  readonly open: boolean;
  /** The one row that the Tab key reaches. */
  readonly stop: boolean;
  readonly onFocus: () => void;
  readonly onFold: () => void;
}

export function DepartmentTreeRow(props: DepartmentTreeRowProps): ReactElement {
  const say = useIdentityWords();
  const { row, tree, open } = props;
  const { department, depth, parts } = row;
  const style: CSSProperties & Readonly<Record<"--depth", number>> = { "--depth": depth };
  return (
    <div
      role="row"
      className={css["row"]}
      style={style}
      data-department={department.id}
      tabIndex={props.stop ? 0 : -1}
      aria-level={depth + 1}
      aria-expanded={parts > 0 ? open : undefined}
      onFocus={props.onFocus}
      onDoubleClick={() => tree.editable && tree.onTask({ kind: "edit", department })}
    >
      <div role="gridcell" className={css["name"]}>
        {parts > 0 ? (
          <button
            type="button"
            tabIndex={-1}
            className={css["fold"]}
            data-open={open}
            aria-label={say(open ? "departments.fold" : "departments.unfold", { name: department.name })}
            onClick={props.onFold}
          >
            <Icon name="right" size={16} />
          </button>
        ) : (
          <span className={css["leaf"]} />
        )}
        <strong>{department.name}</strong>
        {department.kind !== "department" && <Chip>{say(`departments.kinds.${department.kind}`)}</Chip>}
      </div>
      <span role="gridcell" className={css["fact"]}>
        <PeopleCount row={row} />
      </span>
      <span role="gridcell" className={css["fact"]}>
        <CalendarName row={row} calendars={props.calendars} />
      </span>
      <div role="gridcell" className={css["menu"]}>
        {tree.editable && <RowMenu row={row} tree={tree} />}
      </div>
    </div>
  );
}

function PeopleCount(props: { readonly row: DepartmentRow }): ReactElement {
  const say = useIdentityWords();
  const { department, parts, people } = props.row;
  const own = say("departments.peopleCount", { count: department.people });
  if (parts === 0) return <>{own}</>;
  return (
    <>
      {own}
      <span className="hy-third">
        {say("common.separator")}
        {say("departments.peopleBelow", { count: people })}
      </span>
    </>
  );
}

function CalendarName(props: {
  readonly row: DepartmentRow;
  readonly calendars: readonly Calendar[];
}): ReactElement {
  const say = useIdentityWords();
  const { department, calendarId } = props.row;
  const calendar = props.calendars.find(({ id, isDefault }) =>
    calendarId === null ? isDefault : id === calendarId,
  );
  if (!calendar) return <></>;
  if (department.calendarId !== null) return <>{calendar.name}</>;
  return <span className="hy-third">{say("departments.inherited", { name: calendar.name })}</span>;
}

function RowMenu(props: { readonly row: DepartmentRow; readonly tree: DepartmentTreeProps }): ReactElement {
  const say = useIdentityWords();
  const { row, tree } = props;
  const { department } = row;
  return (
    <Menu
      label={say("departments.menu", { name: department.name })}
      button={<Icon name="more" />}
      groups={[
        {
          items: [
            {
              key: "add",
              icon: "plus",
              label: say("departments.addBelow"),
              run: () => tree.onTask({ kind: "add", parentId: department.id }),
            },
            {
              key: "edit",
              icon: "edit",
              label: say("departments.edit"),
              run: () => tree.onTask({ kind: "edit", department }),
            },
          ],
        },
        {
          items: [
            {
              key: "close",
              icon: "close",
              label: say("departments.close"),
              run: () => tree.onTask({ kind: "close", row }),
            },
          ],
        },
      ]}
    />
  );
}
