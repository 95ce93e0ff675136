import { Alert, Button } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type DragEvent, type ReactElement } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { upload } from "../../../ui/api-client.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import type { createImportRoute } from "../../contract/import.ts";
import { IMPORT_SUBJECTS, type ImportSubject } from "../../domain/imports/import-state.ts";
import { useMoreWords } from "../customer-words.ts";
import { Panel } from "../parts/Panel.tsx";
import { fileProblem, type FileProblem } from "./file-problem.ts";
import css from "./ImportsPage.module.css";
import { UploadProgress } from "./UploadProgress.tsx";

interface Sending {
  readonly name: string;
  readonly share: number;
  readonly stop: () => void;
}

/** Takes a file by dragging or choosing, and goes on to the mapping. `?subject=` chooses what it brings. */
export function UploadBox(): ReactElement {
  const say = useMoreWords();
  const [params] = useSearchParams();
  const [subject, setSubject] = useState<ImportSubject>(
    IMPORT_SUBJECTS.find((code) => code === params.get("subject")) ?? "customers",
  );
  const { send, sending, refused, error } = useSend(subject);
  return (
    <Panel title={say("imports.choose")}>
      {sending ? (
        <UploadProgress name={sending.name} share={sending.share} onCancel={sending.stop} />
      ) : (
        <>
          <Subjects subject={subject} onChange={setSubject} />
          <Drop onFile={send} />
        </>
      )}
      {refused && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginTop: 12 }}
          title={say(`imports.${refused.key}`, refused.blanks)}
        />
      )}
      <FormProblem error={error} />
    </Panel>
  );
}

interface Send {
  readonly send: (file: File) => void;
  readonly sending: Sending | null;
  /** Why the file was not even sent. */
  readonly refused: FileProblem | null;
  readonly error: unknown;
}

function useSend(subject: ImportSubject): Send {
  const say = useMoreWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<FileProblem | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File): Promise<void> => {
    const problem = fileProblem(file);
    setRefused(problem);
    setError(null);
    if (problem) return;
    const stop = new AbortController();
    const tell = (share: number): void => setSending({ name: file.name, share, stop: () => stop.abort() });
    tell(0);
    try {
      const made = await upload<typeof createImportRoute>({
        method: "post",
        path: "/api/v1/imports",
        query: { subject, name: file.name.slice(-200) },
        content: file,
        signal: stop.signal,
        onProgress: tell,
      });
      client.setQueryData(["imports", made.id], made);
      await navigate(`/imports/${made.id}`);
    } catch (thrown) {
      if (stop.signal.aborted) toast(say("imports.cancelled"));
      else setError(thrown);
      setSending(null);
    }
  };
  return { send: (file) => void send(file), sending, refused, error };
}

function Subjects(props: {
  readonly subject: ImportSubject;
  readonly onChange: (subject: ImportSubject) => void;
}): ReactElement {
  const say = useMoreWords();
  return (
    <fieldset className={css["subjects"]}>
      <legend>{say("imports.subject")}</legend>
      {IMPORT_SUBJECTS.map((subject) => (
        <label key={subject} className={css["subject"]}>
          <input
            type="radio"
            name="subject"
            checked={subject === props.subject}
            onChange={() => props.onChange(subject)}
          />
          <span>
            {say(`imports.subjects.${subject}`)}
            <span>{say(`imports.subjectNotes.${subject}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Drop(props: { readonly onFile: (file: File) => void }): ReactElement {
  const say = useMoreWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) props.onFile(file);
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
      onDrop={onDrop}
    >
      <span>{say(over ? "imports.dropNow" : "imports.drop")}</span>
      <Button type="primary" icon={<Icon name="upload" size={16} />} onClick={() => input.current?.click()}>
        {say("imports.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        aria-label={say("imports.choose")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) props.onFile(file);
        }}
      />
      <span className={css["small"]}>{say("imports.limits")}</span>
    </div>
  );
}
