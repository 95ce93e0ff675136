import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import { MatchColumns } from "./MatchColumns.tsx";
import css from "./UploadDesk.module.css";
import { UploadResult } from "./UploadResult.tsx";
import { UploadSteps } from "./UploadSteps.tsx";
import { readsAnswers } from "./upload-mapping.ts";
import { useRun, type Mapping, type Upload } from "./use-upload.ts";

interface UploadDeskProps {
  readonly shown: Upload;
  readonly surveyId: string;
  readonly onLeave: () => void;
}

/** An uploaded sheet from matching its columns to what became of its rows. */
export function UploadDesk({ shown, surveyId, onLeave }: UploadDeskProps): ReactElement {
  const say = useExchangeWords();
  const [mapping, setMapping] = useState<Mapping>(shown.mapping);
  // A trial tells of the mapping it was made with; after a change it is made again.
  const [isTried, setTried] = useState(shown.status === "checked");
  const run = useRun(shown.id, surveyId);
  const isDone = shown.status === "done";
  const change = (next: Mapping): void => {
    setMapping(next);
    setTried(false);
  };
  const start = (dryRun: boolean): void =>
    run.mutate({ dryRun, mapping }, { onSuccess: () => setTried(true) });
  const at = isDone ? 3 : isTried ? 2 : 1;
  const storable = isTried ? (shown.counts?.stored ?? 0) : 0;
  return (
    <div className={css["desk"]}>
      <UploadSteps at={at} />
      <div className={css["file"]}>
        <strong>{shown.fileName}</strong>
        <Button size="small" onClick={onLeave}>
          {say("upload.another")}
        </Button>
      </div>
      {at > 1 && <UploadResult shown={shown} surveyId={surveyId} />}
      {!isDone && (
        <>
          <MatchColumns shown={shown} mapping={mapping} onChange={change} />
          <FormProblem error={run.error} />
          <RunButtons
            running={run.isPending ? stepOf(run.variables) : null}
            mayRun={readsAnswers(shown.targets, mapping)}
            storable={storable}
            onRun={start}
          />
        </>
      )}
    </div>
  );
}

const stepOf = ({ dryRun }: { readonly dryRun: boolean }): "check" | "store" => (dryRun ? "check" : "store");

interface RunButtonsProps {
  readonly running: "check" | "store" | null;
  readonly mayRun: boolean;
  /** Rows that the trial found good; 0: no trial yet, or none. */
  readonly storable: number;
  readonly onRun: (dryRun: boolean) => void;
}

function RunButtons({ running, mayRun, storable, onRun }: RunButtonsProps): ReactElement {
  const say = useExchangeWords();
  return (
    <div className={css["foot"]}>
      <span role="status" className="hy-second">
        {running !== null && say(running === "check" ? "upload.checking" : "upload.running")}
      </span>
      <Button
        type={storable > 0 ? "default" : "primary"}
        loading={running === "check"}
        disabled={running !== null || !mayRun}
        onClick={() => onRun(true)}
      >
        {say("upload.check")}
      </Button>
      {storable > 0 && (
        <Button
          type="primary"
          loading={running === "store"}
          disabled={running !== null}
          onClick={() => onRun(false)}
        >
          {say("upload.run", { count: storable })}
        </Button>
      )}
    </div>
  );
}
