import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactElement } from "react";
import type { previewTemplate } from "../../contract/template.ts";
import { request } from "../../../ui/api-client.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useNotificationWords } from "../notification-words.ts";
import type { TemplateWording, WordingDraft } from "./template-queries.ts";
import css from "./Templates.module.css";

interface TemplatePreviewProps {
  readonly wording: TemplateWording;
  readonly draft: WordingDraft;
  /** The draft has a fault; the last good preview stays until it is mended. */
  readonly broken: boolean;
}

const PAUSE_MS = 400;

/** The mail that the words make, as the server would send it, with sample data. */
export function TemplatePreview(props: TemplatePreviewProps): ReactElement {
  const say = useNotificationWords();
  const { code, language } = props.wording;
  const draft = useSettled(props.draft);
  const preview = useQuery({
    queryKey: ["template-previews", code, language, draft],
    queryFn: ({ signal }) =>
      request<typeof previewTemplate>({
        method: "post",
        path: "/api/v1/notification-templates/{code}/{language}/previews",
        params: { code, language },
        body: draft,
        signal,
      }),
    enabled: !props.broken,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={css["preview"]}>
      <strong>{say("templates.preview")}</strong>{" "}
      <span className="hy-third">
        {say(props.broken ? "templates.previewBroken" : "templates.previewNote")}
      </span>
      {preview.data && (
        <div className={css["mail"]}>
          <dl>
            <dt>{say("templates.previewSubject")}</dt>
            <dd>{preview.data.subject}</dd>
          </dl>
          <div className={css["text"]}>{preview.data.text}</div>
        </div>
      )}
      {preview.isPending && !props.broken && <LoadingState />}
      {preview.isError && !props.broken && (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      )}
    </div>
  );
}

/** The draft once typing pauses. */
function useSettled(draft: WordingDraft): WordingDraft {
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return settled;
}
