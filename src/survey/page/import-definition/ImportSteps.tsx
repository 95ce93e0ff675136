import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { FoundSurvey } from "./FoundSurvey.tsx";
import { useImportWords } from "./import-words.ts";
import css from "./ImportSurveyDialog.module.css";
import { SourceStep } from "./SourceStep.tsx";
import { useSurveyImport } from "./use-survey-import.ts";

/** File or pasted words, then the preview, then the draft. */
export function ImportSteps({ onClose }: { readonly onClose: () => void }): ReactElement {
  const say = useImportWords();
  const { source, found, busy, error, read, create, startOver } = useSurveyImport(onClose);
  const [text, setText] = useState("");
  if (!found || !source)
    return (
      <>
        {busy ? (
          <LoadingState />
        ) : (
          <SourceStep text={text} onText={setText} onSource={(next) => void read(next)} />
        )}
        <FormProblem error={error} />
      </>
    );
  return (
    <>
      <FoundSurvey found={found} source={source.name} />
      <div className={css["foot"]}>
        <FormProblem error={error} />
        <div className={css["buttons"]}>
          <Button onClick={startOver} disabled={busy}>
            {say("back")}
          </Button>
          <Button type="primary" loading={busy} onClick={() => void create()}>
            {say("create")}
          </Button>
        </div>
      </div>
    </>
  );
}
