import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import type { Import } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { useImportErrors } from "./import-queries.ts";
import css from "./ImportTable.module.css";

/** Rows that could not be read, why, and the file to mend them in. */
export function ImportErrors(props: { readonly shown: Import }): ReactElement {
  const { shown } = props;
  const say = useMoreWords();
  const errors = useImportErrors(shown);
  const dry = shown.status === "checked";
  return (
    <Panel
      title={say(dry ? "imports.errorsTitleDry" : "imports.errorsTitle")}
      note={say(dry ? "imports.errorHowDry" : "imports.errorHow")}
      actions={shown.hasErrorFile && <ErrorFile id={shown.id} />}
    >
      {errors.isError && <ErrorState error={errors.error} onRetry={() => void errors.refetch()} />}
      {errors.data && (
        <>
          <p className={css["note"]}>
            {say(dry ? "imports.errorsNoteDry" : "imports.errorsNote", {
              shown: errors.data.length,
              rows: shown.counts.failed,
            })}
          </p>
          <div
            className={css["long"]}
            role="group"
            tabIndex={0}
            aria-label={say(dry ? "imports.errorsTitleDry" : "imports.errorsTitle")}
          >
            <ul className={css["errors"]}>
              {errors.data.map(({ row, column, value, message }, at) => (
                <li key={at}>
                  <span className={css["row"]}>{say("imports.errorRow", { row })}</span>
                  <span>
                    {column !== null && (
                      <>
                        {column}
                        {value !== null && value !== "" && <q className={css["value"]}>{value}</q>}
                        {" · "}
                      </>
                    )}
                    {message}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </Panel>
  );
}

function ErrorFile(props: { readonly id: string }): ReactElement {
  const say = useMoreWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const take = (): void => {
    setBusy(true);
    setError(null);
    download(addressOf({ path: "/api/v1/imports/{id}/error-file", params: { id: props.id } }))
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <FormProblem error={error} />
      <Button icon={<Icon name="download" size={16} />} loading={busy} onClick={take}>
        {say("imports.errorFile")}
      </Button>
    </>
  );
}
