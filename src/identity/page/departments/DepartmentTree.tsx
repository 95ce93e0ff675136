import { useQuery } from "@tanstack/react-query";
import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { useIdentityWords } from "../identity-words.ts";
import { calendarsQuery } from "../parts/identity-queries.ts";
import css from "./DepartmentTree.module.css";
import { DepartmentTreeRow } from "./DepartmentTreeRow.tsx";
import type { DepartmentTreeProps } from "./department-tree-props.ts";
import { shownRows, type DepartmentRow } from "./department-rows.ts";

/**
 * The tree as a tree grid, one stop of the Tab key: ↑ ↓ Home End between rows, → ← unfold and fold, Enter or F2
 * changes, Insert adds below, Delete closes.
 */
export function DepartmentTree(props: DepartmentTreeProps): ReactElement {
  const say = useIdentityWords();
  const calendars = useQuery(calendarsQuery);
  const grid = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  const shown = shownRows(props.rows, folded);
  const stop = shown.some(({ department }) => department.id === at) ? at : shown[0]?.department.id;
  const fold = (id: string, away: boolean): void => {
    const next = new Set(folded);
    if (away) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  const go = (index: number): void => {
    const rows = grid.current?.querySelectorAll<HTMLElement>("[data-department]");
    rows?.[Math.max(0, Math.min(shown.length - 1, index))]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const id = event.target.dataset["department"];
    const index = shown.findIndex(({ department }) => department.id === id);
    const row = shown[index];
    if (!row) return;
    const act = keyActs(props, { row, index, shown, folded: folded.has(row.department.id), go, fold })[
      event.key
    ];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <div
        ref={grid}
        role="treegrid"
        aria-label={say("departments.title")}
        className={`hy-card ${css["tree"]}`}
        onKeyDown={onKeyDown}
      >
        <TreeHead />
        {shown.map((row) => (
          <DepartmentTreeRow
            key={row.department.id}
            row={row}
            tree={props}
            calendars={calendars.data ?? []}
            open={!folded.has(row.department.id)}
            stop={row.department.id === stop}
            onFocus={() => setAt(row.department.id)}
            onFold={() => fold(row.department.id, !folded.has(row.department.id))}
          />
        ))}
      </div>
      {props.editable && <p className={css["keys"]}>{say("departments.keys")}</p>}
    </>
  );
}

function TreeHead(): ReactElement {
  const say = useIdentityWords();
  return (
    <div role="row" className={css["head"]}>
      <span role="columnheader">{say("departments.name")}</span>
      <span role="columnheader">{say("departments.people")}</span>
      <span role="columnheader">{say("departments.calendar")}</span>
      <span role="columnheader" className="hy-unseen">
        {say("common.actions")}
      </span>
    </div>
  );
}

interface Place {
  readonly row: DepartmentRow;
  readonly index: number;
  readonly shown: readonly DepartmentRow[];
  readonly folded: boolean;
  readonly go: (index: number) => void;
  readonly fold: (id: string, away: boolean) => void;
}

function keyActs(tree: DepartmentTreeProps, place: Place): Readonly<Record<string, () => void>> {
  const { row, index, shown, folded, go, fold } = place;
  const { department, depth, parts } = row;
  const above = shown.findLastIndex((other, i) => i < index && other.depth < depth);
  const editing = tree.editable
    ? {
        Enter: () => tree.onTask({ kind: "edit", department }),
        F2: () => tree.onTask({ kind: "edit", department }),
        Insert: () => tree.onTask({ kind: "add", parentId: department.id }),
        Delete: () => tree.onTask({ kind: "close", row }),
      }
    : {};
  return {
    ...editing,
    ArrowDown: () => go(index + 1),
    ArrowUp: () => go(index - 1),
    Home: () => go(0),
    End: () => go(shown.length - 1),
    ArrowRight: () => (folded ? fold(department.id, false) : go(parts > 0 ? index + 1 : index)),
    ArrowLeft: () => (parts > 0 && !folded ? fold(department.id, true) : go(above < 0 ? index : above)),
  };
}
