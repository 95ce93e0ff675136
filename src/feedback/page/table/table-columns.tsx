import type { ReactElement } from "react";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { maySortBy } from "../../domain/queue/case-sort.ts";
import { DueChip } from "../feedback-parts/DeadlineChip.tsx";
import { useCustomerName } from "../feedback-parts/use-customer-name.ts";
import { PriorityMark } from "../feedback-parts/PriorityMark.tsx";
import type { FeedbackSummary } from "../feedback-queries.ts";
import type { SayInbox, SayLife } from "../feedback-words.ts";
import type { SayView } from "../inbox-view-words.ts";
import type { InboxQueue } from "../inbox/inbox-filter.ts";
import { PresenceDot } from "../presence/PresenceDot.tsx";
import css from "./CaseTable.module.css";
import type { TableColumn } from "./shown-columns.ts";

interface Words {
  readonly say: SayView;
  readonly codes: SayInbox;
  readonly life: SayLife;
}

type Column = DataColumn<FeedbackSummary>;
type Parts = Omit<Column, "key" | "title">;

/** The table's columns as they were chosen; those of an order that the queue has can be sorted by. */
export function tableColumns(shown: readonly TableColumn[], queue: InboxQueue, words: Words): Column[] {
  const parts = partsOf(words);
  const own = queue === "all" ? undefined : queue;
  const sortable = (key: TableColumn): boolean =>
    (key === "due" || key === "priority" || key === "received" || key === "closed") && maySortBy(key, own);
  return [
    {
      key: "number",
      title: words.say("table.number"),
      width: "140px",
      render: (row) => <NumberCell row={row} />,
    },
    ...shown.map((key) => ({
      key,
      title: words.say(`table.${key}`),
      sortable: sortable(key),
      ...parts[key],
    })),
  ];
}

function NumberCell({ row }: { readonly row: FeedbackSummary }): ReactElement {
  return (
    <span className={css["number"]}>
      {row.number}
      <PresenceDot id={row.id} />
    </span>
  );
}

function CustomerCell({ row }: { readonly row: FeedbackSummary }): ReactElement {
  const nameOf = useCustomerName();
  const isNamed = row.customerName !== null;
  return (
    <span className={css["customer"]}>
      <span className={isNamed ? undefined : "hy-third"}>{nameOf(row)}</span>
    </span>
  );
}

function partsOf({ say, codes, life }: Words): Readonly<Record<TableColumn, Parts>> {
  const nobody = <span className="hy-third">{codes("list.noHandler")}</span>;
  return {
    customer: {
      render: (row) => <CustomerCell row={row} />,
    },
    words: {
      width: "26%",
      render: (row) => <span className={css["words"]}>{row.summary || row.excerpt}</span>,
    },
    type: { priority: 2, width: "88px", render: (row) => codes(`codes.type.${row.problemType}`) },
    priority: {
      width: "80px",
      render: (row) => (
        <span>
          <PriorityMark priority={row.priority} />
        </span>
      ),
    },
    stage: {
      width: "88px",
      render: (row) => <span className="hy-nowrap">{life(`stages.${row.stage}`)}</span>,
    },
    department: { priority: 3, width: "104px", render: (row) => row.departmentName ?? "" },
    handler: { width: "76px", render: (row) => row.handlerName ?? nobody },
    received: { priority: 2, width: "140px", render: (row) => <InstantText instant={row.receivedAt} /> },
    due: {
      render: (row) => (
        <span className={css["due"]}>
          <DueChip row={row} />
        </span>
      ),
    },
    score: {
      priority: 3,
      width: "64px",
      align: "end",
      render: (row) => row.score ?? <span className="hy-third">{say("table.noScore")}</span>,
    },
    closed: {
      priority: 2,
      width: "152px",
      render: (row) => (row.closedAt === null ? "" : <InstantText instant={row.closedAt} />),
    },
  };
}
