import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import type { previewMailRoute } from "../../contract/survey-mailing.ts";
import type { MailKind } from "../../domain/mailing/mailing.ts";
import type { MailingEdit } from "./draft-change.ts";
import { useMailingWords } from "./mailing-words.ts";
import own from "./WordsStep.module.css";
import { useSettled } from "./use-settled.ts";

interface MailPreviewProps {
  readonly surveyId: string;
  readonly kind: MailKind;
  readonly edit: MailingEdit;
  /** The words have a fault; the last good preview stays until it is mended. */
  readonly isBroken: boolean;
}

/** The mail that the words make, as the server would send it. */
export function MailPreview({ surveyId, kind, edit, isBroken }: MailPreviewProps): ReactElement {
  const say = useMailingWords();
  const { language, validDays } = edit;
  const words = useSettled(edit.wording[kind]);
  const preview = useQuery({
    queryKey: ["mailing-previews", surveyId, kind, language, validDays, words],
    queryFn: ({ signal }) =>
      request<typeof previewMailRoute>({
        method: "post",
        path: "/api/v1/surveys/{id}/mailing-previews",
        params: { id: surveyId },
        body: { kind, language, words, validDays },
        signal,
      }),
    enabled: !isBroken,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={own["preview"]}>
      <p>
        <strong>{say("words.preview")}</strong>{" "}
        <span className="hy-third">{say(isBroken ? "words.previewBroken" : "words.previewNote")}</span>
      </p>
      {preview.data && (
        <div className={own["mail"]}>
          <p className={own["subject"]}>
            <span className="hy-third">{say("words.previewSubject")}</span> {preview.data.subject}
          </p>
          <iframe sandbox="" title={say("words.previewFrame")} srcDoc={preview.data.html} />
        </div>
      )}
      {preview.isPending && !isBroken && <LoadingState />}
      {preview.isError && !isBroken && (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      )}
    </div>
  );
}
