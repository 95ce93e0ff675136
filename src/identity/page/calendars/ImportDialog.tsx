import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState, type ReactElement } from "react";
import type { importCalendarOverrides } from "../../contract/calendar.ts";
import { parseDayOverrides } from "../../domain/calendar/parse-day-overrides.ts";
import { request, type Answer } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useCalendarWords, useIdentityWords } from "../identity-words.ts";
import { EditDialog } from "../parts/EditDialog.tsx";
import type { CalendarWithDays } from "./calendar-queries.ts";
import { ImportFields } from "./ImportFields.tsx";
import { readSheetText } from "./sheet-text.ts";

interface ImportDialogProps {
  readonly calendar: CalendarWithDays;
  readonly onClose: () => void;
}

type Result = Answer<typeof importCalendarOverrides>;

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
