import { Button } from "antd";
import { useRef, useState, type ReactElement } from "react";
import { upload } from "../../../ui/api-client.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import type { addCaseFileRoute } from "../../contract/case-file.ts";
import { useRefresh } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { CaseProblem } from "./CaseProblem.tsx";

interface UploadButtonProps {
  /** The measure that the files are evidence of; null: of the case. */
  readonly measureId: string | null;
  readonly label: string;
}

/** Adds files, one after the other, and tells how far it is. */
export function UploadButton({ measureId, label }: UploadButtonProps): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      setProgress({ name: file.name, share: 0 });
      await upload<typeof addCaseFileRoute>({
        method: "post",
        path: "/api/v1/feedback/{id}/files",
        params: { id: feedback.id },
        query: { name: file.name, ...(measureId !== null && { measureId }) },
        content: file,
        onProgress: (share) => setProgress({ name: file.name, share }),
      });
    }
    await refresh();
    toast(say("measures.uploaded"));
  };
  const start = (files: readonly File[]): void => {
    if (files.length === 0) return;
    setError(null);
    void send(files)
      .catch(setError)
      .finally(() => setProgress(null));
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          start([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button
        size="small"
        icon={<Icon name="upload" size={14} />}
        disabled={progress !== null}
        onClick={() => input.current?.click()}
      >
        {progress === null
          ? label
          : say("measures.uploading", { name: progress.name, percent: Math.round(progress.share * 100) })}
      </Button>
      <CaseProblem error={error} />
    </>
  );
}
