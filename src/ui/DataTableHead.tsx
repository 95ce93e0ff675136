import { useEffect, useRef, type ReactElement } from "react";
import css from "./DataTable.module.css";
import type { DataColumn, DataTableProps } from "./data-table-props.ts";
import { Icon } from "./Icon.tsx";
import { useUiWords } from "./ui-words.ts";

export function DataTableHead<T>(props: DataTableProps<T>): ReactElement {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {props.selection && <SelectAll table={props} />}
        {props.columns.map((column) => (
          <HeadCell key={column.key} column={column} table={props} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<T>(props: { column: DataColumn<T>; table: DataTableProps<T> }): ReactElement {
  const { column, table } = props;
  const by = table.sort?.by?.key === column.key ? table.sort.by.direction : null;
  const sortable = column.sortable === true && table.sort !== undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      data-priority={column.priority ?? 1}
      data-align={column.align ?? "start"}
      style={column.width ? { width: column.width } : undefined}
      {...(sortable ? { "aria-sort": sortWord(by) } : {})}
    >
      {sortable ? (
        <button
          type="button"
          className={css["sort"]}
          data-direction={by}
          onClick={() => table.sort?.onSort({ key: column.key, direction: by === "asc" ? "desc" : "asc" })}
        >
          {column.title}
          <Icon name="down" size={14} />
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

function sortWord(by: "asc" | "desc" | null): "ascending" | "descending" | "none" {
  if (by === null) return "none";
  return by === "asc" ? "ascending" : "descending";
}

function SelectAll<T>(props: { table: DataTableProps<T> }): ReactElement {
  const say = useUiWords();
  const box = useRef<HTMLInputElement>(null);
  const { list, selection, rowKey } = props.table;
  const keys = list.rows.map(rowKey);
  const chosen = keys.filter((key) => selection?.selected.has(key)).length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = chosen > 0 && chosen < keys.length;
  }, [chosen, keys.length]);
  return (
    <th role="columnheader" scope="col" className={css["choose"]}>
      <input
        ref={box}
        type="checkbox"
        aria-label={say("selectAll")}
        checked={chosen > 0 && chosen === keys.length}
        onChange={(event) => selection?.onChange(new Set(event.target.checked ? keys : []))}
      />
    </th>
  );
}
