import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Import, ImportDetail } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { runImport, saveMapping } from "./import-queries.ts";
import { MappingExtras } from "./MappingExtras.tsx";
import css from "./MappingEditor.module.css";
import { mappingKey, missingFields, sameMapping, sheetOf, type Mapping } from "./mapping-draft.ts";
import { MappingTable } from "./MappingTable.tsx";
import { MissingNotice } from "./MissingNotice.tsx";
import { Preview } from "./Preview.tsx";
import { SheetChoice } from "./SheetChoice.tsx";

/** Which column fills which field; then the first rows as they will be read, a trial, and the run. */
export function MappingEditor(props: { readonly shown: ImportDetail }): ReactElement {
  const { shown } = props;
  const say = useMoreWords();
  const [mapping, setMapping] = useState<Mapping>(shown.mapping);
  const sheet = sheetOf(shown.sheets, mapping);
  const readable = sheet !== undefined && sheet.headerRow !== null;
  const missing = missingFields(shown.subject, mapping);
  const unsaved = !sameMapping(mapping, shown.mapping);
  const savedIsWhole = missingFields(shown.subject, shown.mapping).length === 0;
  return (
    <>
      <Panel title={say("imports.mapTitle")} note={say("imports.mapNote")}>
        <SheetChoice sheets={shown.sheets} sheet={sheet} mapping={mapping} onChange={setMapping} />
        {readable && (
          <>
            <MappingTable sheet={sheet} fields={shown.fields} mapping={mapping} onChange={setMapping} />
            <MappingExtras shown={shown} mapping={mapping} onChange={setMapping} />
            <MissingNotice missing={missing} fields={shown.fields} />
            <SaveMapping shown={shown} mapping={mapping} unsaved={unsaved} whole={missing.length === 0} />
          </>
        )}
      </Panel>
      {readable && savedIsWhole && (
        <Preview
          id={shown.id}
          mappingKey={mappingKey(shown.mapping)}
          fields={shown.fields}
          mapping={mapping}
          onChange={setMapping}
        />
      )}
      {readable && <RunBar shown={shown} mapping={mapping} unsaved={unsaved} whole={missing.length === 0} />}
    </>
  );
}

interface ActionProps {
  readonly shown: ImportDetail;
  readonly mapping: Mapping;
  readonly unsaved: boolean;
  /** Nothing required is missing. */
  readonly whole: boolean;
}

function useStoreMapping({ shown, mapping, unsaved }: ActionProps): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    if (!unsaved) return;
    const saved = await saveMapping(shown.id, mapping);
    client.setQueryData(["imports", shown.id], saved);
  };
}

function SaveMapping(props: ActionProps): ReactElement {
  const say = useMoreWords();
  const store = useStoreMapping(props);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = (): void => {
    setBusy(true);
    setError(null);
    store()
      .then(() => toast(say("imports.savedMap")), setError)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <FormProblem error={error} />
      <div className={css["buttons"]}>
        {props.unsaved && <span className="hy-second">{say("imports.unsaved")}</span>}
        <Button disabled={!props.unsaved || !props.whole} loading={busy} onClick={save}>
          {say("imports.saveMap")}
        </Button>
      </div>
    </>
  );
}

/** The trial and the run; both store the mapping first. */
function RunBar(props: ActionProps): ReactElement {
  const { shown, whole } = props;
  const say = useMoreWords();
  const client = useQueryClient();
  const store = useStoreMapping(props);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (dryRun: boolean): Promise<void> => {
    await store();
    const started: Import = await runImport(shown.id, dryRun);
    client.setQueryData<ImportDetail>(["imports", shown.id], (before) =>
      before ? { ...before, ...started } : before,
    );
    await client.invalidateQueries({ queryKey: ["imports", shown.id], exact: true });
  };
  const tryOut = (): void => {
    setBusy(true);
    setError(null);
    run(true)
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <Panel
      title={say("imports.stepNames.run")}
      note={`${say("imports.dryRunNote")}${say("imports.runNote")}`}
    >
      <FormProblem error={error} />
      <div className={css["buttons"]}>
        <Button disabled={!whole} loading={busy} onClick={tryOut}>
          {say("imports.dryRun")}
        </Button>
        <ConfirmButton
          type="primary"
          disabled={!whole}
          label={say("imports.run")}
          question={say("imports.runQuestion", { file: shown.fileName })}
          onConfirm={() => run(false)}
        >
          {say("imports.runText", { subject: say(`imports.subjects.${shown.subject}`) })}
        </ConfirmButton>
      </div>
    </Panel>
  );
}
