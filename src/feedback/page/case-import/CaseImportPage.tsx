import { Alert, Button, Progress } from "antd";
import { useState, type ReactElement } from "react";
import { useParams } from "react-router";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { isCaseImportAtWork } from "../../domain/case-import/case-import-state.ts";
import { useCaseImport, useRunCases, type CaseImport } from "./case-import-queries.ts";
import { useCaseImportWords } from "./case-import-words.ts";
import { CaseColumns } from "./CaseColumns.tsx";
import { hasWords } from "./case-mapping.ts";
import css from "./CaseImports.module.css";
import { CaseImportResult } from "./CaseImportResult.tsx";

/** One import from its columns to its result; where it stands is what the server says. */
export function CaseImportPage(): ReactElement {
  const { id = "" } = useParams();
  const { data, error, refetch } = useCaseImport(id);
  if (data) return <Shown key={data.id} shown={data} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <LoadingState />;
}

function Shown({ shown }: { readonly shown: CaseImport }): ReactElement {
  const say = useCaseImportWords();
  const { status, failure } = shown;
  const isAtWork = isCaseImportAtWork(status);
  return (
    <>
      <PageHeader
        title={shown.fileName}
        note={say(`statuses.${status}`)}
        back={{ to: "/feedback/imports", label: say("back") }}
      />
      <div className={css["parts"]}>
        {failure && <Alert type="error" showIcon role="alert" title={failure.message} />}
        {isAtWork && <AtWork shown={shown} />}
        {(status === "checked" || status === "done") && <CaseImportResult shown={shown} />}
        {!isAtWork && status !== "done" && <Desk shown={shown} />}
      </div>
    </>
  );
}

function AtWork({ shown }: { readonly shown: CaseImport }): ReactElement {
  const say = useCaseImportWords();
  const percent = Math.floor(shown.progress * 100);
  return (
    <section className={`hy-card ${css["card"] ?? ""}`} aria-label={say(`statuses.${shown.status}`)}>
      <h2>{say(`statuses.${shown.status}`)}</h2>
      <Progress percent={percent} showInfo={false} aria-label={say(`statuses.${shown.status}`)} />
      <span role="status">{say("progress", { percent, read: shown.counts.read })}</span>
      <span className="hy-third">{say("working")}</span>
    </section>
  );
}

/** Says what the columns are, checks, and runs. */
function Desk({ shown }: { readonly shown: CaseImport }): ReactElement {
  const say = useCaseImportWords();
  const [mapping, setMapping] = useState(shown.mapping);
  const { mutate, isPending, error } = useRunCases(shown.id);
  const run = (dryRun: boolean) => () => mutate({ dryRun, mapping });
  const isReady = hasWords(shown, mapping);
  return (
    <>
      <CaseColumns shown={shown} mapping={mapping} onChange={setMapping} />
      <FormProblem error={error} />
      <div className={css["foot"]}>
        <Button disabled={!isReady} loading={isPending} onClick={run(true)}>
          {say("check")}
        </Button>
        <Button type="primary" disabled={!isReady} loading={isPending} onClick={run(false)}>
          {say(shown.status === "failed" && !shown.dryRun ? "runAgain" : "run")}
        </Button>
      </div>
    </>
  );
}
