import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { useParams } from "react-router";
import { useMay } from "../../../ui/reader.ts";
import { SurveyFrame } from "../frame/SurveyFrame.tsx";
import { PublishDialog } from "../publishing/PublishDialog.tsx";
import { usePublishWords } from "../publishing/publish-words.ts";
import { useSurvey } from "../survey-queries.ts";
import { Versions } from "./Versions.tsx";

/** Everything that was published of a survey: to read, and to compare. */
export function VersionsPage(): ReactElement {
  const { id = "" } = useParams();
  const say = usePublishWords();
  const mayEdit = useMay("mayEditSurveys");
  const [publishing, setPublishing] = useState(false);
  const { data: survey } = useSurvey(id);
  const mayPublish =
    mayEdit &&
    survey !== undefined &&
    survey.status !== "archived" &&
    (survey.version === null || survey.hasUnpublishedChanges);
  return (
    <SurveyFrame
      surveyId={id}
      actions={
        mayPublish && (
          <Button type="primary" onClick={() => setPublishing(true)}>
            {say(survey.version === null ? "publish.title" : "versions.publish")}
          </Button>
        )
      }
    >
      {(shown) => (
        <>
          <Versions survey={shown} />
          <PublishDialog
            survey={shown}
            open={publishing}
            onClose={() => setPublishing(false)}
            onPublished={() => undefined}
          />
        </>
      )}
    </SurveyFrame>
  );
}
