import { Button, Input, Upload } from "antd";
import { useId, type ReactElement } from "react";
import type { DayImport } from "../../domain/calendar/parse-day-overrides.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { useCalendarWords } from "../identity-words.ts";
import css from "../parts/settings.module.css";
import { ImportPreview } from "./ImportPreview.tsx";
import { readSheetFile } from "./sheet-text.ts";

const MOST_BYTES = 1_000_000;

interface ImportFieldsProps {
  readonly text: string;
  readonly reading: DayImport | null;
  readonly onText: (text: string) => void;
}

/** The pasted rows or those of a file, and what they say. */
export function ImportFields(props: ImportFieldsProps): ReactElement {
  const say = useCalendarWords();
  const id = useId();
  const readFile = async (file: Blob): Promise<void> => {
    if (file.size > MOST_BYTES) toast(say("import.fileTooLarge"), "bad");
    else props.onText(await readSheetFile(file));
  };
  return (
    <div className={css["stack"]}>
      <p className="hy-second">{say("import.note")}</p>
      <div>
        <div className={css["panelHead"]}>
          <label htmlFor={id}>{say("import.paste")}</label>
          <Upload
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            showUploadList={false}
            beforeUpload={(file) => {
              void readFile(file);
              return false;
            }}
          >
            <Button size="small" icon={<Icon name="upload" size={14} />}>
              {say("import.file")}
            </Button>
          </Upload>
        </div>
        <Input.TextArea
          id={id}
          rows={7}
          placeholder={say("import.example")}
          value={props.text}
          onChange={(event) => props.onText(event.target.value)}
          style={{ whiteSpace: "pre", overflowX: "auto", tabSize: 12 }}
        />
      </div>
      {props.reading && <ImportPreview reading={props.reading} />}
    </div>
  );
}
