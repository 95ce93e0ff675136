import { Alert } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import type { Import, ImportDetail } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Counts } from "./Counts.tsx";
import { ImportErrors } from "./ImportErrors.tsx";
import { reverseImport } from "./import-queries.ts";
import { KeptRecords } from "./KeptRecords.tsx";

/** What a run or a dry run came to. */
export function ImportResult(props: { readonly shown: Import }): ReactElement {
  const { shown } = props;
  const say = useMoreWords();
  const dry = shown.status === "checked";
  const { counts } = shown;
  const note = shown.finishedAt !== null && (
    <>
      {say("imports.finishedAt")} <InstantText instant={shown.finishedAt} />
    </>
  );
  return (
    <>
      <Panel
        title={say(dry ? "imports.checkedTitle" : "imports.doneTitle")}
        note={note}
        actions={!dry && <Further shown={shown} />}
      >
        <Counts
          unit={say("imports.unitRows")}
          counts={[
            { label: say("imports.rowsTotal"), count: counts.total ?? counts.read, tone: "plain" },
            {
              label: say(dry ? "imports.rowsCreatedDry" : "imports.rowsCreated"),
              count: counts.created,
              tone: "good",
            },
            {
              label: say(dry ? "imports.rowsUpdatedDry" : "imports.rowsUpdated"),
              count: counts.updated,
              tone: "good",
            },
            { label: say("imports.rowsUnchanged"), count: counts.unchanged, tone: "plain" },
            {
              label: say(dry ? "imports.rowsFailedDry" : "imports.rowsFailed"),
              count: counts.failed,
              tone: "bad",
            },
          ]}
        />
      </Panel>
      {counts.failed > 0 && <ImportErrors shown={shown} />}
    </>
  );
}

function Further(props: { readonly shown: Import }): ReactElement {
  const { subject } = props.shown;
  const say = useMoreWords();
  const customers = subject === "customers";
  return (
    <>
      <UndoImport shown={props.shown} />
      <LinkButton to={`/imports?subject=${subject}`}>{say("imports.again")}</LinkButton>
      <LinkButton type="primary" to={customers ? "/customers?sort=newest" : "/service-records"}>
        {say(customers ? "imports.openCustomers" : "imports.openServices")}
      </LinkButton>
    </>
  );
}

function UndoImport(props: { readonly shown: Import }): ReactElement | null {
  const { id, fileName, counts } = props.shown;
  const say = useMoreWords();
  const client = useQueryClient();
  if (counts.created + counts.updated === 0) return null;
  const undo = async (): Promise<void> => {
    await reverseImport(id);
    await client.invalidateQueries({ queryKey: ["imports"] });
  };
  return (
    <ConfirmButton
      danger
      label={say("imports.undo")}
      question={say("imports.undoQuestion", { file: fileName })}
      onConfirm={undo}
    >
      {say("imports.undoText", { created: counts.created, updated: counts.updated })}
    </ConfirmButton>
  );
}

/** The whole import failed: why, and that nothing was written. */
export function ImportFailed(props: { readonly shown: ImportDetail }): ReactElement {
  const { shown } = props;
  const say = useMoreWords();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={say("imports.failedTitle")}
      description={
        <>
          {shown.failure && <p>{shown.failure.message}</p>}
          <p>{say("imports.failedText")}</p>
        </>
      }
    />
  );
}

/** What undoing did, and what it kept. */
export function ImportUndone(props: { readonly shown: Import }): ReactElement {
  const { shown } = props;
  const say = useMoreWords();
  const { reversal, subject } = shown;
  const again = <LinkButton to={`/imports?subject=${subject}`}>{say("imports.again")}</LinkButton>;
  return (
    <>
      <Panel title={say("imports.undoneTitle")} actions={again}>
        <Counts
          unit={say("imports.unitRecords")}
          counts={[
            { label: say("imports.removedCount"), count: reversal?.removed ?? 0, tone: "plain" },
            { label: say("imports.restoredCount"), count: reversal?.restored ?? 0, tone: "plain" },
            { label: say("imports.keptCount"), count: reversal?.kept ?? 0, tone: "bad" },
          ]}
        />
      </Panel>
      {(reversal?.kept ?? 0) > 0 && <KeptRecords shown={shown} />}
    </>
  );
}
