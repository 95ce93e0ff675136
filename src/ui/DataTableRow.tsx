import type { MouseEvent, ReactElement } from "react";
import { Link, useNavigate } from "react-router";
import css from "./DataTable.module.css";
import type { DataColumn, DataTableProps } from "./data-table-props.ts";
import { useUiWords } from "./ui-words.ts";

interface RowProps<T> {
  readonly row: T;
  readonly table: DataTableProps<T>;
}

export function DataTableRow<T>(props: RowProps<T>): ReactElement {
  const navigate = useNavigate();
  const { row, table } = props;
  const address = table.href?.(row);
  const selected = table.selection?.selected.has(table.rowKey(row)) ?? false;
  return (
    <tr
      role="row"
      className={address ? css["open"] : undefined}
      aria-selected={table.selection ? selected : undefined}
      onClick={(event) => {
        if (address && isPlainClick(event)) void navigate(address);
      }}
    >
      {table.selection && <ChooseCell row={row} table={table} />}
      {table.columns.map((column, at) => (
        <td
          key={column.key}
          role="cell"
          data-priority={column.priority ?? 1}
          data-align={column.align ?? "start"}
          data-label={column.title}
          className={at === 0 ? css["name"] : undefined}
        >
          <Cell column={column} row={row} to={at === 0 ? address : undefined} />
        </td>
      ))}
    </tr>
  );
}

function Cell<T>(props: { column: DataColumn<T>; row: T; to: string | undefined }): ReactElement {
  const content = props.column.render(props.row);
  if (props.to === undefined) return <>{content}</>;
  return (
    <Link to={props.to} data-row="open">
      {content}
    </Link>
  );
}

function ChooseCell<T>(props: RowProps<T>): ReactElement {
  const say = useUiWords();
  const { row, table } = props;
  const key = table.rowKey(row);
  const selected = table.selection?.selected ?? new Set<string>();
  return (
    <td role="cell" className={css["choose"]}>
      <input
        type="checkbox"
        data-row="choose"
        aria-label={say("selectRow", { name: table.rowName?.(row) ?? key })}
        checked={selected.has(key)}
        onChange={(event) => {
          const next = new Set(selected);
          if (event.target.checked) next.add(key);
          else next.delete(key);
          table.selection?.onChange(next);
        }}
      />
    </td>
  );
}

/** Not on something that answers clicks itself, and not while text is being marked. */
function isPlainClick(event: MouseEvent): boolean {
  const target = event.target;
  if (!(target instanceof Element) || target.closest("a, button, input, select, textarea, label"))
    return false;
  return !event.metaKey && !event.ctrlKey && (window.getSelection()?.isCollapsed ?? true);
}
