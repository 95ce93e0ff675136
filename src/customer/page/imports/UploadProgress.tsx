import { Button } from "antd";
import type { ReactElement } from "react";
import { useMoreWords } from "../customer-words.ts";
import { ProgressBar } from "../parts/ProgressBar.tsx";
import css from "./ImportsPage.module.css";

interface UploadProgressProps {
  readonly name: string;
  /** 0–1. */
  readonly share: number;
  readonly onCancel: () => void;
}

/** How far the upload is; it can be stopped. */
export function UploadProgress(props: UploadProgressProps): ReactElement {
  const say = useMoreWords();
  const { name, share } = props;
  const percent = Math.floor(share * 100);
  const text = share >= 1 ? say("imports.readingFile") : say("imports.uploaded", { percent });
  return (
    <div className={css["sending"]}>
      <strong>{say("imports.uploading", { name })}</strong>
      <ProgressBar share={share} label={say("imports.uploading", { name })} text={text} />
      <Button onClick={props.onCancel}>{say("imports.cancelUpload")}</Button>
    </div>
  );
}
