import { Button } from "antd";
import type { ReactElement } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import { SurveyFrame } from "../frame/SurveyFrame.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { UploadDesk } from "./UploadDesk.tsx";
import { useUpload } from "./use-upload.ts";

/** Bringing in a sheet of answers; which one is in the address, so the page may be closed and opened again. */
export function UploadPage(): ReactElement {
  const say = useExchangeWords();
  const { id: surveyId = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const chosen = search.get("file");
  const choose = (id: string | null): void => setSearch(id === null ? {} : { file: id });
  const entry = (
    <Link to={`/surveys/${surveyId}/entry`}>
      <Button tabIndex={-1}>{say("upload.toEntry")}</Button>
    </Link>
  );
  return (
    <SurveyFrame surveyId={surveyId} actions={entry}>
      {(survey) => {
        if (chosen !== null)
          return <Chosen key={chosen} id={chosen} surveyId={surveyId} onLeave={() => choose(null)} />;
        if (survey.status === "published") return <ChooseFile surveyId={surveyId} onChosen={choose} />;
        return (
          <EmptyState
            icon="upload"
            title={say("upload.notOpen")}
            action={
              <Link to={`/surveys/${surveyId}/versions`}>
                <Button type="primary" tabIndex={-1}>
                  {say("upload.toVersions")}
                </Button>
              </Link>
            }
          >
            {say("upload.notOpenNote")}
          </EmptyState>
        );
      }}
    </SurveyFrame>
  );
}

function Chosen(props: {
  readonly id: string;
  readonly surveyId: string;
  readonly onLeave: () => void;
}): ReactElement {
  const { data, error, refetch } = useUpload(props.id);
  if (data) return <UploadDesk shown={data} surveyId={props.surveyId} onLeave={props.onLeave} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <LoadingState />;
}
