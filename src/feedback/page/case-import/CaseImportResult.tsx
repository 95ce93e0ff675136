import { Button } from "antd";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { addressOf } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { CaseImport } from "./case-import-queries.ts";
import { useCaseImportWords } from "./case-import-words.ts";
import css from "./CaseImports.module.css";

/** Most faults that the server lists; all of them are in the error file. */
const FAULTS_LISTED = 200;

/** What became of the rows, or would: counts, and the refused ones with their reasons. */
export function CaseImportResult({ shown }: { readonly shown: CaseImport }): ReactElement {
  const say = useCaseImportWords();
  const { counts, status } = shown;
  const isDone = status === "done";
  const figures = [
    { key: "read", label: say("read"), count: counts.read },
    { key: "created", label: say(isDone ? "created" : "wouldCreate"), count: counts.created },
    { key: "repeated", label: say("repeated"), count: counts.repeated },
    { key: "failed", label: say("failed"), count: counts.failed },
  ];
  const title = say(isDone ? "done" : "checked");
  return (
    <section className={`hy-card ${css["card"] ?? ""}`} aria-label={title}>
      <div className={css["top"]}>
        <h2>{title}</h2>
        {isDone && (
          <Link to="/feedback">
            <Button type="primary" tabIndex={-1}>
              {say("toCases")}
            </Button>
          </Link>
        )}
      </div>
      <dl className={css["figures"]}>
        {figures.map(({ key, label, count }) => (
          <div key={key} data-kind={key} data-any={count > 0}>
            <dt>{label}</dt>
            <dd>{say("rows", { count })}</dd>
          </div>
        ))}
      </dl>
      {shown.faults.length > 0 && <Faults shown={shown} />}
    </section>
  );
}

function Faults({ shown }: { readonly shown: CaseImport }): ReactElement {
  const say = useCaseImportWords();
  const textOf = useProblemText();
  const { faults } = shown;
  const take = (): void => {
    const path = "/api/v1/feedback-imports/{id}/error-file";
    download(addressOf({ path, params: { id: shown.id } })).catch((error: unknown) =>
      toast(textOf(error), "bad"),
    );
  };
  return (
    <>
      <div className={css["top"]}>
        <h3>{say("faults")}</h3>
        {shown.hasErrorFile && (
          <Button icon={<Icon name="download" size={16} />} onClick={take}>
            {say("errorFile")}
          </Button>
        )}
      </div>
      <p className="hy-third">
        {say("faultsNote")} {faults.length >= FAULTS_LISTED && say("faultsShown", { count: faults.length })}
      </p>
      <ul className={css["faults"]} tabIndex={0} aria-label={say("faults")}>
        {faults.map((fault, at) => (
          <li key={`${fault.row} ${fault.column} ${at}`}>
            <span className="hy-nowrap">{say("row", { row: fault.row })}</span>
            <span className={css["where"]}>
              {fault.column ?? say("wholeRow")}
              {fault.value !== null && <q>{fault.value}</q>}
            </span>
            <span>{fault.message}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
