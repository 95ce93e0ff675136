import { Alert } from "antd";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useMay } from "../../../ui/reader.ts";
import { SurveyFrame } from "../frame/SurveyFrame.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import type { SurveyRecord } from "../survey-queries.ts";
import { usePublishedDefinition } from "./channel-queries.ts";
import { useChannelWords } from "./channel-words.ts";
import { ChannelTabs } from "./ChannelTabs.tsx";
import css from "./Channels.module.css";

/** How a survey reaches customers: links, QR codes, web pages, paper, mail. */
export function ChannelsPage(): ReactElement {
  const { id = "" } = useParams();
  return (
    <SurveyFrame surveyId={id}>
      {(survey) =>
        survey.version === null ? (
          <NotPublished surveyId={id} />
        ) : (
          <Channels survey={survey} version={survey.version} />
        )
      }
    </SurveyFrame>
  );
}

function NotPublished({ surveyId }: { readonly surveyId: string }): ReactElement {
  const say = useChannelWords();
  const mayEdit = useMay("mayEditSurveys");
  return (
    <EmptyState
      icon="qr"
      title={say("draft.title")}
      action={
        mayEdit && (
          <LinkButton type="primary" to={`/surveys/${surveyId}/edit`}>
            {say("draft.action")}
          </LinkButton>
        )
      }
    >
      {say("draft.text")}
    </EmptyState>
  );
}

function Channels(props: { readonly survey: SurveyRecord; readonly version: number }): ReactElement {
  const { survey, version } = props;
  const say = useChannelWords();
  const { data: definition, error, refetch } = usePublishedDefinition(survey.id, version);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!definition) return <LoadingState />;
  return (
    <div className={css["page"]}>
      {survey.status === "closed" && <Alert type="warning" showIcon title={say("closed")} />}
      {survey.status === "archived" && <Alert type="info" showIcon title={say("archived")} />}
      <ChannelTabs survey={survey} version={version} definition={definition} />
    </div>
  );
}
