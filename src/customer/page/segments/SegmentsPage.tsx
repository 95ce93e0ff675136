import { useMemo, type ReactElement } from "react";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import type { Segment } from "../../contract/segment.ts";
import { useSegments } from "../customer-queries.ts";
import { useCustomerWords } from "../customer-words.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { SegmentCount } from "./SegmentCount.tsx";

/** Named conditions over customers, with how many meet them now. */
export function SegmentsPage(): ReactElement {
  const say = useCustomerWords();
  const mayEdit = useMay("mayEditSegments");
  const segments = useSegments();
  const create = mayEdit && (
    <LinkButton to="/segments/new" type="primary">
      {say("segments.create")}
    </LinkButton>
  );
  const list = {
    rows: segments.data ?? [],
    state: segments.data ? "ready" : segments.isError ? "failed" : "loading",
    error: segments.error,
    hasMore: false,
    loadingMore: false,
    loadMore: () => undefined,
    retry: () => void segments.refetch(),
  } as const;
  return (
    <>
      <PageHeader title={say("segments.title")} note={say("segments.note")} actions={create} />
      <DataTable
        label={say("segments.label")}
        columns={useColumns()}
        list={list}
        rowKey={(row) => row.id}
        href={(row) => `/segments/${row.id}`}
        empty={
          <div className="hy-card">
            <EmptyState icon="filter" title={say("segments.emptyTitle")} action={create}>
              {say("segments.emptyText")}
            </EmptyState>
          </div>
        }
      />
    </>
  );
}

function useColumns(): readonly DataColumn<Segment>[] {
  const say = useCustomerWords();
  return useMemo(
    () => [
      { key: "name", title: say("segments.name"), render: (row) => row.name, width: "24%" },
      { key: "conditions", title: say("segments.conditions"), render: (row) => row.description },
      {
        key: "count",
        title: say("segments.count"),
        align: "end",
        width: "130px",
        render: (row) => <SegmentCount conditions={row.conditions} />,
      },
      { key: "by", title: say("segments.createdBy"), priority: 2, render: (row) => row.createdByName ?? "—" },
      {
        key: "updated",
        title: say("fields.updatedAt"),
        priority: 3,
        align: "end",
        render: (row) => <InstantText instant={row.updatedAt} dateOnly />,
      },
    ],
    [say],
  );
}
