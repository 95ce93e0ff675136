import type { ReactElement } from "react";
import { DataTable } from "../../../ui/DataTable.tsx";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { listAtHand } from "../../../ui/use-list.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { useMonths, type Month } from "./appraisal-queries.ts";
import { useAppraisalWords } from "./appraisal-words.ts";

/** Months as they are appraised, latest first. */
export function AppraisalsPage(): ReactElement {
  const say = useAppraisalWords();
  return (
    <>
      <PageHeader title={say("months.title")} note={say("months.note")} />
      <MonthList />
    </>
  );
}

const TONES = { running: "plain", open: "warn", frozen: "good" } as const;

function MonthList(): ReactElement {
  const say = useAppraisalWords();
  const columns = useColumns();
  const { data, error, refetch } = useMonths();
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <DataTable
      label={say("months.title")}
      list={listAtHand(data.items)}
      rowKey={({ month }) => month}
      rowName={({ month }) => month}
      href={({ month }) => `/feedback/appraisals/${month}`}
      columns={columns}
      empty={
        <EmptyState icon="feedback" title={say("months.noneTitle")}>
          {say("months.noneText")}
        </EmptyState>
      }
    />
  );
}

function useColumns(): readonly DataColumn<Month>[] {
  const say = useAppraisalWords();
  const number = (count: number) => (count === 0 ? <span className="hy-third">0</span> : count);
  return [
    { key: "month", title: say("months.month"), width: "120px", render: ({ month }) => month },
    {
      key: "state",
      title: say("responsibilities.standing"),
      width: "130px",
      render: ({ state }) => <Chip tone={TONES[state]}>{say(`months.state.${state}`)}</Chip>,
    },
    {
      key: "closed",
      title: say("months.closed"),
      align: "end",
      width: "90px",
      render: ({ closed }) => number(closed),
    },
    {
      key: "pending",
      title: say("months.pending"),
      align: "end",
      width: "150px",
      priority: 2,
      render: ({ pending }) => number(pending),
    },
    {
      key: "undecided",
      title: say("months.undecided"),
      align: "end",
      width: "150px",
      priority: 2,
      render: ({ undecided }) => number(undecided),
    },
    {
      key: "version",
      title: say("months.versions"),
      render: ({ versions: [latest] }) =>
        latest === undefined ? (
          <span className="hy-third">{say("sheet.none")}</span>
        ) : (
          <span>
            {say("months.version", { version: latest.version })}{" "}
            <span className="hy-third">
              {say("months.frozenBy", { name: latest.frozenByName })}{" "}
              <InstantText instant={latest.frozenAt} />
            </span>
          </span>
        ),
    },
  ];
}
