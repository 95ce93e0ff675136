import { Alert, Button, Input } from "antd";
import { useId, useRef, useState, type DragEvent, type ReactElement } from "react";
import { addressOf } from "../../../ui/api-client.ts";
import { Icon } from "../../../ui/Icon.tsx";
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
      <FileDrop onFile={(file) => take(file, file.name)} />
      {tooLarge && <Alert type="error" showIcon role="alert" title={say("tooLarge")} />}
      <Pasted
        text={props.text}
        onText={props.onText}
        onRead={() => take(new Blob([props.text]), say("pasted"))}
      />
    </div>
  );
}

function FileDrop({ onFile }: { readonly onFile: (file: File) => void }): ReactElement {
  const say = useImportWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={css["drop"]}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{say(over ? "dropNow" : "drop")}</span>
      <Button icon={<Icon name="upload" size={16} />} onClick={() => input.current?.click()}>
        {say("choose")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.lss,.xml,.xlsx,.csv,.txt,.md"
        aria-label={say("choose")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      <span className={css["small"]}>{say("formats")}</span>
      <a href={addressOf({ path: "/api/v1/survey-template-file" })} download>
        {say("template")}
      </a>
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
