import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { addressOf } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import css from "./UploadResult.module.css";
import type { Upload } from "./use-upload.ts";

/** What became of the rows, or would: counts, and the refused ones with their reasons. */
export function UploadResult({
  shown,
  surveyId,
}: {
  readonly shown: Upload;
  readonly surveyId: string;
}): ReactElement | null {
  const say = useExchangeWords();
  const { counts, faults } = shown;
  if (!counts) return null;
  const isDone = shown.status === "done";
  const figures = [
    { key: "read", label: say("upload.read"), count: counts.read },
    { key: "stored", label: say(isDone ? "upload.storedNow" : "upload.stored"), count: counts.stored },
    { key: "repeated", label: say("upload.repeated"), count: counts.repeated },
    { key: "failed", label: say("upload.failed"), count: counts.failed },
  ];
  return (
    <section
      className={`hy-card ${css["card"] ?? ""}`}
      aria-label={say(isDone ? "upload.done" : "upload.checked")}
    >
      <div className={css["top"]}>
        <h2>{say(isDone ? "upload.done" : "upload.checked")}</h2>
        {isDone && (
          <Link to={`/surveys/${surveyId}/responses`}>
            <Button type="primary" tabIndex={-1}>
              {say("upload.toResponses")}
            </Button>
          </Link>
        )}
      </div>
      <dl className={css["figures"]}>
        {figures.map(({ key, label, count }) => (
          <div key={key} data-kind={key} data-any={count > 0}>
            <dt>{label}</dt>
            <dd>{say("upload.rows", { count })}</dd>
          </div>
        ))}
      </dl>
      <Notices shown={shown} />
      {faults.length > 0 && <Faults shown={shown} />}
    </section>
  );
}

function Notices({ shown }: { readonly shown: Upload }): ReactElement {
  const say = useExchangeWords();
  const { counts, masked } = shown;
  const isNothing = counts !== null && counts.stored === 0 && counts.failed > 0;
  return (
    <>
      {isNothing && <Alert type="warning" showIcon title={say("upload.nothing")} />}
      {masked > 0 && <Alert type="info" showIcon title={say("upload.masked", { count: masked })} />}
    </>
  );
}

function Faults({ shown }: { readonly shown: Upload }): ReactElement {
  const say = useExchangeWords();
  const textOf = useProblemText();
  const { faults } = shown;
  const take = (): void => {
    const address = addressOf({ path: "/api/v1/response-imports/{id}/error-file", params: { id: shown.id } });
    download(address).catch((error: unknown) => toast(textOf(error), "bad"));
  };
  return (
    <>
      <div className={css["top"]}>
        <h3>{say("upload.faults")}</h3>
        {shown.hasErrorFile && (
          <Button icon={<Icon name="download" size={16} />} onClick={take}>
            {say("upload.errorFile")}
          </Button>
        )}
      </div>
      <p className="hy-third">
        {say("upload.errorNote")}{" "}
        {faults.length >= 200 && say("upload.faultsShown", { count: faults.length })}
      </p>
      <ul className={css["faults"]} tabIndex={0} aria-label={say("upload.faults")}>
        {faults.map((fault, at) => (
          <li key={`${fault.row} ${fault.column} ${at}`}>
            <span className="hy-nowrap">{say("upload.row", { row: fault.row })}</span>
            <span className={css["where"]}>
              {fault.column ?? say("upload.wholeRow")}
              {fault.value !== null && <q>{fault.value}</q>}
            </span>
            <span>{fault.message}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
