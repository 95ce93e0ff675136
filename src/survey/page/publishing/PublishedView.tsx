import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import type { ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { toast } from "../../../ui/toast.ts";
import type { listLinksRoute } from "../../contract/survey-link.ts";
import { surveyKey, useSurvey } from "../survey-queries.ts";
import css from "./Publishing.module.css";
import { usePublishWords } from "./publish-words.ts";

interface PublishedViewProps {
  readonly surveyId: string;
  /** The version just published. */
  readonly number: number;
}

/** What comes next: the public link to hand on, or that customers need links of their own. */
export function PublishedView({ surveyId, number }: PublishedViewProps): ReactElement {
  const say = usePublishWords();
  const { data: survey } = useSurvey(surveyId);
  if (!survey || (survey.version ?? 0) < number) return <LoadingState />;
  return (
    <div className={css["review"]}>
      <p>{say("publish.doneText")}</p>
      {survey.acceptsAnonymous ? (
        <PublicLink surveyId={surveyId} />
      ) : (
        <Alert type="info" showIcon title={say("publish.personalOnly")} />
      )}
    </div>
  );
}

function PublicLink({ surveyId }: { readonly surveyId: string }): ReactElement {
  const say = usePublishWords();
  const link = usePublicLink(surveyId);
  if (link.isPending) return <LoadingState />;
  const url = link.data;
  if (!url) return <p className="hy-second">{say("publish.noLink")}</p>;
  const copy = (): void => {
    // Missing where the page came over plain HTTP.
    const writing = navigator.clipboard?.writeText(url) ?? Promise.reject(new Error("no clipboard"));
    writing.then(
      () => toast(say("publish.copied")),
      () => toast(say("publish.copyFailed"), "bad"),
    );
  };
  return (
    <label className={css["link"]}>
      <span>{say("publish.publicLink")}</span>
      <span className={css["copy"]}>
        <Input readOnly value={url} onFocus={(event) => event.target.select()} />
        <Button onClick={copy}>{say("publish.copy")}</Button>
      </span>
    </label>
  );
}

/** The address of the survey's oldest open public link; null where it has none. */
function usePublicLink(surveyId: string) {
  return useQuery({
    queryKey: [...surveyKey(surveyId), "links", "public"],
    queryFn: async ({ signal }) => {
      const { items } = await request<typeof listLinksRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/links",
        params: { id: surveyId },
        query: { limit: 200 },
        signal,
      });
      const open = items.filter(
        ({ kind, revokedAt, expiresAt }) => kind === "public" && !revokedAt && !expiresAt,
      );
      return open.at(-1)?.url ?? null;
    },
  });
}
