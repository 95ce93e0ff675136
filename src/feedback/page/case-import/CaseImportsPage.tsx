import { Alert, Button, Progress } from "antd";
import { useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { request } from "../../../ui/api-client.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useList } from "../../../ui/use-list.ts";
import type { listCaseImportsRoute } from "../../contract/case-import.ts";
import { useSendCases, type CaseImportSummary } from "./case-import-queries.ts";
import { useCaseImportWords } from "./case-import-words.ts";
import css from "./CaseImports.module.css";

/** Takes a sheet of voices, and lists those of before. */
export function CaseImportsPage(): ReactElement {
  const say = useCaseImportWords();
  const list = useList(["feedback-imports", "list"], (cursor, signal) =>
    request<typeof listCaseImportsRoute>({
      method: "get",
      path: "/api/v1/feedback-imports",
      query: { cursor },
      signal,
    }),
  );
  return (
    <>
      <PageHeader title={say("title")} note={say("note")} />
      <SendBox />
      <h2 className={css["heading"]}>{say("earlier")}</h2>
      <DataTable
        label={say("earlier")}
        columns={useColumns()}
        list={list}
        rowKey={(row) => row.id}
        href={(row) => `/feedback/imports/${row.id}`}
        empty={<p className="hy-third">{say("none")}</p>}
      />
    </>
  );
}

function useColumns(): readonly DataColumn<CaseImportSummary>[] {
  const say = useCaseImportWords();
  return [
    { key: "file", title: say("file"), render: (row) => row.fileName },
    { key: "status", title: say("status"), render: (row) => say(`statuses.${row.status}`), width: "120px" },
    {
      key: "result",
      title: say("result"),
      priority: 2,
      render: ({ failure, counts }) => failure?.message ?? say("counts", counts),
    },
    { key: "who", title: say("who"), priority: 3, render: (row) => row.createdByName ?? "—" },
    {
      key: "when",
      title: say("when"),
      align: "end",
      render: (row) => <InstantText instant={row.createdAt} />,
    },
  ];
}

function SendBox(): ReactElement {
  const say = useCaseImportWords();
  const navigate = useNavigate();
  const { send, sending, error, cancel } = useSendCases((id) => void navigate(`/feedback/imports/${id}`));
  const [isWrong, setWrong] = useState(false);
  const take = (file: File): void => {
    const isSheet = /\.(?:xlsx|csv)$/iu.test(file.name);
    setWrong(!isSheet);
    if (isSheet) send(file);
  };
  if (sending) {
    const percent = Math.round(sending.share * 100);
    return (
      <div className={`hy-card ${css["sending"] ?? ""}`}>
        <span role="status">{say("uploading", { name: sending.name, percent })}</span>
        <Progress percent={percent} showInfo={false} aria-label={sending.name} />
        <Button onClick={cancel}>{say("cancel")}</Button>
      </div>
    );
  }
  return (
    <div className={`hy-card ${css["box"] ?? ""}`}>
      <FileDrop
        primary
        accept=".xlsx,.csv"
        words={{ drop: say("drop"), dropNow: say("dropNow"), choose: say("choose") }}
        onFile={take}
      >
        <span className="hy-third">{say("limits")}</span>
      </FileDrop>
      {isWrong && <Alert type="error" showIcon role="alert" title={say("wrongType")} />}
      <FormProblem error={error} />
    </div>
  );
}
