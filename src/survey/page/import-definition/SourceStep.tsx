import { Alert, Button, Input } from "antd";
import { useId, useState, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { useImportWords } from "./import-words.ts";
import css from "./ImportSurveyDialog.module.css";
import type { Source } from "./use-survey-import.ts";

const MOST_BYTES = 10 * 1024 * 1024;

/** Takes a file by dragging or choosing, or pasted words. */
export function SourceStep(props: {
  /** The pasted words; kept when they could not be read, to be mended. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSource: (source: Source) => void;
}): ReactElement {
  const say = useImportWords();
  const [tooLarge, setTooLarge] = useState(false);
  const take = (content: Blob, name: string): void => {
    setTooLarge(content.size > MOST_BYTES);
    if (content.size <= MOST_BYTES) props.onSource({ content, name });
  };
  return (
    <div className={css["source"]}>
      <p className="hy-second">{say("intro")}</p>
      <FileDrop
        accept=".json,.lss,.xml,.xlsx,.csv,.txt,.md"
        words={{ drop: say("drop"), dropNow: say("dropNow"), choose: say("choose") }}
        onFile={(file) => take(file, file.name)}
      >
        <span className={css["small"]}>{say("formats")}</span>
        <a href={addressOf({ path: "/api/v1/survey-template-file" })} download>
          {say("template")}
        </a>
      </FileDrop>
      {tooLarge && <Alert type="error" showIcon role="alert" title={say("tooLarge")} />}
      <Pasted
        text={props.text}
        onText={props.onText}
        onRead={() => take(new Blob([props.text]), say("pasted"))}
      />
    </div>
  );
}

function Pasted(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRead: () => void;
}): ReactElement {
  const say = useImportWords();
  const id = useId();
  return (
    <div className={css["paste"]}>
      <label htmlFor={id}>{say("paste")}</label>
      <Input.TextArea
        id={id}
        value={props.text}
        rows={9}
        placeholder={say("pasteHint")}
        onChange={(event) => props.onText(event.target.value)}
      />
      <span className={css["small"]}>{say("pasteHelp")}</span>
      <div className={css["buttons"]}>
        <Button type="primary" disabled={props.text.trim() === ""} onClick={props.onRead}>
          {say("read")}
        </Button>
      </div>
    </div>
  );
}
