import { Button } from "antd";
import { useRef, type KeyboardEvent, type ReactElement } from "react";
import css from "./DataTable.module.css";
import type { DataTableProps } from "./data-table-props.ts";
import { DataTableHead } from "./DataTableHead.tsx";
import { DataTableRow } from "./DataTableRow.tsx";
import { ErrorState } from "./ErrorState.tsx";
import { LoadingState } from "./LoadingState.tsx";
import { useUiWords } from "./ui-words.ts";
import type { List } from "./use-list.ts";

/**
 * A list of records: a table with a head that stays, cards where it is narrow, further rows on demand.
 * Keyboard: Tab to the list, ↑ ↓ Home End between rows, Enter opens, Space chooses.
 */
export function DataTable<T>(props: DataTableProps<T>): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  const { list } = props;
  if (list.state === "loading") return <LoadingState />;
  if (list.state === "failed") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0) return <>{props.empty}</>;
  return (
    <div className={css["frame"]}>
      {/* Explicit roles: as cards the table loses its display values, and with them its meaning for screen readers. */}
      <table className={css["table"]} role="table" aria-label={props.label}>
        <DataTableHead {...props} />
        <tbody role="rowgroup" ref={body} onKeyDown={(event) => moveBetweenRows(event, body.current)}>
          {list.rows.map((row) => (
            <DataTableRow key={props.rowKey(row)} row={row} table={props} />
          ))}
        </tbody>
      </table>
      <DataTableFoot list={list} />
    </div>
  );
}

function DataTableFoot(props: { readonly list: List<unknown> }): ReactElement {
  const say = useUiWords();
  const { list } = props;
  return (
    <div className={css["foot"]}>
      <span role="status">{say("loaded", { count: list.rows.length })}</span>
      {list.hasMore && (
        <Button size="small" loading={list.loadingMore} onClick={list.loadMore}>
          {list.loadingMore ? say("loadingMore") : say("loadMore")}
        </Button>
      )}
    </div>
  );
}

const STEPS = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);

function moveBetweenRows(event: KeyboardEvent, body: HTMLElement | null): void {
  const step = STEPS.get(event.key);
  if (step === undefined || !body || !isRowStop(event.target)) return;
  const kind = event.target.dataset["row"] ?? "";
  const stops = [...body.querySelectorAll<HTMLElement>(`[data-row="${kind}"]`)];
  const next = Math.max(0, Math.min(stops.length - 1, stops.indexOf(event.target) + step));
  event.preventDefault();
  stops[next]?.focus();
}

function isRowStop(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset["row"] !== undefined;
}
