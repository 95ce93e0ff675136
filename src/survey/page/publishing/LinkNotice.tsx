import { Alert } from "antd";
import type { ReactElement } from "react";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { usePublishWords } from "./publish-words.ts";

interface LinkNoticeProps {
  readonly definition: SurveyDefinition;
  /** The version answered now takes answers of unknown customers. */
  readonly wasAnonymous: boolean;
}

/** Which links will work with this version. */
export function LinkNotice({ definition, wasAnonymous }: LinkNoticeProps): ReactElement {
  const say = usePublishWords();
  if (definition.settings.anonymous) return <p className="hy-second">{say("publish.publicStays")}</p>;
  return (
    <Alert
      type={wasAnonymous ? "warning" : "info"}
      showIcon
      title={
        <>
          {say("publish.personalOnly")}
          {wasAnonymous && <p>{say("publish.publicEnds")}</p>}
        </>
      }
    />
  );
}
