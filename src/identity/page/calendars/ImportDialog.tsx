import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input, Upload } from "antd";
import { useId, useState, type ReactElement } from "react";
import type { importCalendarOverrides } from "../../contract/calendar.ts";
import { parseDayOverrides, type DayImport } from "../../domain/calendar/parse-day-overrides.ts";
import { request, type Answer } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { useCalendarWords, useIdentityWords } from "../identity-words.ts";
import { EditDialog } from "../parts/EditDialog.tsx";
import css from "../parts/settings.module.css";
import type { CalendarWithDays } from "./calendar-queries.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import { readSheetFile, readSheetText } from "./sheet-text.ts";

interface ImportDialogProps {
  readonly calendar: CalendarWithDays;
  readonly onClose: () => void;
}

type Result = Answer<typeof importCalendarOverrides>;

const MOST_BYTES = 1_000_000;

/** Many days at once from pasted rows or a CSV file, checked while typing. */
export function ImportDialog(props: ImportDialogProps): ReactElement {
  const say = useCalendarWords();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [result, setResult] = useState<Result | null>(null);
  const rows = readSheetText(text);
  const reading = text.trim() === "" ? null : parseDayOverrides(rows);
  const count = reading?.days.length ?? 0;
  const send = async (): Promise<void> => {
    if (count === 0) return;
    setBusy(true);
    setError(null);
    try {
      const answer = await request<typeof importCalendarOverrides>({
        method: "post",
        path: "/api/v1/calendars/{id}/override-imports",
        params: { id: props.calendar.id },
        body: { rows },
      });
      await client.invalidateQueries({ queryKey: ["calendars"] });
      toast(say("import.done", { count: answer.imported }));
      if (answer.errors.length === 0) props.onClose();
      else setResult(answer);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  if (result) return <ImportResult result={result} onClose={props.onClose} />;
  return (
    <EditDialog
      title={say("import.title")}
      verb={say("import.verb", { count })}
      dirty={text.trim() !== ""}
      busy={busy}
      onSave={() => void send()}
      onClose={props.onClose}
    >
      <ImportFields text={text} reading={reading} onText={setText} />
      <FormProblem error={error} />
    </EditDialog>
  );
}

interface ImportFieldsProps {
  readonly text: string;
  readonly reading: DayImport | null;
  readonly onText: (text: string) => void;
}

function ImportFields(props: ImportFieldsProps): ReactElement {
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

function ImportResult(props: { readonly result: Result; readonly onClose: () => void }): ReactElement {
  const say = useCalendarWords();
  const common = useIdentityWords();
  const { imported, errors } = props.result;
  const footer = (
    <Button type="primary" onClick={props.onClose}>
      {common("common.done")}
    </Button>
  );
  return (
    <Dialog open title={say("import.title")} onClose={props.onClose} footer={footer}>
      <Alert type="warning" showIcon title={say("import.doneBad", { count: imported })} />
      <ul style={{ margin: "12px 0 0", paddingInlineStart: 18 }}>
        {errors.map(({ row, code, message }) => (
          <li key={`${row} ${code}`}>{message}</li>
        ))}
      </ul>
    </Dialog>
  );
}
