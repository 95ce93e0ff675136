import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { useSearchParams } from "react-router";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { SURVEY_STATUSES, type SurveyStatus } from "../../domain/survey-status.ts";
import { LazyImportDialog } from "./LazyImportDialog.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { useListWords } from "./list-words.ts";
import { StatusFilter } from "./StatusFilter.tsx";
import { useSurveyColumns } from "./survey-columns.tsx";
import { useSurveys, type SurveyItem } from "./survey-list-queries.ts";
import css from "./SurveysPage.module.css";
import { SearchInput } from "../../../ui/SearchInput.tsx";

/** All surveys, narrowed by what the address says. */
export function SurveysPage(): ReactElement {
  const say = useListWords();
  const mayEdit = useMay("mayEditSurveys");
  const [importing, setImporting] = useState(false);
  const [params, setParams] = useSearchParams();
  const status = SURVEY_STATUSES.find((one) => one === params.get("status"));
  const q = params.get("q") ?? "";
  const list = useSurveys(status, q);
  const columns = useSurveyColumns(mayEdit);
  const narrowed = status !== undefined || q !== "";
  const isEmpty = !narrowed && list.state === "ready" && list.rows.length === 0;
  const narrow = (next: { status?: SurveyStatus | undefined; q?: string }): void =>
    setParams(addressOf({ status, q, ...next }), { replace: true, preventScrollReset: true });
  const importAction = <Button onClick={() => setImporting(true)}>{say("list.import")}</Button>;
  const create = (
    <LinkButton to="/surveys/new" type="primary">
      {say("list.create")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={say("list.title")}
        actions={
          mayEdit &&
          !isEmpty && (
            <>
              {importAction}
              {create}
            </>
          )
        }
      />
      {/* Archived surveys are not among "all": the filter stays where only such are left. */}
      <search className={css["filters"]}>
        <StatusFilter status={status} onChange={(next) => narrow({ status: next })} />
        <div className={css["search"]}>
          <SearchInput value={q} label={say("list.search")} onSearch={(text) => narrow({ q: text })} />
        </div>
      </search>
      <DataTable
        label={say("list.label")}
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        href={placeOf}
        empty={
          narrowed ? (
            <NoMatch onClear={() => setParams({}, { replace: true })} />
          ) : (
            <NoSurveys mayEdit={mayEdit} importAction={importAction} />
          )
        }
      />
      <LazyImportDialog open={importing} onClose={() => setImporting(false)} />
    </>
  );
}

function addressOf(filter: { status: SurveyStatus | undefined; q: string }): Record<string, string> {
  return { ...(filter.status && { status: filter.status }), ...(filter.q !== "" && { q: filter.q }) };
}

/** What one most likely wants of it: results once it was published, else the design. */
function placeOf({ id, version }: SurveyItem): string {
  return `/surveys/${id}/${version === null ? "edit" : "results"}`;
}

function NoMatch({ onClear }: { readonly onClear: () => void }): ReactElement {
  const say = useListWords();
  return (
    <div className="hy-card">
      <EmptyState
        icon="filter"
        title={say("list.noMatchTitle")}
        action={<Button onClick={onClear}>{say("list.clear")}</Button>}
      >
        {say("list.noMatchText")}
      </EmptyState>
    </div>
  );
}

interface NoSurveysProps {
  readonly mayEdit: boolean;
  readonly importAction: ReactElement;
}

function NoSurveys({ mayEdit, importAction }: NoSurveysProps): ReactElement {
  const say = useListWords();
  return (
    <div className="hy-card">
      <EmptyState
        icon="surveys"
        title={say("list.emptyTitle")}
        action={
          mayEdit && (
            <div className={css["beginnings"]}>
              {importAction}
              <LinkButton to="/surveys/new" type="primary">
                {say("list.create")}
              </LinkButton>
            </div>
          )
        }
      >
        {say(mayEdit ? "list.emptyText" : "list.emptyReader")}
      </EmptyState>
    </div>
  );
}
