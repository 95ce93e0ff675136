import { Button } from "antd";
import type { ReactElement } from "react";
import { Link, useParams } from "react-router";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import { SurveyFrame } from "../frame/SurveyFrame.tsx";
import { EntryDesk } from "./EntryDesk.tsx";

/** Typing in answers from paper, one form after the other. */
export function EntryPage(): ReactElement {
  const say = useExchangeWords();
  const { id = "" } = useParams();
  const mayUpload = useMay("mayImportResponses");
  const upload = mayUpload && (
    <Link to={`/surveys/${id}/responses/import`}>
      <Button tabIndex={-1}>{say("entry.toUpload")}</Button>
    </Link>
  );
  return (
    <SurveyFrame surveyId={id} actions={upload}>
      {(survey) =>
        survey.status === "published" ? (
          <EntryDesk key={id} surveyId={id} />
        ) : (
          <EmptyState
            icon="surveys"
            title={say("entry.notOpen")}
            action={
              <Link to={`/surveys/${id}/versions`}>
                <Button type="primary" tabIndex={-1}>
                  {say("upload.toVersions")}
                </Button>
              </Link>
            }
          >
            {say("entry.notOpenNote")}
          </EmptyState>
        )
      }
    </SurveyFrame>
  );
}
