import { Alert, Button, Progress } from "antd";
import { useState, type ReactElement } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import { addressOf } from "../../../ui/api-client.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { download } from "../../../ui/download.ts";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import css from "./ChooseFile.module.css";
import { UploadSteps } from "./UploadSteps.tsx";
import { isSheetFile } from "./upload-mapping.ts";
import { useEarlierUploads, useSendFile } from "./use-upload.ts";

interface ChooseFileProps {
  readonly surveyId: string;
  readonly onChosen: (id: string) => void;
}

/** First step: a file by dragging or choosing, the template to fill in, what was uploaded before. */
export function ChooseFile({ surveyId, onChosen }: ChooseFileProps): ReactElement {
  const say = useExchangeWords();
  const { send, sending, error, cancel } = useSendFile(surveyId, onChosen);
  const [refused, setRefused] = useState(false);
  const take = (file: File): void => {
    setRefused(!isSheetFile(file.name));
    if (isSheetFile(file.name)) send(file);
  };
  return (
    <div className={css["parts"]}>
      <UploadSteps at={0} />
      <section className={`hy-card ${css["card"] ?? ""}`} aria-label={say("upload.choose")}>
        <h2>{say("upload.choose")}</h2>
        {sending ? (
          <div className={css["sending"]}>
            <span role="status">
              {say(sending.share < 1 ? "upload.sending" : "upload.reading", { name: sending.name })}
            </span>
            <Progress percent={Math.round(sending.share * 100)} showInfo={false} aria-label={sending.name} />
            <Button onClick={cancel}>{say("upload.cancel")}</Button>
          </div>
        ) : (
          <FileDrop
            primary
            accept=".xlsx,.csv"
            words={{
              drop: say("upload.drop"),
              dropNow: say("upload.dropNow"),
              choose: say("upload.pick"),
            }}
            onFile={take}
          >
            <span className="hy-third">{say("upload.limits")}</span>
          </FileDrop>
        )}
        {refused && <Alert type="error" showIcon role="alert" title={say("upload.wrongType")} />}
        <FormProblem error={error} />
        <Templates surveyId={surveyId} />
      </section>
      <Earlier surveyId={surveyId} onChosen={onChosen} />
    </div>
  );
}

function Templates({ surveyId }: { readonly surveyId: string }): ReactElement {
  const say = useExchangeWords();
  const textOf = useProblemText();
  const take = (format: "xlsx" | "csv"): void => {
    const address = addressOf({
      path: "/api/v1/surveys/{id}/answer-template",
      params: { id: surveyId },
      query: { format },
    });
    download(address).catch((error: unknown) => toast(textOf(error), "bad"));
  };
  return (
    <div className={css["templates"]}>
      <span className="hy-second">{say("upload.template")}</span>
      <Button size="small" onClick={() => take("xlsx")}>
        {say("upload.templateXlsx")}
      </Button>
      <Button size="small" onClick={() => take("csv")}>
        {say("upload.templateCsv")}
      </Button>
    </div>
  );
}

function Earlier({ surveyId, onChosen }: ChooseFileProps): ReactElement {
  const say = useExchangeWords();
  const { data } = useEarlierUploads(surveyId);
  return (
    <section className={`hy-card ${css["card"] ?? ""}`} aria-label={say("upload.earlier")}>
      <h2>{say("upload.earlier")}</h2>
      {data?.items.length === 0 && <p className="hy-third">{say("upload.earlierEmpty")}</p>}
      <ul className={css["earlier"]}>
        {data?.items.map((one) => (
          <li key={one.id}>
            <Button type="link" className={css["file"] ?? ""} onClick={() => onChosen(one.id)}>
              {one.fileName}
            </Button>
            <Chip tone={one.status === "done" ? "good" : "plain"}>{say(`upload.status.${one.status}`)}</Chip>
            <span className="hy-third">
              {one.counts && one.status === "done" && `${say("upload.summary", { ...one.counts })} · `}
              {one.createdByName !== null && `${one.createdByName} · `}
              <InstantText instant={one.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
