import type { ReactElement } from "react";
import { useParams } from "react-router";
import { InstantText } from "../../../ui/DateText.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import type { ImportDetail } from "../../contract/import.ts";
import { isImportAtWork, isImportOpen } from "../../domain/imports/import-state.ts";
import { useAllWords, useMoreWords } from "../customer-words.ts";
import { Chip, Chips } from "../../../ui/Chip.tsx";
import { sizeText } from "./file-problem.ts";
import { ImportAtWork } from "./ImportAtWork.tsx";
import { ImportFailed, ImportResult, ImportUndone } from "./ImportResult.tsx";
import css from "./ImportSteps.module.css";
import { ImportSteps } from "./ImportSteps.tsx";
import { useImport } from "./import-queries.ts";
import { MappingEditor } from "./MappingEditor.tsx";
import { StatusChip } from "./StatusChip.tsx";

/** One import from mapping to result; where it stands is what the server says, so the page may be closed any time. */
export function ImportPage(): ReactElement {
  useAllWords();
  const { id = "" } = useParams();
  const query = useImport(id);
  if (query.data) return <Loaded shown={query.data} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState />;
}

function Loaded(props: { readonly shown: ImportDetail }): ReactElement {
  const { shown } = props;
  const { status } = shown;
  return (
    <>
      <Header shown={shown} />
      <ImportSteps status={status} />
      <div className={css["parts"]}>
        {isImportAtWork(status) && <ImportAtWork shown={shown} />}
        {status === "failed" && <ImportFailed shown={shown} />}
        {(status === "checked" || status === "done") && <ImportResult shown={shown} />}
        {status === "undone" && <ImportUndone shown={shown} />}
        {isImportOpen(status) && <MappingEditor key={shown.id} shown={shown} />}
      </div>
    </>
  );
}

function Header(props: { readonly shown: ImportDetail }): ReactElement {
  const { shown } = props;
  const say = useMoreWords();
  const note = (
    <Chips>
      <StatusChip shown={shown} />
      <Chip>{say(`imports.subjects.${shown.subject}`)}</Chip>
      <span>{sizeText(shown.fileSize)}</span>
      <span>
        {say("imports.uploadedAt")} <InstantText instant={shown.createdAt} />
        {shown.createdBy !== null && ` · ${shown.createdBy.name}`}
      </span>
    </Chips>
  );
  return (
    <PageHeader title={shown.fileName} note={note} back={{ to: "/imports", label: say("imports.back") }} />
  );
}
