import { useMemo, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useList } from "../../../ui/use-list.ts";
import type { Import, listImportsRoute } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import css from "./ImportsPage.module.css";
import { StatusChip } from "./StatusChip.tsx";
import { UploadBox } from "./UploadBox.tsx";

/** Begins an import, and lists those of before. */
export function ImportsPage(): ReactElement {
  const say = useMoreWords();
  const list = useList(["imports", "list"], (cursor, signal) =>
    request<typeof listImportsRoute>({ method: "get", path: "/api/v1/imports", query: { cursor }, signal }),
  );
  return (
    <>
      <PageHeader title={say("imports.title")} note={say("imports.note")} />
      <UploadBox />
      <h2 className={css["heading"]}>{say("imports.history")}</h2>
      <DataTable
        label={say("imports.label")}
        columns={useColumns()}
        list={list}
        rowKey={(row) => row.id}
        href={(row) => `/imports/${row.id}`}
        empty={
          <div className={`hy-card ${css["none"]}`}>
            <p className="hy-third">{say("imports.historyNone")}</p>
          </div>
        }
      />
    </>
  );
}

function useColumns(): readonly DataColumn<Import>[] {
  const say = useMoreWords();
  return useMemo(
    () => [
      { key: "file", title: say("imports.file"), render: (row) => row.fileName },
      {
        key: "subject",
        title: say("imports.subject"),
        render: (row) => say(`imports.subjects.${row.subject}`),
        width: "110px",
      },
      {
        key: "status",
        title: say("imports.status"),
        render: (row) => <StatusChip shown={row} />,
        width: "130px",
      },
      { key: "result", title: say("imports.result"), priority: 2, render: (row) => <Result shown={row} /> },
      { key: "who", title: say("imports.who"), priority: 3, render: (row) => row.createdBy?.name ?? "—" },
      {
        key: "when",
        title: say("imports.when"),
        align: "end",
        render: (row) => <InstantText instant={row.createdAt} />,
      },
    ],
    [say],
  );
}

function Result(props: { readonly shown: Import }): ReactElement {
  const say = useMoreWords();
  const { status, counts, failure } = props.shown;
  if (status === "failed" && failure) return <>{failure.message}</>;
  if (status !== "done" && status !== "undone") return <span className="hy-third">—</span>;
  const { created, updated, unchanged, failed } = counts;
  return <>{say("imports.counts", { created, updated, unchanged, failed })}</>;
}
