import { useMemo, useRef, type ReactElement } from "react";
import { DataTable } from "../../../ui/DataTable.tsx";
import type { DataSort } from "../../../ui/data-table-props.ts";
import { useMay } from "../../../ui/reader.ts";
import { partsOfSort, usualSort, type CaseSort } from "../../domain/queue/case-sort.ts";
import { useInboxWords, useLifeWords } from "../feedback-words.ts";
import { useViewWords } from "../inbox-view-words.ts";
import { BulkBar } from "../inbox/BulkBar.tsx";
import { NoCases } from "../inbox/CaseList.tsx";
import type { Inbox } from "../inbox/use-inbox.ts";
import { useKeptScroll } from "../inbox/use-kept-scroll.ts";
import css from "./CaseTable.module.css";
import { FileMenu } from "./FileMenu.tsx";
import { ColumnChoice } from "./ColumnChoice.tsx";
import { useShownColumns } from "./shown-columns.ts";
import { tableColumns } from "./table-columns.tsx";

interface CaseTableProps {
  readonly inbox: Inbox;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** The cases as a table: more of each at a glance, sorted by the server, several chosen at once. */
export function CaseTable({ inbox, selected, onSelect }: CaseTableProps): ReactElement {
  const say = useViewWords();
  const codes = useInboxWords();
  const life = useLifeWords();
  const mayExport = useMay("mayExportFeedback");
  const [shown] = useShownColumns();
  const box = useRef<HTMLDivElement>(null);
  useKeptScroll(box, `table ${inbox.key}`, inbox.list.state === "ready");
  const columns = useMemo(
    () => tableColumns(shown, inbox.queue, { say, codes, life }),
    [shown, inbox.queue, say, codes, life],
  );
  const chosen = inbox.list.rows.filter(({ id }) => selected.has(id));
  return (
    <div ref={box} className={css["table"]}>
      <div className={css["bar"]}>
        {chosen.length > 0 && <span>{codes("bulk.chosen", { count: chosen.length })}</span>}
        <BulkBar chosen={chosen} onSelect={onSelect} />
        <span className={css["tools"]}>
          <ColumnChoice />
          {mayExport && <FileMenu query={inbox.query} />}
        </span>
      </div>
      <DataTable
        label={say("table.label")}
        list={inbox.list}
        rowKey={({ id }) => id}
        rowName={({ number }) => number}
        href={({ id }) => inbox.addressOf(id)}
        empty={<NoCases inbox={inbox} />}
        selection={{ selected, onChange: onSelect }}
        sort={{
          by: sortShown(inbox),
          onSort: ({ key, direction }) => inbox.sortBy(sortName(key, direction)),
        }}
        columns={columns}
      />
    </div>
  );
}

function sortShown({ sort, queue }: Inbox): DataSort {
  const { key, isDown } = partsOfSort(sort ?? usualSort(queue === "all" ? undefined : queue));
  return { key, direction: isDown ? "desc" : "asc" };
}

function sortName(key: string, direction: "asc" | "desc"): CaseSort {
  return `${direction === "desc" ? "-" : ""}${key}` as CaseSort;
}
