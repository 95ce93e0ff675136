import { Button } from "antd";
import { useRef, useState, type ReactElement } from "react";
import { addressOf, upload } from "../../../ui/api-client.ts";
import { download } from "../../../ui/download.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { addCaseFileRoute } from "../../contract/case-file.ts";
import type { FollowUpCheck } from "../../contract/feedback-follow-up-check.ts";
import { useAppraisalWords } from "../appraisal/appraisal-words.ts";
import { useRefresh } from "../feedback-queries.ts";
import css from "./FollowUpChecks.module.css";

/** Files that show a measure; whoever judges it adds what they saw. */
export function EvidencePart({ check }: { readonly check: FollowUpCheck }): ReactElement {
  const say = useAppraisalWords();
  const textOf = useProblemText();
  const { feedbackId, evidence, mayJudge, mayOpen } = check;
  const fetchFile = (fileId: string): void => {
    const path = "/api/v1/feedback/{id}/files/{fileId}";
    download(addressOf({ path, params: { id: feedbackId, fileId } })).catch((error: unknown) =>
      toast(textOf(error), "bad"),
    );
  };
  return (
    <div className={css["evidence"]}>
      <span className="hy-second">
        {evidence.length === 0
          ? say("checks.noEvidence")
          : say("checks.evidence", { count: evidence.length })}
      </span>
      {evidence.map(({ id, name }) =>
        mayOpen ? (
          <button key={id} type="button" className={css["file"]} onClick={() => fetchFile(id)}>
            <Icon name="download" size={14} />
            {name}
          </button>
        ) : (
          <span key={id}>{name}</span>
        ),
      )}
      {mayJudge && <EvidenceUpload check={check} />}
    </div>
  );
}

function EvidenceUpload({ check }: { readonly check: FollowUpCheck }): ReactElement {
  const say = useAppraisalWords();
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (files: readonly File[]): Promise<void> => {
    for (const file of files)
      await upload<typeof addCaseFileRoute>({
        method: "post",
        path: "/api/v1/feedback/{id}/files",
        params: { id: check.feedbackId },
        query: { name: file.name, measureId: check.id },
        content: file,
        onProgress: (share) => setSending({ name: file.name, share }),
      });
    await refresh();
    toast(say("checks.uploaded"));
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say("checks.upload")}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          setError(null);
          void send(files)
            .catch(setError)
            .finally(() => setSending(null));
        }}
      />
      <Button
        size="small"
        icon={<Icon name="upload" size={14} />}
        disabled={sending !== null}
        onClick={() => input.current?.click()}
      >
        {sending === null
          ? say("checks.upload")
          : say("checks.uploading", { name: sending.name, percent: Math.round(sending.share * 100) })}
      </Button>
      <FormProblem error={error} />
    </>
  );
}
