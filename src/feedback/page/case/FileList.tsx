import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { addressOf, request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { download } from "../../../ui/download.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import type { removeFileRoute } from "../../contract/feedback-work.ts";
import { useRefresh, type FeedbackFile } from "../feedback-queries.ts";
import { useWorkWords, type SayWork } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import css from "./FileList.module.css";

interface FileListProps {
  readonly files: readonly FeedbackFile[];
  readonly mayRemove: boolean;
}

const PICTURES: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif"]);

/** Files with a small picture of those that are pictures; each is fetched by its name. */
export function FileList({ files, mayRemove }: FileListProps): ReactElement | null {
  const { feedback } = useCase();
  const say = useWorkWords();
  const tell = useProblemText();
  const [removing, setRemoving] = useState<FeedbackFile | null>(null);
  if (files.length === 0) return null;
  const fetchFile = (address: string): void => {
    download(address).catch((error: unknown) => toast(tell(error), "bad"));
  };
  return (
    <>
      <ul className={css["files"]}>
        {files.map((file) => {
          const address = addressOf({
            path: "/api/v1/feedback/{id}/files/{fileId}",
            params: { id: feedback.id, fileId: file.id },
          });
          return (
            <li key={file.id}>
              <button type="button" className={css["file"]} onClick={() => fetchFile(address)}>
                {PICTURES.has(file.mediaType) ? (
                  <img src={`${address}?inline=true`} alt="" loading="lazy" />
                ) : (
                  <Icon name="download" size={16} />
                )}
                <span className={css["name"]}>{file.name}</span>
                <span className="hy-third">{sizeText(file.bytes, say)}</span>
              </button>
              {mayRemove && (
                <button
                  type="button"
                  className={css["remove"]}
                  aria-label={say("measures.removeFile", { name: file.name })}
                  onClick={() => setRemoving(file)}
                >
                  <Icon name="close" size={14} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {removing && <RemoveDialog file={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function RemoveDialog(props: { readonly file: FeedbackFile; readonly onClose: () => void }): ReactElement {
  const { file, onClose } = props;
  const { feedback } = useCase();
  const say = useWorkWords();
  const ui = useUiWords();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const remove = async (): Promise<void> => {
    await request<typeof removeFileRoute>({
      method: "delete",
      path: "/api/v1/feedback/{id}/files/{fileId}",
      params: { id: feedback.id, fileId: file.id },
    });
    await refresh();
    onClose();
  };
  return (
    <Dialog
      open
      title={say("measures.removeFileQuestion")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="primary" danger onClick={() => void remove().catch(setError)}>
            {say("measures.remove")}
          </Button>
        </>
      }
    >
      <p className="hy-second">{say("measures.removeFileText", { name: file.name })}</p>
      <FormProblem error={error} />
    </Dialog>
  );
}

function sizeText(bytes: number, say: SayWork): string {
  const kb = Math.max(1, Math.round(bytes / 1024));
  return kb < 1024 ? say("files.kb", { size: kb }) : say("files.mb", { size: (kb / 1024).toFixed(1) });
}
