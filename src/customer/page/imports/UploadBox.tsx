import { Alert } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { upload } from "../../../ui/api-client.ts";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import type { createImportRoute } from "../../contract/import.ts";
import { IMPORT_SUBJECTS, type ImportSubject } from "../../domain/imports/import-state.ts";
import { useMoreWords } from "../customer-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
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
          <FileDrop
            primary
            accept=".xlsx,.csv"
            words={{
              drop: say("imports.drop"),
              dropNow: say("imports.dropNow"),
              choose: say("imports.choose"),
            }}
            onFile={send}
          >
            <span className={css["small"]}>{say("imports.limits")}</span>
          </FileDrop>
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
