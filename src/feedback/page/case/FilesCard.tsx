import type { ReactElement } from "react";
import { useMay } from "../../../ui/reader.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { useWork } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { FileList } from "./FileList.tsx";
import { UploadButton } from "./UploadButton.tsx";

/** Files of the case itself; evidence stands with its measure. */
export function FilesCard(): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const mayChange = useMay("mayChangeFeedback") && feedback.closedAt === null;
  const { data } = useWork(feedback.id);
  const files = data?.files.filter(({ measureId }) => measureId === null) ?? [];
  return (
    <Panel
      title={say("files.title")}
      actions={mayChange && <UploadButton measureId={null} label={say("files.upload")} />}
    >
      {files.length === 0 && <p className="hy-third">{say("files.none")}</p>}
      <FileList files={files} mayRemove={mayChange} />
    </Panel>
  );
}
